"""Texts as numbers, first each by itself and then as notes of one board."""

from typing import NamedTuple

import numpy as np


class Sight(NamedTuple):
    """A row a text, before anything is known of the board it hangs on.

    What is seen of a board hangs on its mean, which every note moves; but a product with a matrix can be taken before
    the mean is taken away. So all that costs anything is known once and for all a text.

    Attributes:
        scores: (n, themes) float32, centred on 0.
        themes: (n, themes) float32, the scores through the glasses.
        vectors: (n, d) float32 of the embedder, and `rest` the same through the glasses; (n, 0) of titles in spaces
            other than e5's, where a title is known by its themes alone.
    """

    scores: np.ndarray
    themes: np.ndarray
    vectors: np.ndarray
    rest: np.ndarray

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

    def from_mean(self, mean: "Sight") -> np.ndarray:
        """(n, themes + d) float32 rows of length 1: what people look at in texts that hang together."""
        width = self.themes.shape[1]
        rows = np.empty((len(self.themes), width + self.rest.shape[1]), dtype=np.float32)
        for part, glassed, plain in ((rows[:, :width], 1, 0), (rows[:, width:], 3, 2)):
            np.subtract(self[glassed], mean[glassed], out=part)
            part /= lengths(self[plain] - mean[plain])
        rows /= lengths(rows)
        return rows


def lengths(rows: np.ndarray) -> np.ndarray:
    """(n, 1), never 0."""
    return np.maximum(np.sqrt(np.einsum("ij,ij->i", rows, rows)), np.float32(1e-9))[:, None]
