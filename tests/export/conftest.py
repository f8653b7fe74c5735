"""A workshop as the wall sees it."""

import copy
import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import html

from tests.export.readers import READERS
from workshop.domain.attendance import Group
from workshop.export.labels import Labels
from workshop.export.report import build

MADE_AT = "25 February 2020, 18:00"
TEMPLATES = Path(__file__).parents[2] / "templates"
EXPORTS = {
    "reading": [{"suffix": "docx", "label": "Word", "url": "/export.docx"}],
    "working": [{"suffix": "csv", "label": "CSV", "url": "/export.csv"}],
}


def question(question_id, part_id, text, status, order):
    return {"question_id": question_id, "part_id": part_id, "text": text, "status": status, "order": order}


def column(column_id, question_id, letter, title, order):
    named = {"letter": letter, "title": title, "hue": order, "order": order}
    return {"column_id": column_id, "question_id": question_id, **named}


def note(note_id, question_id, column_id, text, order, entered_for=None):
    placed = {"question_id": question_id, "column_id": column_id, "status": "visible", "order": order}
    return {"note_id": note_id, "text": text, "entered_for": entered_for, **placed}


def outcome(order, kind, text, who=None, due=None, target=None, column=None, done=False, agreed_on=None):
    words = {"kind": kind, "text": text, "who": who, "due": due, "target": target, "column": column, "done": done}
    return {"outcome_id": f"o{order}", "column_id": column and "c1", "order": order, "agreed_on": agreed_on, **words}


AGREED = [
    outcome(8, "action", "More buses", "Kari", "2027-06-30", "20 new departures", "Roads and transport"),
    outcome(7, "decision", "The forum meets twice a year"),
    outcome(9, "action", "A map of free plots", done=True),
]


PIAS_WALL = {
    "role": "wall",
    "workshop": {"title": "Dialogue meeting in Skiptvet", "code": "HAVN42", "language": "nb", "people": 36},
    "parts": [
        {"part_id": "p2", "title": "Working together", "order": 2},
        {"part_id": "p1", "title": "An attractive place", "order": 1},
    ],
    "questions": [
        question("q1", "p1", "What makes Skiptvet attractive?", "closed", 1),
        question("q2", "p2", "Which meeting places?", "open", 2),
    ],
    "columns": [
        column("c2", "q1", "B", "Nature", 2),
        column("c1", "q1", "A", "Roads and transport", 1),
        column("c3", "q2", "A", "A forum", 1),
    ],
    "notes": [
        note("n1", "q1", "c1", "Stor gjennomstrømming av biler", 1),
        note("n2", "q1", "c2", "Flott natur", 2),
        note("n3", "q1", "c1", "Lite kø, ingen bomavgifter", 3),
        note("n4", "q1", None, "Kaffe", 4),
        note("n5", "q2", "c3", "Frokostmøte", 5, entered_for="Bord 3"),
    ],
}


@pytest.fixture
def wall():
    """The public snapshot, free to be changed."""
    return copy.deepcopy(PIAS_WALL)


@pytest.fixture
def attended(wall):
    """The report of a meeting that asked for affiliation and table."""
    tables = [Group("1", 20), Group("2", 1), Group("By the window", 2), Group("Pia alone", 1), Group(None, 12)]
    people = [Group("Business", 30), Group("Politician", 1), Group("Youth", 0), Group(None, 5)]
    return build(wall, Labels.english(), MADE_AT, attendance={"affiliation": people, "table": tables})


@pytest.fixture
def empty_wall(wall):
    return wall | {"parts": [], "questions": [], "columns": [], "notes": []}


@pytest.fixture
def report(wall):
    return build(wall, Labels.english(), MADE_AT)


@pytest.fixture
def agreed(wall):
    """The report of a meeting that has decided one thing and will do two."""
    return build(wall | {"outcomes": copy.deepcopy(AGREED)}, Labels.english(), MADE_AT)


@pytest.fixture
def report_of():
    """The report of a workshop with these notes in one column."""

    def made(texts, language="nb"):
        state = copy.deepcopy(PIAS_WALL)
        state["workshop"]["language"] = language
        state["notes"] = [note(f"n{n}", "q1", "c1", text, n) for n, text in enumerate(texts)]
        return build(state, Labels.english(), MADE_AT)

    return made


@pytest.fixture
def page():
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"]
    )
    pages.install_null_translations(newstyle=True)
    pages.globals.update(static=lambda path: f"/static/{path}", house={"name": "", "logo": "", "colour": ""})
    template = pages.get_template("report.html")

    def opened(report):
        shown = {"report": report, "exports": EXPORTS, "sharing": None, "workshop_id": "w1", "language": "en"}
        return html.fromstring(template.render(shown))

    return opened


@pytest.fixture
def read():
    """Everything a person reads in the file, as one text."""
    return lambda suffix, file: READERS[suffix](file)


@pytest.fixture
def squeezed():
    """Words without the white space and soft hyphens that a page breaks them with."""
    return lambda text: re.sub(r"[\s\u00ad\u200b]+", "", text)
