"""The theme lexicon as built: what words mean for a workshop, as matrices (made by `build`)."""

import json
from functools import cache
from pathlib import Path

import numpy as np

from workshop.clustering.ngrams import GramWeights
from workshop.clustering.remembered import RememberedRows

ARTEFACT = Path(__file__).parent / "lexicon.npz"
TITLE_LANGUAGES = ("nb", "sv", "en")
# Titles exist in three languages; the others read the nearest one.
NEAREST = {"nn": "nb", "da": "nb", "fi": "en"}


class Lexicon:
    """Theme scores for texts, and the titles a facilitator might give.

    Attributes:
        families: (themes, families) float32, 1 where the theme belongs to the family.
        vector_mean: (384,) mean e5 vector of all phrases.
        bank_size: so many of the titles are from the bank, the rest are the themes' own.
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
            self.vector_mean = stored["vector_mean"]
            self.families = stored["families"].astype(np.float32)
            self.bank_size = int(stored["bank_size"])
            self._titles = dict(zip(TITLE_LANGUAGES, json.loads(str(stored["titles"])), strict=True))
            self._title_vectors = dict(zip(TITLE_LANGUAGES, stored["title_vectors"], strict=True))
        self._remembered = {"joint": RememberedRows(), "lexical": RememberedRows()}

    def titles(self, language: str) -> list[str]:
        """The bank's titles, then the themes' titles, in the language or the nearest one that has titles."""
        return self._titles[NEAREST.get(language, language)]

    def title_vectors(self, language: str) -> np.ndarray:
        """(titles, 384) float32 e5 vectors of `titles(language)`."""
        return self._title_vectors[NEAREST.get(language, language)].astype(np.float32)

    def theme_scores(self, texts: list[str], e5_vectors: np.ndarray | None) -> np.ndarray:
        """(n, themes) float32, each row centred on 0; larger means the text is more about the theme.

        `e5_vectors`: (n, 384), or None to score by n-grams alone.
        """
        if e5_vectors is None:
            scores = self._remembered["lexical"].rows(texts, self._lexical)
        else:
            apart = e5_vectors - self.vector_mean
            apart /= np.maximum(np.linalg.norm(apart, axis=1, keepdims=True), 1e-9)
            scores = self._remembered["joint"].rows(texts, self._joint) + apart @ self._vector_weights
        return scores - scores.mean(axis=1, keepdims=True)

    def _joint(self, texts: list[str]) -> np.ndarray:
        return self._gram_scores(texts, *self._gram_weights["joint"])

    def _lexical(self, texts: list[str]) -> np.ndarray:
        return self._gram_scores(texts, *self._gram_weights["lexical"])

    def _gram_scores(self, texts: list[str], weights: np.ndarray, scale: np.ndarray) -> np.ndarray:
        rows = (self.grams.row(text) for text in texts)
        return np.stack([tfidf @ weights[at] for at, tfidf in rows]) * scale


@cache
def lexicon() -> Lexicon:
    return Lexicon()
