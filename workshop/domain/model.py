"""The state of one workshop: plain items in collections, held in memory and folded from the log."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal

from workshop.domain.roles import Actor

NoteStatus = Literal["visible", "held", "hidden", "withdrawn", "erased"]
QuestionStatus = Literal["planned", "open", "closed", "removed"]
OutcomeKind = Literal["decision", "action"]
QuestionKind = Literal["wall", "choice", "scale"]
VoteKind = Literal["columns", "notes", "answers"]
VoteStatus = Literal["open", "closed", "shown", "kept", "removed"]
REVEALED: tuple[VoteStatus, ...] = ("shown", "kept")
HUES = 9


@dataclass(frozen=True)
class Spotlight:
    """What the wall holds up for the hall to discuss: one note or one column of a question."""

    question_id: str
    note_id: str | None = None
    column_id: str | None = None


@dataclass
class Facts:
    """What is true of the workshop as a whole. Times are milliseconds since 1970 (UTC).

    `erase_on`: the day on which everything is erased, as an ISO date. `left`: by question, the `seq` of the event with
    which the hall went on from it. `minutes_key`: what is in the link under which anybody may read the minutes.
    """

    title: str
    code: str
    language: str
    created_at: int
    asks: dict[str, bool]
    affiliations: tuple[str, ...] = ()
    erase_on: str | None = None
    minutes_key: str | None = None
    current_question_id: str | None = None
    timer_ends_at: int | None = None
    spotlight: Spotlight | None = None
    people: int = 0
    can_undo: bool = False
    can_redo: bool = False
    left: dict[str, int] = field(default_factory=dict)


@dataclass
class Part:
    part_id: str
    title: str
    order: int


@dataclass(frozen=True)
class Suggestion:
    """What the organiser would change in columns that people have touched, with the reason in numbers and words.

    `kind`: merge-columns (the first into the second), split-column (`note_ids` out of it, as `title`) or split-note
    (into `texts`). `count` of the `of` notes are about `about`. `key` is the same for the same advice.
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


@dataclass
class Question:
    """A wall of notes, or a poll: `choice` of up to `most` `alternatives` (`{id: text}`), or `scale`, one of five.

    `detail`: from -2 (few, broad columns) to 2 (many, narrow ones). `authors_sort`: authors may choose columns.
    `approve_first`: the hall sees what participants write when the facilitator has approved it.

    `suggestions` are the organiser's newest; `dismissed` holds the keys of those the facilitator has declined.
    """

    question_id: str
    part_id: str | None
    text: str
    order: int
    status: QuestionStatus = "planned"
    kind: QuestionKind = "wall"
    alternatives: dict[str, str] = field(default_factory=dict)
    most: int = 1
    detail: int = 0
    authors_sort: bool = True
    approve_first: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    dismissed: tuple[str, ...] = ()


@dataclass
class Column:
    """`named`: a person gave the title, so the organiser leaves it; `merged`: a person put its notes together, so it
    takes none of them out. Letter and hue stay for life, the place (`order`) until a person moves the column."""

    column_id: str
    question_id: str
    title: str
    letter: str
    order: int
    named: bool = False
    pinned: bool = False
    merged: bool = False
    merged_into: str | None = None
    removed: bool = False


@dataclass
class Note:
    """`placed_by`: organiser, author or facilitator; each outranks the ones before it.

    `posted_text` is the text of the first time, by which a repeated command is known after an edit. `likely`: ids of
    the likeliest columns, best first, for its author to choose from. `same_as`: an earlier note that says the same.
    `loose`: a person has removed its column; the organiser makes no new one of such notes until it is asked to sort.
    `written`: the event by which its author gave it its text.
    `parted_from`: the note that it was split off. An erased note keeps nothing but its place, and its seat if it hung.
    """

    note_id: str
    question_id: str
    text: str
    order: int
    seat: str | None = None
    entered_for: str | None = None
    status: NoteStatus = "visible"
    column_id: str | None = None
    placed_by: str | None = None
    posted_text: str = ""
    written: int = 0
    likely: tuple[str, ...] = ()
    same_as: str | None = None
    loose: bool = False
    parted_from: str | None = None

    @property
    def gone(self) -> bool:
        """Taken back by its author, or erased."""
        return self.status in ("withdrawn", "erased")


@dataclass(frozen=True)
class Agreed:
    """The words of an outcome. `due` is an ISO date, `target` what is measured; a decision has only text and column."""

    kind: OutcomeKind
    text: str
    who: str | None = None
    due: str | None = None
    target: str | None = None
    column_id: str | None = None


@dataclass
class Outcome:
    """What the meeting leaves behind: a decision, or an action that somebody answers for.

    `column` is the name of the column that it came out of, and stays when the column goes. `agreed_on`: the day of the
    earlier meeting that has agreed on it (ISO date), and `column_then` its column there; None for this meeting's own.
    `on_wall`: it is among the actions of earlier meetings that the wall shows now.
    """

    outcome_id: str
    order: int
    kind: OutcomeKind
    text: str
    who: str | None = None
    due: str | None = None
    target: str | None = None
    column_id: str | None = None
    column: str | None = None
    done: bool = False
    removed: bool = False
    agreed_on: str | None = None
    column_then: str | None = None
    on_wall: bool = False


@dataclass
class Vote:
    """A vote with dots on the columns or the notes of a question, or answers to a poll; every seat has `dots` of them.

    `status`: `shown` is revealed and held up on the wall, `kept` is revealed and put away. `voters`: how many seats
    have set a dot. `counts`: dots by column or note, empty until revealed; whose they are only `Workshop.ballots` has.
    """

    vote_id: str
    question_id: str
    kind: VoteKind
    dots: int
    order: int
    status: VoteStatus = "open"
    voters: int = 0
    counts: dict[str, int] = field(default_factory=dict)


@dataclass
class Seat:
    seat: str
    affiliation: str | None
    table: str | None
    name: str | None
    order: int


@dataclass
class Step:
    """A change that can be undone: for each item the fields before and after it.

    `quotes`: the notes with words in `about`.
    """

    seq: int
    type: str
    by: str
    at: int
    about: dict[str, str | int]
    fields: dict[tuple[str, str], tuple[dict[str, Any], dict[str, Any]]]
    undone_at: int | None = None
    undo_fields: dict[tuple[str, str], tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=dict)
    quotes: tuple[str, ...] = ()


Item = Facts | Part | Question | Column | Note | Outcome | Vote | Seat | Step


class Workshop:
    """One workshop up to event `seq`. Only `workshop.domain.fold` changes it."""

    def __init__(self, workshop_id: str) -> None:
        self.workshop_id = workshop_id
        self.seq = 0
        self.collections: dict[str, dict[str, Any]] = {
            "workshop": {}, "parts": {}, "questions": {}, "columns": {}, "notes": {}, "outcomes": {}, "votes": {},
            "seats": {}, "log": {},
        }  # fmt: skip
        # Which answer a client's command got, so that sending it again changes nothing.
        self.answered: dict[tuple[Actor, str], int] = {}
        self.note_counts: dict[str, int] = {}
        # Dots by vote, seat, and column or note. Outside of the collections, for no role may see them.
        self.ballots: dict[str, dict[str, dict[str, int]]] = {}
        self.parts: dict[str, Part] = self.collections["parts"]
        self.questions: dict[str, Question] = self.collections["questions"]
        self.columns: dict[str, Column] = self.collections["columns"]
        self.notes: dict[str, Note] = self.collections["notes"]
        self.outcomes: dict[str, Outcome] = self.collections["outcomes"]
        self.votes: dict[str, Vote] = self.collections["votes"]
        self.seats: dict[str, Seat] = self.collections["seats"]
        self.steps: dict[str, Step] = self.collections["log"]
        self.steps_by: dict[str, deque[str]] = {}  # the kept steps of each role, in order

    @property
    def facts(self) -> Facts:
        return self.collections["workshop"][self.workshop_id]

    def answer_to(self, actor: Actor, command_id: str | None) -> int | None:
        """The `seq` that this very command of this actor got before; other people's ids are their own affair."""
        return None if command_id is None else self.answered.get((actor, command_id))

    def columns_of(self, question_id: str) -> list[Column]:
        """The columns that stand, in their order on the wall."""
        standing = [c for c in self.columns.values() if c.question_id == question_id and not c.removed]
        return sorted(standing, key=lambda column: column.order)

    def notes_in(self, column_id: str) -> list[Note]:
        """The notes of a column, without those that are gone."""
        return [n for n in self.notes.values() if n.column_id == column_id and not n.gone]

    def next_column_order(self, question_id: str) -> int:
        """Removed columns count: their letters are not given again."""
        return sum(1 for column in self.columns.values() if column.question_id == question_id)


def letter_of(order: int) -> str:
    """A, B ... Z, AA, AB ... for 0, 1 ... 25, 26, 27 ..."""
    letters = ""
    order += 1
    while order:
        order, remainder = divmod(order - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


def order_of(letter: str) -> int:
    order = 0
    for sign in letter:
        order = order * 26 + ord(sign) - ord("A") + 1
    return order - 1
