"""Notes that are erased for good: out of the state, and out of the events that the log has of them."""

from dataclasses import replace

from workshop.domain import events as e
from workshop.domain.changes import Changes
from workshop.domain.model import Note, Workshop
from workshop.domain.steps import forget_notes

# What of the log may hold words of a note.
HOLD_WORDS = (
    e.NotePosted, e.NoteEdited, e.NoteSplit, e.NotesPlaced, e.StepUndone, e.StepRedone, e.NotesErased,
)  # fmt: skip


def fold_erasure(event: e.ErasureSet | e.NotesErased, changes: Changes) -> None:
    """Whether the earlier events still hold the words or not, the state is the same afterwards."""
    if isinstance(event, e.ErasureSet):
        changes.set_workshop(erase_on=event.erase_on)
        return
    for note_id in event.note_ids:
        _empty(changes, changes.workshop.notes[note_id])
    for note_id, text in event.parted.items():
        changes.set("notes", note_id, text=text, posted_text=text)
    for question_id in event.question_ids:
        changes.set("questions", question_id, suggestions=())
    forget_notes(changes, set(event.note_ids), set(event.parted))


def _empty(changes: Changes, note: Note) -> None:
    # Its seat is kept for the count of those who have written; of a note that was taken back it counts for nothing.
    seat = None if note.gone else note.seat
    if not note.gone:
        changes.workshop.note_counts[note.question_id] -= 1
    changes.set(
        "notes", note.note_id, status="erased", text="", posted_text="", seat=seat, entered_for=None, column_id=None,
        placed_by=None, likely=(), same_as=None, loose=False,
    )  # fmt: skip


def erasure_of(workshop: Workshop, notes: list[Note]) -> list[e.Event]:
    """The event that erases the notes, and with them what is left of their halves; none without notes."""
    if not notes:
        return []
    once_one = _once_one(workshop, {note.note_id for note in notes})
    halves = [note for note in once_one if note.status == "withdrawn"]
    ids = tuple(dict.fromkeys(note.note_id for note in [*notes, *halves]))
    parted = {note.note_id: note.text for note in once_one if not note.gone and note.note_id not in ids}
    return [e.NotesErased(ids, tuple({note.question_id: None for note in notes}), parted)]


def _once_one(workshop: Workshop, note_ids: set[str]) -> list[Note]:
    """The notes and all that they were split from and into."""
    pairs = [(note.note_id, note.parted_from) for note in workshop.notes.values() if note.parted_from]
    found, before = set(note_ids), 0
    while len(found) > before:
        before = len(found)
        for pair in pairs:
            if not found.isdisjoint(pair):
                found.update(pair)
    return [workshop.notes[note_id] for note_id in found]


def without(event: e.Event, erased: e.NotesErased) -> e.Event:
    """An earlier event without the words of the erased notes, and without what advice quoted of them."""
    texts = {**dict.fromkeys(erased.note_ids, ""), **erased.parted}
    match event:
        case e.NotePosted() if event.note_id in texts:
            text = texts[event.note_id]
            return replace(event, text=text, entered_for=event.entered_for if text else None)
        case e.NoteEdited() if event.note_id in texts:
            return replace(event, text=texts[event.note_id])
        case e.NoteSplit():
            text, new_text = texts.get(event.note_id, event.text), texts.get(event.new_note_id, event.new_text)
            return replace(event, text=text, new_text=new_text)
        case e.NotesPlaced() if event.suggestions and event.question_id in erased.question_ids:
            return replace(event, suggestions=())
        case e.StepUndone() | e.StepRedone():
            return replace(event, patches=tuple(_patch_without(patch, texts) for patch in event.patches))
        case e.NotesErased():
            return replace(event, parted={note_id: texts.get(note_id, text) for note_id, text in event.parted.items()})
    return event


def _patch_without(patch: e.Patch, texts: dict[str, str]) -> e.Patch:
    if patch.collection != "notes" or patch.item_id not in texts or "text" not in patch.fields:
        return patch
    return replace(patch, fields={**patch.fields, "text": texts[patch.item_id]})
