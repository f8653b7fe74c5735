"""Theme scores by kernel ridge, underfit on purpose."""

from pathlib import Path

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from sklearn.feature_extraction.text import TfidfVectorizer

from workshop.clustering.embedders import Embedder

PHRASES = Path(__file__).with_name("themes.txt")
CAUTION = 4.0


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)


def read_phrases(path: Path = PHRASES) -> tuple[list[str], np.ndarray]:
    """The phrases, and for each the number of its theme.

    A line is `theme | titles | phrases`; phrases are parted by `;`, and languages by `;;`.
    """
    listed = [line.split("|")[2] for line in path.read_text(encoding="utf-8").splitlines() if line.count("|") == 2]
    phrases = [[phrase.strip() for phrase in line.split(";") if phrase.strip()] for line in listed]
    themes = np.repeat(np.arange(len(phrases)), [len(of_theme) for of_theme in phrases])
    return [phrase for of_theme in phrases for phrase in of_theme], themes


class Ridge:
    """Scores of texts by theme, from their vectors and n-grams alone."""

    def __init__(self, phrases: list[str], themes: np.ndarray, embedder: Embedder):
        self.embedder = embedder
        vectors = embedder.embed(phrases)
        self.mean = vectors.mean(axis=0)
        self.grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 6))
        grams, apart = self.grams.fit_transform(phrases), unit(vectors - self.mean)
        targets = np.eye(themes.max() + 1, dtype=np.float32)[themes]
        kernel = (grams @ grams.T).toarray().astype(np.float32) + apart @ apart.T
        kernel[np.diag_indices(len(kernel))] += CAUTION
        weights = cho_solve(cho_factor(kernel, overwrite_a=True), targets - targets.mean(axis=0))
        self.of_vector, self.of_grams = apart.T @ weights, grams.T @ weights

    def read(self, texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
        """Vectors (n, d), and scores (n, themes) centred on each text's mean."""
        vectors = self.embedder.embed(texts)
        scores = unit(vectors - self.mean) @ self.of_vector + self.grams.transform(texts) @ self.of_grams
        return vectors, scores - scores.mean(axis=1, keepdims=True)
