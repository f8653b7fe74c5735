"""Coarser or finer columns, when a human has asked for them. What humans have touched stays as it is."""

from math import ceil

import numpy as np

from workshop.clustering.board import Board
from workshop.clustering.grouping import RESOLUTION_A_STEP, group, resolution_of
from workshop.clustering.reading import Reading
from workshop.clustering.seats import MORE_A_STEP, Seats, most_columns

LEAST_PARTED = 2
LEAST_LEFT = 3
# Above it hardly two notes are alike enough to stand together.
FINEST_RESOLUTION = 0.6


def reshape(board: Board, reading: Reading, seats: Seats) -> None:
    """Finer: part columns of the machine, those that hold too much and then the largest, until there are a third more.
    Coarser: join those most alike, until a quarter less."""
    standing = len(board.columns)
    if board.detail >= 0:
        return part_all(board, reading, seats, ceil(standing * MORE_A_STEP) if board.detail else standing)
    left = min(most_columns(len(board.notes), board.detail), standing * 3 // 4)
    while seats.count > max(LEAST_LEFT, left) and join_most_alike(board, reading, seats):
        pass


def part_all(board: Board, reading: Reading, seats: Seats, least: int) -> None:
    """Whoever asks for more wants to see more: `least` columns, if there is anything to be parted."""
    columns = [column for column in range(len(board.columns)) if not touched(board, column)]
    resolution = resolution_of(board.detail)
    for column in columns:
        part(board, reading, seats, column, resolution)
    while seats.count < least and resolution < FINEST_RESOLUTION:
        resolution += RESOLUTION_A_STEP
        for column in sorted(columns, key=lambda column: -len(seats.members(column))):
            if seats.count < least:
                part(board, reading, seats, column, resolution)


def touched(board: Board, column: int) -> bool:
    return board.columns[column].named or board.columns[column].pinned


def part(board: Board, reading: Reading, seats: Seats, column: int, resolution: float) -> None:
    """The largest group keeps the column, its id and its name; other groups found columns while there is room."""
    members = seats.members(column)
    free = np.array([at for at in members if not board.notes[at].fixed], dtype=int)
    if len(free) < 2 * LEAST_PARTED:
        return
    groups = group(reading.likeness.among(free), resolution)
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
