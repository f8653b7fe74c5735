"""What may be asked for about single notes; read with the other commands, under `commands`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PostNote:
    note_id: str
    question_id: str
    text: str
    entered_for: str | None = None


@dataclass(frozen=True)
class EditNote:
    note_id: str
    text: str


@dataclass(frozen=True)
class WithdrawNote:
    note_id: str


@dataclass(frozen=True)
class EraseNote:
    note_id: str


@dataclass(frozen=True)
class EraseOwnNotes:
    """Everything that the seat has written, also what it has withdrawn."""


@dataclass(frozen=True)
class ChooseColumn:
    note_id: str
    column_id: str | None


@dataclass(frozen=True)
class SplitNote:
    """A note with two points becomes two: `texts` are the first and the second, in this order."""

    note_id: str
    new_note_id: str
    texts: tuple[str, str]


@dataclass(frozen=True)
class ApproveNotes:
    """Notes that wait for the facilitator may be seen by the hall. `as_of`: the `seq` at which they were read."""

    note_ids: tuple[str, ...]
    as_of: int | None = None


@dataclass(frozen=True)
class HideNote:
    note_id: str


@dataclass(frozen=True)
class RestoreNote:
    note_id: str
