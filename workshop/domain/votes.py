"""Votes: folded, and counted over again when what they are about comes or goes.

A ballot keeps the dots where the seat set them. Of two merged columns both count for the one that stands, and dots on
what does not hang count for nothing and are the giver's to set again; so undoing a merge or a hiding brings them back.
"""

from workshop.domain.changes import Changes, Fields, Key
from workshop.domain.model import REVEALED, Vote, Workshop
from workshop.domain.vote_events import DotsCast, VoteClosed, VoteEvent, VoteOpened, VoteShown, VoteStarted

# What takes dots away, brings them back or carries them elsewhere.
_MOVES = {
    "votes": {"status"}, "questions": {"alternatives"}, "notes": {"status"}, "columns": {"removed", "merged_into"}
}  # fmt: skip


def fold_vote(event: VoteEvent, changes: Changes, order: int, seat: str | None) -> None:
    match event:
        case VoteStarted():
            _make_way(changes, event.question_id, event.kind)
            vote = Vote(event.vote_id, event.question_id, event.kind, event.dots, order)
            changes.add("votes", event.vote_id, vote)
        case VoteClosed():
            changes.set("votes", event.vote_id, status="closed")
        case VoteOpened():
            _make_way(changes, changes.workshop.votes[event.vote_id].question_id)
            changes.set("votes", event.vote_id, status="open")
        case VoteShown():
            _make_way(changes, changes.workshop.votes[event.vote_id].question_id)
            changes.set("votes", event.vote_id, status="shown" if event.shown else "kept")
        case DotsCast():
            _cast(event, changes, seat or "")


def target_of(workshop: Workshop, vote: Vote, target_id: str) -> str | None:
    """The column, note or alternative for which dots set on `target_id` count now; None if it is there no more."""
    if vote.kind == "answers":
        return target_id if target_id in workshop.questions[vote.question_id].alternatives else None
    if vote.kind == "notes":
        note = workshop.notes.get(target_id)
        return target_id if note and note.status == "visible" and note.question_id == vote.question_id else None
    column = workshop.columns.get(target_id)
    for _ in workshop.columns:  # never round in a circle, whatever was merged, undone and merged again
        if column is None or not column.removed:
            break
        column = workshop.columns.get(column.merged_into or "")
    stands = column is not None and not column.removed and column.question_id == vote.question_id
    return column.column_id if column and stands else None


def ballot_of(workshop: Workshop, vote: Vote, seat: str) -> dict[str, int]:
    """The dots of a seat that count now, by column or note."""
    counted: dict[str, int] = {}
    for target_id, dots in workshop.ballots.get(vote.vote_id, {}).get(seat, {}).items():
        target = target_of(workshop, vote, target_id)
        if target is not None:
            counted[target] = counted.get(target, 0) + dots
    return counted


def own_dots(workshop: Workshop, seat: str) -> dict[str, dict[str, int]]:
    """The dots of one seat in every vote that stands: `{vote_id: {column or note: dots}}`.

    Those on hidden notes too, for they come back with the notes; which column took over another a phone cannot know.
    """
    standing = [vote for vote in workshop.votes.values() if vote.status != "removed"]
    as_set = {vote.vote_id: workshop.ballots.get(vote.vote_id, {}).get(seat, {}) for vote in standing}
    on_columns = {vote.vote_id: ballot_of(workshop, vote, seat) for vote in standing if vote.kind == "columns"}
    return {**as_set, **on_columns}


def has_one_answer(vote: Vote) -> bool:
    """Whoever has only one answer to a poll changes it by giving another; dots are taken back first."""
    return vote.kind == "answers" and vote.dots == 1


def is_about_columns(workshop: Workshop, question_id: str) -> bool:
    """Whether people vote, or have voted, on the question's columns: the organiser then leaves these as they stand."""
    votes = workshop.votes.values()
    return any(v.question_id == question_id and v.kind == "columns" and v.status != "removed" for v in votes)


def follow_tallies(changes: Changes) -> None:
    """Count what is revealed anew, whatever changed it; of the others no count is made at all."""
    workshop = changes.workshop
    if not workshop.votes or not any(_moves_dots(key, before) for key, before in changes.before.items()):
        return
    for vote in workshop.votes.values():
        counts = _tally(workshop, vote) if vote.status in REVEALED else {}
        if counts != vote.counts:
            changes.set("votes", vote.vote_id, counts=counts)


def _moves_dots(key: Key, before: Fields | None) -> bool:
    # What is new has no dots.
    return before is not None and not _MOVES.get(key[0], set()).isdisjoint(before)


def _tally(workshop: Workshop, vote: Vote) -> dict[str, int]:
    set_on: dict[str, int] = {}
    for ballot in workshop.ballots.get(vote.vote_id, {}).values():
        for target_id, dots in ballot.items():
            set_on[target_id] = set_on.get(target_id, 0) + dots
    counts: dict[str, int] = {}
    for target_id, dots in set_on.items():
        target = target_of(workshop, vote, target_id)
        if target is not None:
            counts[target] = counts.get(target, 0) + dots
    return counts


def _make_way(changes: Changes, question_id: str, kind: str | None = None) -> None:
    """A question has one vote before the hall at a time, and of each kind one at all: a new one replaces it."""
    for vote in changes.workshop.votes.values():
        if vote.question_id != question_id or vote.status == "removed":
            continue
        if vote.kind == kind:
            changes.set("votes", vote.vote_id, status="removed")
        elif vote.status in ("open", "shown"):
            changes.set("votes", vote.vote_id, status="closed" if vote.status == "open" else "kept")


def _cast(event: DotsCast, changes: Changes, seat: str) -> None:
    workshop = changes.workshop
    vote = workshop.votes[event.vote_id]
    ballots = workshop.ballots.setdefault(event.vote_id, {})
    # Written as it counts now: dots that came back are free, and may have been set elsewhere by this.
    others = {} if has_one_answer(vote) else ballot_of(workshop, vote, seat)
    ballot = {**others, event.target_id: event.dots}
    ballots[seat] = {target_id: dots for target_id, dots in ballot.items() if dots}
    if not ballots[seat]:
        del ballots[seat]
    if vote.voters != len(ballots):
        changes.set("votes", event.vote_id, voters=len(ballots))
