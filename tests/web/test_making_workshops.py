"""`POST /api/workshops`: the contract of docs/protocol.md, and what it refuses."""

import pytest

from tests.sentences import refused
from workshop.domain import limits

PROGRAMME = {
    "title": "Dialogmøte",
    "language": "sv",
    "parts": [
        {"title": "Del 1", "steps": [{"kind": "wall", "question": "Hva?", "columns": ["Vei", "Lys"]}]},
        {"title": "Del 2", "steps": [{"kind": "wall", "question": "Hva mangler?"}, {"question": "Hvem?"}]},
    ],
}


def make(server, body, token=None):
    return server.post("/api/workshops", token or server.token, json=body)


def test_the_answer_has_everything_that_a_meeting_needs(server, browser):
    answer = make(server, PROGRAMME)
    assert answer.status_code == 201
    made = answer.json()
    assert set(made) == {"id", "code", "token", "facilitator_url", "wall_url", "join_url"}
    assert len(made["code"]) == 6
    assert not set(made["code"]) & set("01OIL")
    assert made["facilitator_url"].startswith(f"{server.url}/w/{made['id']}/console?token=")
    assert made["wall_url"].startswith(f"{server.url}/w/{made['id']}/wall?token=")
    assert made["join_url"].endswith(f"/j/{made['code']}")
    for url in (made["facilitator_url"], made["wall_url"], made["join_url"]):
        assert browser.get(url).status_code == 200


def test_the_programme_is_what_was_asked_for(server):
    made = make(server, PROGRAMME).json()
    state = server.get(f"/api/workshops/{made['id']}", made["token"]).json()
    assert state["seq"] == 1
    assert (state["workshop"]["title"], state["workshop"]["language"]) == ("Dialogmøte", "sv")
    assert [part["title"] for part in state["parts"]] == ["Del 1", "Del 2"]
    assert [question["text"] for question in state["questions"]] == ["Hva?", "Hva mangler?", "Hvem?"]
    assert {question["status"] for question in state["questions"]} == {"planned"}
    columns = [(column["letter"], column["title"], column["named"]) for column in state["columns"]]
    assert columns == [("A", "Vei", True), ("B", "Lys", True)]


EARLIER = {"kind": "action", "text": "Flere busser", "agreed_on": "2026-03-12", "column": "Vei", "done": True}


def test_what_an_earlier_meeting_has_agreed_on_comes_along(server):
    made = make(server, {**PROGRAMME, "outcomes": [EARLIER]}).json()
    [taken] = server.get(f"/api/workshops/{made['id']}", made["token"]).json()["outcomes"]
    assert {name: taken[name] for name in EARLIER} == EARLIER


def test_every_role_gets_its_own_state(server, meeting, pia):
    roles = {
        token: server.get(f"/api/workshops/{meeting.id}", token).json()
        for token in (meeting.token, meeting.wall_token, pia.token, server.token)
    }
    assert [state["role"] for state in roles.values()] == ["facilitator", "wall", "participant", "facilitator"]
    assert len(roles[meeting.token]["seats"]) == 1
    assert roles[meeting.wall_token]["seats"] == roles[pia.token]["seats"] == []


def test_without_a_token_nobody_makes_a_workshop(server, meeting, pia):
    answer = server.post("/api/workshops", json=PROGRAMME)
    assert answer.status_code == 401
    refused(answer.json(), "sign-in-needed")
    for token in ("guessed", meeting.token, meeting.wall_token, pia.token, "æøå".encode().decode("latin-1")):
        answer = make(server, PROGRAMME, token)
        assert answer.status_code == 401
        refused(answer.json(), "token-foreign")


def test_a_server_without_a_fixed_token_takes_none(start_server):
    server = start_server(TINGWALL_FACILITATOR_TOKEN="")
    for token in (server.token, "None", ""):
        answer = server.post("/api/workshops", json=PROGRAMME, token=token)
        assert answer.status_code == 401


STEP = {"kind": "wall", "question": "Hva?"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": ""}, "title-empty"),
        ({"title": None}, "body-malformed"),
        ({"title": 5}, "body-malformed"),
        ({"title": "x" * (limits.MAX_TITLE_CHARS + 1)}, "title-too-long"),
        ({"title": "Møte\u0000"}, "text-unprintable"),
        ({"title": "\ud800"}, "text-unprintable"),
        ({"language": "tlh"}, "language-unknown"),
        ({"language": ["nb"]}, "body-malformed"),
        ({"parts": {}}, "body-malformed"),
        ({"parts": "Del 1"}, "body-malformed"),
        ({"parts": [5]}, "body-malformed"),
        ({"parts": [{"title": "Del 1", "steps": "Hva?"}]}, "body-malformed"),
        ({"parts": [{"steps": []}]}, "body-malformed"),
        ({"parts": [{"title": "x" * 121, "steps": []}]}, "title-too-long"),
        ({"parts": [{"title": "", "steps": [{"kind": "wall"}]}]}, "body-malformed"),
        ({"parts": [{"title": "", "steps": [{**STEP, "question": " "}]}]}, "question-empty"),
        ({"parts": [{"title": "", "steps": [{**STEP, "question": "x" * 201}]}]}, "question-too-long"),
        ({"parts": [{"title": "", "steps": [{**STEP, "kind": "dance"}]}]}, "step-kind-unknown"),
        ({"parts": [{"title": "", "steps": [{**STEP, "columns": ["x" * 61]}]}]}, "column-title-too-long"),
        ({"parts": [{"title": "", "steps": [{**STEP, "columns": ["x"] * 61}]}]}, "columns-too-many"),
        ({"parts": [{"title": "", "steps": [STEP] * 61}]}, "questions-too-many"),
        ({"parts": [{"title": "", "steps": []}] * 21}, "parts-too-many"),
        ({"asks": {"name": "yes"}}, "body-malformed"),
        ({"affiliations": [1]}, "body-malformed"),
        ({"affiliations": ["x" * 61]}, "label-too-long"),
        ({"asks": {"affiliation": True}}, "affiliations-missing"),
        ({"outcomes": {"o1": EARLIER}}, "body-malformed"),
        ({"outcomes": [{**EARLIER, "kind": "poll"}]}, "body-malformed"),
        ({"outcomes": [{"kind": "action", "text": "Flere busser"}]}, "body-malformed"),
        ({"outcomes": [{**EARLIER, "done": "yes"}]}, "body-malformed"),
        ({"outcomes": [{**EARLIER, "text": " "}]}, "outcome-empty"),
        ({"outcomes": [{**EARLIER, "agreed_on": "2999-01-01"}]}, "meeting-day-unknown"),
        ({"outcomes": [{**EARLIER, "who": "\ud800"}]}, "text-unprintable"),
        ({"outcomes": [EARLIER] * 201}, "outcomes-too-many"),
    ],
)
def test_a_programme_that_cannot_be_is_refused(server, freyas_browser, change, code):
    before = freyas_browser.get("/workshops").text.count("/console")
    answer = make(server, {**PROGRAMME, **change})
    assert answer.status_code == 400
    refused(answer.json(), code)
    assert freyas_browser.get("/workshops").text.count("/console") == before


def test_a_workshop_that_never_was_is_not_found(server):
    answer = server.get("/api/workshops/0000", server.token)
    assert answer.status_code == 404
    refused(answer.json(), "workshop-unknown")


def test_otto_sees_no_state(server, meeting):
    other = server.create("Et annet møte", ["Hva?"])
    assert server.get(f"/api/workshops/{meeting.id}").status_code == 401
    assert server.get(f"/api/workshops/{meeting.id}", other.token).status_code == 401
    assert server.get(f"/api/workshops/{meeting.id}", "guessed").status_code == 401
