"""Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019), for whole arrays or some rows."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

FIRST, SECOND, LEAST = 0.9, 0.999, 1e-8
WARMING = 0.1


class Size(NamedTuple):
    """How far to go now: `share` of the full step, at the `number`-th batch of a round."""

    share: float
    number: int


def step_sizes(rounds: int, batches: int) -> Iterator[Size]:
    """Rising over the first tenth of the way, and falling to nothing by a cosine over the rest."""
    whole = rounds * batches
    for at in range(whole):
        rising = (at + 1) / (WARMING * whole)
        falling = (1 + np.cos(np.pi * (at - WARMING * whole) / ((1 - WARMING) * whole))) / 2
        yield Size(float(min(rising, 1.0) if rising < 1 else falling), at % batches)


class Adam:
    def __init__(self, shape: tuple, weight_decay: float = 0.0):
        self._means, self._squares = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
        self._decay, self._steps = weight_decay, 0

    def step(self, weights: np.ndarray, slope: np.ndarray, size: float, rows: np.ndarray | slice = slice(None)) -> None:
        """Changes `weights` in place; with `rows` only those, and `slope` is theirs."""
        self._steps += 1
        means = FIRST * self._means[rows] + (1 - FIRST) * slope
        squares = SECOND * self._squares[rows] + (1 - SECOND) * slope**2
        self._means[rows], self._squares[rows] = means, squares
        by = (means / (1 - FIRST**self._steps)) / (np.sqrt(squares / (1 - SECOND**self._steps)) + LEAST)
        weights[rows] -= (size * by + size * self._decay * weights[rows]).astype(np.float32)
