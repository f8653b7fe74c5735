"""Single notes, folded: written, changed, taken down and split."""

from workshop.domain.changes import Changes
from workshop.domain.events import Recorded
from workshop.domain.model import Note
from workshop.domain.note_events import (
    NoteEdited,
    NoteEvent,
    NoteHidden,
    NotePosted,
    NoteRestored,
    NotesApproved,
    NoteSplit,
    NoteWithdrawn,
)


def fold_note(event: NoteEvent, changes: Changes, recorded: Recorded) -> None:
    order = recorded.seq
    match event:
        case NotePosted():
            note = Note(
                event.note_id, event.question_id, event.text, order, event.seat, event.entered_for,
                status="held" if event.held else "visible", posted_text=event.text, written=order,
            )  # fmt: skip
            _add(changes, note)
        case NoteEdited():
            changes.set("notes", event.note_id, text=event.text)
            if recorded.actor.role == "participant":
                changes.set("notes", event.note_id, written=order)
            if event.held:
                changes.set("notes", event.note_id, status="held")
        case NotesApproved():
            for note_id in event.note_ids:
                changes.set("notes", note_id, status="visible")
        case NoteWithdrawn():
            changes.set("notes", event.note_id, status="withdrawn")
            changes.workshop.note_counts[changes.workshop.notes[event.note_id].question_id] -= 1
        case NoteHidden():
            changes.set("notes", event.note_id, status="hidden")
        case NoteRestored():
            changes.set("notes", event.note_id, status="visible")
        case NoteSplit():
            _split(event, changes, order)


def _split(event: NoteSplit, changes: Changes, order: int) -> None:
    whole = changes.workshop.notes[event.note_id]
    changes.set("notes", event.note_id, text=event.text, same_as=None)
    note = Note(
        event.new_note_id, whole.question_id, event.new_text, order, whole.seat, whole.entered_for,
        status=whole.status, posted_text=event.new_text, parted_from=whole.note_id,
    )  # fmt: skip
    _add(changes, note)


def _add(changes: Changes, note: Note) -> None:
    changes.add("notes", note.note_id, note)
    counts = changes.workshop.note_counts
    counts[note.question_id] = counts.get(note.question_id, 0) + 1
