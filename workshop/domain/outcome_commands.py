"""What may be asked for about decisions and actions; read with the other commands, under `commands`."""

from dataclasses import dataclass

from workshop.domain.model import OutcomeKind


@dataclass(frozen=True)
class OutcomePlan:
    """What an earlier meeting has agreed on and a new workshop takes along. `agreed_on` and `due` are ISO dates."""

    kind: OutcomeKind
    text: str
    agreed_on: str
    who: str | None = None
    due: str | None = None
    target: str | None = None
    column: str | None = None
    done: bool = False


@dataclass(frozen=True)
class AddOutcome:
    outcome_id: str
    kind: OutcomeKind
    text: str
    who: str | None = None
    due: str | None = None
    target: str | None = None
    column_id: str | None = None


@dataclass(frozen=True)
class EditOutcome(AddOutcome):
    """All words of an outcome as they are to be; what is left out is emptied."""


@dataclass(frozen=True)
class MarkOutcome:
    outcome_id: str
    done: bool


@dataclass(frozen=True)
class RemoveOutcome:
    outcome_id: str


@dataclass(frozen=True)
class ShowEarlier:
    """The wall shows the actions of earlier meetings, with what is done; or goes back to what it showed."""

    shown: bool = True
