"""What a poll that was shown leaves on the page and in every file; of one that was not shown, nothing at all."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook

from tests.export.conftest import MADE_AT, question
from workshop.export import EXPORTERS, as_json
from workshop.export.labels import Labels
from workshop.export.report import build

WORDS = ["By bus", "=By bicycle | *fast*", "On foot"]
ALTERNATIVES = [{"id": alternative_id, "text": text} for alternative_id, text in zip("abc", WORDS, strict=True)]
STEPS = [{"id": "1", "text": "No"}, *({"id": str(n), "text": ""} for n in (2, 3, 4)), {"id": "5", "text": "Yes"}]
ASKED = question("q8", "p1", "How did you come?", "closed", 8)
CHOICE = {**ASKED, "kind": "choice", "most": 2, "alternatives": ALTERNATIVES}
SCALE = {**question("q9", "p1", "It was worth it", "closed", 9), "kind": "scale", "most": 1, "alternatives": STEPS}
BALLOT = {
    "vote_id": "q8", "question_id": "q8", "kind": "answers", "dots": 2, "order": 9, "voters": 8,
    "counts": {"a": 3, "b": 6},
}  # fmt: skip
STEPPED = {**BALLOT, "vote_id": "q9", "question_id": "q9", "dots": 1, "voters": 3, "counts": {"5": 2, "4": 1}}


def reported(wall, status="kept"):
    secret = {"counts": {}} if status in ("open", "closed") else {}
    votes = [{**vote, "status": status, **secret} for vote in (BALLOT, STEPPED)]
    return build(wall | {"questions": [*wall["questions"], CHOICE, SCALE], "votes": votes}, Labels.english(), MADE_AT)


@pytest.mark.parametrize("status", ["kept", "shown"])
@pytest.mark.parametrize("suffix", ["md", "docx", "pdf", "odt"])
def test_the_alternatives_stand_with_their_answers_in_every_file(suffix, status, wall, read, squeezed):
    words = squeezed(read(suffix, EXPORTERS[suffix].render(reported(wall, status)))).replace("|", "")
    for sentence in (
        "How did you come?", "Poll: 8 people answered", "Several answers were possible", "By bus 3 38%", "On foot 0 0%",
        "It was worth it", "Poll: 3 people answered", "Mean 4.7 of 5", "5 – Yes 2 67%", "4 1 33%",
    ):  # fmt: skip
        assert squeezed(sentence) in words, sentence


def test_the_page_has_them_in_a_table(wall, page):
    opened = page(reported(wall))
    how, worth = opened.xpath("//table[@class='answered']")
    assert [row.xpath("string(.//span)") for row in how.xpath(".//tbody/tr")] == WORDS
    assert [cell.text for cell in how.xpath(".//tbody/tr[1]/td")] == ["3", "38%"]
    assert worth.xpath("count(.//tbody/tr)") == 5
    assert not opened.xpath("//*[@style]")


def test_csv_has_a_row_an_alternative_and_takes_none_for_a_formula(wall):
    text = EXPORTERS["csv"].render(reported(wall)).decode("utf-8-sig")
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") if row[0] == "Answer"]
    assert [(row[2], row[5], row[-4]) for row in rows[:2]] == [
        ("How did you come?", "By bus", "3"), ("How did you come?", "'=By bicycle | *fast*", "6"),
    ]  # fmt: skip
    assert len(rows) == 8


def test_the_slides_show_a_poll_with_its_shares_and_nothing_of_columns(wall, read, squeezed):
    words = squeezed(read("pptx", EXPORTERS["pptx"].render(reported(wall))))
    for sentence in ("How did you come?", "Poll: 8 people answered", "By bus", "3 · 38%", "Mean 4.7 of 5", "2 · 67%"):
        assert squeezed(sentence) in words, sentence


def test_the_workbook_has_a_sheet_of_answers_with_numbers_and_shares(wall):
    sheet = load_workbook(io.BytesIO(EXPORTERS["xlsx"].render(reported(wall))))["Answer"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    place = ["An attractive place", "How did you come?"]
    assert rows[:2] == [[*place, "By bus", 3, 0.375], [*place, "=By bicycle | *fast*", 6, 0.75]]
    assert sheet.cell(2, 5).number_format == "0%"


def test_json_has_counts_shares_and_the_mean(wall):
    how, worth = json.loads(as_json.render(reported(wall)))["parts"][0]["questions"][1:]
    assert how["poll"]["answers"][0] == {"text": "By bus", "count": 3, "share": 0.375}
    assert (how["poll"]["mean"], worth["poll"]["mean"], worth["poll"]["voters"]) == (None, 4.7, 3)
    assert how["votes"] == []


def test_half_a_per_cent_counts_up_as_on_the_wall(wall):
    votes = [{**BALLOT, "status": "kept", "counts": {"a": 1}}]
    report = build(wall | {"questions": [CHOICE], "votes": votes}, Labels.english(), MADE_AT)
    assert report.poll_table(report.questions[0].poll).rows[0] == ["By bus", "1", "13%"]


def test_a_scale_that_nobody_answered_has_no_mean(wall):
    votes = [{**STEPPED, "status": "shown", "voters": 0, "counts": {}}]
    report = build(wall | {"questions": [SCALE], "votes": votes}, Labels.english(), MADE_AT)
    assert report.questions[0].poll.mean is None
    assert report.questions[0].poll.answers[0].share == 0


@pytest.mark.parametrize("status", ["open", "closed"])
@pytest.mark.parametrize("suffix", EXPORTERS)
def test_a_poll_never_shown_leaves_nothing(suffix, status, wall, read):
    untouched = build(wall, Labels.english(), MADE_AT)
    files = [EXPORTERS[suffix].render(report) for report in (reported(wall, status), untouched)]
    assert read(suffix, files[0]) == read(suffix, files[1])
