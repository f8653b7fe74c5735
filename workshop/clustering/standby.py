"""Sorting goes on when the embedder does not answer: the lexical one stands in."""

import logging
import time
from collections.abc import Callable

import numpy as np

from workshop.clustering.board import Board, Plan
from workshop.clustering.columns import organise
from workshop.clustering.embedders import Embedder, EmbedderDown, Lexical

# So long the embedder is left in peace: every try may cost a board all of its patience.
TRY_AGAIN_S = 60.0

log = logging.getLogger(__name__)


class Standby:
    """Organises boards with an embedder, and with the lexical one for `TRY_AGAIN_S` after it did not answer."""

    def __init__(self, embedder: Embedder, clock: Callable[[], float] = time.monotonic):
        self._embedder, self._clock = embedder, clock
        self._lexical = Lexical()
        self._down_since: float | None = None
        self._checks = 0

    @property
    def name(self) -> str:
        """Who embeds as things stand."""
        return self._embedder.name if self._down_since is None else self._lexical.name

    def check(self) -> None:
        """Ask the embedder for a text that it cannot remember: does it answer now?"""
        self._checks += 1
        try:
            self._embedder.embed([f"Tingwall {self._checks}"])
        except EmbedderDown as reason:
            self._went_down(reason)
        else:
            self._answered()

    def organise(self, board: Board) -> Plan:
        """See `columns.organise`; `Plan.embedder` says who has read the notes."""
        if self._down_since is not None and self._clock() - self._down_since >= TRY_AGAIN_S:
            self.check()
        if self._down_since is None:
            hurried = Hurried(self._embedder, self._clock)
            try:
                return organise(board, hurried)
            except EmbedderDown as reason:
                self._went_down(reason)
        return organise(board, self._lexical)

    def _went_down(self, reason: EmbedderDown) -> None:
        self._down_since = self._clock()
        log.warning(
            "The embedder `%s` is down: %s. `%s` stands in, for %.0f s at least",
            self._embedder.name, reason, self._lexical.name, TRY_AGAIN_S,
        )  # fmt: skip

    def _answered(self) -> None:
        if self._down_since is not None:
            log.warning("The embedder `%s` answers again", self._embedder.name)
        self._down_since = None


class Hurried:
    """The embedder for one board: it may be slow once, but not time and again until nobody waits any more."""

    def __init__(self, embedder: Embedder, clock: Callable[[], float]):
        self.name, self.space, self.patience_s = embedder.name, embedder.space, embedder.patience_s
        self._embedder, self._clock = embedder, clock
        self._waited_s = 0.0

    def embed(self, texts: list[str]) -> np.ndarray:
        if self._waited_s >= self.patience_s:
            raise EmbedderDown(f"a board has waited {self._waited_s:.0f} s for it")
        began = self._clock()
        rows = self._embedder.embed(texts)
        self._waited_s += self._clock() - began
        return rows
