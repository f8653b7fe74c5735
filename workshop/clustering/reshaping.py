"""Coarser or finer columns, when a human has asked for them. What humans have touched stays as it is."""

import numpy as np

from workshop.clustering.board import Board
from workshop.clustering.grouping import group, resolution_of
from workshop.clustering.reading import Reading
from workshop.clustering.seats import Seats, most_columns

LEAST_PARTED = 2
LEAST_LEFT = 3


def reshape(board: Board, reading: Reading, seats: Seats) -> None:
    """Finer: part columns of the machine that hold too much. Coarser: join those most alike, until a quarter less."""
    standing = len(board.columns)
    if board.detail >= 0:
        for column in range(standing):
            if not touched(board, column):
                part(board, reading, seats, column)
        return
    left = min(most_columns(len(board.notes), board.detail), standing * 3 // 4)
    while seats.count > max(LEAST_LEFT, left) and join_most_alike(board, reading, seats):
        pass


def touched(board: Board, column: int) -> bool:
    return board.columns[column].named or board.columns[column].pinned


def part(board: Board, reading: Reading, seats: Seats, column: int) -> None:
    """The largest group keeps the column, its id and its name; other groups found columns while there is room."""
    members = seats.members(column)
    free = np.array([at for at in members if not board.notes[at].fixed], dtype=int)
    if len(free) < 2 * LEAST_PARTED:
        return
    groups = group(reading.likeness.among(free), resolution_of(board.detail))
    sizes = np.bincount(groups)
    for number in np.argsort(-sizes, kind="stable")[1:]:
        if sizes[number] >= LEAST_PARTED and seats.count < most_columns(len(board.notes), board.detail):
            seats.open_column(free[groups == number])


def join_most_alike(board: Board, reading: Reading, seats: Seats) -> bool:
    """Join the two columns that are most alike; False if none may be. Only an untouched one goes over into another."""
    columns = [at for at in range(seats.total) if at not in seats.gone]
    fixed = {int(seats.of_note[at]) for at, note in enumerate(board.notes) if note.fixed}
    may_go = [at for at in columns if at not in fixed and not touched(board, at)]
    likeness = seats.likeness_between()
    lengths = np.sqrt(np.maximum(likeness.diagonal(), 1e-9))
    pairs = [
        (float(likeness[column, into] / (lengths[column] * lengths[into])), column, into)
        for column in may_go
        for into in columns
        if into != column and (into not in may_go or size_and_age(seats, into) > size_and_age(seats, column))
    ]
    if pairs:
        _, column, into = max(pairs)
        seats.join(column, into)
    return bool(pairs)


def size_and_age(seats: Seats, column: int) -> tuple[int, int]:
    return len(seats.members(column)), -column
