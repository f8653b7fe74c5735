"""Decisions and actions come first in the minutes, in every format, and leave no trace where there are none."""

import copy
import csv
import io
import json
from datetime import date

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.export.conftest import AGREED, MADE_AT, outcome
from tests.export.test_exporters import HOSTILE
from tests.export.test_report_page import texts
from workshop.export import EXPORTERS, as_docx, as_json, as_markdown, as_pdf
from workshop.export.labels import Labels
from workshop.export.report import build
from workshop.web.texts import short_date

SAID = ["The forum meets twice a year", "More buses", "Kari", "20 new departures", "2027-06-30", "A map of free plots"]


def of(wall, *outcomes):
    return build(wall | {"outcomes": list(outcomes)}, Labels.english(), MADE_AT)


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_what_was_agreed_comes_before_what_was_written(suffix, agreed, read, squeezed):
    seen = squeezed(read(suffix, EXPORTERS[suffix].render(agreed)))
    for words in SAID:
        assert squeezed(words) in seen
    assert seen.count("Roadsandtransport") > 1
    if suffix != "json":  # whose readers look things up by name
        assert seen.index("Theforum") < seen.index("Morebuses") < seen.index("Storgjennomstrømming")


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_where_nothing_was_agreed_nothing_is_said_of_it(suffix, report, agreed, read):
    heading = {"csv": "To do", "xlsx": "To do", "json": "2027"}.get(suffix, "Decisions and actions")
    assert heading in read(suffix, EXPORTERS[suffix].render(agreed))
    assert heading not in read(suffix, EXPORTERS[suffix].render(report))


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_hostile_words_stay_words_here_too(suffix, wall, read, squeezed):
    hostile = [outcome(n, "action", text, who=text, target=text, column=text) for n, text in enumerate(HOSTILE)]
    decided = [outcome(100 + n, "decision", text) for n, text in enumerate(HOSTILE)]
    seen = squeezed(read(suffix, EXPORTERS[suffix].render(of(wall, *hostile, *decided))))
    for text in HOSTILE:
        assert squeezed(text) in seen


def test_the_table_leaves_out_what_no_action_has(wall):
    table = of(wall, outcome(1, "action", "More buses", who="Kari")).agreed[-1].table
    assert (table.heads, table.rows) == (["What", "Who", "Status"], [["More buses", "Kari", "To do"]])


def test_days_are_written_as_the_language_writes_them(wall):
    assert [short_date(date(2027, 6, 30), code) for code in ("nb", "nn", "sv", "da", "fi", "en")] == [
        "30. juni 2027", "30. juni 2027", "30 juni 2027", "30. jun. 2027", "30.6.2027", "30 Jun 2027",
    ]  # fmt: skip
    report = build(wall | {"outcomes": copy.deepcopy(AGREED)}, Labels(day=lambda day: f"den {day:%d}."), MADE_AT)
    assert report.agreed[-1].table.rows[0][3] == "den\u00a030."


def test_csv_has_a_row_for_each_first_and_the_day_as_spreadsheets_know_it(agreed):
    file = EXPORTERS["csv"].render(agreed).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(file, newline=""), delimiter=";"))
    empty, no_more = [""] * 3, [""] * 4
    assert rows[1:4] == [
        ["Decision", *empty, "", "The forum meets twice a year", *[""] * 9],
        [
            "Action", *empty, "Roads and transport", "More buses", "", "20 new departures", "Kari", "2027-06-30",
            "To do", *no_more,
        ],
        ["Action", *empty, "", "A map of free plots", "", "", "", "", "Done", *no_more],
    ]


def test_json_tells_them_by_name(agreed):
    whole = json.loads(as_json.render(agreed))
    assert whole["decisions"] == [{"text": "The forum meets twice a year", "from_column": None}]
    assert whole["actions"][0] == {
        "text": "More buses", "target": "20 new departures", "who": "Kari", "due": "2027-06-30", "done": False,
        "from_column": "Roads and transport",
    }  # fmt: skip


def test_markdown_has_a_list_and_a_table(agreed):
    lines = as_markdown.render(agreed).decode().splitlines()
    assert "1. The forum meets twice a year" in lines
    start = lines.index("| What | Target | Who | By when | Status |")
    more_buses = "More buses (From: Roads and transport)"
    assert lines[start + 2] == f"| {more_buses} | 20 new departures | Kari | 2027-06-30 | To do |"


def test_word_has_headings_a_numbered_list_and_a_table_whose_header_repeats(agreed):
    opened = Document(io.BytesIO(as_docx.render(agreed)))
    headings = [text.text for text in opened.paragraphs if text.style.name.startswith("Heading")]
    assert headings[:4] == ["Decisions and actions", "Decisions", "Actions", "An attractive place"]
    decided = [text.text for text in opened.paragraphs if text.style.name == "List Number"]
    assert decided == ["The forum meets twice a year"]
    table = opened.tables[0]
    assert [cell.text for cell in table.rows[1].cells] == [
        "More buses\nFrom: Roads and transport", "20 new departures", "Kari", "2027-06-30", "To do",
    ]  # fmt: skip
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_pdf_keeps_its_promise_to_screen_readers(agreed):
    assert b"pdfuaid" in as_pdf.render(agreed)


def test_the_page_has_them_first_and_the_contents_lead_there(page, agreed):
    opened = page(agreed)
    links = [(link.text, link.get("href")) for link in opened.find_class("contents")[0].iter("a")]
    assert links[0] == ("Decisions and actions", "#agreed")
    assert texts(opened, "decided") == ["The forum meets twice a year"]
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in opened.iter("tr")]
    assert rows == [
        ["What", "Target", "Who", "By when", "Status"],
        ["More buses From: Roads and transport", "20 new departures", "Kari", "2027-06-30", "To do"],
        ["A map of free plots", "", "", "", "Done"],
    ]
    first = opened.get_element_by_id("minutes").find_class("asked")[0]
    assert first.get("id") == "agreed"


def test_a_meeting_that_agreed_without_asking_still_has_its_contents(page, empty_wall):
    opened = page(of(empty_wall, outcome(1, "decision", "Yes")))
    assert texts(opened, "decided") == ["Yes"]
    assert opened.find_class("contents")


def test_in_markdown_no_question_hangs_under_what_was_agreed(wall):
    plain = wall | {"parts": [{**part, "title": ""} for part in wall["parts"]]}
    levels = {
        line.partition(" ")[2]: line.index(" ")
        for line in as_markdown.render(of(plain, *AGREED)).decode().splitlines()
        if line.startswith("#")
    }
    question = next(one["text"] for one in wall["questions"] if one["status"] != "planned")
    assert levels[question] == levels["Decisions and actions"] == 2
