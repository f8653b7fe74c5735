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
    seated = [None if seat == UNSORTED else ids[seat] for seat in seats.of_note]
    asked = [
        at
        for at, note in enumerate(board.notes)
        if not note.fixed and (board.settled or not note.likely or seated[at] not in (None, note.column_id))
    ]
    if not ids or not asked:
        return {}
    fits = seats.fits(np.array(asked))
    best = np.argsort(-fits, axis=1, kind="stable")[:, : min(OFFERED, len(ids) - len(seats.gone))]
    told = {}
    for at, columns in zip(asked, best, strict=True):
        note, likely = board.notes[at], tuple(ids[column] for column in columns)
        if set(likely) != set(note.likely):
            told[note.note_id] = likely
    return told


def said_before(board: Board) -> dict[str, str | None]:
    """Note id -> the earlier note that says the same, where that has changed since the board was last looked at."""
    earlier = same_as([note.text for note in board.notes])
    found = [None if at is None else board.notes[at].note_id for at in earlier]
    pairs = zip(board.notes, found, strict=True)
    return {note.note_id: other_id for note, other_id in pairs if other_id != note.same_as}
