import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.export.conftest import MADE_AT, outcome
from workshop.export import as_docx
from workshop.export.labels import Labels
from workshop.export.report import build


@pytest.fixture
def opened(report):
    return Document(io.BytesIO(as_docx.render(report)))


def test_word_finds_the_headings_for_its_contents_list(opened):
    headings = [text for text in opened.paragraphs if text.style.name.startswith(("Title", "Heading"))]
    assert [(text.style.name, text.text) for text in headings] == [
        ("Title", "Dialogue meeting in Skiptvet"),
        ("Heading 1", "An attractive place"),
        ("Heading 2", "What makes Skiptvet attractive?"),
        ("Heading 1", "Working together"),
        ("Heading 2", "Which meeting places?"),
    ]


def test_a_question_of_a_part_without_a_title_hangs_under_nothing(wall):
    agreed = [outcome(1, "decision", "Yes")]
    nameless = [{**part, "title": ""} for part in wall["parts"]]
    report = build(wall | {"parts": nameless, "outcomes": agreed}, Labels.english(), MADE_AT)
    opened = Document(io.BytesIO(as_docx.render(report)))
    headings = [(text.style.name, text.text) for text in opened.paragraphs if text.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "Decisions and actions"),
        ("Heading 2", "Decisions"),
        ("Heading 1", "What makes Skiptvet attractive?"),
        ("Heading 1", "Which meeting places?"),
    ]


def test_the_file_has_the_workshops_title_and_language(opened):
    assert opened.core_properties.title == "Dialogue meeting in Skiptvet"
    assert opened.core_properties.language == "nb-NO"
    assert [lang.get(qn("w:val")) for lang in opened.styles.element.iter(qn("w:lang"))] == ["nb-NO"]


def test_each_question_has_a_table_whose_header_repeats(opened):
    attractive, places = opened.tables
    assert [[cell.text for cell in row.cells] for row in attractive.rows] == [
        ["Column", "Notes"],
        ["\u00a0A\u00a0  Roads and transport\n2 notes", "Stor gjennomstrømming av biler\nLite kø, ingen bomavgifter"],
        ["\u00a0B\u00a0  Nature\n1 note", "Flott natur"],
        ["Unsorted\n1 note", "Kaffe"],
    ]
    for table in (attractive, places):
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_mark_has_the_columns_hue(opened):
    shades = [shade.get(qn("w:fill")) for shade in opened.tables[0]._tbl.iter(qn("w:shd"))]
    assert shades == ["2F5CB3", "AC8412"]


def test_a_note_in_arabic_runs_leftwards(report_of):
    file = Document(io.BytesIO(as_docx.render(report_of(["Hei", "مرحبا"]))))
    said = file.tables[0].rows[1].cells[1].paragraphs
    assert [text._p.pPr.find(qn("w:bidi")) is not None for text in said] == [False, True]


def test_a_column_without_notes_says_so(wall, report_of):
    table = Document(io.BytesIO(as_docx.render(report_of([])))).tables[0]
    assert table.rows[1].cells[1].text == "No notes"
