"""Character n-grams inside words: what carries Nordic compounds ("sykkelparkering" holds "parkering").

A gram is known by its CRC-32, so a vocabulary is a sorted array of integers and not a dictionary of strings.
"""

import re
from zlib import crc32

import numpy as np

SHORTEST, LONGEST = 3, 6
WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text in lower case, punctuation and emoji left out."""
    return WORD.findall(text.lower())


def grams(text: str) -> list[int]:
    """CRC-32 of every 3-6-gram of every word (padded with one space each side), repeats kept."""
    found = []
    for word in words(text):
        padded = f" {word} "
        for size in range(SHORTEST, LONGEST + 1):
            if size >= len(padded):
                found.append(crc32(padded.encode()))
                break
            found.extend(crc32(padded[at : at + size].encode()) for at in range(len(padded) - size + 1))
    return found


class GramWeights:
    """Tf-idf rows over a pruned vocabulary.

    Attributes:
        vocabulary: (v,) uint32, sorted.
        idf: (v,) float32.
        unseen_idf: weight of a gram outside the vocabulary; it lengthens the row and so weakens
            what is known of a text that is mostly unknown.
    """

    def __init__(self, vocabulary: np.ndarray, idf: np.ndarray, unseen_idf: float):
        self.vocabulary, self.idf, self.unseen_idf = vocabulary, idf, unseen_idf

    def row(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """Positions in the vocabulary and their weights, such that the whole text has length 1."""
        hashes, counts = np.unique(np.array(grams(text), dtype=np.uint32), return_counts=True)
        if not len(hashes):
            return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.float32)
        at, known = self._looked_up(hashes)
        weights = np.where(known, self.idf[at], self.unseen_idf) * counts
        length = float(np.sqrt((weights**2).sum()))
        return at[known], (weights[known] / length).astype(np.float32)

    def share_known(self, text: str) -> float:
        """How many of the text's different grams are in the vocabulary; 0 where it has none."""
        hashes = np.unique(np.array(grams(text), dtype=np.uint32))
        return float(self._looked_up(hashes)[1].mean()) if len(hashes) else 0.0

    def _looked_up(self, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Where each gram would be in the vocabulary, and whether it is there."""
        at = np.minimum(np.searchsorted(self.vocabulary, hashes), len(self.vocabulary) - 1)
        return at, self.vocabulary[at] == hashes
