"""What may be asked for about votes; read with the other commands, under `commands`."""

from dataclasses import dataclass

from workshop.domain.model import VoteKind


@dataclass(frozen=True)
class StartVote:
    vote_id: str
    question_id: str
    kind: VoteKind
    dots: int


@dataclass(frozen=True)
class CloseVote:
    vote_id: str


@dataclass(frozen=True)
class OpenVote:
    """Opens a vote again: what was revealed is secret again until it is shown anew."""

    vote_id: str


@dataclass(frozen=True)
class ShowVote:
    """Closes the vote and holds its result up on the wall; with `shown` false it is put away, and stays revealed."""

    vote_id: str
    shown: bool = True


@dataclass(frozen=True)
class CastDots:
    """How many of its dots a seat has on one column or note, not how many more."""

    vote_id: str
    target_id: str
    dots: int
