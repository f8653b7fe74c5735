"""Links with a token: a cookie and a clean address, and no more than the token allows."""

import pytest

from tests.web.conftest import boot_of


def test_a_wall_link_becomes_a_cookie_and_a_clean_address(browser, meeting):
    answer = browser.look(meeting.wall_url)
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/w/{meeting.id}/wall"
    page = browser.look(f"/w/{meeting.id}/wall")
    assert page.status_code == 200
    assert boot_of(page)["role"] == "wall"


def test_a_console_link_opens_console_wall_and_minutes(browser, meeting):
    assert boot_of(browser.get(meeting.facilitator_url))["role"] == "facilitator"
    for page in ("wall", "report", "console"):
        assert browser.get(f"/w/{meeting.id}/{page}").status_code == 200


def test_without_a_link_nobody_sees_anything(browser, meeting):
    for page in ("wall", "console", "report"):
        assert browser.get(f"/w/{meeting.id}/{page}").status_code == 401


def test_a_wall_link_does_not_open_the_console(browser, meeting):
    assert browser.get(f"/w/{meeting.id}/console?token={meeting.wall_token}").status_code == 403
    browser.get(meeting.wall_url)
    assert browser.get(f"/w/{meeting.id}/console").status_code == 403
    answer = browser.post("/api/workshops", json={"title": "Møte"})
    assert answer.status_code == 401


def test_a_console_link_does_not_sign_in(browser, meeting):
    browser.get(meeting.facilitator_url)
    assert browser.get("/workshops").status_code == 401


def test_a_link_opens_one_workshop_only(browser, server, meeting):
    other = server.create("Et annet møte", ["Hva?"])
    browser.get(meeting.facilitator_url)
    assert browser.get(f"/w/{other.id}/wall").status_code == 401
    assert browser.get(f"/w/{other.id}/wall?token={meeting.token}").status_code == 401


@pytest.mark.parametrize("page", ["wall", "console", "report"])
def test_a_phones_token_opens_no_page_of_the_facilitator(browser, meeting, pia, page):
    assert browser.get(f"/w/{meeting.id}/{page}?token={pia.token}").status_code == 403


@pytest.mark.parametrize("token", ["guessed", "", "%00", "æøå"])
def test_a_guessed_token_opens_nothing(browser, meeting, token):
    assert browser.get(f"/w/{meeting.id}/wall?token={token}").status_code == 401


def test_a_walls_page_gives_away_nothing_but_the_walls_token(browser, meeting):
    page = browser.get(meeting.wall_url)
    assert boot_of(page)["token"] == meeting.wall_token
    assert meeting.token not in page.text


def test_a_wall_link_takes_nothing_from_who_has_the_console(browser, meeting):
    browser.get(meeting.facilitator_url)
    browser.get(meeting.wall_url)
    assert browser.get(f"/w/{meeting.id}/console").status_code == 200
