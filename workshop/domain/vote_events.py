"""What has happened to votes; read with the other events, under `events`."""

from dataclasses import dataclass

from workshop.domain.model import VoteKind


@dataclass(frozen=True)
class VoteStarted:
    vote_id: str
    question_id: str
    kind: VoteKind
    dots: int


@dataclass(frozen=True)
class VoteClosed:
    vote_id: str


@dataclass(frozen=True)
class VoteOpened:
    vote_id: str


@dataclass(frozen=True)
class VoteShown:
    vote_id: str
    shown: bool = True


@dataclass(frozen=True)
class DotsCast:
    """A seat, the event's actor, now has `dots` on the column or note."""

    vote_id: str
    target_id: str
    dots: int


VoteEvent = VoteStarted | VoteClosed | VoteOpened | VoteShown | DotsCast
