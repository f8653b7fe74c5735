"""A hall votes: nothing of it is sent to other phones, and every dot counts once, also through a restarted server."""

import json

import pytest

from tests import people

VOTE = {"vote_id": "v1", "question_id": "q1", "kind": "columns", "dots": 3}


@pytest.fixture
def columns(freya):
    for letter in "ab":
        freya.do("create-column", question_id="q1", title=f"Column {letter}", column_id=letter)
    freya.do("start-vote", **VOTE)


def own_dots(server, meeting, person) -> dict:
    return server.get(f"/api/workshops/{meeting.id}/ballot", person.token).json()


def test_phones_hear_nothing_of_other_peoples_dots_until_the_result_is_shown(freya, pia, per, wall, columns):
    per.until(lambda screen: "v1" in screen.items["votes"])
    known = len(per.frames)
    for dots in (1, 2, 3, 2):
        pia.do("cast-dots", vote_id="v1", target_id="a", dots=dots)
    freya.until(lambda screen: screen.items["votes"]["v1"]["voters"] == 1)
    wall.until(lambda screen: screen.items["votes"]["v1"]["voters"] == 1)
    assert freya.screen.items["votes"]["v1"]["counts"] == wall.screen.items["votes"]["v1"]["counts"] == {}
    assert len(per.frames) == known
    last = freya.do("show-vote", vote_id="v1")
    for person in (pia, per, freya, wall):
        person.until_seq(last)
        assert person.screen.items["votes"]["v1"]["counts"] == {"a": 2}
        assert "gap" not in person.outcomes
    assert [frame["type"] for frame in per.frames[known:]] == ["unseen", "vote-shown"]
    assert per.frames[known]["first"] < per.frames[known]["seq"]
    for person in (per, wall):
        assert pia.seat not in json.dumps(person.frames)


def test_a_dot_sent_again_after_a_newer_one_changes_nothing(server, meeting, pia, columns):
    first = {"type": "cast-dots", "vote_id": "v1", "target_id": "a", "dots": 3, "command_id": "c1"}
    seq = pia.send(first)["seq"]
    pia.do("cast-dots", vote_id="v1", target_id="a", dots=1, command_id="c2")
    assert pia.send(first) == {"ok": True, "seq": seq}
    assert own_dots(server, meeting, pia) == {"v1": {"a": 1}}


def test_each_is_told_the_own_dots_and_nobody_else_is(server, meeting, pia, per, columns):
    pia.do("cast-dots", vote_id="v1", target_id="a", dots=2)
    assert own_dots(server, meeting, pia) == {"v1": {"a": 2}}
    assert own_dots(server, meeting, per) == {"v1": {}}
    for token in (meeting.token, meeting.wall_token, "forged"):
        assert server.get(f"/api/workshops/{meeting.id}/ballot", token).status_code == 401


def test_dots_stand_after_the_server_was_killed(own_server, gather):
    meeting = own_server.create("Dialogue", ["What?"])
    freya, pia = gather(people.console(own_server, meeting)), gather(people.phone(own_server, meeting))
    freya.do("open-question", question_id="q1")
    freya.do("create-column", question_id="q1", title="Roads", column_id="a")
    freya.do("start-vote", **VOTE)
    pia.do("cast-dots", vote_id="v1", target_id="a", dots=2)
    own_server.kill()
    own_server.start()
    assert own_dots(own_server, meeting, pia) == {"v1": {"a": 2}}
