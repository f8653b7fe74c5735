"""One request to an OpenAI-compatible embeddings endpoint, and what its answers mean."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar
from urllib.parse import urlsplit, urlunsplit

import msgspec
import numpy as np
import requests

from workshop.clustering.choice import is_this_machine
from workshop.clustering.embedders.embedder import EmbedderDown, unit_rows

CONNECT_S = 3.0
MOST_BYTES = 64 * 1024 * 1024
PIECE_BYTES = 64 * 1024
# Timeout and Too Many Requests; with these and with 5xx the same request may be answered a moment later.
PASSING_STATUSES = {408, 429}
REMEDIES = {
    400: "check the name of the model",
    401: "check the key",
    403: "check the key and what it may do",
    404: "check the address and the name of the model",
    422: "check the name of the model",
}
T = TypeVar("T")


class Passing(EmbedderDown):
    """A trouble that may be over in a moment: asking again is worth it."""


class Embedding(msgspec.Struct):
    index: int
    embedding: list[float]


class Answer(msgspec.Struct):
    data: list[Embedding]


class Endpoint:
    """`POST {"model": ..., "input": [text, ...]}` as https://platform.openai.com/docs/api-reference/embeddings has it.

    A connection serves one request: one kept through a quiet half-hour may be dead without saying so.
    """

    def __init__(self, url: str, model: str, key: str = ""):
        self.url, self._model, self._key = full_address(url), model, key
        self._stays_here = is_this_machine(urlsplit(url).hostname or "")

    def vectors(self, texts: list[str], seconds: float) -> np.ndarray:
        """(n, d) float32 rows of length 1 in the order of `texts`.

        Raises:
            Passing: no connection, no answer within `seconds`, or the server is busy or broken.
            EmbedderDown: an answer that will be the same next time; the sentence names the remedy.
        """
        try:
            status, body = within(seconds, lambda: self._post(texts, seconds))
        except (requests.RequestException, TimeoutError) as reason:
            raise Passing(f"{self.url} does not answer ({type(reason).__name__})") from reason
        if status in PASSING_STATUSES or status >= 500:
            raise Passing(f"{self.url} answers {status}")
        if 300 <= status < 400:
            # Followed, it would carry the notes to a host that nobody was told of.
            raise EmbedderDown(f"{self.url} answers {status} and points elsewhere; set the address that it points to")
        if status != 200:
            raise EmbedderDown(f"{self.url} answers {status}; {REMEDIES.get(status, 'ask whoever runs it')}")
        try:
            return unit_rows(self._in_order(body, len(texts)), len(texts))
        except EmbedderDown as reason:
            raise EmbedderDown(f"{self.url} answers with no embeddings: {reason}; check the address") from reason

    def _post(self, texts: list[str], seconds: float) -> tuple[int, bytes]:
        with requests.Session() as session:
            # A proxy of the environment is for the way out; what stays on this machine must not leave it.
            session.trust_env = not self._stays_here
            answer = session.post(
                self.url,
                json={"model": self._model, "input": texts},
                auth=self._signed,
                timeout=(min(CONNECT_S, seconds), seconds),
                allow_redirects=False,
                stream=True,
            )
            body = bytearray()
            for piece in answer.iter_content(PIECE_BYTES):
                body += piece
                if len(body) > MOST_BYTES:
                    raise EmbedderDown(f"{self.url} answers with more than {MOST_BYTES} bytes")
            return answer.status_code, bytes(body)

    def _signed(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """As `auth`, so that a forgotten `.netrc` does not sign in its stead."""
        if self._key:
            request.headers["Authorization"] = f"Bearer {self._key}"
        return request

    @staticmethod
    def _in_order(body: bytes, count: int) -> list[list[float]]:
        try:
            data = msgspec.json.decode(body, type=Answer).data
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as reason:
            raise EmbedderDown(str(reason)) from reason
        by_index = {item.index: item.embedding for item in data}
        if len(data) != count or by_index.keys() != set(range(count)):
            raise EmbedderDown(f"{len(data)} rows for {count} texts, or rows without a place of their own")
        return [by_index[at] for at in range(count)]


def full_address(url: str) -> str:
    """`http://host`, `http://host/v1` and `http://host/v1/embeddings` all mean the last."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/") or "/v1"
    return urlunsplit(parts._replace(path=path if path.endswith("/embeddings") else f"{path}/embeddings"))


def within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` returns or raises.

    A socket's timeout begins anew with every byte: a server that drips is only noticed from outside.

    Raises:
        TimeoutError: it takes longer; its thread is left to end by itself.
    """
    outcome: Future[T] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except Exception as reason:
            outcome.set_exception(reason)

    Thread(target=run, name="embeddings", daemon=True).start()
    return outcome.result(seconds)
