"""The spotlight: one note or one column is held up for the hall, and it ends when what it shows goes."""

import json

import pytest

from tests.domain.given import FREYA, MACHINE, PER, PIA, PROJECTOR, do, meeting_with_notes
from tests.domain.test_programme import refused
from tests.domain.test_views import frames
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.model import Spotlight, Workshop
from workshop.domain.views import snapshot


def holding_up(**what: str) -> Workshop:
    """Notes hang in columns a and b, and Freya holds one of them up."""
    workshop = meeting_with_notes()
    do(workshop, c.SetSpotlight("q1", **what))
    return workshop


def shown(workshop: Workshop) -> Spotlight | None:
    return workshop.facts.spotlight


def test_freya_holds_up_a_note_then_a_column_and_ends_it():
    workshop = meeting_with_notes()
    assert do(workshop, c.SetSpotlight("q1", note_id="n1")) == [e.SpotlightSet("q1", "n1")]
    assert shown(workshop) == Spotlight("q1", "n1")
    do(workshop, c.SetSpotlight("q1", column_id="a"))
    assert shown(workshop) == Spotlight("q1", None, "a")
    do(workshop, c.SetSpotlight("q1"))
    assert shown(workshop) is None


def test_who_stands_at_the_wall_may_turn_it_and_a_phone_may_not():
    workshop = meeting_with_notes()
    do(workshop, c.SetSpotlight("q1", column_id="a"), PROJECTOR)
    assert shown(workshop) == Spotlight("q1", None, "a")
    do(workshop, c.SetSpotlight("q1"), PROJECTOR)
    assert shown(workshop) is None
    assert refused(c.SetSpotlight("q1", note_id="n1"), workshop, PIA) == "not-allowed"


@pytest.mark.parametrize("what", [{"note_id": "n1"}, {"column_id": "a"}, {}])
def test_saying_it_twice_changes_nothing(what):
    workshop = holding_up(**what)
    assert decide(c.SetSpotlight("q1", **what), workshop, FREYA) == []


def test_what_does_not_hang_on_the_wall_cannot_be_held_up():
    workshop = meeting_with_notes()
    do(workshop, c.HideNote("n2"))
    do(workshop, c.RemoveColumn("b"))
    assert refused(c.SetSpotlight("q1", note_id="n9"), workshop) == "note-unknown"
    assert refused(c.SetSpotlight("q1", note_id="n2"), workshop) == "note-hidden"
    assert refused(c.SetSpotlight("q1", note_id="n2"), workshop, PROJECTOR) == "note-unknown"
    assert refused(c.SetSpotlight("q1", column_id="b"), workshop) == "column-unknown"
    assert refused(c.SetSpotlight("q1", column_id="q2-c1"), workshop) == "column-elsewhere"
    assert refused(c.SetSpotlight("q1", "n1", "a"), workshop) == "command-malformed"
    assert refused(c.SetSpotlight("q9"), workshop) == "question-unknown"
    assert refused(c.SetSpotlight("q2", column_id="q2-c1"), workshop) == "spotlight-elsewhere"
    do(workshop, c.OpenQuestion("q2"))
    assert refused(c.SetSpotlight("q1", note_id="n1"), workshop) == "spotlight-elsewhere"
    assert refused(c.SetSpotlight("q2", note_id="n1"), workshop) == "note-unknown"


@pytest.mark.parametrize(
    ("what", "command", "actor"),
    [
        ({"note_id": "n1"}, c.HideNote("n1"), FREYA),
        ({"note_id": "n1"}, c.WithdrawNote("n1"), PIA),
        ({"note_id": "n1"}, c.CloseQuestion("q1"), FREYA),
        ({"note_id": "n1"}, c.OpenQuestion("q2"), FREYA),
        ({"column_id": "a"}, c.RemoveColumn("a"), FREYA),
        ({"column_id": "a"}, c.MergeColumns("a", "b"), FREYA),
        ({"column_id": "b"}, c.PlaceNotes("q1", {"n3": "a"}, removed_columns=("b",)), MACHINE),
        ({"column_id": "a"}, c.CloseQuestion("q1"), FREYA),
    ],
    ids=lambda value: type(value).__name__,
)
def test_it_ends_by_itself_when_what_it_shows_goes(what, command, actor):
    workshop = holding_up(**what)
    assert shown(workshop)
    do(workshop, command, actor)
    assert shown(workshop) is None


@pytest.mark.parametrize(
    ("what", "command", "actor"),
    [
        ({"note_id": "n1"}, c.EditNote("n1", "Light in the park"), PIA),
        ({"note_id": "n1"}, c.MoveNotes(("n1",), "b"), FREYA),
        ({"note_id": "n1"}, c.HideNote("n2"), FREYA),
        ({"note_id": "n1"}, c.RemoveColumn("a"), FREYA),
        ({"column_id": "a"}, c.MergeColumns("b", "a"), FREYA),
        ({"column_id": "a"}, c.RenameColumn("a", "Lamps"), FREYA),
        ({"column_id": "a"}, c.PostNote("n4", "q1", "Benches"), PER),
    ],
    ids=lambda value: type(value).__name__,
)
def test_it_stays_while_what_it_shows_hangs(what, command, actor):
    workshop = holding_up(**what)
    before = shown(workshop)
    assert do(workshop, command, actor)
    assert shown(workshop) == before


def test_a_column_undone_under_it_ends_it_and_a_hidden_note_that_comes_back_stays_among_the_others():
    workshop = meeting_with_notes()
    do(workshop, c.CreateColumn("c", "q1", "Benches"))
    do(workshop, c.SetSpotlight("q1", column_id="c"))
    do(workshop, c.Undo())
    assert shown(workshop) is None
    do(workshop, c.SetSpotlight("q1", note_id="n1"))
    do(workshop, c.HideNote("n1"))
    do(workshop, c.RestoreNote("n1"))
    assert shown(workshop) is None


def test_a_closed_question_can_be_talked_about_and_opens_again_under_the_spotlight():
    workshop = meeting_with_notes()
    do(workshop, c.CloseQuestion("q1"))
    do(workshop, c.SetSpotlight("q1", note_id="n1"))
    do(workshop, c.OpenQuestion("q1"))
    assert shown(workshop) == Spotlight("q1", "n1")


def test_an_end_that_comes_late_leaves_the_next_questions_spotlight_alone():
    workshop = meeting_with_notes()
    do(workshop, c.OpenQuestion("q2"))
    do(workshop, c.SetSpotlight("q2", column_id="q2-c1"))
    assert decide(c.SetSpotlight("q1"), workshop, PROJECTOR) == []


def test_it_is_no_step_to_undo():
    workshop = holding_up(note_id="n1")
    do(workshop, c.MoveNotes(("n3",), "a"))
    do(workshop, c.SetSpotlight("q1", column_id="a"))
    assert [step.type for step in workshop.steps.values()][-1] == "notes-moved"
    do(workshop, c.Undo())
    assert workshop.notes["n3"].column_id == "b"
    assert shown(workshop) == Spotlight("q1", None, "a")


def test_wall_and_console_learn_of_it_and_phones_do_not():
    workshop = meeting_with_notes()
    seen = frames(workshop, c.SetSpotlight("q1", note_id="n1"))
    for role in ("wall", "facilitator"):
        assert seen[role]["put"]["workshop"]["spotlight"] == {"question_id": "q1", "note_id": "n1", "column_id": None}
        assert snapshot(workshop, role)["state"]["workshop"]["spotlight"]["note_id"] == "n1"
    assert seen["participant"] == {"seq": workshop.seq, "type": "unseen"}
    assert "spotlight" not in json.dumps(snapshot(workshop, "participant"))


def test_a_hidden_note_and_its_spotlight_leave_the_wall_in_one_frame():
    seen = frames(holding_up(note_id="n1"), c.HideNote("n1"))["wall"]
    assert seen["gone"] == {"notes": ["n1"]}
    assert seen["put"]["workshop"]["spotlight"] is None
    assert "n1" not in json.dumps(seen["put"])
