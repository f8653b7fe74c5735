"""Who is in the hall, as counts: by affiliation and table, and how many of each have written. Never who wrote what."""

import re
from collections import Counter
from dataclasses import dataclass

from workshop.domain.model import Workshop

KINDS = ("affiliation", "table")
# Of fewer people it is not told how many have written: it would point at one of them.
LEAST_GROUP = 3


@dataclass(frozen=True)
class Group:
    name: str | None
    """None: those who did not say."""
    people: int
    wrote: int | None = None
    """How many of them have written to the question; None without a question and for a group under `LEAST_GROUP`."""


def attendance(workshop: Workshop, question_id: str | None = None) -> dict[str, list[Group]]:
    """The groups of every kind that joiners are asked for, those who did not say last.

    Every affiliation on offer is there, in the facilitator's order, also one that nobody chose; tables come by number.
    """
    asked = [kind for kind in KINDS if workshop.facts.asks.get(kind)]
    return {kind: _groups(workshop, kind, question_id) for kind in asked}


def _groups(workshop: Workshop, kind: str, question_id: str | None) -> list[Group]:
    writers = _writers(workshop, question_id)
    people: Counter[str | None] = Counter()
    wrote: Counter[str | None] = Counter()
    for seat in workshop.seats.values():
        name = getattr(seat, kind)
        people[name] += 1
        wrote[name] += seat.seat in writers
    offered = workshop.facts.affiliations if kind == "affiliation" else ()
    others = sorted((name for name in people if name is not None and name not in offered), key=_by_number)
    last = [None] if people[None] else []
    return [
        Group(name, people[name], wrote[name] if question_id and people[name] >= LEAST_GROUP else None)
        for name in [*dict.fromkeys(offered), *others, *last]
    ]


def _writers(workshop: Workshop, question_id: str | None) -> set[str | None]:
    """The seats with a note or an answer to the question. A hidden or erased note counts: if the number fell with it,
    that would tell whose note it was."""
    question = workshop.questions.get(question_id or "")
    if question and question.kind != "wall":
        return set(workshop.ballots.get(question.question_id, {}))
    notes = (note for note in workshop.notes.values() if note.question_id == question_id)
    return {note.seat for note in notes if note.status != "withdrawn"}


def _by_number(name: str) -> list[tuple[bool, int, str]]:
    """`2` before `10`, and `Table 2` before `Table 10`."""
    pieces = re.findall(r"\d+|\D+", name)
    return [(False, int(piece), "") if piece.isdecimal() else (True, 0, piece.casefold()) for piece in pieces]
