"""When a note that people have seen in a column leaves it."""

from types import SimpleNamespace

import numpy as np
import pytest

from workshop.clustering import Board, BoardColumn, BoardNote
from workshop.clustering.likeness import Likeness
from workshop.clustering.seats import Seats

OWN, OTHER = BoardColumn("own", "Parkering", named=True), BoardColumn("other", "Bil", named=True)


def seated(columns, fits, settled, fixed=False) -> str:
    """Where a note of "own" sits after a look at it; `fits`: how well it suits each column by its title."""
    nothing_alike = Likeness(np.zeros((1, 2), dtype=np.float32), np.full((1, 1), -1), 1)
    reading = SimpleNamespace(
        likeness=nothing_alike,
        off_topic=np.zeros(1, dtype=bool),
        wordless=np.zeros(1, dtype=bool),
        notes_seen=nothing_alike.seen,
        title_fit=lambda titles: np.array([fits], dtype=np.float32),
    )
    board = Board("Hva mangler?", "nb", (BoardNote("n", "El-bil", "own", fixed),), columns, settled)
    seats = Seats(board, reading)
    seats.move_misplaced()
    return columns[seats.of_note[0]].column_id


@pytest.mark.parametrize(
    ("gain", "settled", "where"),
    [(0.1, False, "own"), (0.2, False, "other"), (0.03, True, "own"), (0.1, True, "other")],
)
def test_a_note_goes_to_a_human_title_for_a_clear_gain_and_in_a_pause_for_a_small_one(gain, settled, where):
    assert seated((OWN, OTHER), (0.3, 0.3 + gain), settled) == where


def test_a_small_gain_is_not_worth_a_move_to_a_title_that_the_note_does_not_fit():
    assert seated((OWN, OTHER), (-0.2, -0.1), settled=True) == "own"


def test_no_gain_moves_a_note_that_a_human_placed():
    assert seated((OWN, OTHER), (0.1, 0.9), settled=True, fixed=True) == "own"


@pytest.mark.parametrize("kept", [{"merged": True}, {"pinned": True}], ids=["merged", "pinned"])
def test_no_gain_takes_a_note_out_of_what_a_human_has_merged_or_pinned(kept):
    own = BoardColumn("own", "Parkering", named=True, **kept)
    assert seated((own, OTHER), (0.1, 0.9), settled=True) == "own"


def test_a_small_gain_is_not_worth_a_move_to_a_column_that_nobody_named():
    unnamed = BoardColumn("other", "Bil")
    assert seated((OWN, unnamed), (0.3, 0.4), settled=True) == "own"
