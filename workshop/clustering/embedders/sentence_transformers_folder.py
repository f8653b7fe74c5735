"""Any model of the sentence-transformers family, from a folder on this machine."""

from math import inf
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from workshop.clustering.embedders.embedder import MOST_CHARS, EmbedderDown, ModelMissing, unit_rows
from workshop.clustering.remembered import RememberedRows


class Encoder(Protocol):
    """What is used of a `sentence_transformers.SentenceTransformer`."""

    def encode(self, sentences: list[str], **options: Any) -> Any:
        """(n, d) numbers."""


class SentenceTransformers:
    """A saved sentence-transformers model, its rows brought to length 1; `d` is the model's.

    A prefix that the model wants before a text ("query: ") is the one that its folder names as default prompt.
    Sources: "Sentence-BERT" (Reimers and Gurevych 2019, arXiv 1908.10084), https://sbert.net.
    """

    name = "sentence-transformers"
    space = "unknown"
    patience_s = inf

    def __init__(self, model: Encoder):
        self._model = model
        self._remembered = RememberedRows()

    def embed(self, texts: list[str]) -> np.ndarray:
        """See `Embedder.embed`.

        Raises:
            EmbedderDown: the model fails on the texts, as when memory is short, or answers with no rows.
        """
        if not texts:
            return self.embed([""])[:0]
        return self._remembered.rows(texts, self._encoded)

    def _encoded(self, texts: list[str]) -> np.ndarray:
        some = [text[:MOST_CHARS] for text in texts]
        try:
            # One by one: in a batch texts are padded to the longest, and the last digits depend on the company.
            rows = self._model.encode(some, batch_size=1, convert_to_numpy=True, show_progress_bar=False)
        except RuntimeError as reason:  # what torch raises, whatever has happened
            raise EmbedderDown(f"the sentence-transformers model fails with {type(reason).__name__}") from reason
        return unit_rows(rows, len(texts))


def from_folder(folder: str) -> SentenceTransformers:
    """The model that was saved into the folder; nothing is downloaded.

    Raises:
        ModelMissing: there is no such folder, the package is not installed, or the folder holds no model.
    """
    if not folder or not Path(folder).is_dir():
        raise ModelMissing(f"{folder!r} is no folder; give the folder of a saved sentence-transformers model")
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as reason:
        raise ModelMissing(
            f"the package sentence-transformers does not load ({reason}); install it beside Tingwall: "
            "pip install sentence-transformers"
        ) from reason
    try:
        return SentenceTransformers(SentenceTransformer(folder, local_files_only=True))
    except Exception as reason:  # the package raises what its parts raise: OSError, ValueError, KeyError ...
        raise ModelMissing(
            f"the folder {folder!r} does not load ({type(reason).__name__}: {reason}); save a model there with "
            "`SentenceTransformer(...).save(FOLDER)`"
        ) from reason
