"""Rules of notes: who may write, change, hide and place them. Facilitator over author over organiser."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.errors import Rejected
from workshop.domain.model import Note, Workshop, letter_of
from workshop.domain.roles import Actor
from workshop.domain.rules_columns import the_column
from workshop.domain.rules_programme import the_question
from workshop.domain.texts import clean, clean_label


def post_note(command: c.PostNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    text = _note_text(command.text)
    known = workshop.notes.get(command.note_id)
    if known is not None:
        # Sent again after a lost acknowledgement: it hangs already, whatever has happened to the question since.
        if known.seat == actor.seat and known.question_id == command.question_id and known.posted_text == text:
            return []
        raise Rejected("note-id-taken")
    question = the_question(workshop, command.question_id)
    if question.status != "open" and actor.role == "participant":
        raise Rejected("question-closed")
    if workshop.note_counts.get(question.question_id, 0) >= limits.MAX_NOTES_A_QUESTION:
        raise Rejected("notes-too-many", limit=limits.MAX_NOTES_A_QUESTION)
    entered_for = clean_label(command.entered_for, limits.MAX_LABEL_CHARS) if actor.role == "facilitator" else None
    return [e.NotePosted(command.note_id, question.question_id, text, actor.seat, entered_for)]


def edit_note(command: c.EditNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    note = _the_note(workshop, command.note_id, actor)
    text = _note_text(command.text)
    if text == note.text:
        return []
    _still_open(workshop, note, actor)
    return [e.NoteEdited(note.note_id, text)]


def withdraw_note(command: c.WithdrawNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    known = workshop.notes.get(command.note_id)
    if known is not None and known.status == "withdrawn" and known.seat == actor.seat:
        return []
    note = _the_note(workshop, command.note_id, actor)
    _still_open(workshop, note, actor)
    return [e.NoteWithdrawn(note.note_id)]


def choose_column(command: c.ChooseColumn, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    note = _the_note(workshop, command.note_id, actor)
    if command.column_id is not None:
        _in_its_question(workshop, command.column_id, note)
    if note.placed_by == "facilitator":
        # The facilitator outranks the author; saying so would only nag, so the note simply stays.
        return []
    if note.placed_by == "author" and note.column_id == command.column_id:
        return []
    return [e.ColumnChosen(note.note_id, command.column_id)]


def hide_note(command: c.HideNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    note = _the_note(workshop, command.note_id, actor)
    return [e.NoteHidden(note.note_id)] if note.status == "visible" else []


def restore_note(command: c.RestoreNote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    note = _the_note(workshop, command.note_id, actor)
    return [e.NoteRestored(note.note_id)] if note.status == "hidden" else []


def move_notes(command: c.MoveNotes, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    if not command.note_ids:
        raise Rejected("notes-missing")
    notes = [_the_note(workshop, note_id, actor) for note_id in dict.fromkeys(command.note_ids)]
    if command.column_id is not None:
        for note in notes:
            _in_its_question(workshop, command.column_id, note)
    moved = [n.note_id for n in notes if (n.column_id, n.placed_by) != (command.column_id, "facilitator")]
    return [e.NotesMoved(tuple(moved), command.column_id)] if moved else []


def place_notes(command: c.PlaceNotes, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    """What still holds of the organiser's proposal: people went on while it was thinking, and they are right."""
    question = the_question(workshop, command.question_id)
    standing = {column.column_id: column for column in workshop.columns_of(question.question_id)}
    proposed = {column_id for column_id, _ in command.new_columns if column_id not in workshop.columns}
    placements = {}
    for note_id, column_id in command.placements.items():
        note = workshop.notes.get(note_id)
        if note is None or note.question_id != question.question_id or note.status != "visible":
            continue
        if note.placed_by in ("author", "facilitator") or note.column_id == column_id:
            continue
        if column_id is None or column_id in standing or column_id in proposed:
            placements[note_id] = column_id
    new_columns = _columns_in_use(command, workshop, placements, len(standing))
    opened = {column.column_id for column in new_columns}
    placements = {n: p for n, p in placements.items() if p is None or p in standing or p in opened}
    titles = {
        column_id: title
        for column_id, title in (command.titles or {}).items()
        if column_id in standing and standing[column_id].title != title
        and not (standing[column_id].named or standing[column_id].pinned)
    }
    if not placements and not titles:
        return []
    return [e.NotesPlaced(question.question_id, placements, new_columns, titles)]


def _columns_in_use(
    command: c.PlaceNotes, workshop: Workshop, placements: dict[str, str | None], standing: int
) -> tuple[e.PlannedColumn, ...]:
    used = set(placements.values())
    order = workshop.next_column_order(command.question_id)
    columns: list[e.PlannedColumn] = []
    for column_id, title in command.new_columns:
        room = standing + len(columns) < limits.MAX_COLUMNS_A_QUESTION
        if column_id in used and column_id not in workshop.columns and room:
            columns.append(e.PlannedColumn(column_id, title, letter_of(order + len(columns))))
    return tuple(columns)


def _note_text(text: str) -> str:
    return clean(text, limits.MAX_NOTE_CHARS, "note-empty", "note-too-long")


def _the_note(workshop: Workshop, note_id: str, actor: Actor) -> Note:
    note = workshop.notes.get(note_id)
    if note is None or note.status == "withdrawn":
        raise Rejected("note-unknown")
    if actor.role == "participant" and note.seat != actor.seat:
        raise Rejected("not-yours")
    return note


def _still_open(workshop: Workshop, note: Note, actor: Actor) -> None:
    if actor.role == "participant" and workshop.questions[note.question_id].status != "open":
        raise Rejected("question-closed")


def _in_its_question(workshop: Workshop, column_id: str, note: Note) -> None:
    if the_column(workshop, column_id).question_id != note.question_id:
        raise Rejected("column-elsewhere")
