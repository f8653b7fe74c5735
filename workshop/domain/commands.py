"""What phones, console and machine may ask for. Values only; the rules are in `decide`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StepPlan:
    """A step of the programme: a question with a wall, and the columns prepared for it."""

    question: str
    kind: str = "wall"
    columns: tuple[str, ...] = ()


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


@dataclass(frozen=True)
class Join:
    seat: str
    affiliation: str | None = None
    table: str | None = None
    name: str | None = None


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
class ChooseColumn:
    note_id: str
    column_id: str | None


@dataclass(frozen=True)
class RenameWorkshop:
    title: str


@dataclass(frozen=True)
class AddQuestion:
    question_id: str
    text: str
    part_id: str | None = None


@dataclass(frozen=True)
class EditQuestion:
    question_id: str
    text: str


@dataclass(frozen=True)
class OpenQuestion:
    question_id: str


@dataclass(frozen=True)
class CloseQuestion:
    question_id: str


@dataclass(frozen=True)
class ShowQuestion:
    question_id: str


@dataclass(frozen=True)
class SetTimer:
    seconds: int | None


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
class RemoveColumn:
    column_id: str


@dataclass(frozen=True)
class HideNote:
    note_id: str


@dataclass(frozen=True)
class RestoreNote:
    note_id: str


@dataclass(frozen=True)
class PlaceNotes:
    """The organiser's proposal; what people have decided meanwhile outranks it."""

    question_id: str
    placements: dict[str, str | None]
    new_columns: tuple[tuple[str, str], ...] = ()
    titles: dict[str, str] | None = None


@dataclass(frozen=True)
class Undo:
    step: int | None = None


@dataclass(frozen=True)
class Redo:
    pass


Command = (
    CreateWorkshop | Join | PostNote | EditNote | WithdrawNote | ChooseColumn | RenameWorkshop | AddQuestion
    | EditQuestion | OpenQuestion | CloseQuestion | ShowQuestion | SetTimer | MoveNotes | CreateColumn
    | RenameColumn | MergeColumns | SplitColumn | PinColumn | RemoveColumn | HideNote | RestoreNote
    | PlaceNotes | Undo | Redo
)  # fmt: skip
