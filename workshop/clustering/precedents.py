"""How people have sorted other boards: a council in which every such board says which notes it would put together.

Each board that people sorted tells, of every note, which of its own columns it would go to. On most boards it makes no
difference, so only those are heard that part these notes most clearly (by the information that a note gives about its
column), and two notes are alike when the boards that are heard put them into the same columns.
"""

from typing import NamedTuple

import numpy as np

from workshop.clustering.lexicon.sight import lengths

BOARDS_HEARD = 12
# How far a board leans to the column that is nearest.
TEMPERATURE = 0.08
LEAST_SHARE = np.float32(1e-9)


class Precedents:
    """Boards that people sorted, their columns as rows of length 1 in a space of few dimensions."""

    def __init__(self, basis: np.ndarray, columns: np.ndarray, board_of: np.ndarray):
        """`basis`: (d, few); `columns`: (columns, few); `board_of`: (columns,) int from 0, in order."""
        self._basis, self._columns, self._board_of = basis, columns, board_of

    def chosen(self, notes: np.ndarray, usual: np.ndarray, missing: int) -> "Choice":
        """The boards to be heard on a wall; of all rows the first d numbers are looked at.

        `notes`: (n, d or more), of a wall or of some notes all over it; `usual`: texts as they are on any wall, which
        stand in for so many `missing` notes, because few notes have no mean of their own.
        """
        shares = shares_of(self._fits(notes), self._board_of)
        mean = shares.mean(axis=0)
        if missing:
            mean = filled_up(mean, len(notes), shares_of(self._fits(usual), self._board_of), missing)
        parted = surprise(mean) - surprise(shares).mean(axis=0)
        by_board = np.add.reduceat(parted, firsts_of(self._board_of))
        heard = np.sort(np.argsort(-by_board, kind="stable")[:BOARDS_HEARD])
        some = np.isin(self._board_of, heard)
        board_of = np.searchsorted(heard, self._board_of[some])
        weights = np.sqrt(np.maximum(by_board[heard], 0))[board_of]
        return Choice(self._basis @ self._columns[some].T, board_of, weights)

    def _fits(self, rows: np.ndarray) -> np.ndarray:
        near = rows[:, : len(self._basis)]
        return near @ self._basis @ self._columns.T / lengths(near)


class Choice(NamedTuple):
    """Some of the boards: the columns they have as (d, k), the board of each, and how much each counts, (k,)."""

    columns: np.ndarray
    board_of: np.ndarray
    weights: np.ndarray


class Council:
    """The boards that are heard on one wall.

    Attributes:
        size: k, how many columns they have.
    """

    def __init__(self, choice: Choice, usual: np.ndarray, missing: int):
        """`usual`, `missing`: see `Precedents.chosen`."""
        self._columns, self._board_of, self._weights = choice
        self.size, self._missing = len(self._board_of), missing
        self._usual = self._shares(usual)
        self._mean = self._mean_of_titles = self._usual.mean(axis=0)

    def of_wall(self, notes: np.ndarray) -> np.ndarray:
        """(n, k) float32 rows of length 1 (0 where nobody has anything to say): what is said of all notes of the wall.

        What comes after is compared with them.
        """
        shares = self._shares(notes)
        mean = np.ones(len(notes), dtype=np.float32) @ shares / np.float32(len(notes))
        self._mean = filled_up(mean, len(notes), self._usual, self._missing)
        self._mean_of_titles = (self._mean + self._usual.mean(axis=0)) / 2
        return self._said(shares, self._mean)

    def of(self, rows: np.ndarray) -> np.ndarray:
        """(m, k): what is said of other notes."""
        return self._said(self._shares(rows), self._mean)

    def of_titles(self, rows: np.ndarray) -> np.ndarray:
        """(m, k): the same of titles; see `Reading` for why they have a mean of their own."""
        return self._said(self._shares(rows), self._mean_of_titles)

    def _shares(self, rows: np.ndarray) -> np.ndarray:
        near = rows[:, : len(self._columns)]
        return shares_of(near @ self._columns / lengths(near), self._board_of)

    def _said(self, shares: np.ndarray, mean: np.ndarray) -> np.ndarray:
        said = (shares - mean) * self._weights
        said /= lengths(said)
        return said


def shares_of(fits: np.ndarray, board_of: np.ndarray) -> np.ndarray:
    """(n, columns) float32: how likely each column is among those of its board; `fits` are cosines."""
    shares = np.exp(fits / np.float32(TEMPERATURE))
    firsts = firsts_of(board_of)
    shares /= np.repeat(np.add.reduceat(shares, firsts, axis=1), np.diff(firsts, append=len(board_of)), axis=1)
    return shares


def filled_up(mean: np.ndarray, count: int, usual: np.ndarray, missing: int) -> np.ndarray:
    """The mean of `count` rows and of so many `missing` ones that are as `usual`."""
    return (count * mean + missing * usual.mean(axis=0)) / np.float32(count + missing)


def surprise(shares: np.ndarray) -> np.ndarray:
    return -shares * np.log(shares + LEAST_SHARE)


def firsts_of(board_of: np.ndarray) -> np.ndarray:
    """The position of each board's first column."""
    return np.flatnonzero(np.diff(board_of, prepend=-1))
