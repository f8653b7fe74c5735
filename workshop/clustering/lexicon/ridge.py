"""Ridge regression over two kernels at once, solved without ever writing the kernel down.

The kernel of 27,000 phrases would fill 3 GB; conjugate gradients only ever multiply with its two factors.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

# Underfit on purpose: at 0.3 the scores follow the phrases' wording, between 2 and 8 their themes.
RIDGE = 4.0
LEAST_PROGRESS = 1e-3
MOST_ROUNDS = 100


@dataclass(frozen=True)
class Weights:
    """What collapses out of the dual solution: scores of a text are `gram_row @ grams + vector @ vectors`."""

    grams: np.ndarray  # (vocabulary, themes)
    vectors: np.ndarray | None  # (dimensions, themes)


def solve(gram_rows: csr_matrix, vectors: np.ndarray | None, targets: np.ndarray, ridge: float = RIDGE) -> Weights:
    """The weights that foretell `targets` from the grams and, where given, the vectors.

    Args:
        gram_rows: (phrases, vocabulary) float32, rows of length 1.
        vectors: (phrases, dimensions) float32, rows of length 1.
        targets: (phrases, themes) float32, centred.
        ridge: how far the weights are held back.
    """
    columns = gram_rows.T.tocsr()

    def times_kernel(dual: np.ndarray) -> np.ndarray:
        product = gram_rows @ (columns @ dual)
        return product if vectors is None else product + vectors @ (vectors.T @ dual)

    dual = conjugate_gradients(lambda dual: times_kernel(dual) + ridge * dual, targets)
    return Weights(columns @ dual, None if vectors is None else vectors.T @ dual)


def conjugate_gradients(times, targets: np.ndarray) -> np.ndarray:
    """x with `times(x)` = `targets`, every column for itself. Source: Hestenes and Stiefel (1952)."""
    solution = np.zeros_like(targets)
    residual, direction = targets.copy(), targets.copy()
    length = (residual**2).sum(axis=0)
    enough = length * LEAST_PROGRESS**2
    for _ in range(MOST_ROUNDS):
        if (length <= enough).all():
            break
        forth = times(direction)
        step = length / np.maximum((direction * forth).sum(axis=0), 1e-20)
        solution += step * direction
        residual -= step * forth
        before, length = length, (residual**2).sum(axis=0)
        direction = residual + length / np.maximum(before, 1e-20) * direction
    return solution
