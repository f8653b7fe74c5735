"""Voting with dots: one seat, one budget; secret until shown, and never whose a dot is."""

import json

import pytest

from tests.domain.given import FREYA, MACHINE, OTTO, PER, PIA, PROJECTOR, do, meeting_with_notes
from tests.domain.test_programme import refused
from tests.domain.test_views import frames
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.model import Workshop
from workshop.domain.roles import VIEWING_ROLES
from workshop.domain.views import for_minutes, snapshot
from workshop.domain.votes import own_dots


def voting(kind: str = "columns", dots: int = 3) -> Workshop:
    """Notes n1 and n2 hang in column a, n3 in b, and a vote has begun."""
    workshop = meeting_with_notes()
    do(workshop, c.StartVote("v1", "q1", kind, dots))
    return workshop


def cast(workshop: Workshop, target_id: str, dots: int, who=PIA) -> list[e.Event]:
    return do(workshop, c.CastDots("v1", target_id, dots), who)


def seen(workshop: Workshop, role: str = "facilitator", vote_id: str = "v1") -> dict:
    votes = {vote["vote_id"]: vote for vote in snapshot(workshop, role)["state"]["votes"]}
    return votes[vote_id]


def shown(workshop: Workshop) -> dict[str, int]:
    do(workshop, c.ShowVote("v1"))
    return seen(workshop)["counts"]


def test_each_has_so_many_dots_and_sets_them_as_often_as_wanted():
    workshop = voting()
    cast(workshop, "a", 2)
    cast(workshop, "b", 1)
    assert refused(c.CastDots("v1", "b", 2), workshop, PIA) == "dots-spent"
    cast(workshop, "a", 1)
    cast(workshop, "b", 2)
    cast(workshop, "b", 3, PER)
    assert shown(workshop) == {"a": 1, "b": 5}


def test_setting_the_same_twice_counts_once():
    workshop = voting()
    cast(workshop, "a", 2)
    assert decide(c.CastDots("v1", "a", 2), workshop, PIA) == []
    assert shown(workshop) == {"a": 2}


@pytest.mark.parametrize("dots", [-1, 4, 10**9])
def test_no_seat_has_more_than_its_budget_or_less_than_nothing(dots):
    assert refused(c.CastDots("v1", "a", dots), voting(), PIA) == "dots-spent"


def test_nobody_sees_a_count_before_it_is_shown_and_only_wall_and_console_how_many_have_voted():
    workshop = voting()
    cast(workshop, "a", 2)
    cast(workshop, "b", 1, PER)
    for status in (None, c.CloseVote("v1")):
        if status:
            do(workshop, status)
        for role in VIEWING_ROLES:
            assert seen(workshop, role)["counts"] == {}
        assert seen(workshop, "wall")["voters"] == seen(workshop)["voters"] == 2
        assert "voters" not in seen(workshop, "participant")
    assert for_minutes(workshop)["votes"][0]["counts"] == {}


def test_no_role_is_ever_told_whose_a_dot_is():
    workshop = voting()
    told = frames(workshop, c.CastDots("v1", "a", 2), PIA)
    cast(workshop, "b", 1, PER)
    do(workshop, c.ShowVote("v1"))
    for role in VIEWING_ROLES:
        state = snapshot(workshop, role)["state"]
        state["seats"] = []  # whom the console knows, without a dot
        assert "pia" not in json.dumps([told[role], state])
    assert told["participant"] == {"seq": workshop.seq - 2, "type": "unseen"}


def test_a_seat_is_told_its_own_dots():
    workshop = voting()
    cast(workshop, "a", 2)
    cast(workshop, "b", 1, PER)
    assert own_dots(workshop, "pia") == {"v1": {"a": 2}}
    assert own_dots(workshop, "otto") == {"v1": {}}


def test_a_second_dot_of_the_same_person_is_told_to_nobody():
    workshop = voting()
    cast(workshop, "a", 1)
    told = frames(workshop, c.CastDots("v1", "a", 2), PIA)
    assert {frame["type"] for frame in told.values()} == {"unseen"}


def test_who_takes_all_dots_back_has_not_voted():
    workshop = voting()
    cast(workshop, "a", 1)
    cast(workshop, "a", 0)
    assert seen(workshop)["voters"] == 0


def test_dots_on_a_hidden_note_are_the_givers_again_and_come_back_with_it():
    workshop = voting("notes")
    cast(workshop, "n1", 3)
    cast(workshop, "n1", 3, PER)
    do(workshop, c.HideNote("n1"))
    assert refused(c.CastDots("v1", "n1", 1), workshop, PIA) == "note-unknown"
    cast(workshop, "n3", 3)
    do(workshop, c.RestoreNote("n1"))
    assert shown(workshop) == {"n3": 3, "n1": 3}
    do(workshop, c.HideNote("n1"))
    assert seen(workshop)["counts"] == {"n3": 3}


def test_dots_on_a_withdrawn_note_are_the_givers_again():
    workshop = voting("notes")
    cast(workshop, "n3", 3)
    do(workshop, c.WithdrawNote("n3"), PER)
    cast(workshop, "n1", 3)
    assert shown(workshop) == {"n1": 3}


def test_dots_follow_a_merge_and_part_again_when_it_is_undone():
    workshop = voting()
    cast(workshop, "a", 1)
    cast(workshop, "b", 2)
    do(workshop, c.MergeColumns("a", "b"))
    assert own_dots(workshop, "pia") == {"v1": {"b": 3}}
    assert refused(c.CastDots("v1", "a", 1), workshop, PIA) == "column-unknown"
    do(workshop, c.Undo())
    assert own_dots(workshop, "pia") == {"v1": {"a": 1, "b": 2}}
    do(workshop, c.MergeColumns("b", "a"))
    assert shown(workshop) == {"a": 3}


def test_after_a_merge_all_dots_on_the_column_are_set_at_once():
    workshop = voting()
    cast(workshop, "a", 1)
    cast(workshop, "b", 2)
    do(workshop, c.MergeColumns("a", "b"))
    cast(workshop, "b", 1)
    assert shown(workshop) == {"b": 1}


def test_dots_on_a_removed_column_are_the_givers_again():
    workshop = voting()
    cast(workshop, "a", 3)
    do(workshop, c.RemoveColumn("a"))
    cast(workshop, "b", 3)
    assert shown(workshop) == {"b": 3}


def test_a_moved_note_keeps_its_dots():
    workshop = voting("notes")
    cast(workshop, "n1", 2)
    do(workshop, c.MoveNotes(("n1",), "b"))
    assert shown(workshop) == {"n1": 2}


def test_a_vote_is_closed_opened_again_shown_and_put_away():
    workshop = voting()
    do(workshop, c.CloseVote("v1"))
    assert refused(c.CastDots("v1", "a", 1), workshop, PIA) == "vote-closed"
    do(workshop, c.OpenVote("v1"))
    cast(workshop, "a", 1)
    assert shown(workshop) == {"a": 1}
    do(workshop, c.ShowVote("v1", shown=False))
    assert (seen(workshop)["status"], seen(workshop)["counts"]) == ("kept", {"a": 1})
    do(workshop, c.OpenVote("v1"))
    assert (seen(workshop)["status"], seen(workshop)["counts"]) == ("open", {})


def test_a_new_vote_on_the_same_replaces_the_first_and_undo_brings_it_back():
    workshop = voting()
    cast(workshop, "a", 2)
    do(workshop, c.StartVote("v2", "q1", "columns", 5))
    assert refused(c.CastDots("v1", "a", 1), workshop, PIA) == "vote-unknown"
    do(workshop, c.Undo())
    assert [vote["vote_id"] for vote in snapshot(workshop, "wall")["state"]["votes"]] == ["v1"]
    assert shown(workshop) == {"a": 2}


def test_a_vote_on_notes_stands_beside_one_on_columns_and_only_one_is_before_the_hall():
    workshop = voting()
    do(workshop, c.ShowVote("v1"))
    do(workshop, c.StartVote("v2", "q1", "notes", 2))
    assert (seen(workshop)["status"], seen(workshop, vote_id="v2")["status"]) == ("kept", "open")
    do(workshop, c.ShowVote("v1"))
    assert (seen(workshop)["status"], seen(workshop, vote_id="v2")["status"]) == ("shown", "closed")


def test_voting_goes_on_when_the_question_closes():
    workshop = voting()
    do(workshop, c.CloseQuestion("q1"))
    cast(workshop, "a", 1)
    assert shown(workshop) == {"a": 1}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (c.StartVote("v1", "q1", "columns", 5), "vote-id-taken"),
        (c.StartVote("v2", "q1", "columns", 0), "dots-unknown"),
        (c.StartVote("v2", "q1", "columns", 11), "dots-unknown"),
        (c.StartVote("v2", "q2", "columns", 3), "vote-elsewhere"),
        (c.StartVote("v2", "q9", "columns", 3), "question-unknown"),
        (c.CloseVote("v9"), "vote-unknown"),
        (c.ShowVote("v9"), "vote-unknown"),
    ],
)
def test_what_cannot_be_is_refused_in_words(command, code):
    assert refused(command, voting(), FREYA) == code


def test_an_empty_wall_cannot_be_voted_on():
    workshop = meeting_with_notes()
    do(workshop, c.AddQuestion("q3", "And then?"))
    do(workshop, c.OpenQuestion("q3"))
    assert refused(c.StartVote("v1", "q3", "notes", 3), workshop, FREYA) == "vote-empty"


def test_only_the_facilitator_runs_a_vote_and_only_seats_cast():
    workshop = voting()
    for command in (c.StartVote("v2", "q1", "notes", 3), c.CloseVote("v1"), c.OpenVote("v1"), c.ShowVote("v1")):
        for actor in (PIA, PROJECTOR, MACHINE):
            assert refused(command, workshop, actor) == "not-allowed"
    for actor in (FREYA, PROJECTOR, MACHINE):
        assert refused(c.CastDots("v1", "a", 1), workshop, actor) == "not-allowed"
    assert refused(c.CastDots("v1", "a", 1), workshop, OTTO) == "seat-unknown"


def test_the_machine_leaves_the_columns_that_people_vote_on():
    workshop = voting()
    do(workshop, c.PlaceNotes("q1", {"n3": "a"}, titles={"a": "Another name"}, removed_columns=("b",)), MACHINE)
    assert [(column.column_id, column.title) for column in workshop.columns_of("q1")] == [
        ("a", "Street light"), ("b", "Transport"),
    ]  # fmt: skip


def test_dots_on_a_note_that_is_erased_are_free_again():
    workshop = voting("notes")
    cast(workshop, "n1", 3)
    do(workshop, c.EraseNote("n1"))
    cast(workshop, "n3", 3)
    assert shown(workshop) == {"n3": 3}
