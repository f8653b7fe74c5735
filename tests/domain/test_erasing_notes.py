"""Notes are erased for good: by their author all together, by the facilitator one at a time."""

import pytest

from tests.domain.given import FREYA, MACHINE, OTTO, PER, PIA, PROJECTOR, do, meeting_with_notes
from workshop.domain import commands as c
from workshop.domain.attendance import attendance
from workshop.domain.errors import Rejected
from workshop.domain.roles import Actor
from workshop.domain.views import snapshot


def on_the_console(workshop) -> set[str]:
    return {note["note_id"] for note in snapshot(workshop, "facilitator")["state"]["notes"]}


def refusal_of(workshop, command, actor) -> str:
    with pytest.raises(Rejected) as refusal:
        do(workshop, command, actor)
    return refusal.value.code


def test_pia_erases_what_she_has_written_hidden_withdrawn_or_under_a_closed_question():
    workshop = meeting_with_notes()
    do(workshop, c.PostNote("n4", "q1", "Benches"), PIA)
    do(workshop, c.WithdrawNote("n1"), PIA)
    do(workshop, c.HideNote("n2"))
    do(workshop, c.CloseQuestion("q1"))
    do(workshop, c.EraseOwnNotes(), PIA)
    assert on_the_console(workshop) == {"n3"}
    assert not any(note.text for note in workshop.notes.values() if note.note_id != "n3")
    assert workshop.note_counts["q1"] == 1


def test_what_freya_has_split_off_goes_with_it():
    workshop = meeting_with_notes()
    do(workshop, c.SplitNote("n1", "n5", ("Light", "Trees")))
    do(workshop, c.EraseOwnNotes(), PIA)
    assert on_the_console(workshop) == {"n3"}


def test_who_has_written_nothing_erases_nothing_and_nothing_is_erased_twice():
    workshop = meeting_with_notes()
    assert do(workshop, c.EraseOwnNotes(), PIA)
    for _ in range(2):
        assert do(workshop, c.EraseOwnNotes(), PIA) == []
    assert do(workshop, c.EraseNote("n1"), FREYA) == []


@pytest.mark.parametrize(
    ("command", "actor", "code"),
    [
        (c.EraseNote("n1"), PIA, "not-allowed"),
        (c.EraseNote("n1"), PROJECTOR, "not-allowed"),
        (c.EraseNote("n1"), MACHINE, "not-allowed"),
        (c.EraseNote("n8"), FREYA, "note-unknown"),
        (c.EraseOwnNotes(), FREYA, "not-allowed"),
        (c.EraseOwnNotes(), PROJECTOR, "not-allowed"),
        (c.EraseOwnNotes(), OTTO, "seat-unknown"),
    ],
)  # fmt: skip
def test_nobody_else_erases(command, actor, code):
    assert refusal_of(meeting_with_notes(), command, actor) == code


@pytest.mark.parametrize(
    ("command", "actor"),
    [
        (c.EditNote("n1", "Lamps again"), PIA),
        (c.WithdrawNote("n1"), PIA),
        (c.ChooseColumn("n1", "b"), PIA),
        (c.MoveNotes(("n1",), "b"), FREYA),
        (c.RestoreNote("n1"), FREYA),
        (c.SplitNote("n1", "n6", ("Light", "Lamps")), FREYA),
    ],
)  # fmt: skip
def test_nothing_can_be_done_with_an_erased_note(command, actor):
    workshop = meeting_with_notes()
    do(workshop, c.EraseNote("n1"))
    assert refusal_of(workshop, command, actor) in ("note-unknown", "not-yours")


def test_the_spotlight_ends_with_the_note_that_it_shows():
    workshop = meeting_with_notes()
    do(workshop, c.SetSpotlight("q1", note_id="n1"))
    do(workshop, c.EraseOwnNotes(), PIA)
    assert workshop.facts.spotlight is None


def test_how_many_have_written_does_not_tell_whose_note_was_erased():
    workshop = meeting_with_notes()
    do(workshop, c.Join("kim"), Actor("participant", "kim"))
    workshop.facts.asks["table"] = True
    before = attendance(workshop, "q1")["table"][0].wrote
    assert before == 2
    do(workshop, c.EraseNote("n3"))
    assert attendance(workshop, "q1")["table"][0].wrote == before


def test_a_note_that_was_taken_back_before_counts_for_nothing_after_either():
    workshop = meeting_with_notes()
    do(workshop, c.WithdrawNote("n3"), PER)
    do(workshop, c.EraseOwnNotes(), PER)
    assert "per" not in {note.seat for note in workshop.notes.values()}


def test_freyas_undo_passes_over_what_was_erased():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("a", "Lamps"))
    do(workshop, c.EditNote("n3", "Buses at night"))
    do(workshop, c.EraseNote("n3"))
    do(workshop, c.Undo())
    assert workshop.columns["a"].title == "Street light"


def test_the_log_tells_the_step_and_not_the_words():
    workshop = meeting_with_notes()
    do(workshop, c.HideNote("n3"))
    do(workshop, c.EraseNote("n3"))
    (step,) = [step for step in snapshot(workshop, "facilitator")["state"]["log"] if step["type"] == "note-hidden"]
    assert step["about"] == {"erased": 1}
