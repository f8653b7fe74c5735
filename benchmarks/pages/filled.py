"""Walls filled with the notes of labelled boards, in the columns that a person made of them."""

import json
from collections import Counter
from pathlib import Path

from benchmarks.cluster_quality.labelled import UNSORTED
from tests import people
from tests.people import Person
from tests.running import ROOT, Meeting, RunningServer

LARGE = ROOT / "tests/boards/composed-sv-mark-150.json"
# A seat may send so many notes at once before it is asked to wait.
NOTES_A_PHONE = 100


def read(path: Path = LARGE) -> dict:
    """`{question, language, notes: [{text, theme}]}`."""
    return json.loads(path.read_text(encoding="utf-8"))


def fill(server: RunningServer, question: str, notes: list[dict], language: str = "sv", columns: int = 9) -> Meeting:
    """A meeting whose wall holds the notes; the largest themes are columns, what is left stays unsorted."""
    meeting = server.create("Dialogmöte", [question], language=language)
    freya = people.console(server, meeting)
    freya.do("open-question", question_id="q1")
    counted = Counter(note["theme"] for note in notes if note["theme"] != UNSORTED)
    themes = [theme for theme, _ in counted.most_common(columns)]
    for at, theme in enumerate(themes):
        freya.do("create-column", question_id="q1", title=theme, column_id=f"column-{at}")
    hung: dict[str, list[str]] = {theme: [] for theme in themes}
    for first in range(0, len(notes), NOTES_A_PHONE):
        per = people.phone(server, meeting)
        for note in notes[first : first + NOTES_A_PHONE]:
            hung.setdefault(note["theme"], []).append(per.post(note["text"]))
        per.leave()
    for at, theme in enumerate(themes):
        freya.do("move-notes", note_ids=hung[theme], column_id=f"column-{at}")
    freya.leave()
    return meeting


def phones(server: RunningServer, meeting: Meeting, count: int) -> list[Person]:
    return [people.phone(server, meeting) for _ in range(count)]
