"""The way in for people: a code on the wall, typed as people type."""

import pytest

from tests.sentences import refused
from tests.web.conftest import boot_of
from workshop.domain.errors import REFUSALS
from workshop.web.texts import translations


def test_the_server_says_that_it_is_well(server):
    answer = server.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "organiser": "lexical"})


def test_the_first_page_asks_for_the_code(browser):
    page = browser.get("/")
    assert page.status_code == 200
    assert 'name="code"' in page.text


def test_a_code_is_understood_however_it_is_typed(browser, meeting):
    code = meeting.code
    for typed in (code, code.lower(), f" {code[:3]} {code[3:]} ", f"{code[:3]}-{code[3:]}"):
        page = browser.get("/j", params={"code": typed})
        assert page.status_code == 200
        assert page.url.endswith(f"/j/{code}")
        assert boot_of(page)["workshop_id"] == meeting.id


def test_a_wrong_code_leads_to_a_page_that_says_what_to_do(browser):
    for path in ("/j/WRONG9", "/j?code=WRONG9"):
        page = browser.get(path)
        assert page.status_code == 404
        assert translations("nb").gettext(REFUSALS["code-unknown"]) % {"given": "WRONG9"} in page.text
        assert "text/html" in page.headers["Content-Type"]
        assert 'href="/' in page.text


@pytest.mark.parametrize("path", ["/j/", "/j?code=", "/j?code=%00", "/j?code=%ED%A0%80", "/j?code=" + "A" * 5000])
def test_a_code_of_anything_is_only_a_wrong_code(server, browser, path):
    assert browser.get(path).status_code == 404


def test_people_join_over_the_api(server, meeting):
    answer = server.post("/api/join", json={"code": meeting.code.lower()})
    assert answer.status_code == 200
    assert set(answer.json()) == {"workshop_id", "seat", "token"}
    assert answer.json()["workshop_id"] == meeting.id
    again = server.post("/api/join", json={"code": meeting.code})
    assert again.json()["seat"] != answer.json()["seat"]


def test_what_nobody_asked_for_is_not_stored(server, meeting):
    server.post("/api/join", json={"code": meeting.code, "name": "Pia Hansen", "table": 4})
    assert "Pia Hansen" not in str(server.stored(meeting))
    assert len(server.state(meeting)["seats"]) == 1


def test_the_phones_page_knows_the_open_question_but_no_planned_one_and_no_note(server, browser, meeting, freya, pia):
    pia.post("Nærhet til alt")
    page = browser.get(f"/j/{meeting.code}")
    seen = boot_of(page)["seen"]
    assert [question["text"] for question in seen["state"]["questions"]] == [freya.screen.question("q1")["text"]]
    assert seen["seq"] == server.stored(meeting)[-1][0]
    assert freya.screen.question("q2")["text"] not in page.text
    assert "Nærhet til alt" not in page.text


def test_nobody_is_told_of_a_host_that_gets_no_notes(browser, meeting):
    assert boot_of(browser.get(f"/j/{meeting.code}"))["notes_sent_to"] is None


def test_the_qr_code_is_a_picture_of_the_join_address(browser, meeting):
    answer = browser.get(f"/j/{meeting.code}/qr.svg")
    assert answer.headers["Content-Type"].startswith("image/svg+xml")
    assert answer.text.startswith("<svg")
    assert browser.get("/j/WRONG9/qr.svg").status_code == 404


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"code": "WRONG9"}, "code-unknown"),
        ({"code": 5}, "body-malformed"),
        ({"code": None}, "body-malformed"),
        ({"name": ["Pia"]}, "body-malformed"),
        ({"name": "x" * 61}, "label-too-long"),
        ({"name": "Pia\u202e"}, "text-unprintable"),
        ({"name": "\ud800"}, "text-unprintable"),
    ],
)
def test_a_joining_that_cannot_be_is_refused_with_a_sentence(server, gather, body, code):
    meeting = server.create("Møte", ["Hva?"], asks={"name": True})
    before = server.stored(meeting)
    answer = server.post("/api/join", json={"code": meeting.code, **body})
    assert 400 <= answer.status_code < 500
    refused(answer.json(), code)
    assert server.stored(meeting) == before


def test_a_joining_is_refused_in_the_language_that_it_asks_for(server):
    headers = {"Accept-Language": "sv"}
    for asked, spoken in (("fi", "fi"), ("tlh", "sv"), (None, "sv")):
        body = {"code": "WRONG9"} | ({"language": asked} if asked else {})
        refused(server.post("/api/join", json=body, headers=headers).json(), "code-unknown", spoken)


def test_a_name_of_invisible_signs_is_no_name(server):
    meeting = server.create("Møte", ["Hva?"], asks={"name": True})
    assert server.post("/api/join", json={"code": meeting.code, "name": "\u200b"}).status_code == 200
    assert server.state(meeting)["seats"][0]["name"] is None
