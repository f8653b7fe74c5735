"""A workshop as the wall sees it, and a real reader for each format."""

import copy
import csv
import io
import json
import re

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from workshop.export.as_csv import as_written
from workshop.export.labels import Labels
from workshop.export.report import build

MADE_AT = "25 February 2020, 18:00"

PIAS_WALL = {
    "role": "wall",
    "workshop": {"id": "w1", "title": "Dialogue meeting in Skiptvet", "code": "HAVN42", "language": "nb", "people": 36},
    "parts": [
        {"part_id": "p2", "title": "Working together", "order": 2},
        {"part_id": "p1", "title": "An attractive place", "order": 1},
    ],
    "questions": [
        {"question_id": "q1", "part_id": "p1", "text": "What makes Skiptvet attractive?", "status": "closed", "order": 1},
        {"question_id": "q2", "part_id": "p2", "text": "Which meeting places?", "status": "open", "order": 2},
    ],
    "columns": [
        {"column_id": "c2", "question_id": "q1", "title": "Nature", "letter": "B", "hue": 2, "order": 2},
        {"column_id": "c1", "question_id": "q1", "title": "Roads and transport", "letter": "A", "hue": 1, "order": 1},
        {"column_id": "c3", "question_id": "q2", "title": "A forum", "letter": "A", "hue": 1, "order": 1},
    ],
    "notes": [
        {"note_id": "n1", "question_id": "q1", "text": "Stor gjennomstrømming av biler", "column_id": "c1", "order": 1},
        {"note_id": "n2", "question_id": "q1", "text": "Flott natur", "column_id": "c2", "order": 2},
        {"note_id": "n3", "question_id": "q1", "text": "Lite kø, ingen bomavgifter", "column_id": "c1", "order": 3},
        {"note_id": "n4", "question_id": "q1", "text": "Kaffe", "column_id": None, "order": 4},
        {"note_id": "n5", "question_id": "q2", "text": "Frokostmøte", "column_id": "c3", "order": 5,
         "entered_for": "Bord 3"},
    ],
}  # fmt: skip


@pytest.fixture
def wall():
    """The public snapshot, free to be changed."""
    state = copy.deepcopy(PIAS_WALL)
    for note in state["notes"]:
        note.setdefault("status", "visible")
    return state


@pytest.fixture
def empty_wall(wall):
    return wall | {"parts": [], "questions": [], "columns": [], "notes": []}


@pytest.fixture
def report(wall):
    return build(wall, Labels.english(), MADE_AT)


@pytest.fixture
def report_of():
    """The report of a workshop with these notes in one column."""

    def made(texts, language="nb"):
        state = copy.deepcopy(PIAS_WALL)
        state["workshop"]["language"] = language
        state["notes"] = [
            {"note_id": f"n{n}", "question_id": "q1", "text": text, "column_id": "c1", "status": "visible", "order": n}
            for n, text in enumerate(texts)
        ]
        return build(state, Labels.english(), MADE_AT)

    return made


@pytest.fixture
def read():
    """Everything a person reads in the file, as one text."""
    return lambda suffix, file: READERS[suffix](file)


@pytest.fixture
def squeezed():
    """Words without the white space and soft hyphens that a page breaks them with."""
    return lambda text: re.sub(r"[\s\u00ad\u200b]+", "", text)


def read_csv(file: bytes) -> str:
    rows = list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {6}
    return "\n".join(as_written(cell) for row in rows for cell in row)


def read_json(file: bytes) -> str:
    return "\n".join(str(text) for text in _leaves(json.loads(file)))


def _leaves(branch):
    if isinstance(branch, (dict, list)):
        for twig in branch.values() if isinstance(branch, dict) else branch:
            yield from _leaves(twig)
    else:
        yield branch


def read_markdown(file: bytes) -> str:
    """What stays when every mark of our own is gone: headings, list items, hard breaks, then the escapes."""
    lines = re.sub(r"(?<!\\)((?:\\\\)*)\\\n  ", r"\1\n", file.decode())
    lines = re.sub(r"^(#{1,4}|-) ", "", lines, flags=re.MULTILINE)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", lines)


def read_docx(file: bytes) -> str:
    return "\n".join(text.text or "\n" for text in Document(io.BytesIO(file)).element.body.iter(qn("w:t"), qn("w:br")))


def read_pdf(file: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(file)).pages)


READERS = {"csv": read_csv, "json": read_json, "md": read_markdown, "docx": read_docx, "pdf": read_pdf}
