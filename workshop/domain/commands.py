"""What phones, console and machine may ask for. Values only; the rules are in `decide`."""

from dataclasses import dataclass, field

from workshop.domain.model import Suggestion
from workshop.domain.note_commands import (
    ApproveNotes,
    ChooseColumn,
    EditNote,
    EraseNote,
    EraseOwnNotes,
    HideNote,
    PostNote,
    RestoreNote,
    SplitNote,
    WithdrawNote,
)
from workshop.domain.outcome_commands import (
    AddOutcome,
    EditOutcome,
    MarkOutcome,
    OutcomePlan,
    RemoveOutcome,
    ShowEarlier,
)
from workshop.domain.question_commands import AddQuestion, CloseQuestion, EditQuestion, OpenQuestion, ShowQuestion
from workshop.domain.vote_commands import CastDots, CloseVote, OpenVote, ShowVote, StartVote


@dataclass(frozen=True)
class StepPlan:
    """A step of the programme: a question with a wall and the columns prepared for it, or a poll (as `AddQuestion`)."""

    question: str
    kind: str = "wall"
    columns: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    most: int = 1


@dataclass(frozen=True)
class PartPlan:
    title: str
    steps: tuple[StepPlan, ...] = ()


@dataclass(frozen=True)
class Asks:
    """What joiners are asked for; all of it optional for them."""

    affiliation: bool = False
    table: bool = False
    name: bool = False


@dataclass(frozen=True)
class CreateWorkshop:
    title: str
    code: str
    language: str = "nb"
    parts: tuple[PartPlan, ...] = ()
    asks: Asks = Asks()
    affiliations: tuple[str, ...] = ()
    erase_on: str | None = None  # ISO date
    approve_first: bool = False
    outcomes: tuple[OutcomePlan, ...] = ()


@dataclass(frozen=True)
class Join:
    seat: str
    affiliation: str | None = None
    table: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class RenameWorkshop:
    title: str


@dataclass(frozen=True)
class ShareMinutes:
    """`key`: new and not to be guessed, or None to end the link."""

    key: str | None


@dataclass(frozen=True)
class SetErasure:
    """The day on which everything about the workshop is erased; None: only by hand."""

    erase_on: str | None


@dataclass(frozen=True)
class SetDetail:
    question_id: str
    detail: int


@dataclass(frozen=True)
class SetAuthorsSort:
    question_id: str
    authors_sort: bool


@dataclass(frozen=True)
class SetApproveFirst:
    question_id: str
    approve_first: bool


@dataclass(frozen=True)
class SortNow:
    question_id: str


@dataclass(frozen=True)
class DismissSuggestion:
    question_id: str
    key: str


@dataclass(frozen=True)
class SetTimer:
    seconds: int | None


@dataclass(frozen=True)
class SetSpotlight:
    """A note or a column of the question on the wall, to be held up for the hall; neither ends it."""

    question_id: str
    note_id: str | None = None
    column_id: str | None = None


@dataclass(frozen=True)
class MoveNotes:
    note_ids: tuple[str, ...]
    column_id: str | None


@dataclass(frozen=True)
class CreateColumn:
    column_id: str
    question_id: str
    title: str


@dataclass(frozen=True)
class RenameColumn:
    column_id: str
    title: str


@dataclass(frozen=True)
class MergeColumns:
    column_id: str
    into_column_id: str


@dataclass(frozen=True)
class SplitColumn:
    column_id: str
    new_column_id: str
    note_ids: tuple[str, ...]
    title: str


@dataclass(frozen=True)
class PinColumn:
    column_id: str
    pinned: bool = True


@dataclass(frozen=True)
class MoveColumn:
    """To the place right before the other column; None: to the end."""

    column_id: str
    before_column_id: str | None


@dataclass(frozen=True)
class RemoveColumn:
    column_id: str


@dataclass(frozen=True)
class PlaceNotes:
    """The organiser's proposal; what people have decided meanwhile outranks it.

    `removed_columns` are its own, left empty. `likely`, `same_as` and `suggestions` advise people and move nothing;
    `suggestions` None leaves them as they stand.
    """

    question_id: str
    placements: dict[str, str | None]
    new_columns: tuple[tuple[str, str], ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    removed_columns: tuple[str, ...] = ()
    likely: dict[str, tuple[str, ...]] = field(default_factory=dict)
    same_as: dict[str, str | None] = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] | None = None


@dataclass(frozen=True)
class Undo:
    step: int | None = None


@dataclass(frozen=True)
class Redo:
    pass


Command = (
    CreateWorkshop | Join | PostNote | EditNote | WithdrawNote | EraseNote | EraseOwnNotes | ChooseColumn | SplitNote
    | RenameWorkshop | ShareMinutes | SetErasure | AddQuestion | EditQuestion | OpenQuestion | CloseQuestion
    | ShowQuestion | SetDetail | SetAuthorsSort | SetApproveFirst | SortNow | DismissSuggestion | SetTimer
    | SetSpotlight | MoveNotes | CreateColumn | RenameColumn | MergeColumns | SplitColumn | PinColumn | MoveColumn
    | RemoveColumn | ApproveNotes | HideNote | RestoreNote | AddOutcome | EditOutcome | MarkOutcome | RemoveOutcome
    | ShowEarlier | StartVote | CloseVote | OpenVote | ShowVote | CastDots | PlaceNotes | Undo | Redo
)  # fmt: skip
