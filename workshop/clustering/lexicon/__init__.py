"""The lexicon as built: what words mean for a workshop, as matrices (made by `build`)."""

import json
from collections.abc import Callable
from functools import cache, cached_property, lru_cache
from pathlib import Path

import numpy as np

from workshop.clustering.board import LANGUAGES
from workshop.clustering.lexicon.network import Network, foretold
from workshop.clustering.lexicon.sight import Sight
from workshop.clustering.ngrams import GramWeights, words
from workshop.clustering.precedents import Choice, Precedents
from workshop.clustering.remembered import Remembered, RememberedRows

ARTEFACT = Path(__file__).parent / "lexicon.npz"


class Lexicon:
    """What is seen in texts, and the titles a facilitator might give.

    Attributes:
        vector_mean: (384,) mean e5 vector of all phrases.
        bank_size: so many of the titles are from the bank, the rest are the themes' own.
        off_topic: (themes,) bool, True for what is said in every hall and answers no question.
        choices: which precedents are heard on the latest walls, by the notes that chose them.
    """

    def __init__(self, path: Path = ARTEFACT):
        # Stays open: what is not needed is never read, and what is read later is of the same file.
        self._stored = stored = np.load(path)
        self.fingerprint = str(stored["fingerprint"])
        self.grams = GramWeights(stored["vocabulary"], stored["idf"].astype(np.float32), float(stored["unseen_idf"]))
        self._vector_weights = stored["joint_vectors"].astype(np.float32)
        self._company = Network(*(stored[f"company_{part}"].astype(np.float32) for part in Network._fields))
        self._glasses = {
            name: stored[f"{name}_glass"].astype(np.float32) for name in ("themes", "vectors", "lexical_themes")
        }
        self.vector_mean = stored["vector_mean"]
        self.bank_size = int(stored["bank_size"])
        self.off_topic = stored["off_topic"]
        self._titles = dict(zip(LANGUAGES, json.loads(str(stored["titles"])), strict=True))
        self._title_vectors = dict(zip(LANGUAGES, stored["title_vectors"], strict=True))
        self._precedents = {name: Precedents(*precedents_in(stored, name)) for name in ("joint", "lexical")}
        self._remembered = {"e5": RememberedRows(), "grams": RememberedRows()}
        self.choices: Remembered[Choice] = Remembered()

    def read_weights(self, with_e5: bool) -> None:
        """Read what scores texts with these vectors or without, so that no board waits for it."""
        for name in ("joint", "company") if with_e5 else ("lexical",):
            self._gram_weights(name)

    def titles(self, language: str) -> list[str]:
        """The bank's titles, then the themes' titles."""
        return self._titles[language]

    @cache  # noqa: B019 - there is one lexicon, and it lives as long as the process
    def sight_of_titles(self, language: str, with_e5: bool) -> Sight:
        """Of `titles(language)`, from the stored vectors: embedding takes seconds."""
        if not with_e5:
            return self.by_themes(self.titles(language))
        vectors = self._title_vectors[language].astype(np.float32)
        return self._parted_with_e5(self._by_e5(self.titles(language), vectors), vectors)

    @lru_cache(maxsize=20_000)  # noqa: B019 - as above; a wall asks for the same texts after every new one
    def wordless(self, text: str) -> bool:
        """There is no word in the text that has anything in common with one that the lexicon knows."""
        spoken = [word for word in words(text) if not word.isdigit()]
        return len(spoken) <= MOST_WORDS_WORDLESS and self.grams.share_known(" ".join(spoken)) < LEAST_KNOWN

    def precedents(self, with_e5: bool) -> Precedents:
        """Boards that people sorted; of rows of `Sight.from_mean` they are asked about the first part."""
        return self._precedents["joint" if with_e5 else "lexical"]

    @cached_property
    def usual_vector(self) -> tuple[np.ndarray, np.ndarray]:
        """(1, 384) the mean e5 vector of all phrases, and the same through the glasses."""
        vector = self.vector_mean.astype(np.float32)[None]
        return vector, vector @ self._glasses["vectors"]

    def by_e5(self, texts: list[str], embed_e5: Callable[[list[str]], np.ndarray]) -> Sight:
        """`embed_e5`: texts to (n, 384) e5 vectors."""
        known = self._remembered["e5"].rows(texts, lambda new: self._by_e5(new, embed_e5(new)))
        return self._parted_with_e5(known, embed_e5(texts))

    def by_other(self, texts: list[str], vectors: np.ndarray) -> Sight:
        """`vectors`: (n, d) of another space than e5's. The glasses were ground for e5; they pass as they are."""
        return self.by_themes(texts)._replace(vectors=vectors, rest=vectors * np.float32(VECTORS_BESIDE_THEMES))

    def by_themes(self, texts: list[str]) -> Sight:
        """By n-grams alone, without vectors."""
        known = self._remembered["grams"].rows(texts, self._by_grams)
        nothing = np.zeros((len(texts), 0), dtype=np.float32)
        scores, themes = np.split(known, 2, axis=1)
        return Sight(scores, themes, nothing, nothing, nothing)

    def _parted_with_e5(self, known: np.ndarray, vectors: np.ndarray) -> Sight:
        themes = len(self.off_topic)
        scores, glassed, rest, company = np.split(known, [themes, 2 * themes, 2 * themes + vectors.shape[1]], axis=1)
        return Sight(scores, glassed, vectors, rest, company)

    def _by_e5(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        apart, grams = unit(vectors - self.vector_mean), [self.grams.row(text) for text in texts]
        scores = centred(self._gram_scores(grams, "joint") + by_row(apart, self._vector_weights))
        known = np.hstack([unit(scores), apart, self._gram_scores(grams, "company")])
        company = np.stack([foretold(row, self._company) for row in known])
        glasses = self._glasses
        return np.hstack([scores, by_row(scores, glasses["themes"]), by_row(vectors, glasses["vectors"]), company])

    def _by_grams(self, texts: list[str]) -> np.ndarray:
        scores = centred(self._gram_scores([self.grams.row(text) for text in texts], "lexical"))
        return np.hstack([scores, by_row(scores, self._glasses["lexical_themes"])])

    def _gram_scores(self, rows: list[tuple[np.ndarray, np.ndarray]], name: str) -> np.ndarray:
        weights, scale = self._gram_weights(name)
        return np.stack([tfidf @ weights[at] for at, tfidf in rows]) * scale

    @cache  # noqa: B019 - as above; with one embedder the weights of the other would take 50 MB for nothing
    def _gram_weights(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """(vocabulary, targets) int8, and (targets,) the scale of each."""
        return self._stored[f"{name}_grams"], self._stored[f"{name}_grams_scale"]


# The least known of 2,100 notes in six languages had .47 of its grams known, "qwerty" has .39. A longer text may be of
# a language that only the vectors read.
LEAST_KNOWN, MOST_WORDS_WORDLESS = 0.42, 2
# A vector says less about the matter of a short note than its themes do, and much about how it is worded.
VECTORS_BESIDE_THEMES = 0.5


def precedents_in(stored, name: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What `Precedents` is made of."""
    basis, columns, board_of = (stored[f"{name}_precedents_{part}"] for part in ("basis", "columns", "board_of"))
    return basis.astype(np.float32), unit(columns.astype(np.float32)), board_of.astype(np.intp)


def by_row(rows: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """Their product, row by row: in one product the last digits would depend on which texts came together."""
    return np.stack([row @ matrix for row in rows])


def centred(scores: np.ndarray) -> np.ndarray:
    return scores - scores.mean(axis=1, keepdims=True)


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


@cache
def lexicon() -> Lexicon:
    return Lexicon()
