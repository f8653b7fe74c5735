"""Coarser or finer columns, when a human has asked for them. What humans have touched stays as it is."""

import numpy as np

from workshop.clustering.board import Board
from workshop.clustering.grouping import group, resolution_of
from workshop.clustering.reading import Reading
from workshop.clustering.seats import Seats, most_columns

LEAST_PARTED = 2


def reshape(board: Board, reading: Reading, seats: Seats) -> None:
    """Part columns of the machine that hold too much for the detail asked for, then join those that are too many."""
    standing = len(board.columns)
    for column in range(standing):
        if not touched(board, column):
            part(board, reading, seats, column)
    while join_most_alike(board, reading, seats, standing):
        pass


def touched(board: Board, column: int) -> bool:
    return board.columns[column].named or board.columns[column].pinned


def part(board: Board, reading: Reading, seats: Seats, column: int) -> None:
    """The largest group keeps the column, its id and its name; other groups found columns while there is room."""
    members = seats.members(column)
    free = np.array([at for at in members if not board.notes[at].fixed], dtype=int)
    if len(free) < 2 * LEAST_PARTED:
        return
    rows = reading.rows[free]
    groups = group(rows @ rows.T, resolution_of(board.detail))
    sizes = np.bincount(groups)
    for number in np.argsort(-sizes, kind="stable")[1:]:
        if sizes[number] >= LEAST_PARTED and seats.count < most_columns(len(board.notes), board.detail):
            seats.open_column(free[groups == number])


def join_most_alike(board: Board, reading: Reading, seats: Seats, standing: int) -> bool:
    """Join the two columns that gain most by it; False if none does. Only an untouched one goes over into another."""
    sums = np.stack([reading.rows[seats.members(column)].sum(axis=0) for column in range(seats.total)])
    sizes = np.array([len(seats.members(column)) for column in range(seats.total)])
    alike = (sums @ sums.T) / np.maximum(np.outer(sizes, sizes), 1)
    fixed = {int(seats.of_note[at]) for at, note in enumerate(board.notes) if note.fixed}
    may_go = [
        column < standing and column not in seats.gone | fixed and not touched(board, column)
        for column in range(seats.total)
    ]
    pairs = [
        (alike[column, into], column, into)
        for column in np.flatnonzero(may_go)
        for into in range(standing)
        if into != column and into not in seats.gone and (sizes[into] >= sizes[column] or not may_go[into])
    ]
    if not pairs:
        return False
    likeness, column, into = max(pairs, key=lambda pair: pair[0])
    too_many = board.detail < 0 and seats.count > most_columns(len(board.notes), board.detail)
    if likeness <= resolution_of(board.detail) and not too_many:
        return False
    seats.join(int(column), int(into))
    return True
