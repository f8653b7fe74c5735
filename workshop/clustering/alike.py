"""Notes that say the same as an earlier one. They are marked for people, never dropped.

Judged by words alone and with care: two notes that share a subject and differ in their opinion of it must never be
taken for one, and a vector is blind to "not".
"""

from functools import lru_cache

import numpy as np
from scipy.sparse import csr_matrix

from workshop.clustering.ngrams import grams, words
from workshop.clustering.stopwords import STOP_WORDS

# Cosine of character n-grams of what is left without stop words: a slip or another inflection, not another matter.
ALIKE = 0.78
# Every pair is compared among so many latest notes; a longer wall is compared by its words alone.
MOST_COMPARED = 2_000
# A set of words, each of which turns what a note says about its subject.
_AGAINST = """
    against aldri aldrig bort cannot close don't dont ei ej emme fewer fjern fjerne färre færre icke ikke ikkje
    ilman imot inga ingen inget inte intet kutt lavere legg less lower lägg läggs lägre lågare mindre mot ned
    nedlegg nei nej never no nok none not remove skär sluta slutt spar stop stopp stoppa uden utan uten vekk
    vähemmän without älkää älä
"""
AGAINST = frozenset(_AGAINST.split())


def same_as(texts: list[str]) -> list[int | None]:
    """For each text the first earlier one that says the same, or None."""
    kept, stance = [], []
    for text in texts:
        said, against = what_is_said(text)
        kept.append(said)
        stance.append(against)
    # A note of stop words alone ("mer av det!") or of emoji says too little to be called the same as another.
    telling = [bool(said) for said in kept]
    first: dict[tuple, int] = {}
    found: list[int | None] = []
    for at, said in enumerate(kept):
        earlier = first.setdefault((frozenset(said), stance[at]), at) if telling[at] else at
        found.append(earlier if earlier < at else None)
    for at, earlier in nearly_same([" ".join(said) for said in kept]):
        if found[at] is None and telling[at] and telling[earlier] and stance[at] == stance[earlier]:
            found[at] = earlier if found[earlier] is None else found[earlier]
    return found


def nearly_same(texts: list[str]) -> list[tuple[int, int]]:
    """Pairs (later, earlier) whose n-grams are alike, by the later one and then the earliest."""
    since = max(0, len(texts) - MOST_COMPARED)
    rows = gram_rows(texts[since:])
    likeness = (rows @ rows.T).tocoo()
    alike = (likeness.data >= ALIKE) & (likeness.col < likeness.row)
    pairs = zip(likeness.row[alike] + since, likeness.col[alike] + since, strict=True)
    return sorted((int(later), int(earlier)) for later, earlier in pairs)


def gram_rows(texts: list[str]) -> csr_matrix:
    """(n, grams) rows of length 1 over the grams of these texts."""
    of_texts = [remembered_grams(text) for text in texts]
    ends = np.cumsum([0, *map(len, of_texts)])
    known, columns = np.unique(np.concatenate([np.zeros(0, dtype=np.uint32), *of_texts]), return_inverse=True)
    rows = csr_matrix((np.ones(ends[-1], dtype=np.float32), columns, ends), (len(texts), len(known)))
    rows.sum_duplicates()
    lengths = np.sqrt(rows.multiply(rows).sum(axis=1)).A1
    rows.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(rows.indptr)).astype(np.float32)
    return rows


@lru_cache(maxsize=20_000)
def remembered_grams(text: str) -> np.ndarray:
    """A wall is looked at anew with every note, and nearly all of its texts are old."""
    return np.array(grams(text), dtype=np.uint32)


@lru_cache(maxsize=20_000)
def what_is_said(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Its words but those that say nothing, and those that turn what is said: against, and numbers."""
    said = words(text)
    turning = frozenset(word for word in said if word in AGAINST or word[0].isdigit())
    return tuple(word for word in said if word not in STOP_WORDS and word not in AGAINST), turning
