"""How alike the notes of one board are to each other, and to the columns they sit in."""

import numpy as np
from scipy.sparse import csr_matrix

SHARED_TITLE_WEIGHT = 0.5


class Likeness:
    """Two notes are alike by what is seen of them and by how many settings give both the same title.

    It is about -0.6 to 1, and a sum over parts: a note's likeness to many notes is its likeness to their `Totals`.

    Attributes:
        seen: (n, d) float32 rows of length 1.
        titles: (n, settings) int, for every setting a number of its own a title; `no_title` where it gives none.
    """

    def __init__(self, seen: np.ndarray, titles: np.ndarray, most_titles: int):
        """`titles`: (n, settings) int below `most_titles`, or -1 for none."""
        settings = titles.shape[1]
        self.seen, self.no_title = seen, settings * most_titles
        self.titles = np.where(titles < 0, self.no_title, titles + most_titles * np.arange(settings))
        self._a_title = np.float32(SHARED_TITLE_WEIGHT / settings)
        self._whole = np.float32(1 + SHARED_TITLE_WEIGHT)
        given = (self.titles != self.no_title).sum(axis=1)
        self.to_itself = self.weighed(np.einsum("ij,ij->i", seen, seen), given)

    def weighed(self, seen: np.ndarray, titles: np.ndarray) -> np.ndarray:
        """Likeness from products of what is seen and counts of titles in common."""
        return (seen + self._a_title * titles.astype(np.float32)) / self._whole

    def among(self, notes: np.ndarray) -> np.ndarray:
        """(m, m) float32 of some notes to each other."""
        seen, titles = self.seen[notes], self.titles[notes]
        given = titles != self.no_title
        ends = np.concatenate([[0], np.cumsum(given.sum(axis=1))])
        ones = np.ones(ends[-1], dtype=np.float32)
        marks = csr_matrix((ones, titles[given], ends), shape=(len(notes), self.no_title))
        together = (marks @ marks.T).tocoo()
        likeness = seen @ seen.T
        likeness[together.row, together.col] += self._a_title * together.data
        likeness /= self._whole
        return likeness


class Totals:
    """What the notes of each column add up to; columns are numbered, and notes come and go."""

    def __init__(self, likeness: Likeness, of_note: np.ndarray, columns: int):
        """`of_note`: (n,) int, the column of each note; negative for none."""
        self._likeness = likeness
        inside = of_note == np.arange(columns)[:, None]
        self._seen = inside.astype(np.float32) @ likeness.seen
        width, seated = likeness.no_title + 1, np.flatnonzero(of_note >= 0)
        marks = (of_note[seated, None] * width + likeness.titles[seated]).ravel()
        self._titles = np.bincount(marks, minlength=columns * width).reshape(columns, width).astype(np.float32)
        self._titles[:, likeness.no_title] = 0

    def open(self) -> None:
        """One column more, without notes."""
        self._seen = np.vstack([self._seen, np.zeros_like(self._seen, shape=(1, self._seen.shape[1]))])
        self._titles = np.vstack([self._titles, np.zeros_like(self._titles, shape=(1, self._titles.shape[1]))])

    def add(self, note: int, column: int, times: int = 1) -> None:
        """`times` -1: the note leaves the column."""
        self._seen[column] += times * self._likeness.seen[note]
        self._titles[column, self._likeness.titles[note]] += times
        self._titles[column, self._likeness.no_title] = 0

    def to(self, notes: np.ndarray) -> np.ndarray:
        """(notes, columns) float32: each note's likeness to all notes of a column, itself included, added up."""
        in_common = self._titles[:, self._likeness.titles[notes]].sum(axis=2).T
        return self._likeness.weighed(self._likeness.seen[notes] @ self._seen.T, in_common)

    def between(self) -> np.ndarray:
        """(columns, columns) float32: likeness of all notes of one to all notes of the other, added up."""
        return self._likeness.weighed(self._seen @ self._seen.T, self._titles @ self._titles.T)
