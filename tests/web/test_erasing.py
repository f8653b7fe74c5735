"""Who may erase a workshop: a signed-in facilitator from a page of ours, and nobody else."""

from tests.sentences import refused
from tests.web.conftest import boot_of


def test_no_link_or_seat_erases(server, meeting, pia):
    for token in (meeting.token, meeting.wall_url.split("token=")[1], pia.token):
        answer = server.delete(f"/api/workshops/{meeting.id}", token)
        assert answer.status_code == 401
        refused(answer.json(), "token-foreign")
    assert server.delete(f"/api/workshops/{meeting.id}").status_code == 401
    assert server.get(f"/api/workshops/{meeting.id}", server.token).status_code == 200


def test_a_page_of_somebody_else_does_not_erase_with_freyas_cookie(server, meeting, freyas_browser):
    answer = freyas_browser.delete(f"/api/workshops/{meeting.id}")
    assert answer.status_code == 403
    refused(answer.json(), "form-stale")
    assert server.get(f"/api/workshops/{meeting.id}", server.token).status_code == 200


def test_freya_promises_a_day_and_the_join_page_tells_it(server, browser, freyas_browser):
    plan = {"title": "Dialogmøte", "parts": [{"title": "", "steps": [{"question": "Hva?"}]}], "erase_on": "2099-03-01"}
    made = server.post("/api/workshops", server.token, json=plan).json()
    assert boot_of(browser.get(f"/j/{made['code']}"))["seen"]["state"]["workshop"]["erase_on"] == "2099-03-01"
    listed = freyas_browser.get("/workshops").text
    assert "Slettes av seg selv 1. mars 2099." in listed


def test_the_day_is_moved_by_freya_alone_and_never_later_once_somebody_has_joined(server, meeting, pia):
    path = f"/api/workshops/{meeting.id}/erasure"

    def put(erase_on, token=server.token):
        return server.put(path, token, json={"erase_on": erase_on})

    refused(put("2099-03-01", pia.token).json(), "token-foreign")
    assert put("2099-03-01").status_code == 204
    for later in ("2099-03-02", None):
        answer = put(later)
        assert answer.status_code == 400
        refused(answer.json(), "erasure-promised")
    refused(put("2001-01-01").json(), "erasure-past")
    refused(put(20990301).json(), "body-malformed")
    assert put("2098-12-24").status_code == 204


def test_the_promised_day_is_told_as_the_language_writes_days(server, meeting, pia):
    path = f"/api/workshops/{meeting.id}/erasure"
    server.put(path, server.token, json={"erase_on": "2099-03-01"})
    for language, day in (("nb", "1. mars 2099"), ("fi", "1. maaliskuuta 2099"), ("en", "1 March 2099")):
        answer = server.put(path, server.token, json={"erase_on": None}, headers={"Accept-Language": language})
        assert f" {day}." in refused(answer.json(), "erasure-promised", language)["message"]


def test_a_page_of_somebody_else_sets_no_day_with_freyas_cookie(meeting, freyas_browser):
    answer = freyas_browser.put(f"/api/workshops/{meeting.id}/erasure", json={"erase_on": "2099-03-01"})
    assert answer.status_code == 403
    refused(answer.json(), "form-stale")
