"""What the organiser is given and what it answers; the board is the whole state."""

from dataclasses import dataclass, field

LANGUAGES = ("nb", "nn", "sv", "da", "fi", "en")


@dataclass(frozen=True)
class BoardNote:
    """A note where it now sits; `fixed`: a human put it there, in a column or (None) among the unsorted.

    `loose`: a human has removed its column: it may join another, and founds none.
    `likely` and `same_as` are what the last plans said of it (see `Plan`).
    """

    note_id: str
    text: str
    column_id: str | None = None
    fixed: bool = False
    likely: tuple[str, ...] = ()
    same_as: str | None = None
    loose: bool = False


@dataclass(frozen=True)
class BoardColumn:
    """A column as it stands. `named`: a human gave the title. `pinned`: a human wants it kept as it is. `merged`: a
    human put its notes together. No note leaves a pinned or merged one."""

    column_id: str
    title: str
    named: bool = False
    pinned: bool = False
    merged: bool = False


@dataclass(frozen=True)
class Suggestion:
    """What could be better in columns that humans have touched; a human decides.

    Attributes:
        key: the same for the same advice, whatever else changes on the board.
        kind: `merge-columns` (the first of `column_ids` into the second), `split-column` (`note_ids` out of it, as
            `title`) or `split-note` (the note into `texts`).
        about: the word or title that is the reason; `count` of the `of` notes are about it.
    """

    key: str
    kind: str
    column_ids: tuple[str, ...] = ()
    note_ids: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    title: str = ""
    about: str = ""
    count: int = 0
    of: int = 0


@dataclass(frozen=True)
class Board:
    """One question with its notes in order of arrival and its columns in order of display.

    Attributes:
        language: one of `LANGUAGES`; the language of the titles.
        settled: the flow has paused or the facilitator asked: solve now, however few the notes are.
        detail: from -2 (few, broad columns) to 2 (many, narrow ones).
        reshape: a human has just asked for another detail: columns of the machine may be parted or joined.
        spent_ids: ids of columns that have been removed; they are not given again.
        suggested: the suggestions that stand, and `dismissed` the keys of those that a human has declined.
    """

    question: str
    language: str
    notes: tuple[BoardNote, ...] = ()
    columns: tuple[BoardColumn, ...] = ()
    settled: bool = False
    detail: int = 0
    reshape: bool = False
    spent_ids: tuple[str, ...] = ()
    suggested: tuple[Suggestion, ...] = ()
    dismissed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What should change on the board; what is not mentioned stays as it is.

    Attributes:
        placements: note id -> column id, or None for unsorted; free notes that change column only.
        new_columns: (column id, title) in the order they should be appended.
        titles: column id -> better title for an existing column that no human has named.
        removed_columns: columns of the machine that this plan leaves empty.
        likely: note id -> ids of its three likeliest columns, best first; only where that has changed.
        same_as: note id -> id of an earlier note that says the same, or None no longer; in a pause, where it changed.
        suggestions: what a human could change, or None: those that stand remain.
        embedder: name of the embedder that was used.
    """

    placements: dict[str, str | None] = field(default_factory=dict)
    new_columns: list[tuple[str, str]] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    removed_columns: tuple[str, ...] = ()
    likely: dict[str, tuple[str, ...]] = field(default_factory=dict)
    same_as: dict[str, str | None] = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] | None = None
    embedder: str = ""

    @property
    def empty(self) -> bool:
        moves = self.placements or self.new_columns or self.titles or self.removed_columns
        return not (moves or self.likely or self.same_as) and self.suggestions is None
