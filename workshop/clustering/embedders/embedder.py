"""What every embedder is and how it fails; `tests/clustering/contract.py` holds each of them to it."""

from typing import Any, Protocol

import numpy as np

E5_SPACE = "e5"
# Beyond this a model would read no further, be busy for seconds, or refuse; notes and titles are far shorter.
MOST_CHARS = 1_000


class ModelMissing(RuntimeError):
    """The embedder cannot be had here, now or later; the sentence names what is missing and the remedy."""


class EmbedderDown(RuntimeError):
    """No rows for these texts now; it may be worth asking again later. The sentence holds no text and no key."""


class Embedder(Protocol):
    """Turns texts into rows that can be compared.

    Attributes:
        name: as it is chosen, and as a plan tells who has read its notes.
        space: `E5_SPACE` where rows may be compared with the vectors in the lexicon, which are
            multilingual-e5-small's for `query: `; else a name that says what the rows are.
        patience_s: so many seconds of waiting for rows are as much as one board is worth; infinite where this
            machine computes them itself.
    """

    name: str
    space: str
    patience_s: float

    def embed(self, texts: list[str]) -> np.ndarray:
        """(n, d) float32, rows of length 1 in the order of `texts`; a dot product is a cosine in [-1, 1].

        `d` is the same for all texts, none included. A text has the same row alone and among others. Models read
        its first `MOST_CHARS` signs.

        Raises:
            EmbedderDown: only embedders that are not part of this package.
        """


def unit_rows(numbers: Any, count: int) -> np.ndarray:
    """What a model has answered for `count` texts, as (count, d) float32 of length 1.

    Raises:
        EmbedderDown: the numbers are no such rows.
    """
    try:
        rows = np.asarray(numbers, dtype=np.float64)
    except ValueError:
        raise EmbedderDown("its rows are of different lengths") from None
    if rows.ndim != 2 or len(rows) != count or not rows.size:
        raise EmbedderDown(f"its answer to {count} texts is of shape {rows.shape}")
    with np.errstate(over="ignore"):  # a length that is no number is refused below
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    if not (np.isfinite(lengths).all() and lengths.all()):
        raise EmbedderDown("it has a row without direction: of zeros, or of numbers that are none")
    return (rows / lengths).astype(np.float32)
