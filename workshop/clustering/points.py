"""Notes that make two points at once ("Frokostmøter / nyhetsbrev")."""

import re
from functools import lru_cache

from workshop.clustering.phrases import TOKEN, tells

# A mark is the surest sign; a full stop goes on with the same matter more often, and a bare "and" joins.
MARKS = re.compile(r"\s*/\s*"), re.compile(r"\s*;\s*"), re.compile(r"\s*\+\s*")
WORDS = re.compile(r"(?<=[^\d.][.!?])\s+"), re.compile(r"\s+(?:og|och|ja|and|samt|sekä)\s+")
LEAST_CHARS = 4


@lru_cache(maxsize=20_000)
def two_points(text: str) -> tuple[str, str] | None:
    """The halves of a text that may make two points, both with something to say; None if it makes one."""
    for between in (*MARKS, *WORDS):
        halves = [half.strip(" ,") for half in between.split(text)]
        if len(halves) == 2 and all(says_something(half) for half in halves):
            return halves[0], halves[1]
    return None


def parted_by_a_mark(text: str) -> bool:
    return any(len(mark.split(text)) == 2 for mark in MARKS)


def says_something(half: str) -> bool:
    return len(half) >= LEAST_CHARS and any(tells(word) for word in TOKEN.findall(half))
