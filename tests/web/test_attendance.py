"""Who is here, for the facilitator: as counts, and never who wrote what."""

import pytest

from tests import people
from tests.sentences import refused


@pytest.fixture
def hall(server, gather):
    """Three of business and one politician; two of business have written."""
    asks = {"affiliation": True, "table": True, "name": True}
    meeting = server.create("Møte", ["Hva?"], asks=asks, affiliations=["Næringsliv", "Politiker"])
    freya = gather(people.console(server, meeting))
    freya.do("open-question", question_id="q1")
    joined = [gather(people.phone(server, meeting, affiliation="Næringsliv", table=1)) for _ in range(3)]
    joined.append(gather(people.phone(server, meeting, affiliation="Politiker", name="Pia Hansen")))
    for person in (joined[0], joined[1], joined[3]):
        person.post("Flere benker")
    return meeting, joined


def ask(server, meeting, token, question="?question=q1"):
    return server.get(f"/api/workshops/{meeting.id}/attendance{question}", token)


def test_the_facilitator_is_told_counts_and_no_person(server, hall):
    meeting, joined = hall
    answer = ask(server, meeting, meeting.token)
    assert answer.json() == {
        "affiliation": [
            {"name": "Næringsliv", "people": 3, "wrote": 2},
            {"name": "Politiker", "people": 1, "wrote": None},
        ],
        "table": [{"name": "1", "people": 3, "wrote": 2}, {"name": None, "people": 1, "wrote": None}],
    }
    assert not [person for person in joined if person.seat in answer.text]
    assert "Pia Hansen" not in answer.text


def test_without_a_question_it_is_only_told_who_is_here(server, hall):
    meeting, _ = hall
    assert ask(server, meeting, meeting.token, "").json()["affiliation"][0]["wrote"] is None


def test_wall_phones_and_strangers_are_told_nothing(server, hall):
    meeting, joined = hall
    assert ask(server, meeting, meeting.token).status_code == 200
    for token in (meeting.wall_token, joined[0].token):
        answer = ask(server, meeting, token)
        assert answer.status_code == 403
        refused(answer.json(), "not-allowed")
    assert ask(server, meeting, None).status_code == 401
    assert ask(server, meeting, server.create("Annet", ["Hva?"]).token).status_code == 401
