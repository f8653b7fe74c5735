"""What may be asked for about the questions of the programme; read with the other commands, under `commands`."""

from dataclasses import dataclass


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
