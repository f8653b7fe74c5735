"""Texts as numbers, first each by itself and then as notes of one board."""

from typing import NamedTuple

import numpy as np

# What is foretold is blurred; what is seen in the text itself counts for more.
COMPANY_BESIDE_THEMES = np.float32(0.7)


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
        ends = np.cumsum([0, self.themes.shape[1], self.rest.shape[1], self.company.shape[1]])
        whole = np.empty((len(self.themes), room + ends[-1]), dtype=np.float32)
        rows = whole[:, room:]
        for part, (glassed, plain) in enumerate(((1, 0), (3, 2), (4, 4))):
            found = rows[:, ends[part] : ends[part + 1]]
            np.subtract(self[glassed], mean[glassed], out=found)
            found /= lengths(self[plain] - mean[plain])
        rows[:, ends[2] :] *= COMPANY_BESIDE_THEMES
        rows /= lengths(rows)
        return whole


def lengths(rows: np.ndarray) -> np.ndarray:
    """(n, 1), never 0."""
    return np.maximum(np.sqrt(np.einsum("ij,ij->i", rows, rows)), np.float32(1e-9))[:, None]
