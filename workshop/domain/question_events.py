"""What has happened to the questions of the programme; read with the other events, under `events`."""

from dataclasses import dataclass, field

from workshop.domain.model import QuestionKind


@dataclass(frozen=True)
class PlannedColumn:
    column_id: str
    title: str
    letter: str


@dataclass(frozen=True)
class PlannedQuestion:
    question_id: str
    part_id: str | None
    text: str
    columns: tuple[PlannedColumn, ...] = ()
    approve_first: bool = False
    kind: QuestionKind = "wall"
    alternatives: dict[str, str] = field(default_factory=dict)
    most: int = 1


@dataclass(frozen=True)
class QuestionAdded:
    question_id: str
    part_id: str | None
    text: str
    approve_first: bool = False
    kind: QuestionKind = "wall"
    alternatives: dict[str, str] = field(default_factory=dict)
    most: int = 1


@dataclass(frozen=True)
class QuestionEdited:
    """`alternatives` and `most` None: as they were."""

    question_id: str
    text: str
    alternatives: dict[str, str] | None = None
    most: int | None = None


@dataclass(frozen=True)
class QuestionOpened:
    question_id: str


@dataclass(frozen=True)
class QuestionClosed:
    question_id: str


@dataclass(frozen=True)
class QuestionShown:
    question_id: str


QuestionEvent = QuestionAdded | QuestionEdited | QuestionOpened | QuestionClosed | QuestionShown
