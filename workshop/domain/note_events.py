"""What has happened to single notes; read with the other events, under `events`.

`held`: the facilitator looks at it before the hall does.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class NotePosted:
    note_id: str
    question_id: str
    text: str
    seat: str | None = None
    entered_for: str | None = None
    held: bool = False


@dataclass(frozen=True)
class NoteEdited:
    note_id: str
    text: str
    held: bool = False


@dataclass(frozen=True)
class NoteWithdrawn:
    note_id: str


@dataclass(frozen=True)
class NotesApproved:
    note_ids: tuple[str, ...]


@dataclass(frozen=True)
class NoteHidden:
    note_id: str


@dataclass(frozen=True)
class NoteRestored:
    note_id: str


@dataclass(frozen=True)
class NoteSplit:
    note_id: str
    text: str
    new_note_id: str
    new_text: str


NoteEvent = NotePosted | NoteEdited | NoteWithdrawn | NotesApproved | NoteHidden | NoteRestored | NoteSplit
