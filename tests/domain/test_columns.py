"""Columns: what a person names, merges, splits, pins or removes."""

import pytest

from tests.domain.given import FREYA, MACHINE, PIA, created, do, meeting_with_notes
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.errors import Rejected
from workshop.domain.model import letter_of, order_of
from workshop.domain.views import snapshot


def refused(command, actor=FREYA) -> str:
    with pytest.raises(Rejected) as refusal:
        decide(command, meeting_with_notes(), actor)
    return refusal.value.code


def letters(workshop) -> list[str]:
    return [column.letter for column in workshop.columns_of("q1")]


def hues(workshop) -> dict[str, int]:
    return {column["column_id"]: column["hue"] for column in snapshot(workshop, "wall")["state"]["columns"]}


def test_a_prepared_column_is_named_by_a_person():
    assert created().columns["q2-c1"].named


def test_a_new_column_gets_the_next_letter_and_its_name_stays():
    workshop = meeting_with_notes()
    do(workshop, c.CreateColumn("c", "q1", "Nature"))
    assert (workshop.columns["c"].letter, workshop.columns["c"].named) == ("C", True)
    assert decide(c.CreateColumn("c", "q1", "Nature"), workshop, FREYA) == []


def test_the_letter_of_a_removed_column_is_not_given_again():
    workshop = meeting_with_notes()
    do(workshop, c.RemoveColumn("b"))
    do(workshop, c.CreateColumn("c", "q1", "Nature"))
    assert letters(workshop) == ["A", "C"]


def test_a_removed_column_leaves_its_notes_unsorted_and_free():
    workshop = meeting_with_notes()
    do(workshop, c.RemoveColumn("a"))
    assert (workshop.notes["n1"].column_id, workshop.notes["n1"].placed_by) == (None, None)


def test_notes_of_a_removed_column_are_loose_until_the_organiser_is_asked_to_sort():
    workshop = meeting_with_notes()
    do(workshop, c.RemoveColumn("a"))
    assert workshop.notes["n1"].loose
    do(workshop, c.SortNow("q1"))
    assert not workshop.notes["n1"].loose
    do(workshop, c.Undo())
    assert workshop.notes["n1"].column_id == "a"


def test_a_merge_moves_every_note_and_keeps_the_older_letter():
    workshop = meeting_with_notes()
    do(workshop, c.MergeColumns("a", "b"))
    assert {note.column_id for note in workshop.notes.values()} == {"b"}
    assert (workshop.columns["b"].letter, workshop.columns["b"].title) == ("A", "Transport")
    assert decide(c.MergeColumns("a", "b"), workshop, FREYA) == []


def test_a_merge_takes_hidden_notes_along():
    workshop = meeting_with_notes()
    do(workshop, c.HideNote("n1"))
    do(workshop, c.MergeColumns("a", "b"))
    do(workshop, c.RestoreNote("n1"))
    assert workshop.notes["n1"].column_id == "b"


def test_a_split_puts_the_chosen_notes_into_a_new_column():
    workshop = meeting_with_notes()
    split = c.SplitColumn("a", "c", ("n2", "n2"), "Lamps")
    assert do(workshop, split)[0].note_ids == ("n2",)
    assert (workshop.notes["n1"].column_id, workshop.notes["n2"].column_id) == ("a", "c")
    assert decide(split, workshop, FREYA) == []


def test_a_split_takes_only_notes_of_that_column():
    assert refused(c.SplitColumn("a", "c", ("n3",), "Buses")) == "note-unknown"
    assert refused(c.SplitColumn("a", "c", (), "Nothing")) == "notes-missing"


def test_a_renamed_column_keeps_its_name_against_the_machine():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("a", "Lamps"))
    assert decide(c.PlaceNotes("q1", {}, (), {"a": "Light"}), workshop, MACHINE) == []


def test_keeping_the_machines_name_makes_it_the_persons():
    workshop = meeting_with_notes()
    assert do(workshop, c.RenameColumn("a", "Street light"))
    assert workshop.columns["a"].named


def test_a_column_is_pinned_and_released():
    workshop = meeting_with_notes()
    assert do(workshop, c.PinColumn("a")) == [e.ColumnPinned("a", True)]
    assert decide(c.PinColumn("a"), workshop, FREYA) == []
    assert do(workshop, c.PinColumn("a", False)) == [e.ColumnPinned("a", False)]


def test_a_moved_column_takes_its_letter_and_hue_along_and_a_new_one_still_comes_last():
    workshop = meeting_with_notes()
    do(workshop, c.CreateColumn("c", "q1", "Nature"))
    before = hues(workshop)
    assert do(workshop, c.MoveColumn("c", "a")) == [e.ColumnMoved("c", {"c": 0, "a": 1, "b": 2})]
    assert letters(workshop) == ["C", "A", "B"]
    assert hues(workshop) == before
    do(workshop, c.CreateColumn("d", "q1", "Roads"))
    do(workshop, c.MoveColumn("c", None))
    assert letters(workshop) == ["A", "B", "D", "C"]


def test_a_column_that_stands_there_already_is_not_moved():
    workshop = meeting_with_notes()
    for before in ("a", "b"):
        assert decide(c.MoveColumn("a", before), workshop, FREYA) == []
    assert decide(c.MoveColumn("b", None), workshop, FREYA) == []


def test_a_merge_keeps_the_older_letter_and_its_place_wherever_the_columns_stand():
    workshop = meeting_with_notes()
    do(workshop, c.CreateColumn("c", "q1", "Nature"))
    do(workshop, c.MoveColumn("a", None))
    do(workshop, c.MergeColumns("a", "b"))
    assert letters(workshop) == ["C", "A"]
    assert workshop.columns["b"].letter == "A"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (c.CreateColumn("c", "q9", "Nature"), "question-unknown"),
        (c.CreateColumn("a", "q1", "Other"), "column-id-taken"),
        (c.CreateColumn("c", "q1", "  "), "column-title-empty"),
        (c.CreateColumn("c", "q1", "x" * 61), "column-title-too-long"),
        (c.RenameColumn("z", "Nature"), "column-unknown"),
        (c.MergeColumns("a", "a"), "column-merge-itself"),
        (c.MergeColumns("a", "q2-c1"), "column-elsewhere"),
        (c.PinColumn("z"), "column-unknown"),
        (c.RemoveColumn("z"), "column-unknown"),
        (c.MoveColumn("z", None), "column-unknown"),
        (c.MoveColumn("a", "z"), "column-unknown"),
        (c.MoveColumn("a", "q2-c1"), "column-elsewhere"),
    ],
)
def test_what_makes_no_sense_is_refused(command, code):
    assert refused(command) == code


@pytest.mark.parametrize(
    "command",
    [
        c.CreateColumn("c", "q1", "X"),
        c.RenameColumn("a", "X"),
        c.MergeColumns("a", "b"),
        c.MoveColumn("b", "a"),
        c.RemoveColumn("a"),
    ],
)
def test_a_phone_changes_no_columns(command):
    assert refused(command, PIA) == "not-allowed"


def test_a_question_has_room_for_sixty_columns():
    workshop = meeting_with_notes()
    for number in range(58):
        do(workshop, c.CreateColumn(f"c{number}", "q1", f"Column {number}"))
    with pytest.raises(Rejected, match="columns-too-many"):
        decide(c.CreateColumn("one-more", "q1", "One more"), workshop, FREYA)


@pytest.mark.parametrize(("order", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")])
def test_letters_go_on_after_z(order, letter):
    assert letter_of(order) == letter
    assert order_of(letter) == order
