"""The workbook: what a secretary filters, sorts and goes on with."""

import io
from datetime import datetime

import pytest
from openpyxl import load_workbook

from tests.export.test_votes import voted  # noqa: F401
from workshop.export import as_xlsx
from workshop.export.labels import Labels, labels
from workshop.export.report import build
from workshop.web.texts import LANGUAGE_NAMES, counted, translations


def book_of(report):
    return load_workbook(io.BytesIO(as_xlsx.render(report)))


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet]


def in_language(code):
    return labels(translations(code).gettext, counted(code))


def test_what_was_agreed_the_columns_and_the_notes_have_a_sheet_each(agreed):
    assert book_of(agreed).sheetnames == ["Minutes", "Decisions", "Actions", "Columns", "Notes"]


def test_a_sheet_without_content_is_left_out(empty_wall):
    assert book_of(build(empty_wall, Labels.english(), "")).sheetnames == ["Minutes"]


def test_notes_stand_one_a_row_with_their_place(report):
    rows = rows_of(book_of(report)["Notes"])
    assert rows[0] == ["Part", "Question", "Letter", "Column", "Note", "Entered for"]
    place = ["An attractive place", "What makes Skiptvet attractive?"]
    assert rows[1] == [*place, "A", "Roads and transport", "Stor gjennomstrømming av biler", None]
    assert [row[2:5] for row in rows if row[4] == "Kaffe"] == [[None, "Unsorted", "Kaffe"]]
    assert [row[-1] for row in rows if row[4] == "Frokostmøte"] == ["Bord 3"]


def test_columns_and_dots_are_counted_in_numbers(voted):  # noqa: F811
    rows = rows_of(book_of(voted)["Columns"])
    assert rows[0] == ["Part", "Question", "Letter", "Column", "Notes", "Dots"]
    assert rows[1][2:] == ["A", "Roads and transport", 2, 17]
    notes = {row[4]: row[-2:] for row in rows_of(book_of(voted)["Notes"])}
    assert notes["Note"] == ["Dots", "Dots on the column"]
    assert notes["Lite kø, ingen bomavgifter"] == [1, 17]
    assert notes["Kaffe"] == [2, None]


def test_a_column_without_notes_is_not_lost(report_of):
    assert ["B", "Nature", 0] in [row[2:5] for row in rows_of(book_of(report_of(["Hei"]))["Columns"])]


def test_the_day_of_an_action_is_a_day_and_its_status_a_choice(agreed):
    sheet = book_of(agreed)["Actions"]
    assert rows_of(sheet)[:2] == [
        ["What", "Target", "Who", "By when", "Status", "Column"],
        ["More buses", "20 new departures", "Kari", datetime(2027, 6, 30), "To do", "Roads and transport"],
    ]
    assert sheet["D2"].is_date
    (choice,) = sheet.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1) == ("E2:E3", '"To do,Done"')


def test_every_list_can_be_filtered_under_a_header_that_stays(agreed):
    for sheet in book_of(agreed).worksheets[1:]:
        (table,) = sheet.tables.values()
        assert table.ref == sheet.dimensions
        assert table.autoFilter.ref == table.ref
        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0"])
def test_what_looks_like_a_formula_is_text_and_stays_text_when_edited(text, report_of):
    cell = book_of(report_of([text]))["Notes"]["E2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix
    assert not book_of(report_of(["Hei"]))["Notes"]["E2"].quotePrefix


def test_the_letter_has_the_columns_hue(report):
    cell = book_of(report)["Notes"]["C2"]
    assert (cell.value, cell.fill.fgColor.rgb, cell.font.color.rgb) == ("A", "FF2F5CB3", "FFFFFFFF")


def test_a_long_note_has_room_for_all_its_lines(report_of):
    sheet = book_of(report_of(["kort", "lang " * 56]))["Notes"]
    assert sheet["E3"].alignment.wrap_text
    assert sheet.row_dimensions[2].height is None
    assert sheet.row_dimensions[3].height >= 60


@pytest.mark.parametrize("code", LANGUAGE_NAMES)
def test_sheets_and_heads_can_be_told_apart_in_every_language(code, wall, agreed):
    said = in_language(code)
    names = [said.minutes, said.decisions, said.actions, said.columns, said.notes]
    heads = [
        [said.what, said.target, said.who, said.by_when, said.status, said.column],
        [said.part, said.question, said.letter, said.column, said.notes, said.dots],
        [said.part, said.question, said.letter, said.column, said.note, said.note_for, said.dots, said.column_dots],
    ]
    for words in [names, *heads]:
        assert len({word.casefold() for word in words}) == len(words)
    for name in names:
        assert len(name) <= 31
        assert not set(name) & set("[]:*?/\\'")
    assert "," not in said.to_do + said.done
