"""Glasses: what people look at when they put notes of one board together, learnt from boards that people wrote.

Two square matrices, one for theme scores and one for vectors, that begin as what was used before there were boards
to learn from (the identity) and are bent a little: notes of one column come nearer to each other and to the
column's name, notes of other columns of the same board go away. Nothing is learnt about which columns there are.

Supervised contrastive loss (Khosla et al. 2020) and cross-entropy over a board's names, by Adam
(Kingma and Ba 2015); gradients by `autograd`.
"""

from dataclasses import dataclass

import autograd.numpy as anp
import numpy as np
from autograd import value_and_grad

from workshop.clustering.lexicon import VECTORS_BESIDE_THEMES, unit
from workshop.clustering.lexicon.adam import Adam

TEMPERATURE = 0.2
# How strongly the glasses are held to the identity, and how long they are ground.
PULL_TO_IDENTITY = 0.01
ROUNDS, BOARDS_A_STEP, STEP = 9, 6, 5e-4
# The last steps go to and fro with the boards of the day; their mean does not.
ROUNDS_AVERAGED = 5


@dataclass(frozen=True)
class Lesson:
    """One board as numbers: notes and names by theme scores and vectors (or none), centred, rows of length 1.

    `column_of`: (notes,) the number of each note's column, -1 for a note that belongs to none.
    """

    notes: tuple[np.ndarray, ...]
    names: tuple[np.ndarray, ...]
    column_of: np.ndarray


@dataclass(frozen=True)
class SeenBoard:
    """A board through the glasses: notes and names as rows of length 1; `column_of` as in `Lesson`."""

    notes: np.ndarray
    names: np.ndarray
    column_of: np.ndarray


def lesson(features: list[np.ndarray], column_of: np.ndarray) -> Lesson:
    """`features`: one (notes + names, d) array a kind of feature, the notes first."""
    count = len(column_of)
    notes, names = [], []
    for rows in features:
        mean, mean_of_names = rows[:count].mean(axis=0), rows[count:].mean(axis=0)
        notes.append(unit(rows[:count] - mean))
        names.append(unit(rows[count:] - (mean + mean_of_names) / 2))
    return Lesson(tuple(notes), tuple(names), column_of)


def seen_through(glasses: list[np.ndarray], one: Lesson) -> SeenBoard:
    return SeenBoard(seen(glasses, one.notes), seen(glasses, one.names), one.column_of)


def ground(lessons: list[Lesson]) -> list[np.ndarray]:
    """One (d, d) matrix a kind of feature; multiply rows with it from the right. Deterministic."""
    starts = (1.0, VECTORS_BESIDE_THEMES)
    first = [
        np.eye(rows.shape[1], dtype=np.float32) * np.float32(start)
        for rows, start in zip(lessons[0].notes, starts, strict=False)
    ]
    glasses = [matrix.copy() for matrix in first]
    adams = [Adam(matrix.shape) for matrix in first]
    sums, summed = [np.zeros_like(matrix) for matrix in first], 0
    for number in range(ROUNDS):
        order = np.random.RandomState(number).permutation(len(lessons))
        for batch in np.array_split(order, max(1, len(lessons) // BOARDS_A_STEP)):
            _, slopes = SLOPES(glasses, [lessons[at] for at in batch])
            for matrix, begun, adam, slope in zip(glasses, first, adams, slopes, strict=True):
                adam.step(matrix, slope + 2 * PULL_TO_IDENTITY * (matrix - begun), STEP)
            if number >= ROUNDS - ROUNDS_AVERAGED:
                sums, summed = [total + matrix for total, matrix in zip(sums, glasses, strict=True)], summed + 1
    return [total / np.float32(summed) for total in sums]


def loss(glasses: list, lessons: list[Lesson]) -> float:
    return sum(loss_of(glasses, one) for one in lessons) / len(lessons)


def loss_of(glasses: list, one: Lesson) -> float:
    notes, names = seen(glasses, one.notes), seen(glasses, one.names)
    sorted_ = np.flatnonzero(one.column_of >= 0)
    columns = one.column_of[sorted_]
    to_names = log_softmax(anp.dot(notes, names.T)[sorted_] / TEMPERATURE)
    by_name = anp.mean(to_names[np.arange(len(sorted_)), columns])
    among = anp.dot(notes, notes.T) / TEMPERATURE - 1e9 * np.eye(len(one.column_of))
    same = (one.column_of[sorted_][:, None] == one.column_of[None]) & (sorted_[:, None] != np.arange(len(among)))
    company = same.sum(axis=1)
    by_company = (log_softmax(among)[sorted_] * same).sum(axis=1)[company > 0] / company[company > 0]
    return -by_name - anp.mean(by_company)


def seen(glasses: list, features: tuple[np.ndarray, ...]):
    rows = anp.concatenate([anp.dot(part, matrix) for part, matrix in zip(features, glasses, strict=True)], axis=1)
    return rows / anp.sqrt(anp.sum(rows**2, axis=1, keepdims=True) + 1e-12)


def log_softmax(rows):
    top = anp.max(rows, axis=1, keepdims=True)
    return rows - top - anp.log(anp.sum(anp.exp(rows - top), axis=1, keepdims=True))


SLOPES = value_and_grad(loss)
