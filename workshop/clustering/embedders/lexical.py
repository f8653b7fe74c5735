"""The one that always works: no model at all."""

from math import inf
from zlib import crc32

import numpy as np

from workshop.clustering.ngrams import grams
from workshop.clustering.remembered import RememberedRows


class Lexical:
    """Character 3-6-grams hashed into 512 dimensions: no model, a fraction of a millisecond a note.

    The signed hashing trick of "Feature Hashing for Large Scale Multitask Learning" (Weinberger et al. 2009,
    arXiv 0902.2206). Likeness is of spelling, not of meaning; what words mean comes from the lexicon alone.
    """

    name = "lexical"
    space = "grams"
    patience_s = inf
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
