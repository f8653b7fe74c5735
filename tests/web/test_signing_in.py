"""The facilitator's way in: a link that works once, and forms that other sites cannot send."""

import pytest

from tests.sentences import refused
from tests.web.conftest import Browser, boot_of, sign_in_path


def test_the_link_that_the_server_printed_signs_in_once(start_server):
    server = start_server()
    path = server.printed(r"/sign-in/\S+")
    freyas, ottos = Browser(server), Browser(server)
    assert freyas.get(path).url.endswith("/workshops")
    refused_page = ottos.get(path)
    assert refused_page.status_code == 401
    assert "make sign-in" in refused_page.text
    assert ottos.get("/workshops").status_code == 401


def test_a_link_works_once(server, new_browser):
    path = sign_in_path(server)
    freyas, ottos = new_browser(), new_browser()
    assert freyas.get(path).status_code == 200
    assert freyas.get("/workshops").status_code == 200
    assert ottos.get(path).status_code == 401
    # Opening it again is no reason to be thrown out.
    assert freyas.get(path).status_code == 200


def test_who_signs_out_is_nobody_in_that_browser(freyas_browser, meeting):
    freyas_browser.get(meeting.wall_url)
    csrf = boot_of(freyas_browser.get("/workshops"))["csrf"]
    answer = freyas_browser.post("/sign-out", data={"csrf": csrf}, allow_redirects=False)
    assert answer.headers["Location"] == "/workshops"
    assert "tingwall" not in freyas_browser.cookies
    for path in ("/workshops", f"/w/{meeting.id}/console", f"/w/{meeting.id}/wall", f"/w/{meeting.id}/report"):
        assert freyas_browser.get(path).status_code == 401, path


def copy_of(browser: Browser, new_browser) -> Browser:
    """Somebody who has got hold of the browser's cookies."""
    other = new_browser()
    other.cookies.update(browser.cookies)
    return other


def sign_out(browser: Browser, **more) -> None:
    csrf = boot_of(browser.get("/workshops"))["csrf"]
    browser.post("/sign-out", data={"csrf": csrf, **more})


def test_a_copy_of_the_cookie_is_worth_nothing_once_freya_has_signed_out(server, new_browser, meeting):
    paths = ("/workshops", f"/w/{meeting.id}/console", f"/w/{meeting.id}/report", f"/api/workshops/{meeting.id}")
    freyas_browser = new_browser()
    freyas_browser.get(meeting.facilitator_url)
    freyas_browser.get(sign_in_path(server))
    copies = [copy_of(freyas_browser, new_browser) for _ in paths]
    assert copy_of(freyas_browser, new_browser).get("/workshops").status_code == 200
    sign_out(freyas_browser)
    assert [copy.get(path).status_code for copy, path in zip(copies, paths, strict=True)] == [401] * 4


def test_who_signs_out_leaves_others_signed_in(server, freyas_browser, new_browser):
    friedas = new_browser()
    friedas.get(sign_in_path(server))
    sign_out(freyas_browser)
    assert friedas.get("/workshops").status_code == 200


def test_the_link_of_a_wall_leaves_nothing_behind_in_a_signed_in_browser(freyas_browser, meeting):
    cookie = freyas_browser.cookies["tingwall"]
    freyas_browser.get(meeting.wall_url)
    assert len(freyas_browser.cookies["tingwall"]) == len(cookie)


def test_freya_signs_out_of_a_lost_laptop_from_another_browser(server, freyas_browser, new_browser, meeting):
    lost = new_browser()
    lost.get(meeting.facilitator_url)
    lost.get(sign_in_path(server))
    sign_out(freyas_browser, everywhere="yes")
    assert lost.get(f"/w/{meeting.id}/console").status_code == 401
    # The link of a wall opens it in that browser as in any other.
    assert lost.get(meeting.wall_url).status_code == 200


def test_a_restart_signs_nobody_out(start_server):
    server = start_server()
    freyas = Browser(server)
    freyas.get(server.printed(r"/sign-in/\S+"))
    server.kill()
    server.start()
    assert freyas.get("/workshops").status_code == 200


def test_nobody_is_signed_out_by_another_site(freyas_browser):
    for guessed in ({}, {"csrf": "guessed"}, {"csrf": "guessed", "everywhere": "yes"}):
        assert freyas_browser.post("/sign-out", data=guessed).status_code == 403
    assert freyas_browser.get("/workshops").status_code == 200


@pytest.mark.parametrize("token", ["x", "%00", "a" * 3000, "%ED%A0%80"])
def test_a_link_that_nobody_made_signs_nobody_in(browser, token):
    assert browser.get(f"/sign-in/{token}").status_code == 401


def test_the_workshops_are_for_the_signed_in(browser, freyas_browser, meeting):
    assert browser.get("/workshops").status_code == 401
    page = freyas_browser.get("/workshops")
    assert page.status_code == 200
    assert f"/w/{meeting.id}/console" in page.text


def test_a_forged_cookie_signs_nobody_in(browser):
    browser.cookies.set("tingwall", "eyJmYWNpbGl0YXRvciI6dHJ1ZX0.aAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAA")
    assert browser.get("/workshops").status_code == 401


def test_the_cookie_cannot_be_read_by_scripts_or_sent_by_other_sites(server, browser):
    answer = browser.look(sign_in_path(server))
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_a_signed_in_browser_makes_workshops_only_from_our_own_pages(freyas_browser):
    body = {"title": "Møte", "parts": []}
    answer = freyas_browser.post("/api/workshops", json=body)
    assert answer.status_code == 403
    refused(answer.json(), "form-stale")
    assert freyas_browser.post("/api/workshops", json=body, headers={"X-CSRF-Token": "guessed"}).status_code == 403
    csrf = boot_of(freyas_browser.get("/workshops"))["csrf"]
    assert freyas_browser.post("/api/workshops", json=body, headers={"X-CSRF-Token": csrf}).status_code == 201


def test_one_browsers_proof_is_no_proof_in_another(server, freyas_browser, new_browser):
    csrf = boot_of(freyas_browser.get("/workshops"))["csrf"]
    other = new_browser()
    other.get(sign_in_path(server))
    other.get("/workshops")
    answer = other.post("/api/workshops", json={"title": "Møte"}, headers={"X-CSRF-Token": csrf})
    assert answer.status_code == 403


def test_the_demonstration_is_started_by_nobody_from_outside(browser, freyas_browser):
    assert browser.post("/workshops/demo").status_code == 401
    for guessed in ("guessed", "-", ""):
        assert freyas_browser.post("/workshops/demo", data={"csrf": guessed}).status_code == 403
