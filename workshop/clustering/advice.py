"""What the organiser tells people beside placing: where a note may belong, and which note has said it before."""

import numpy as np

from workshop.clustering.alike import same_as
from workshop.clustering.board import Board
from workshop.clustering.seats import UNSORTED, Seats

OFFERED = 3


def likely_columns(board: Board, seats: Seats, ids: list[str]) -> dict[str, tuple[str, ...]]:
    """Note id -> its likeliest columns, best first, where they are to be told anew.

    While notes stream in only a note that is new or has just moved is told: a phone that offers other columns every
    second cannot be tapped. In a pause all are brought up to date.
    """
    free = np.array([at for at, note in enumerate(board.notes) if not note.fixed], dtype=int)
    if not len(ids) or not len(free):
        return {}
    best = np.argsort(-seats.fits(free), axis=1, kind="stable")[:, : min(OFFERED, len(ids) - len(seats.gone))]
    told = {}
    for at, columns in zip(free, best, strict=True):
        note, likely = board.notes[at], tuple(ids[column] for column in columns)
        seat = seats.of_note[at]
        moved = seat != UNSORTED and ids[seat] != note.column_id
        if (board.settled or moved or not note.likely) and set(likely) != set(note.likely):
            told[note.note_id] = likely
    return told


def said_before(board: Board) -> dict[str, str | None]:
    """Note id -> the earlier note that says the same, where that has changed since the board was last looked at."""
    earlier = same_as([note.text for note in board.notes])
    found = [None if at is None else board.notes[at].note_id for at in earlier]
    pairs = zip(board.notes, found, strict=True)
    return {note.note_id: other_id for note, other_id in pairs if other_id != note.same_as}
