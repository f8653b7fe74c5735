"""The lexicon as built: what words mean for a workshop, as matrices (made by `build`)."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np

from workshop.clustering.board import LANGUAGES
from workshop.clustering.ngrams import GramWeights
from workshop.clustering.remembered import RememberedRows

ARTEFACT = Path(__file__).parent / "lexicon.npz"


class Lexicon:
    """Theme scores for texts, what to look at in them, and the titles a facilitator might give.

    Attributes:
        vector_mean: (384,) mean e5 vector of all phrases.
        bank_size: so many of the titles are from the bank, the rest are the themes' own.
        off_topic: (themes,) bool, True for what is said in every hall and answers no question.
    """

    def __init__(self, path: Path = ARTEFACT):
        with np.load(path) as stored:
            self.fingerprint = str(stored["fingerprint"])
            self.grams = GramWeights(
                stored["vocabulary"], stored["idf"].astype(np.float32), float(stored["unseen_idf"])
            )
            self._gram_weights = {
                name: (stored[f"{name}_grams"], stored[f"{name}_grams_scale"]) for name in ("joint", "lexical")
            }
            self._vector_weights = stored["joint_vectors"].astype(np.float32)
            self._glasses = {
                name: stored[f"{name}_glass"].astype(np.float32) for name in ("themes", "vectors", "lexical_themes")
            }
            self.vector_mean = stored["vector_mean"]
            self.bank_size = int(stored["bank_size"])
            self.off_topic = stored["off_topic"]
            self._titles = dict(zip(LANGUAGES, json.loads(str(stored["titles"])), strict=True))
            self._title_vectors = dict(zip(LANGUAGES, stored["title_vectors"], strict=True))
        self._remembered = {"joint": RememberedRows(), "lexical": RememberedRows()}

    def titles(self, language: str) -> list[str]:
        """The bank's titles, then the themes' titles."""
        return self._titles[language]

    def title_vectors(self, language: str) -> np.ndarray:
        """(titles, 384) float32 e5 vectors of `titles(language)`."""
        return self._title_vectors[language].astype(np.float32)

    @cache  # noqa: B019 - there is one lexicon, and it lives as long as the process
    def title_scores(self, language: str, with_e5: bool) -> np.ndarray:
        """(titles, themes) `theme_scores` of `titles(language)`, from the stored vectors: embedding takes seconds."""
        if with_e5:
            return centred(self._joint(self.titles(language), self.title_vectors(language)))
        return self.theme_scores(self.titles(language), None)

    def theme_scores(self, texts: list[str], embed_e5: Callable[[list[str]], np.ndarray] | None) -> np.ndarray:
        """(n, themes) float32, each row centred on 0; larger means the text is more about the theme.

        `embed_e5`: texts to (n, 384) e5 vectors, or None to score by n-grams alone.
        """
        if embed_e5 is None:
            return self._remembered["lexical"].rows(texts, lambda new: centred(self._gram_scores(new, "lexical")))
        return self._remembered["joint"].rows(texts, lambda new: centred(self._joint(new, embed_e5(new))))

    def through_glasses(self, scores: np.ndarray, vectors: np.ndarray, with_e5: bool) -> np.ndarray:
        """(n, d) rows of length 1: theme scores and vectors, both centred on their board, as people look at notes.

        The glasses (see `glasses`) were ground for e5; other vectors pass as they are.
        """
        if with_e5:
            themes, rest = scores @ self._glasses["themes"], vectors @ self._glasses["vectors"]
        else:
            themes, rest = scores @ self._glasses["lexical_themes"], vectors * np.float32(VECTORS_BESIDE_THEMES)
        return unit(np.hstack([themes, rest]))

    def _joint(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        apart = unit(vectors - self.vector_mean)
        # Row by row: in one product the last digits would depend on which texts came together.
        return self._gram_scores(texts, "joint") + np.stack([row @ self._vector_weights for row in apart])

    def _gram_scores(self, texts: list[str], name: str) -> np.ndarray:
        weights, scale = self._gram_weights[name]
        rows = (self.grams.row(text) for text in texts)
        return np.stack([tfidf @ weights[at] for at, tfidf in rows]) * scale


# A vector says less about the matter of a short note than its themes do, and much about how it is worded.
VECTORS_BESIDE_THEMES = 0.5


def centred(scores: np.ndarray) -> np.ndarray:
    return scores - scores.mean(axis=1, keepdims=True)


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


@cache
def lexicon() -> Lexicon:
    return Lexicon()
