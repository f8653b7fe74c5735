"""What may be asked for about the questions of the programme; read with the other commands, under `commands`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AddQuestion:
    """`kind`: wall, choice or scale. `alternatives` of a scale: the words at its two ends, or none."""

    question_id: str
    text: str
    part_id: str | None = None
    kind: str = "wall"
    alternatives: tuple[str, ...] = ()
    most: int = 1


@dataclass(frozen=True)
class EditQuestion:
    """Without `alternatives` or `most` these stay as they are; the kind always does."""

    question_id: str
    text: str
    alternatives: tuple[str, ...] | None = None
    most: int | None = None


@dataclass(frozen=True)
class OpenQuestion:
    question_id: str


@dataclass(frozen=True)
class CloseQuestion:
    question_id: str


@dataclass(frozen=True)
class ShowQuestion:
    question_id: str
