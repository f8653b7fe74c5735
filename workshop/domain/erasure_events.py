"""Events of erasing: the day on which everything goes, and notes that are gone for good."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ErasureSet:
    erase_on: str | None


@dataclass(frozen=True)
class NotesErased:
    """Who stores it takes the notes' texts out of all earlier events.

    `parted`: notes that were once one with an erased one, and the text that each has now; it is all that stays of them.
    """

    note_ids: tuple[str, ...]
    question_ids: tuple[str, ...]
    parted: dict[str, str] = field(default_factory=dict)
