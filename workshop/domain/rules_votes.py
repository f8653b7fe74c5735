"""Rules of votes: one seat, one budget of dots, and only on what hangs on the wall."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.errors import Rejected
from workshop.domain.model import Vote, Workshop
from workshop.domain.roles import Actor
from workshop.domain.rules_programme import the_question
from workshop.domain.spotlight import on_the_wall
from workshop.domain.votes import ballot_of, target_of


def start_vote(command: c.StartVote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    event = e.VoteStarted(command.vote_id, command.question_id, command.kind, command.dots)
    known = workshop.votes.get(command.vote_id)
    if known is not None:
        begun = e.VoteStarted(known.vote_id, known.question_id, known.kind, known.dots)
        if known.status != "removed" and begun == event:
            return []
        raise Rejected("vote-id-taken")
    question_id = the_question(workshop, command.question_id).question_id
    if not on_the_wall(workshop, question_id):
        raise Rejected("vote-elsewhere")
    if not 1 <= command.dots <= limits.MAX_DOTS:
        raise Rejected("dots-unknown", limit=limits.MAX_DOTS)
    if not _has_targets(workshop, command):
        raise Rejected("vote-empty")
    return [event]


def close_vote(command: c.CloseVote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    vote = _the_vote(workshop, command.vote_id)
    return [e.VoteClosed(vote.vote_id)] if vote.status == "open" else []


def open_vote(command: c.OpenVote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    vote = _the_vote(workshop, command.vote_id)
    return [e.VoteOpened(vote.vote_id)] if vote.status != "open" else []


def show_vote(command: c.ShowVote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    vote = _the_vote(workshop, command.vote_id)
    # Only what has been shown can be put away.
    changes = vote.status != "shown" if command.shown else vote.status == "shown"
    return [e.VoteShown(vote.vote_id, command.shown)] if changes else []


def cast_dots(command: c.CastDots, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    vote = _the_vote(workshop, command.vote_id)
    if vote.status != "open":
        raise Rejected("vote-closed")
    # A column that was merged away is another one now: who meant it looks again.
    if target_of(workshop, vote, command.target_id) != command.target_id:
        raise Rejected("column-unknown" if vote.kind == "columns" else "note-unknown")
    ballot = ballot_of(workshop, vote, actor.seat or "")
    before = ballot.pop(command.target_id, 0)
    if command.dots < 0 or sum(ballot.values()) + command.dots > vote.dots:
        raise Rejected("dots-spent", limit=vote.dots)
    return [e.DotsCast(vote.vote_id, command.target_id, command.dots)] if command.dots != before else []


def _the_vote(workshop: Workshop, vote_id: str) -> Vote:
    """The vote, or a refusal if it does not stand (any more)."""
    vote = workshop.votes.get(vote_id)
    if vote is None or vote.status == "removed" or workshop.questions[vote.question_id].status == "removed":
        raise Rejected("vote-unknown")
    return vote


def _has_targets(workshop: Workshop, command: c.StartVote) -> bool:
    if command.kind == "columns":
        return bool(workshop.columns_of(command.question_id))
    notes = workshop.notes.values()
    return any(note.question_id == command.question_id and note.status == "visible" for note in notes)
