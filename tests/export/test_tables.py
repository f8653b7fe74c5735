"""The formats that other programs read: CSV and JSON."""

import csv
import io
import json

import pytest

from workshop.export import as_csv, as_json


def rows_of(report):
    return list(csv.reader(io.StringIO(as_csv.render(report).decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_has_one_row_a_note_with_its_place(report):
    rows = rows_of(report)
    assert rows[0] == [
        "Kind", "Part", "Question", "Letter", "Column", "Text", "Entered for", "Target", "Who", "By when", "Status",
        "Answers", "Dots", "Dots on the column", "Agreed on",
    ]  # fmt: skip
    place = ["An attractive place", "What makes Skiptvet attractive?", "A", "Roads and transport"]
    assert rows[2] == ["Note", *place, "Lite kø, ingen bomavgifter", *[""] * 9]
    assert [row[4] for row in rows if row[5] == "Kaffe"] == ["Unsorted"]
    assert len(rows) == 1 + report.notes_count


def test_csv_opens_in_a_nordic_excel_in_columns_and_with_its_letters_whole(report):
    file = as_csv.render(report)
    assert file.startswith(b"\xef\xbb\xbf")
    assert file.decode("utf-8-sig").splitlines()[0].startswith('"Kind";"Part";"Question";"Letter";"Column";')


@pytest.mark.parametrize("text", ["a; b", "a, b", 'a "b"; c', "a\nb; c"])
def test_csv_keeps_a_note_in_one_cell_whatever_divides_its_words(text, report_of):
    assert rows_of(report_of([text]))[1][5] == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "'=1", "＝1"])
def test_csv_never_hands_a_formula_to_a_spreadsheet(text, report_of):
    cell = rows_of(report_of([text]))[1][5]
    assert cell == "'" + text
    assert as_csv.as_written(cell) == text


@pytest.mark.parametrize("text", ["it's", "'quoted'", "1-2", "a=b"])
def test_csv_leaves_harmless_words_alone(text, report_of):
    assert rows_of(report_of([text]))[1][5] == text


def test_json_is_stable_and_whole(report):
    file = as_json.render(report)
    assert file == as_json.render(report)
    whole = json.loads(file)
    keys = ["title", "language", "date", "people", "notes_count", "parts", "organisation"]
    assert list(whole) == [*keys, "affiliations", "tables", "decisions", "actions", "earlier"]
    assert whole["parts"][0]["questions"][0]["columns"][0]["notes"][0] == {
        "note_id": "n1",
        "text": "Stor gjennomstrømming av biler",
        "column": "A",
        "entered_for": None,
        "dots": None,
    }


def test_json_tells_attendance_as_counts(attended):
    whole = json.loads(as_json.render(attended))
    assert whole["affiliations"] == [
        {"name": "Business", "people": 30},
        {"name": "Politician", "people": 1},
        {"name": None, "people": 5},
    ]
    assert whole["tables"][-1] == {"name": None, "people": 13}
