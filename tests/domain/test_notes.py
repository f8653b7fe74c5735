"""Who may write, change, hide and place a note."""

import pytest

from tests.domain.given import FREYA, MACHINE, OTTO, PER, PIA, PROJECTOR, do, meeting, meeting_with_notes
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.errors import Rejected
from workshop.domain.limits import MAX_NOTE_CHARS


def refused(command, workshop, actor) -> str:
    with pytest.raises(Rejected) as refusal:
        decide(command, workshop, actor)
    return refusal.value.code


def test_a_note_under_an_open_question_is_posted():
    assert decide(c.PostNote("n1", "q1", "Light"), meeting(), PIA) == [e.NotePosted("n1", "q1", "Light", "pia")]


def test_the_same_note_sent_twice_counts_once():
    workshop = meeting()
    do(workshop, c.PostNote("n1", "q1", "Light"), PIA)
    assert decide(c.PostNote("n1", "q1", "Light"), workshop, PIA) == []


def test_a_note_sent_again_after_the_question_closed_hangs_already():
    workshop = meeting()
    do(workshop, c.PostNote("n1", "q1", "Light"), PIA)
    do(workshop, c.CloseQuestion("q1"))
    assert decide(c.PostNote("n1", "q1", "Light"), workshop, PIA) == []


@pytest.mark.parametrize("other", [c.PostNote("n1", "q1", "Dark"), c.PostNote("n1", "q2", "Light")])
def test_one_id_for_two_different_notes_is_refused(other):
    workshop = meeting()
    do(workshop, c.PostNote("n1", "q1", "Light"), PIA)
    assert refused(other, workshop, PIA) == "note-id-taken"


def test_nobody_takes_the_id_of_somebody_elses_note():
    workshop = meeting()
    do(workshop, c.PostNote("n1", "q1", "Light"), PIA)
    assert refused(c.PostNote("n1", "q1", "Light"), workshop, PER) == "note-id-taken"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "note-empty"),
        (" \n\t ", "note-empty"),
        ("\u200b\u200d", "note-empty"),
        ("x" * (MAX_NOTE_CHARS + 1), "note-too-long"),
        ("bell\x07", "text-unprintable"),
        ("null\x00", "text-unprintable"),
        ("escape\x1b[2J", "text-unprintable"),
        ("turned \u202etxet", "text-unprintable"),
        ("half \ud83d", "text-unprintable"),
    ],
)
def test_a_text_that_cannot_hang_is_refused_with_what_to_do(text, code):
    with pytest.raises(Rejected) as refusal:
        decide(c.PostNote("n1", "q1", text), meeting(), PIA)
    assert refusal.value.code == code
    assert len(refusal.value.sentence()) > 15


@pytest.mark.parametrize(
    "text", ["x" * MAX_NOTE_CHARS, "👩‍👩‍👧 og 🚌", "Čáppa luondu, ŋ ŧ", "<b>&amp;</b>", "=1+1", "العربية"]
)
def test_what_people_really_write_is_taken_as_it_is(text):
    assert decide(c.PostNote("n1", "q1", text), meeting(), PIA)[0].text == text


def test_line_breaks_become_spaces_and_letters_are_composed():
    event = decide(c.PostNote("n1", "q1", " a\u030a\r\n  b\t"), meeting(), PIA)[0]
    assert event.text == "å b"


@pytest.mark.parametrize(("question_id", "code"), [("q2", "question-closed"), ("q9", "question-unknown")])
def test_a_phone_writes_only_under_an_open_question(question_id, code):
    assert refused(c.PostNote("n1", question_id, "Light"), meeting(), PIA) == code


def test_the_facilitator_enters_a_note_for_a_table_even_when_the_question_is_closed():
    workshop = meeting()
    do(workshop, c.CloseQuestion("q1"))
    posted = decide(c.PostNote("n1", "q1", "Light", "Table 3"), workshop, FREYA)
    assert posted == [e.NotePosted("n1", "q1", "Light", None, "Table 3")]


def test_a_phone_cannot_pretend_to_write_for_a_table():
    assert decide(c.PostNote("n1", "q1", "Light", "Table 3"), meeting(), PIA)[0].entered_for is None


def test_who_has_no_seat_writes_nothing():
    assert refused(c.PostNote("n1", "q1", "Light"), meeting(), OTTO) == "seat-unknown"
    assert refused(c.PostNote("n1", "q1", "Light"), meeting(), PROJECTOR) == "not-allowed"


def test_an_author_edits_and_withdraws_the_own_note_while_the_question_is_open():
    workshop = meeting_with_notes()
    assert decide(c.EditNote("n1", "Brighter light"), workshop, PIA) == [e.NoteEdited("n1", "Brighter light")]
    assert do(workshop, c.WithdrawNote("n1"), PIA) == [e.NoteWithdrawn("n1")]
    assert decide(c.WithdrawNote("n1"), workshop, PIA) == []


@pytest.mark.parametrize("command", [c.EditNote("n1", "Mine"), c.WithdrawNote("n1"), c.ChooseColumn("n1", "b")])
def test_nobody_changes_somebody_elses_note(command):
    assert refused(command, meeting_with_notes(), PER) == "not-yours"


@pytest.mark.parametrize("command", [c.EditNote("n1", "Late"), c.WithdrawNote("n1")])
def test_a_closed_question_keeps_its_notes_as_they_are(command):
    workshop = meeting_with_notes()
    do(workshop, c.CloseQuestion("q1"))
    assert refused(command, workshop, PIA) == "question-closed"


def test_a_withdrawn_note_is_gone_for_everyone():
    workshop = meeting_with_notes()
    do(workshop, c.WithdrawNote("n1"), PIA)
    assert refused(c.EditNote("n1", "Back"), workshop, PIA) == "note-unknown"
    assert refused(c.MoveNotes(("n1",), "b"), workshop, FREYA) == "note-unknown"


def test_an_authors_choice_places_the_note():
    assert decide(c.ChooseColumn("n1", "b"), meeting_with_notes(), PIA) == [e.ColumnChosen("n1", "b")]


def test_saying_right_confirms_where_the_machine_put_it():
    workshop = meeting_with_notes()
    do(workshop, c.ChooseColumn("n1", "a"), PIA)
    assert workshop.notes["n1"].placed_by == "author"
    assert decide(c.ChooseColumn("n1", "a"), workshop, PIA) == []


def test_the_facilitator_outranks_the_author():
    workshop = meeting_with_notes()
    do(workshop, c.MoveNotes(("n1",), "b"))
    assert decide(c.ChooseColumn("n1", "a"), workshop, PIA) == []
    assert decide(c.MoveNotes(("n1",), "a"), workshop, FREYA) == [e.NotesMoved(("n1",), "a")]


@pytest.mark.parametrize("who", [PIA, FREYA])
def test_what_a_person_placed_the_machine_never_moves(who):
    workshop = meeting_with_notes()
    do(workshop, c.ChooseColumn("n1", "b") if who is PIA else c.MoveNotes(("n1",), "b"), who)
    assert decide(c.PlaceNotes("q1", {"n1": "a"}), workshop, MACHINE) == []


def test_the_machine_opens_only_columns_that_get_a_note():
    workshop = meeting_with_notes()
    do(workshop, c.MoveNotes(("n1",), "b"))
    proposal = c.PlaceNotes("q1", {"n1": "x", "n2": "y"}, (("x", "Light"), ("y", "Lamps")))
    assert do(workshop, proposal, MACHINE)[0].new_columns == (e.PlannedColumn("y", "Lamps", "C"),)


def test_the_machine_leaves_hidden_and_unknown_notes_and_gone_columns_alone():
    workshop = meeting_with_notes()
    do(workshop, c.HideNote("n3"))
    do(workshop, c.RemoveColumn("b"))
    assert decide(c.PlaceNotes("q1", {"n3": "a", "n9": "a", "n1": "b"}), workshop, MACHINE) == []


def test_the_machine_never_renames_what_a_person_named():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("a", "Lamps"))
    titles = {"a": "Light", "b": "Buses"}
    assert decide(c.PlaceNotes("q1", {}, (), titles), workshop, MACHINE)[0].titles == {"b": "Buses"}


def test_only_the_machine_places():
    assert refused(c.PlaceNotes("q1", {"n1": "b"}), meeting_with_notes(), FREYA) == "not-allowed"
    assert refused(c.MoveNotes(("n1",), "b"), meeting_with_notes(), MACHINE) == "not-allowed"


def test_a_note_moves_only_within_its_question():
    assert refused(c.MoveNotes(("n1",), "q2-c1"), meeting_with_notes(), FREYA) == "column-elsewhere"
    assert refused(c.MoveNotes(("n1",), "nowhere"), meeting_with_notes(), FREYA) == "column-unknown"
    assert refused(c.MoveNotes((), "a"), meeting_with_notes(), FREYA) == "notes-missing"


def test_a_hidden_note_comes_back_where_it_was():
    workshop = meeting_with_notes()
    do(workshop, c.HideNote("n1"))
    assert decide(c.HideNote("n1"), workshop, FREYA) == []
    assert do(workshop, c.RestoreNote("n1")) == [e.NoteRestored("n1")]
    assert (workshop.notes["n1"].status, workshop.notes["n1"].column_id) == ("visible", "a")


def test_a_note_sent_again_after_somebody_corrected_it_hangs_already():
    workshop = meeting()
    do(workshop, c.PostNote("n1", "q1", "Ligth"), PIA)
    do(workshop, c.EditNote("n1", "Light"))
    assert decide(c.PostNote("n1", "q1", "Ligth"), workshop, PIA) == []


def test_endless_accents_are_refused_before_they_cost_a_minute():
    towers = "a" + "\u0315" * 60_000 + "\u0300" * 60_000
    assert refused(c.PostNote("n1", "q1", towers), meeting(), PIA) == "note-too-long"


def test_withdrawn_notes_do_not_fill_a_question_for_everyone():
    workshop = meeting()
    for number in range(3):
        do(workshop, c.PostNote(f"n{number}", "q1", "Light"), PIA)
        do(workshop, c.WithdrawNote(f"n{number}"), PIA)
    assert workshop.note_counts["q1"] == 0


def test_the_machine_leaves_the_name_of_a_pinned_column():
    workshop = meeting_with_notes()
    do(workshop, c.PinColumn("a"))
    assert decide(c.PlaceNotes("q1", {}, (), {"a": "Lamps"}), workshop, MACHINE) == []
