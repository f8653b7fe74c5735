"""What the organiser is given and what it answers; the board is the whole state."""

from dataclasses import dataclass, field

LANGUAGES = ("nb", "nn", "sv", "da", "fi", "en")


@dataclass(frozen=True)
class BoardNote:
    """A note where it now sits; `fixed`: a human put it there, in a column or (None) among the unsorted."""

    note_id: str
    text: str
    column_id: str | None = None
    fixed: bool = False


@dataclass(frozen=True)
class BoardColumn:
    """A column as it stands. `named`: a human gave the title. `pinned`: a human wants it kept as it is."""

    column_id: str
    title: str
    named: bool = False
    pinned: bool = False


@dataclass(frozen=True)
class Board:
    """One question with its notes in order of arrival and its columns in order of display.

    Attributes:
        language: one of `LANGUAGES`; the language of the titles.
        settled: the flow has paused or the facilitator asked: solve now, however few the notes are.
    """

    question: str
    language: str
    notes: tuple[BoardNote, ...] = ()
    columns: tuple[BoardColumn, ...] = ()
    settled: bool = False

    @property
    def touched(self) -> bool:
        """A human has placed, named or pinned something: columns are no longer merged, split or dissolved."""
        return any(column.named or column.pinned for column in self.columns) or any(note.fixed for note in self.notes)


@dataclass(frozen=True)
class Plan:
    """What should change on the board; what is not mentioned stays as it is.

    Attributes:
        placements: note id -> column id, or None for unsorted; free notes that change column only.
        new_columns: (column id, title) in the order they should be appended.
        titles: column id -> better title for an existing column that no human has named.
        embedder: name of the embedder that was used.
    """

    placements: dict[str, str | None] = field(default_factory=dict)
    new_columns: list[tuple[str, str]] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    embedder: str = ""

    @property
    def empty(self) -> bool:
        return not (self.placements or self.new_columns or self.titles)
