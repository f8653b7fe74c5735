"""As many different notes as wanted, always the same ones."""

import hashlib
import json
import re

from tests.running import ROOT
from workshop.clustering import BoardNote

BOARDS = ("workshop/demo", "tests/clustering/boards", "tests/boards")
SHORT_CHARS, LONG_CHARS = 30, 250
WORD = re.compile(r"[^\W\d_]{4,}")


def written_notes() -> list[str]:
    """What people wrote."""
    paths = [path for folder in BOARDS for path in sorted((ROOT / folder).glob("*.json"))]
    boards = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return list(dict.fromkeys(note["text"] for board in boards for note in board["notes"]))


def many_notes(count: int) -> list[str]:
    """The written notes, then each again with one word of another, until there are so many; no two are alike."""
    written = written_notes()
    spare = sorted({word for text in written for word in WORD.findall(text)})
    notes = dict.fromkeys(written[:count])
    attempt = 0
    while len(notes) < count:
        notes.setdefault(varied(written[attempt % len(written)], spare, attempt))
        attempt += 1
    return list(notes)


def varied(text: str, spare: list[str], attempt: int) -> str:
    """The text with one of its words, or its end, changed for one of the spare words."""
    digest = int.from_bytes(hashlib.sha256(f"{attempt}\n{text}".encode()).digest()[:8], "big")
    word = spare[digest % len(spare)]
    places = list(WORD.finditer(text))
    if not places:
        return f"{text} {word}"
    start, end = places[digest // len(spare) % len(places)].span()
    return text[:start] + word + text[end:]


def short_notes(count: int) -> list[str]:
    return [text for text in many_notes(20 * count) if len(text) <= SHORT_CHARS][:count]


def long_notes(count: int) -> list[str]:
    """Several notes in one, as somebody writes who has much to say."""
    texts = iter(many_notes(20 * count))
    long = []
    for _ in range(count):
        note = next(texts)
        while len(note) < LONG_CHARS:
            note = f"{note}. {next(texts)}"
        long.append(note[:LONG_CHARS])
    return long


def as_notes(texts: list[str]) -> tuple[BoardNote, ...]:
    return tuple(BoardNote(f"n{at}", text) for at, text in enumerate(texts))
