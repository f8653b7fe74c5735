"""How alike the notes of one board are, and how well titles fit them.

Likeness is a dot product of rows: theme scores and the embedder's vector, seen through the glasses of the lexicon,
and which titles of the bank the notes would share. All is centred on this board first: raw vectors sort by surface
("Bedre X" with "Bedre Y"), and what every note of a board has in common says nothing about its columns.
"""

import re
from functools import cached_property
from heapq import heapify, heappop, heappush

import numpy as np

from workshop.clustering.embedders import E5_SPACE, Embedder
from workshop.clustering.lexicon import lexicon, unit

SHARED_TITLE_WEIGHT = 0.5
# "Lokaler og halltid" is also met by a note about the one and not the other.
TITLE_PARTS_WEIGHT = 0.6
BETWEEN_PARTS = re.compile(r",|/|&|\b(?:og|och|and|ja)\b")
# Too few notes have no mean of their own; it is filled up with the lexicon's to this many.
NOTES_FOR_A_MEAN = 12
# Several prices and floors, because none of them finds the right number of titles for every board.
TITLE_PRICES, TITLE_FLOORS = (0.5, 0.7, 0.9, 1.2, 1.5), (0.1, 0.2)


class Reading:
    """The notes of a board as rows.

    Attributes:
        rows: (n, d) float32; `rows[i] @ rows[j]` is the likeness of two notes, about -0.6 to 1.
        notes_seen: (n, d) float32 rows of length 1, without the titles that notes share.
        off_topic: (n,) bool, thanks, jokes and the microphone.
    """

    def __init__(self, texts: list[str], language: str, embedder: Embedder):
        self._embedder, self.language = embedder, language
        scores, vectors = self._theme_scores(texts), embedder.embed(texts)
        self._score_mean = filled_up_mean(scores, self._bank_scores.mean(axis=0))
        prior = lexicon().vector_mean if self._is_e5 else vectors.mean(axis=0)
        self._vector_mean = filled_up_mean(vectors, prior)
        self.off_topic = lexicon().off_topic[scores.argmax(axis=1)]
        self.notes_seen = self._seen(scores, vectors, self._score_mean, self._vector_mean)
        self.rows = self._rows()

    def rows_of(self, texts: list[str]) -> np.ndarray:
        """(m, d) rows of other texts, as if they hung on this board; likeness is their product with `notes_seen`."""
        return self._seen(self._theme_scores(texts), self._embedder.embed(texts), self._score_mean, self._vector_mean)

    def title_fit(self, titles: list[str]) -> np.ndarray:
        """(n, titles) float32, about -0.6 to 1: how well each title says what each note is about."""
        parts = [parts_of(title) for title in titles]
        texts = list(dict.fromkeys([*titles, *(part for several in parts for part in several)]))
        fit = self._fit(self._theme_scores(texts), self._title_vectors(texts))
        fits = fit[:, [texts.index(title) for title in titles]]
        for at, several in enumerate(parts):
            if several:
                best_part = fit[:, [texts.index(part) for part in several]].max(axis=1)
                fits[:, at] += TITLE_PARTS_WEIGHT * (best_part - fits[:, at])
        return fits

    @cached_property
    def bank_fit(self) -> np.ndarray:
        """(n, len(bank_titles)): how well the lexicon's titles fit, each taken as a whole."""
        return self._fit(self._bank_scores, self._bank_vectors)

    @property
    def bank_titles(self) -> list[str]:
        return lexicon().titles(self.language)

    def _fit(self, scores: np.ndarray, vectors: np.ndarray) -> np.ndarray:
        # Titles are shorter and blander than notes: half-way between both means compares them fairly.
        score_mean = (self._score_mean + self._bank_scores.mean(axis=0)) / 2
        vector_mean = (self._vector_mean + self._bank_vectors.mean(axis=0)) / 2 if self._is_e5 else 0.0
        return self.notes_seen @ self._seen(scores, vectors, score_mean, vector_mean).T

    def _seen(
        self, scores: np.ndarray, vectors: np.ndarray, score_mean: np.ndarray, vector_mean: np.ndarray | float
    ) -> np.ndarray:
        return lexicon().through_glasses(unit(scores - score_mean), unit(vectors - vector_mean), self._is_e5)

    def _rows(self) -> np.ndarray:
        bank = slice(lexicon().bank_size)
        shared = shared_titles(self._fit(self._bank_scores[bank], self._bank_vectors[bank]))
        parts = np.hstack([self.notes_seen, shared * np.float32(np.sqrt(SHARED_TITLE_WEIGHT))])
        return parts / np.float32(np.sqrt(1 + SHARED_TITLE_WEIGHT))

    @property
    def _is_e5(self) -> bool:
        return self._embedder.space == E5_SPACE

    def _title_vectors(self, titles: list[str]) -> np.ndarray:
        """(titles, dimensions): of other spaces none are stored, and hundreds would take an endpoint half a minute.

        Without them a title is known by its themes alone.
        """
        if self._is_e5:
            return self._embedder.embed(titles)
        return np.zeros((len(titles), len(self._vector_mean)), dtype=np.float32)

    @cached_property
    def _bank_vectors(self) -> np.ndarray:
        return lexicon().title_vectors(self.language) if self._is_e5 else self._title_vectors(self.bank_titles)

    @cached_property
    def _bank_scores(self) -> np.ndarray:
        return lexicon().title_scores(self.language, self._is_e5)

    def _theme_scores(self, texts: list[str]) -> np.ndarray:
        return lexicon().theme_scores(texts, self._embedder.embed if self._is_e5 else None)


def shared_titles(fit: np.ndarray) -> np.ndarray:
    """(n, d) float32 rows; their dot product is the share of settings that give two notes the same title."""
    of_title = np.ascontiguousarray(fit.T)
    marks = []
    for floor in TITLE_FLOORS:
        taken, gains = facility_titles(of_title, min(TITLE_PRICES), floor)
        for price in TITLE_PRICES:
            chosen = taken[: sum(gain >= price for gain in gains)]
            if chosen:
                fits = of_title[chosen]
                mark = np.zeros((len(fit), len(chosen)), dtype=np.float32)
                mark[np.arange(len(fit)), fits.argmax(axis=0)] = fits.max(axis=0) > floor
                marks.append(mark)
    if not marks:
        return np.zeros((len(fit), 1), dtype=np.float32)
    return np.hstack(marks) / np.float32(np.sqrt(len(TITLE_FLOORS) * len(TITLE_PRICES)))


def facility_titles(of_title: np.ndarray, price: float, floor: float) -> tuple[list[int], list[float]]:
    """Greedy facility location: titles in the order taken, while the notes gain more than one more costs.

    `of_title`: (titles, n) how well each fits. Returns the titles and what each gained; gains fall, so a higher
    price would have taken the first of them.
    """
    above = np.maximum(of_title, floor)
    reached = np.full(above.shape[1], floor, dtype=above.dtype)
    # A title's gain only falls as others are taken: one whose old gain is too small need not be asked again.
    waiting = [(-float(gain), at) for at, gain in enumerate((above - floor).sum(axis=1))]
    heapify(waiting)
    taken: list[int] = []
    gains: list[float] = []
    while waiting:
        _, best = heappop(waiting)
        gain = float(np.maximum(above[best] - reached, 0).sum())
        if waiting and (-gain, best) > waiting[0]:
            heappush(waiting, (-gain, best))
            continue
        if gain < price:
            break
        taken.append(best)
        gains.append(gain)
        reached = np.maximum(reached, above[best])
    return taken, gains


def parts_of(title: str) -> list[str]:
    """The halves of a double title, none for a plain one."""
    parts = [part.strip() for part in BETWEEN_PARTS.split(title) if len(part.strip()) > 2]
    return parts if len(parts) > 1 else []


def filled_up_mean(rows: np.ndarray, prior: np.ndarray) -> np.ndarray:
    missing = max(0, NOTES_FOR_A_MEAN - len(rows))
    return (rows.sum(axis=0) + missing * prior) / (len(rows) + missing)
