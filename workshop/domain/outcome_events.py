"""What has happened to decisions and actions; read with the other events, under `events`."""

from dataclasses import dataclass

from workshop.domain.model import Agreed


@dataclass(frozen=True)
class PlannedOutcome:
    """What an earlier meeting agreed on, on the day `agreed_on` (ISO date), and out of which of its columns."""

    outcome_id: str
    agreed: Agreed
    agreed_on: str
    column: str | None = None
    done: bool = False


@dataclass(frozen=True)
class OutcomeAdded:
    outcome_id: str
    agreed: Agreed


@dataclass(frozen=True)
class OutcomeEdited:
    outcome_id: str
    agreed: Agreed


@dataclass(frozen=True)
class OutcomeMarked:
    outcome_id: str
    done: bool


@dataclass(frozen=True)
class OutcomeRemoved:
    outcome_id: str


@dataclass(frozen=True)
class EarlierShown:
    """The actions of earlier meetings are on the wall, or not any more."""

    shown: bool
