"""Rules of notes: who may write, change, hide and split them."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.erased import erasure_of
from workshop.domain.errors import Rejected
from workshop.domain.model import Note, Workshop
from workshop.domain.roles import Actor
from workshop.domain.rules_programme import the_wall
from workshop.domain.texts import clean, clean_label


def post_note(command: c.PostNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    text = _note_text(command.text)
    known = workshop.notes.get(command.note_id)
    if known is not None:
        # Sent again after a lost acknowledgement: it hangs already, whatever has happened to the question since.
        if known.seat == actor.seat and known.status == "erased":
            return []
        if known.seat == actor.seat and known.question_id == command.question_id and known.posted_text == text:
            return []
        raise Rejected("note-id-taken")
    question = the_wall(workshop, command.question_id)
    if question.status != "open" and actor.role == "participant":
        raise Rejected("question-closed")
    _room_for_a_note(workshop, question.question_id)
    entered_for = clean_label(command.entered_for, limits.MAX_LABEL_CHARS) if actor.role == "facilitator" else None
    held = question.approve_first and actor.role == "participant"
    return [e.NotePosted(command.note_id, question.question_id, text, actor.seat, entered_for, held)]


def edit_note(command: c.EditNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    note = the_note(workshop, command.note_id, actor)
    text = _note_text(command.text)
    if text == note.text:
        return []
    _still_open(workshop, note, actor)
    # Else something harmless could be approved first, and changed afterwards.
    looked_at_again = actor.role == "participant" and workshop.questions[note.question_id].approve_first
    return [e.NoteEdited(note.note_id, text, held=looked_at_again and note.status == "visible")]


def withdraw_note(command: c.WithdrawNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    known = workshop.notes.get(command.note_id)
    if known is not None and known.status == "withdrawn" and known.seat == actor.seat:
        return []
    note = the_note(workshop, command.note_id, actor)
    _still_open(workshop, note, actor)
    return [e.NoteWithdrawn(note.note_id)]


def approve_notes(command: c.ApproveNotes, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    if not command.note_ids:
        raise Rejected("notes-missing")
    # Of many some may be gone by now, withdrawn by their authors; the others are still to be shown.
    asked = (workshop.notes.get(note_id) for note_id in dict.fromkeys(command.note_ids))
    held = [note for note in asked if note and note.status == "held"]
    if command.as_of is not None and any(note.written > command.as_of for note in held):
        raise Rejected("notes-changed")
    return [e.NotesApproved(tuple(note.note_id for note in held))] if held else []


def hide_note(command: c.HideNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    note = the_note(workshop, command.note_id, actor)
    return [e.NoteHidden(note.note_id)] if note.status != "hidden" else []


def restore_note(command: c.RestoreNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    note = the_note(workshop, command.note_id, actor)
    return [e.NoteRestored(note.note_id)] if note.status == "hidden" else []


def erase_note(command: c.EraseNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    known = workshop.notes.get(command.note_id)
    if known is not None and known.status == "erased":
        return []
    return erasure_of(workshop, [the_note(workshop, command.note_id, actor)])


def erase_own_notes(command: c.EraseOwnNotes, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    own = [note for note in workshop.notes.values() if note.seat == actor.seat and note.status != "erased"]
    return erasure_of(workshop, own)


def split_note(command: c.SplitNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    first, second = (_note_text(text) for text in command.texts)
    note = the_note(workshop, command.note_id, actor)
    known = workshop.notes.get(command.new_note_id)
    if known is not None:
        if known.posted_text == second and known.question_id == note.question_id and note.text == first:
            return []
        raise Rejected("note-id-taken")
    _room_for_a_note(workshop, note.question_id)
    return [e.NoteSplit(note.note_id, first, command.new_note_id, second)]


def _note_text(text: str) -> str:
    return clean(text, limits.MAX_NOTE_CHARS, "note-empty", "note-too-long")


def the_note(workshop: Workshop, note_id: str, actor: Actor) -> Note:
    note = workshop.notes.get(note_id)
    if note is None or note.gone:
        raise Rejected("note-unknown")
    if actor.role == "participant" and note.seat != actor.seat:
        raise Rejected("not-yours")
    return note


def _room_for_a_note(workshop: Workshop, question_id: str) -> None:
    if workshop.note_counts.get(question_id, 0) >= limits.MAX_NOTES_A_QUESTION:
        raise Rejected("notes-too-many", limit=limits.MAX_NOTES_A_QUESTION)


def _still_open(workshop: Workshop, note: Note, actor: Actor) -> None:
    if actor.role == "participant" and workshop.questions[note.question_id].status != "open":
        raise Rejected("question-closed")
