"""A column title out of the notes' own words, for columns that no title of the lexicon fits."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import NamedTuple

from workshop.clustering.stopwords import STOP_WORDS

MOST_WORDS, MOST_CHARS = 3, 40
# Nordic inflection is at the end of words: "skole", "skolen" and "skolane" count as one from here on.
STEM_CHARS = 5
TOKEN = re.compile(r"[^\W_]+(?:[-'’/&][^\W_]+)*")
UNTITLED = {"nb": "Tema", "nn": "Tema", "sv": "Tema", "da": "Tema", "fi": "Aihe", "en": "Topic"}


def key_phrases(texts: list[str], board: Counter, language: str) -> Iterator[str]:
    """Titles of 1-3 words for notes that sit together, best first; never ends, so a free one is always found.

    A good phrase holds words that many of `texts` share and few other notes have; of equal ones the first text's
    comes first. Words are never cut.

    Args:
        board: how many notes of the whole board hold each stem, from `holding`.
    """
    inside = holding(texts)

    def weight(stem: str) -> float:
        return (
            inside[stem] / len(texts)
            - (board[stem] - inside[stem]) / max(board[stem], 1)
            + 0.02 * min(len(stem), STEM_CHARS)
        )

    weights_of = {stem: weight(stem) for stem in inside}
    ranked: dict[str, float] = {}
    for text in texts:
        for phrase in phrases(text):
            weights = [weights_of[stem] for stem in phrase.stems]
            score = max(weights) + 0.1 * sum(weights) - 0.04 * phrase.words
            ranked[phrase.title] = max(score, ranked.get(phrase.title, -1.0))
    yield from sorted(ranked, key=lambda title: -ranked[title])
    number = 1
    while True:
        yield f"{UNTITLED[language]} {number}"
        number += 1


class Phrase(NamedTuple):
    """`stems` of its words that say something."""

    title: str
    stems: tuple[str, ...]
    words: int


@lru_cache(maxsize=4_000)
def phrases(text: str) -> tuple[Phrase, ...]:
    """Runs of 1-3 words inside one clause that neither begin nor end with a stop word."""
    return tuple(
        Phrase(sentence_case(run), tuple(stem_of(word) for word in run if word.casefold() not in STOP_WORDS), len(run))
        for run in runs(text)
    )


def runs(text: str) -> Iterator[list[str]]:
    for clause in re.split(r"[.,;:!?()\n–—\"“”]| - ", text):
        words = TOKEN.findall(clause)
        for start in range(len(words)):
            for end in range(start + 1, min(start + MOST_WORDS, len(words)) + 1):
                run = words[start:end]
                if all(tells(word) for word in (run[0], run[-1])) and len(" ".join(run)) <= MOST_CHARS:
                    yield run


def tells(word: str) -> bool:
    return word.casefold() not in STOP_WORDS and len(word) > 1 and not word[0].isdigit()


def share_a_word(texts: list[str]) -> bool:
    """Two of the texts have a word in common that says something."""
    said: set[str] = set()
    for text in texts:
        telling = {stem_of(word) for word in TOKEN.findall(text) if tells(word)}
        if not said.isdisjoint(telling):
            return True
        said |= telling
    return False


def holding(texts: list[str]) -> Counter:
    """How many texts hold each stem."""
    return Counter(chain.from_iterable(map(stems_of, texts)))


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> frozenset[str]:
    """A wall is looked at anew with every note, and nearly all of its texts are old."""
    return frozenset(intern(stem_of(word)) for word in TOKEN.findall(text))


def stem_of(word: str) -> str:
    return word.casefold()[:STEM_CHARS]


def sentence_case(words: list[str]) -> str:
    """First letter large, the rest as the writer had it, but for shouting."""
    calm = [word.lower() if word.isupper() and len(word) > 4 else word for word in words]
    return " ".join([calm[0][0].upper() + calm[0][1:], *calm[1:]])
