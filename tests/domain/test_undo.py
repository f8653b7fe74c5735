"""Undo and redo: the facilitator's steps one after the other, the machine's by number; nothing newer is lost."""

import pytest

from tests.domain.given import MACHINE, PIA, do, meeting, meeting_with_notes
from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.errors import Rejected
from workshop.domain.limits import KEPT_STEPS
from workshop.domain.roles import FACILITATOR
from workshop.domain.views import snapshot

# Each with a way to see it; `place` of n1 unless said otherwise.
CHANGES = {
    "move": c.MoveNotes(("n1", "n2"), "b"),
    "unsort": c.MoveNotes(("n1",), None),
    "create": c.CreateColumn("c", "q1", "Nature"),
    "rename": c.RenameColumn("a", "Lamps"),
    "merge": c.MergeColumns("a", "b"),
    "split": c.SplitColumn("a", "c", ("n2",), "Lamps"),
    "pin": c.PinColumn("a"),
    "place": c.MoveColumn("b", "a"),
    "remove": c.RemoveColumn("a"),
    "hide": c.HideNote("n1"),
    "edit": c.EditNote("n1", "Corrected"),
    "enter": c.PostNote("n9", "q1", "From paper", "Table 3"),
    "open": c.OpenQuestion("q2"),
    "close": c.CloseQuestion("q1"),
    "add": c.AddQuestion("q3", "And now?"),
    "ask": c.EditQuestion("q1", "What is better?"),
    "title": c.RenameWorkshop("Evening meeting"),
}


def seen(workshop) -> dict:
    """What wall and phones see, the counters apart."""
    state = snapshot(workshop, "wall")["state"]
    return {name: sorted(map(str, items)) for name, items in state.items() if name not in ("role", "workshop")} | {
        "title": state["workshop"]["title"], "current": state["workshop"]["current_question_id"]
    }  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_undone_and_redone(change):
    workshop = meeting_with_notes()
    before = seen(workshop)
    do(workshop, CHANGES[change])
    after = seen(workshop)
    do(workshop, c.Undo())
    assert seen(workshop) == before
    do(workshop, c.Redo())
    assert seen(workshop) == after
    do(workshop, c.Undo())
    assert seen(workshop) == before


def test_steps_are_undone_from_the_last_to_the_first():
    workshop = meeting_with_notes()
    for title in ("One", "Two"):
        do(workshop, c.RenameColumn("a", title))
    titles = []
    for _ in range(2):
        do(workshop, c.Undo())
        titles.append(workshop.columns["a"].title)
    assert titles == ["One", "Street light"]


def test_something_new_ends_what_could_be_redone():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("a", "One"))
    do(workshop, c.Undo())
    assert workshop.facts.can_redo
    do(workshop, c.PinColumn("b"))
    assert not workshop.facts.can_redo
    with pytest.raises(Rejected, match="nothing-to-redo"):
        decide(c.Redo(), workshop, FACILITATOR)


def test_the_machines_steps_are_not_in_the_way_of_the_facilitators():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("b", "Buses"))
    do(workshop, c.PostNote("n4", "q1", "Trains"), PIA)
    do(workshop, c.PlaceNotes("q1", {"n4": "b"}), MACHINE)
    do(workshop, c.Undo())
    assert (workshop.columns["b"].title, workshop.notes["n4"].column_id) == ("Transport", "b")


def test_a_machine_step_is_undone_by_its_number_and_the_machine_does_not_do_it_again():
    workshop = meeting_with_notes()
    step = next(step for step in workshop.steps.values() if step.by == "organiser")
    do(workshop, c.Undo(step.seq))
    assert not workshop.columns_of("q1")
    assert {note.column_id for note in workshop.notes.values()} == {None}
    assert decide(c.PlaceNotes("q1", {"n1": "x"}, (("x", "Light"),)), workshop, MACHINE) == []


def test_undoing_an_old_step_leaves_newer_changes_alone():
    workshop = meeting_with_notes()
    do(workshop, c.MoveNotes(("n1", "n2"), "b"))
    old = workshop.seq
    do(workshop, c.MoveNotes(("n2",), None))
    do(workshop, c.Undo(old))
    assert (workshop.notes["n1"].column_id, workshop.notes["n2"].column_id) == ("a", None)


def test_a_step_that_has_been_overtaken_wholly_cannot_be_undone():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("a", "One"))
    old = workshop.seq
    do(workshop, c.RenameColumn("a", "Two"))
    with pytest.raises(Rejected, match="undo-overtaken"):
        decide(c.Undo(old), workshop, FACILITATOR)


def test_a_note_that_came_into_a_column_later_is_not_lost_with_it():
    workshop = meeting_with_notes()
    do(workshop, c.CreateColumn("c", "q1", "Nature"))
    do(workshop, c.PostNote("n4", "q1", "Forest"), PIA)
    do(workshop, c.PlaceNotes("q1", {"n4": "c"}), MACHINE)
    do(workshop, c.Undo())
    assert (workshop.notes["n4"].column_id, workshop.notes["n4"].status) == (None, "visible")


def test_undo_does_not_bring_a_note_into_a_column_that_is_gone():
    workshop = meeting_with_notes()
    do(workshop, c.MoveNotes(("n1",), "b"))
    moved = workshop.seq
    do(workshop, c.RemoveColumn("a"))
    do(workshop, c.Undo(moved))
    assert workshop.notes["n1"].column_id is None


def test_undo_does_not_bring_back_what_its_author_took_back():
    workshop = meeting_with_notes()
    do(workshop, c.HideNote("n1"))
    do(workshop, c.RestoreNote("n1"))
    do(workshop, c.WithdrawNote("n1"), PIA)
    with pytest.raises(Rejected, match="undo-overtaken"):
        decide(c.Undo(), workshop, FACILITATOR)
    assert workshop.notes["n1"].status == "withdrawn"


def test_an_authors_choice_since_outlives_the_undo_of_a_machine_step():
    workshop = meeting_with_notes()
    step = next(step for step in workshop.steps.values() if step.by == "organiser")
    do(workshop, c.CreateColumn("c", "q1", "Lamps"))
    do(workshop, c.ChooseColumn("n1", "c"), PIA)
    do(workshop, c.Undo(step.seq))
    assert workshop.notes["n1"].column_id == "c"


def test_winding_the_clock_is_no_step():
    workshop = meeting()
    do(workshop, c.RenameWorkshop("Evening"))
    do(workshop, c.SetTimer(60))
    do(workshop, c.Undo())
    assert workshop.facts.title == "Dialogue meeting"


def test_only_the_last_steps_are_kept():
    workshop = meeting()
    for number in range(KEPT_STEPS + 5):
        do(workshop, c.RenameWorkshop(f"Title {number}"))
    assert len(workshop.steps) == KEPT_STEPS
    assert "about" in snapshot(workshop, "facilitator")["state"]["log"][0]


def test_a_busy_organiser_does_not_push_out_what_the_facilitator_may_undo():
    workshop = meeting_with_notes()
    do(workshop, c.RenameWorkshop("Evening"))
    for number in range(KEPT_STEPS + 5):
        do(workshop, c.PlaceNotes("q1", {"n1": "b" if number % 2 == 0 else "a"}), MACHINE)
    do(workshop, c.Undo())
    assert workshop.facts.title == "Dialogue meeting"


def test_an_empty_history_says_so():
    with pytest.raises(Rejected, match="nothing-to-undo"):
        decide(c.Undo(999), meeting(), FACILITATOR)


def test_undoing_a_machine_step_leaves_a_column_that_people_have_made_theirs():
    workshop = meeting_with_notes()
    step = next(step for step in workshop.steps.values() if step.by == "organiser")
    do(workshop, c.RenameColumn("a", "Lamps"))
    do(workshop, c.Undo(step.seq))
    assert [column.column_id for column in workshop.columns_of("q1")] == ["a"]


def test_undoing_a_merge_leaves_a_later_name_with_the_person_who_gave_it():
    workshop = meeting_with_notes()
    do(workshop, c.MergeColumns("a", "b"))
    merged = workshop.seq
    do(workshop, c.RenameColumn("b", "Light and buses"))
    do(workshop, c.Undo(merged))
    assert workshop.columns["b"].named


def merged_and_followed():
    """Freya merged a into b, and the machine then brought n4 there out of c; the number of her step."""
    workshop = meeting_with_notes()
    do(workshop, c.PostNote("n4", "q1", "Trams"), PIA)
    do(workshop, c.CreateColumn("c", "q1", "Rails"))
    do(workshop, c.PlaceNotes("q1", {"n4": "c"}), MACHINE)
    do(workshop, c.MergeColumns("a", "b"))
    merge = workshop.seq
    do(workshop, c.PlaceNotes("q1", {"n4": "b"}), MACHINE)
    return workshop, merge


def test_undoing_a_merge_sends_back_what_the_machine_moved_because_of_it():
    workshop, _ = merged_and_followed()
    do(workshop, c.Undo())
    assert [workshop.notes[note_id].column_id for note_id in ("n1", "n2", "n3", "n4")] == ["a", "a", "b", "c"]
    do(workshop, c.Redo())
    assert [workshop.notes[note_id].column_id for note_id in ("n1", "n2", "n3", "n4")] == ["b"] * 4


@pytest.mark.parametrize(
    ("touch", "who"), [(c.ChooseColumn("n4", "b"), PIA), (c.MoveNotes(("n4",), "b"), FACILITATOR)]
)
def test_undoing_a_merge_leaves_what_a_person_has_touched_since(touch, who):
    workshop, merge = merged_and_followed()
    do(workshop, touch, who)
    do(workshop, c.Undo(merge))
    assert (workshop.notes["n1"].column_id, workshop.notes["n4"].column_id) == ("a", "b")


def test_undoing_a_merge_leaves_a_note_that_came_later_and_one_whose_column_has_gone():
    workshop, merge = merged_and_followed()
    do(workshop, c.PostNote("n5", "q1", "Trains"), PIA)
    do(workshop, c.PlaceNotes("q1", {"n5": "b"}), MACHINE)
    do(workshop, c.RemoveColumn("c"))
    do(workshop, c.Undo(merge))
    assert (workshop.notes["n4"].column_id, workshop.notes["n5"].column_id) == ("b", "b")


def test_undo_never_gives_two_columns_one_letter():
    workshop = meeting_with_notes()
    do(workshop, c.CreateColumn("c", "q1", "Nature"))
    do(workshop, c.MergeColumns("a", "b"))
    first = workshop.seq
    do(workshop, c.MergeColumns("b", "c"))
    with pytest.raises(Rejected, match="undo-overtaken"):
        decide(c.Undo(first), workshop, FACILITATOR)


def test_undo_never_gives_two_columns_one_place():
    workshop = meeting_with_notes()
    do(workshop, c.CreateColumn("c", "q1", "Nature"))
    do(workshop, c.MoveColumn("b", "a"))
    first = workshop.seq
    do(workshop, c.MoveColumn("c", "a"))
    with pytest.raises(Rejected, match="undo-overtaken"):
        decide(c.Undo(first), workshop, FACILITATOR)
    do(workshop, c.Undo())
    do(workshop, c.Undo())
    assert [column.letter for column in workshop.columns_of("q1")] == ["A", "B", "C"]
