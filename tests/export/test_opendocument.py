"""OpenDocument text: real headings, tables and language, for LibreOffice and every other writer."""

import re

import pytest
from lxml import etree

from tests.export.conftest import MADE_AT, outcome
from tests.export.readers import ODF, ODF_BODY, part_of
from workshop.export import as_odt
from workshop.export.labels import Labels
from workshop.export.report import build


def parsed(report, part="content.xml"):
    return etree.fromstring(part_of(as_odt.render(report), part))


def words(element):
    return "".join(element.itertext())


def attribute(element, name):
    prefix, local = name.split(":")
    return element.get(f"{{{ODF[prefix]}}}{local}")


def headings(report):
    found = parsed(report).find(ODF_BODY, ODF).iterfind(".//text:h", ODF)
    return [
        (attribute(one, "text:outline-level"), attribute(one, "text:style-name").replace("_20_", " "), words(one))
        for one in found
    ]


def test_a_writer_finds_the_headings_for_its_contents_list(report):
    assert headings(report) == [
        ("1", "Heading 1", "An attractive place"),
        ("2", "Heading 2", "What makes Skiptvet attractive?"),
        ("1", "Heading 1", "Working together"),
        ("2", "Heading 2", "Which meeting places?"),
    ]


def test_a_question_of_a_part_without_a_title_hangs_under_nothing(wall):
    nameless = [{**part, "title": ""} for part in wall["parts"]]
    report = build(wall | {"parts": nameless, "outcomes": [outcome(1, "decision", "Yes")]}, Labels.english(), MADE_AT)
    assert [(level, style) for level, style, _ in headings(report)] == [
        ("1", "Heading 1"), ("2", "Heading 2"), ("1", "Question"), ("1", "Question"),
    ]  # fmt: skip


def test_each_table_has_a_name_and_a_header_that_repeats(agreed):
    tables = parsed(agreed).findall(f"{ODF_BODY}/table:table", ODF)
    assert [attribute(table, "table:name") for table in tables] == ["Actions", "Question 1", "Question 2"]
    heads = [words(table.find("table:table-header-rows", ODF)) for table in tables]
    assert heads == ["WhatTargetWhoBy whenStatus", "ColumnNotes", "ColumnNotes"]


def test_what_was_decided_is_a_numbered_list(agreed):
    (decided,) = parsed(agreed).findall(f"{ODF_BODY}/text:list", ODF)
    assert words(decided) == "The forum meets twice a year"


@pytest.mark.parametrize(
    ("code", "known"), [("nb", ("nb", "NO")), ("fi", ("fi", "FI")), ("tlh", ("tlh", "none")), ('x"]#', ("und", "none"))]
)
def test_the_file_has_the_language_of_the_minutes(code, known, report_of):
    styles = parsed(report_of(["Hei"], code), "styles.xml")
    (language,) = styles.xpath("//style:default-style[@style:family='paragraph']/style:text-properties", namespaces=ODF)
    assert (attribute(language, "fo:language"), attribute(language, "fo:country")) == known


def test_the_file_has_the_workshops_title_and_no_other_makers_name(report):
    meta = part_of(as_odt.render(report), "meta.xml").decode()
    assert "<dc:title>Dialogue meeting in Skiptvet</dc:title>" in meta
    assert "LibreOffice" not in meta


def test_the_list_of_parts_names_what_is_there(report):
    file = as_odt.render(report)
    listed = re.findall(r'full-path="([^"]+[^/"])"', part_of(file, "META-INF/manifest.xml").decode())
    assert "content.xml" in listed
    assert all(part_of(file, name) is not None for name in listed)


def test_every_style_that_is_used_is_there(agreed):
    content, styles = parsed(agreed), parsed(agreed, "styles.xml")
    there = {attribute(style, "style:name") for tree in (content, styles) for style in tree.iter() if style.tag}
    named = ("text:style-name", "table:style-name")
    used = {attribute(one, name) for tree in (content, styles) for one in tree.iter() for name in named}
    assert used - {None} <= there


def test_the_mark_has_the_columns_hue(report):
    marks = parsed(report).xpath("//text:span[starts-with(@text:style-name, 'Mark')]", namespaces=ODF)
    assert [(attribute(one, "text:style-name"), words(one).strip()) for one in marks] == [
        ("Mark1", "A"), ("Mark2", "B"), ("Mark1", "A"),
    ]  # fmt: skip


def test_a_note_in_arabic_runs_leftwards(report_of):
    lines = parsed(report_of(["Hei", "مرحبا"])).iterfind(f"{ODF_BODY}/table:table//text:p", ODF)
    styles = [attribute(line, "text:style-name") for line in lines]
    assert [style for style in styles if style.startswith("Note")] == ["Note", "Note_20_leftwards"]


def test_spaces_and_line_breaks_of_a_note_are_kept(report_of):
    cells = parsed(report_of(["a   b\nc\td"])).findall(".//text:p[@text:style-name='Note']", ODF)
    (span,) = [span for cell in cells for span in cell]
    kinds = [etree.QName(child).localname for child in span.iter() if child is not span]
    assert kinds == ["s", "line-break", "tab"]
