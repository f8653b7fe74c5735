"""What has happened. Written to the log once and read for years, so fields are only ever added.

Ids and letters are settled by `decide`, so that folding needs no rule.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from workshop.domain.erasure_events import ErasureSet, NotesErased
from workshop.domain.model import Suggestion
from workshop.domain.note_events import (
    NoteEdited,
    NoteHidden,
    NotePosted,
    NoteRestored,
    NotesApproved,
    NoteSplit,
    NoteWithdrawn,
)
from workshop.domain.outcome_events import (
    EarlierShown,
    OutcomeAdded,
    OutcomeEdited,
    OutcomeMarked,
    OutcomeRemoved,
    PlannedOutcome,
)
from workshop.domain.question_events import (
    PlannedColumn,
    PlannedQuestion,
    QuestionAdded,
    QuestionClosed,
    QuestionEdited,
    QuestionOpened,
    QuestionShown,
)
from workshop.domain.roles import Actor
from workshop.domain.vote_events import DotsCast, VoteClosed, VoteOpened, VoteShown, VoteStarted


@dataclass(frozen=True)
class PlannedPart:
    part_id: str
    title: str


@dataclass(frozen=True)
class WorkshopCreated:
    title: str
    code: str
    language: str
    parts: tuple[PlannedPart, ...] = ()
    questions: tuple[PlannedQuestion, ...] = ()
    asks: dict[str, bool] = field(default_factory=dict)
    affiliations: tuple[str, ...] = ()
    erase_on: str | None = None
    outcomes: tuple[PlannedOutcome, ...] = ()


@dataclass(frozen=True)
class WorkshopRenamed:
    title: str


@dataclass(frozen=True)
class MinutesShared:
    """Under a link that has the key in it; None: under none any more."""

    key: str | None


@dataclass(frozen=True)
class SeatJoined:
    seat: str
    affiliation: str | None = None
    table: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class DetailSet:
    question_id: str
    detail: int


@dataclass(frozen=True)
class AuthorsSortSet:
    question_id: str
    authors_sort: bool


@dataclass(frozen=True)
class ApproveFirstSet:
    question_id: str
    approve_first: bool


@dataclass(frozen=True)
class SortingAsked:
    question_id: str


@dataclass(frozen=True)
class SuggestionDismissed:
    question_id: str
    key: str


@dataclass(frozen=True)
class TimerSet:
    ends_at: int | None


@dataclass(frozen=True)
class SpotlightSet:
    question_id: str
    note_id: str | None = None
    column_id: str | None = None


@dataclass(frozen=True)
class ColumnChosen:
    note_id: str
    column_id: str | None


@dataclass(frozen=True)
class NotesMoved:
    note_ids: tuple[str, ...]
    column_id: str | None


@dataclass(frozen=True)
class NotesPlaced:
    question_id: str
    placements: dict[str, str | None]
    new_columns: tuple[PlannedColumn, ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    removed_columns: tuple[str, ...] = ()
    likely: dict[str, tuple[str, ...]] = field(default_factory=dict)
    same_as: dict[str, str | None] = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] | None = None

    @property
    def changes_the_wall(self) -> bool:
        """Something moves or is named anew; advice alone is no step that anyone would want to undo."""
        return bool(self.placements or self.new_columns or self.titles or self.removed_columns)


@dataclass(frozen=True)
class ColumnCreated:
    question_id: str
    column: PlannedColumn


@dataclass(frozen=True)
class ColumnRenamed:
    column_id: str
    title: str


@dataclass(frozen=True)
class ColumnsMerged:
    column_id: str
    into_column_id: str


@dataclass(frozen=True)
class ColumnSplit:
    column_id: str
    new_column: PlannedColumn
    note_ids: tuple[str, ...]


@dataclass(frozen=True)
class ColumnPinned:
    column_id: str
    pinned: bool


@dataclass(frozen=True)
class ColumnMoved:
    """`orders`: the new `order` of this column and of those that made room for it."""

    column_id: str
    orders: dict[str, int]


@dataclass(frozen=True)
class ColumnRemoved:
    column_id: str


@dataclass(frozen=True)
class Patch:
    """Fields of one item, set as they are given: `collection` is one that `changes.GONE` names, or workshop."""

    collection: str
    item_id: str
    fields: dict[str, Any]


@dataclass(frozen=True)
class StepUndone:
    step: int
    patches: tuple[Patch, ...]


@dataclass(frozen=True)
class StepRedone:
    step: int
    patches: tuple[Patch, ...]


Event = (
    WorkshopCreated | WorkshopRenamed | MinutesShared | ErasureSet | SeatJoined | QuestionAdded | QuestionEdited
    | QuestionOpened | QuestionClosed | QuestionShown | DetailSet | AuthorsSortSet | ApproveFirstSet | SortingAsked
    | SuggestionDismissed | TimerSet | SpotlightSet | NotePosted | NoteEdited | NoteWithdrawn | NotesApproved
    | NoteHidden | NoteRestored | NoteSplit | NotesErased | ColumnChosen | NotesMoved | NotesPlaced | ColumnCreated
    | ColumnRenamed | ColumnsMerged | ColumnSplit | ColumnPinned | ColumnMoved | ColumnRemoved | OutcomeAdded
    | OutcomeEdited | OutcomeMarked | OutcomeRemoved | EarlierShown | VoteStarted | VoteClosed | VoteOpened
    | VoteShown | DotsCast | StepUndone | StepRedone
)  # fmt: skip


def name_of(event_class: type) -> str:
    """The name in the log and on the wire: `NotePosted` -> `note-posted`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", event_class.__name__).lower()


EVENTS: dict[str, type] = {name_of(event_class): event_class for event_class in Event.__args__}
_NAMES: dict[type, str] = {event_class: name for name, event_class in EVENTS.items()}


@dataclass(frozen=True)
class Recorded:
    """An event with its place in the log. `at` is milliseconds since 1970 (UTC)."""

    seq: int
    at: int
    actor: Actor
    event: Event
    command_id: str | None = None

    @property
    def type(self) -> str:
        return _NAMES[type(self.event)]
