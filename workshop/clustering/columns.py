"""Which note goes to which column: all at once the first time, calmly one by one from then on."""

import hashlib

import numpy as np

from workshop.clustering.advice import likely_columns, said_before
from workshop.clustering.board import Board, Plan
from workshop.clustering.embedders import Embedder
from workshop.clustering.grouping import RESOLUTION, average_likeness, group, resolution_of
from workshop.clustering.reading import Reading
from workshop.clustering.reshaping import reshape
from workshop.clustering.seats import UNSORTED, Seats, most_columns
from workshop.clustering.suggestions import suggestions
from workshop.clustering.titles import name_columns

# With fewer notes the first columns would be founded on accidents, unless the flow has paused.
FIRST_SOLVE_NOTES = 12
# A full solve compares every pair; a longer first burst is solved on its first notes, the rest joins.
MOST_NOTES_SOLVED = 1_500
# The first columns of a wall still filling up are founded on clear cases only; see JOINING_FIT_IN_FLOW.
FIRST_FIT_IN_FLOW = 0.1
# A group has more to show for itself than a pair that founds a column later on.
LEAST_TOGETHER = 0.1


def organise(board: Board, embedder: Embedder) -> Plan:
    """What should change on the board so that every free note sits where it fits best.

    Pure and deterministic: the same board and embedder give the same plan in every process. Fixed notes
    never move, human titles never change, and no column is removed but where a human has asked for coarser ones
    (`Board.reshape`); a machine column whose notes all left stays, empty.

    Raises:
        ValueError: two notes or two columns share an id.
    """
    refuse_doubles("note", [note.note_id for note in board.notes])
    refuse_doubles("column", [column.column_id for column in board.columns])
    collecting = len(board.notes) < FIRST_SOLVE_NOTES and not board.settled
    if not board.notes or (collecting and not board.columns):
        return Plan(embedder=embedder.name)

    reading = Reading([note.text for note in board.notes], board.language, embedder)
    seats = Seats(board, reading)
    if not board.columns:
        solve(board, reading, seats)
    elif board.reshape:
        reshape(board, reading, seats)
    seats.join_waiting()
    if not collecting:
        seats.found_columns()
        seats.join_waiting()
    seats.move_misplaced()
    return plan_of(board, reading, seats, embedder.name)


def solve(board: Board, reading: Reading, seats: Seats) -> None:
    """The first columns of an empty wall: groups of two notes and more, the rest left unsorted."""
    free = seats.may_found()[:MOST_NOTES_SOLVED]
    if not len(free):
        return
    likeness = reading.likeness.among(free)
    groups = group(likeness, resolution_of(board.detail))
    sizes = np.bincount(groups)
    largest = np.argsort(-sizes, kind="stable")[: most_columns(len(board.notes), board.detail)]
    for number in np.sort(largest):
        members = np.flatnonzero(groups == number)
        if not board.settled:
            members = members[average_likeness(likeness, members) > RESOLUTION + FIRST_FIT_IN_FLOW]
        # Notes with nothing in common but that they fit nowhere else make a group too, and a bad column.
        if len(members) > 1 and average_likeness(likeness, members).mean() > LEAST_TOGETHER:
            seats.open_column(free[members])


def plan_of(board: Board, reading: Reading, seats: Seats, embedder: str) -> Plan:
    ids = [column.column_id for column in board.columns]
    for seed in seats.seeds:
        ids.append(fresh_id(board.question, board.notes[seed].note_id, {*ids, *board.spent_ids}))
    names = name_columns(board, reading, seats)
    placements = {}
    for note, seat in zip(board.notes, seats.of_note, strict=True):
        column_id = None if seat == UNSORTED else ids[seat]
        if not note.fixed and column_id != note.column_id:
            placements[note.note_id] = column_id
    standing = len(board.columns)
    return Plan(
        placements=placements,
        new_columns=[(ids[at], names[at]) for at in range(standing, len(ids))],
        titles={ids[at]: title for at, title in names.items() if at < standing},
        removed_columns=tuple(ids[at] for at in sorted(seats.gone)),
        likely=likely_columns(board, seats, ids),
        same_as=said_before(board) if board.settled else {},
        suggestions=suggestions(board, reading, seats, ids) if board.settled else None,
        embedder=embedder,
    )


def fresh_id(question: str, note_id: str, taken: set[str]) -> str:
    """A free column id, the same in every process for the same question and founding note."""
    attempt = 0
    while True:
        digest = hashlib.sha256(f"{question}\n{note_id}\n{attempt}".encode()).hexdigest()
        if (column_id := f"c-{digest[:12]}") not in taken:
            return column_id
        attempt += 1


def refuse_doubles(kind: str, ids: list[str]) -> None:
    if len(set(ids)) < len(ids):
        double = next(one for at, one in enumerate(ids) if one in ids[:at])
        raise ValueError(f"The {kind} id {double!r} is on the board twice; give every {kind} an id of its own")
