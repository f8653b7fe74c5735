"""A hall answers a poll: nothing of it is sent to other phones, every answer counts once, and nonsense is refused."""

import json

import pytest

from tests import people
from workshop.domain.polls import alternatives_of

WORDS = ["Bus", "Car"]
BUS, CAR = alternatives_of("choice", WORDS, 1)
POLL = {"question_id": "q9", "text": "How?", "kind": "choice", "alternatives": WORDS}


@pytest.fixture
def poll(freya):
    freya.do("add-question", **POLL)
    freya.do("open-question", question_id="q9")


def own(server, meeting, person) -> dict:
    return server.get(f"/api/workshops/{meeting.id}/ballot", person.token).json()


def test_phones_hear_nothing_of_other_peoples_answers_until_the_result_is_shown(freya, pia, per, wall, poll):
    per.until(lambda screen: "q9" in screen.items["votes"])
    known = len(per.frames)
    for alternative in (BUS, CAR, BUS, CAR):
        pia.do("cast-dots", vote_id="q9", target_id=alternative, dots=1)
    for screen in (freya, wall):
        screen.until(lambda screen: screen.items["votes"]["q9"]["voters"] == 1)
        assert screen.screen.items["votes"]["q9"]["counts"] == {}
    assert len(per.frames) == known
    last = freya.do("show-vote", vote_id="q9")
    for person in (pia, per, freya, wall):
        person.until_seq(last)
        assert person.screen.items["votes"]["q9"]["counts"] == {CAR: 1}
        assert "gap" not in person.outcomes
    assert [frame["type"] for frame in per.frames[known:]] == ["unseen", "question-closed", "vote-shown"]
    for person in (per, wall):
        assert pia.seat not in json.dumps(person.frames)


def test_an_answer_sent_again_after_a_newer_one_changes_nothing(server, meeting, pia, poll):
    first = {"type": "cast-dots", "vote_id": "q9", "target_id": BUS, "dots": 1, "command_id": "c1"}
    seq = pia.send(first)["seq"]
    pia.do("cast-dots", vote_id="q9", target_id=CAR, dots=1, command_id="c2")
    assert pia.send(first) == {"ok": True, "seq": seq}
    assert own(server, meeting, pia) == {"q9": {CAR: 1}}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"alternatives": ["Bus"]}, "alternatives-too-few"),
        ({"alternatives": [str(n) for n in range(5000)]}, "alternatives-too-many"),
        ({"alternatives": ["x" * 90_000, "y"]}, "alternative-too-long"),
        ({"alternatives": "Bus"}, "command-malformed"),
        ({"alternatives": [1, 2]}, "command-malformed"),
        ({"most": 10**9}, "answers-unknown"),
        ({"most": "2"}, "command-malformed"),
        ({"kind": "ranking"}, "step-kind-unknown"),
        ({"kind": None}, "command-malformed"),
    ],
)
def test_what_is_no_poll_is_refused(freya, fields, code):
    answer = freya.send({"type": "add-question", **POLL, **fields})
    assert (answer["ok"], answer["code"]) == (False, code)


def test_an_answer_to_nothing_or_too_much_is_refused_in_the_persons_language(freya, pia, poll):
    def refused(**fields) -> str:
        answer = pia.send({"type": "cast-dots", "vote_id": "q9", "target_id": BUS, "dots": 1, **fields})
        assert answer["message"]
        return answer["code"]

    assert refused(target_id="train") == "alternative-unknown"
    assert refused(dots=10**9) == "answers-spent"
    assert refused(dots=True) == "command-malformed"
    assert refused(vote_id="q1") == "vote-unknown"
    freya.do("close-question", question_id="q9")
    assert refused() == "poll-closed"


def test_answers_stand_after_the_server_was_killed_and_a_changed_poll_is_undone_there(own_server, gather):
    meeting = own_server.create("Dialogue", ["What?"])
    freya, pia = gather(people.console(own_server, meeting)), gather(people.phone(own_server, meeting))
    freya.do("add-question", **POLL)
    freya.do("edit-question", question_id="q9", text="How?", alternatives=["Bus", "Train"])
    freya.do("undo")
    freya.do("open-question", question_id="q9")
    pia.do("cast-dots", vote_id="q9", target_id=CAR, dots=1)
    own_server.kill()
    own_server.start()
    assert own(own_server, meeting, pia) == {"q9": {CAR: 1}}
    asked = own_server.state(meeting)["questions"][-1]
    assert [one["text"] for one in asked["alternatives"]] == WORDS
