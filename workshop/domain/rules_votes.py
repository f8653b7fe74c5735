"""Rules of votes: one seat, one budget of dots, and only on what hangs on the wall or can be chosen."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.errors import Rejected
from workshop.domain.model import Vote, Workshop
from workshop.domain.roles import Actor
from workshop.domain.rules_programme import close_question, open_question, the_wall
from workshop.domain.spotlight import on_the_wall
from workshop.domain.votes import ballot_of, has_one_answer, target_of

_UNKNOWN = {"columns": "column-unknown", "notes": "note-unknown", "answers": "alternative-unknown"}


def start_vote(command: c.StartVote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    event = e.VoteStarted(command.vote_id, command.question_id, command.kind, command.dots)
    known = workshop.votes.get(command.vote_id)
    if known is not None:
        begun = e.VoteStarted(known.vote_id, known.question_id, known.kind, known.dots)
        if known.status != "removed" and begun == event:
            return []
        raise Rejected("vote-id-taken")
    if command.vote_id in workshop.questions:  # as the vote of a poll is called
        raise Rejected("vote-id-taken")
    question_id = the_wall(workshop, command.question_id).question_id
    if not on_the_wall(workshop, question_id):
        raise Rejected("vote-elsewhere")
    if not 1 <= command.dots <= limits.MAX_DOTS:
        raise Rejected("dots-unknown", limit=limits.MAX_DOTS)
    if not _has_targets(workshop, command):
        raise Rejected("vote-empty")
    return [event]


def close_vote(command: c.CloseVote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    vote = _the_vote(workshop, command.vote_id)
    if vote.kind == "answers":
        return close_question(c.CloseQuestion(vote.question_id), workshop, actor, now)
    return [e.VoteClosed(vote.vote_id)] if vote.status == "open" else []


def open_vote(command: c.OpenVote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    vote = _the_vote(workshop, command.vote_id)
    if vote.kind == "answers":
        return open_question(c.OpenQuestion(vote.question_id), workshop, actor, now)
    return [e.VoteOpened(vote.vote_id)] if vote.status != "open" else []


def show_vote(command: c.ShowVote, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    vote = _the_vote(workshop, command.vote_id)
    # Only what has been shown can be put away.
    changes = vote.status != "shown" if command.shown else vote.status == "shown"
    event = e.VoteShown(vote.vote_id, command.shown)
    if changes and vote.kind == "answers" and vote.status == "open":
        return [e.QuestionClosed(vote.question_id), event]
    return [event] if changes else []


def cast_dots(command: c.CastDots, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    vote = _the_vote(workshop, command.vote_id)
    if vote.status != "open":
        raise Rejected("poll-closed" if vote.kind == "answers" else "vote-closed")
    # A column that was merged away is another one now: who meant it looks again.
    if target_of(workshop, vote, command.target_id) != command.target_id:
        raise Rejected(_UNKNOWN[vote.kind])
    ballot = ballot_of(workshop, vote, actor.seat or "")
    before = ballot.pop(command.target_id, 0)
    others = 0 if has_one_answer(vote) else sum(ballot.values())
    most = 1 if vote.kind == "answers" else vote.dots
    if not 0 <= command.dots <= most or others + command.dots > vote.dots:
        raise Rejected("answers-spent" if vote.kind == "answers" else "dots-spent", limit=vote.dots)
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
