"""An embeddings endpoint that somebody runs, here or elsewhere: the texts are sent to it."""

import time

import numpy as np

from workshop.clustering.embedders.embedder import MOST_CHARS, EmbedderDown
from workshop.clustering.embedders.endpoint import Endpoint, Passing
from workshop.clustering.remembered import RememberedRows

# Text Embeddings Inference takes no more in its default settings; the others take more.
TEXTS_A_REQUEST = 32
FIRST_BACK_OFF_S = 0.2


class OpenAICompatible:
    """Rows from an OpenAI-compatible `/v1/embeddings`; `d` is the model's.

    Sends `TEXTS_A_REQUEST` texts at a time, again after `back_off_s` and four times that when the trouble may pass.
    Gives up when one request has no answer after `request_s`, or all of them after `patience_s`. What was answered
    until then is remembered.

    Raises:
        ValueError: no address, no model, or a key that cannot be one.
    """

    name = "openai"
    space = "unknown"

    def __init__(
        self,
        url: str,
        model: str,
        key: str = "",
        patience_s: float = 20.0,
        request_s: float = 10.0,
        back_off_s: float = FIRST_BACK_OFF_S,
    ):
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"The embedder `openai` needs the address of its endpoint, not {url!r}")
        if not model:
            raise ValueError("The embedder `openai` needs the name of the endpoint's model")
        if not (key.isascii() and key.isprintable()):
            raise ValueError("The key of the embedder `openai` holds a sign that no key has; copy it anew")
        self.patience_s, self._request_s, self._back_off_s = patience_s, request_s, back_off_s
        self._endpoint = Endpoint(url, model, key)
        self._remembered = RememberedRows(at_once=TEXTS_A_REQUEST)
        self._dimensions: int | None = None

    def embed(self, texts: list[str]) -> np.ndarray:
        """See `Embedder.embed`.

        Raises:
            EmbedderDown: the endpoint does not answer in time, or with something else than rows.
        """
        if not texts:
            return self.embed([""])[:0]
        until = time.monotonic() + self.patience_s
        return self._remembered.rows(
            texts, lambda some: self._asked(some, min(until, time.monotonic() + self._request_s))
        )

    def _asked(self, texts: list[str], until: float) -> np.ndarray:
        # An endpoint refuses all texts of a request because of an empty one; models read a blank the same.
        some = [text[:MOST_CHARS] or " " for text in texts]
        pauses = iter([self._back_off_s, 4 * self._back_off_s])
        while True:
            left = until - time.monotonic()
            if left <= 0:
                raise EmbedderDown(f"{self._endpoint.url} is too slow: not ready after {self.patience_s:g} s")
            try:
                return self._of_one_model(self._endpoint.vectors(some, left))
            except Passing:
                pause = next(pauses, None)
                if pause is None or time.monotonic() + pause >= until:
                    raise
            time.sleep(pause)

    def _of_one_model(self, rows: np.ndarray) -> np.ndarray:
        before, now = self._dimensions, rows.shape[1]
        self._dimensions = now
        if before not in (None, now):
            # Rows of two models cannot be compared: what is remembered is of no use any more.
            self._remembered = RememberedRows(at_once=TEXTS_A_REQUEST)
            raise EmbedderDown(f"{self._endpoint.url} has changed its model: {now} dimensions, not {before}")
        return rows
