"""Boards as `company` is taught by them: several in one piece, each time with other parts dropped."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, vstack

# Without dropout the boards would be learnt by heart.
HIDDEN_DROPPED, KNOWN_DROPPED, GRAMS_DROPPED = 0.3, 0.15, 0.5
NEVER = 1e9


@dataclass(frozen=True)
class Table:
    """Texts of one board: its notes, then the names of its columns.

    Attributes:
        known: (texts, themes + d) float32: theme scores and vectors, each in rows of length 1.
        grams: (texts, vocabulary) rows of length 1.
        column_of: (notes,) the number of each note's column, -1 for a note that belongs to none.
    """

    known: np.ndarray
    grams: csr_matrix
    column_of: np.ndarray


class Batch:
    """Some boards in one piece, and what is dropped of them this time.

    Attributes:
        grams: (texts, held) only those grams that are in these texts, and `held` their numbers.
        means: (texts, texts) what is taken away of each text: the mean of its board's notes, for a name half-way to
            the mean of the names.
    """

    def __init__(self, boards: list[Table], hidden: int, random: np.random.RandomState):
        counts = [len(board.known) for board in boards]
        notes = [len(board.column_of) for board in boards]
        board_of = np.repeat(np.arange(len(boards)), counts)
        is_name = np.concatenate([np.arange(count) >= own for count, own in zip(counts, notes, strict=True)])
        grams = vstack([board.grams for board in boards]).tocsr()
        grams.data = grams.data * kept(random, grams.data.shape, GRAMS_DROPPED)
        self.held, numbers = np.unique(grams.indices, return_inverse=True)
        self.grams = csr_matrix((grams.data, numbers, grams.indptr), shape=(len(board_of), len(self.held)))
        known = np.vstack([board.known for board in boards])
        self.known = known * kept(random, known.shape, KNOWN_DROPPED)
        self.passes = kept(random, (len(known), hidden), HIDDEN_DROPPED)
        of_board = board_of[:, None] == board_of[None]
        self.means = averaging(of_board & ~is_name[None])
        halved = (self.means + averaging(of_board & is_name[None])) / 2
        self.means[is_name] = halved[is_name]

        first_name = np.cumsum([0, *np.bincount(board_of[is_name])[:-1]])
        column = np.concatenate([board.column_of for board in boards])
        home = np.where(column < 0, -1, column + first_name[board_of[~is_name]])
        self.notes, self.names = np.flatnonzero(~is_name), np.flatnonzero(is_name)
        self.sorted = np.flatnonzero(home >= 0)
        self.home = home[self.sorted]
        self.no_name = np.float32(-NEVER) * ~of_board[np.ix_(self.notes[self.sorted], self.names)]
        others = of_board[np.ix_(self.notes, self.notes)] & ~np.eye(len(self.notes), dtype=bool)
        same = others & (home[:, None] == home[None]) & (home[:, None] >= 0)
        self.in_company = np.flatnonzero(same.any(axis=1))
        self.no_fellow = np.float32(-NEVER) * ~others[self.in_company]
        self.fellows = averaging(same[self.in_company])
        self.board_count = len(boards)
        # Each board counts as much as any other, however long it is.
        self.name_weight = by_board(board_of[self.notes[self.sorted]])
        self.fellow_weight = by_board(board_of[self.notes[self.in_company]])


def averaging(of_row: np.ndarray) -> np.ndarray:
    """(n, m) float32 that takes the mean over what is marked in each row."""
    return (of_row / np.maximum(of_row.sum(axis=1, keepdims=True), 1)).astype(np.float32)


def by_board(board_of: np.ndarray) -> np.ndarray:
    """(n,) float32 weights that add up to 1 for each board."""
    return (1 / np.bincount(board_of)[board_of]).astype(np.float32)


def kept(random: np.random.RandomState, shape: tuple, dropped: float) -> np.ndarray:
    """Dropout: 0 for what is dropped, and for the rest what makes up for it."""
    return ((random.random_sample(shape) >= dropped) / (1 - dropped)).astype(np.float32)
