"""Texts as numbers, first each by itself and then as notes of one board."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

# What boards have taught says more of a note than its themes do, and less than both together.
COMPANY_BESIDE_THEMES = np.float32(1.4)
LEAST_LENGTH = np.float32(1e-9)


class Sight(NamedTuple):
    """A row a text, before anything is known of the board it hangs on.

    What is seen of a board hangs on its mean, which every note moves; but a product with a matrix can be taken before
    the mean is taken away. So all that costs anything is known once and for all a text.

    Attributes:
        scores: (n, themes) float32, centred on 0.
        themes: (n, themes) float32, the scores through the glasses.
        vectors: (n, d) float32 of the embedder, and `rest` the same through the glasses; (n, 0) of titles in spaces
            other than e5's, where a title is known by its themes alone.
        company: (n, c) float32, which notes people would put it with; (n, 0) without e5.
    """

    scores: np.ndarray
    themes: np.ndarray
    vectors: np.ndarray
    rest: np.ndarray
    company: np.ndarray

    def mean(self, prior: "Sight | None" = None, least: int = 0) -> "Sight":
        """(1, ...) arrays; of fewer texts than `least` the mean is filled up with `prior` to so many."""
        missing = max(0, least - len(self.scores)) if prior else 0
        sums = [np.ones(len(part), dtype=np.float32) @ part for part in self]
        if prior and missing:
            sums = [total + missing * more[0] for total, more in zip(sums, prior, strict=True)]
        return Sight(*(total[None] / np.float32(len(self.scores) + missing) for total in sums))

    def of(self, some: slice) -> "Sight":
        return Sight(*(part[some] for part in self))

    def half_way_to(self, other: "Sight") -> "Sight":
        """Both means together; without vectors, if the other has none."""
        return Sight(*((mine[:, : theirs.shape[1]] + theirs) / 2 for mine, theirs in zip(self, other, strict=True)))

    def from_mean(self, mean: "Sight", room: int = 0) -> np.ndarray:
        """(n, room + themes + d + c) float32: what people look at in texts that hang together, in rows of length 1.

        The first `room` numbers of each row are left for others to fill, and are no part of its length.
        """
        ends = room + np.cumsum([0, self.themes.shape[1], self.rest.shape[1], self.company.shape[1]])
        whole = np.empty((len(self.themes), ends[-1]), dtype=np.float32)
        found = [whole[:, begin:end] for begin, end in pairwise(ends)]
        for part, rows, middle in zip(
            found, (self.themes, self.rest, self.company), (mean.themes, mean.rest, mean.company), strict=True
        ):
            np.subtract(rows, middle, out=part)
        squares = [squared(part) for part in found]
        # What stands out of its mean counts as much as what hardly does, by its length before the glasses.
        scales = [
            1 / from_middle(self.scores, mean.scores),
            1 / from_middle(self.vectors, mean.vectors),
            COMPANY_BESIDE_THEMES / np.maximum(np.sqrt(squares[2]), LEAST_LENGTH),
        ]
        total = np.sqrt(sum(scale**2 * square for scale, square in zip(scales, squares, strict=True)))
        for part, scale in zip(found, scales, strict=True):
            part *= (scale / np.maximum(total, LEAST_LENGTH))[:, None]
        return whole


def from_middle(rows: np.ndarray, middle: np.ndarray) -> np.ndarray:
    """(n,) how far each row is from the (1, d) middle, never 0; multiplied out, because a difference of all rows takes
    longer than anything that is done with it."""
    apart = squared(rows) - 2 * (rows @ middle[0]) + squared(middle)
    return np.sqrt(np.maximum(apart, LEAST_LENGTH**2))


def squared(rows: np.ndarray) -> np.ndarray:
    """(n,) each row's length, squared."""
    return np.einsum("ij,ij->i", rows, rows)


def lengths(rows: np.ndarray) -> np.ndarray:
    """(n, 1), never 0."""
    return np.maximum(np.sqrt(squared(rows)), LEAST_LENGTH)[:, None]
