"""What a vote that was shown leaves in the minutes and in every file; of one that was not shown, nothing."""

import csv
import io
import json

import pytest

from tests.export.conftest import MADE_AT
from workshop.export import EXPORTERS, as_json
from workshop.export.labels import Labels
from workshop.export.report import build

COLUMNS = {
    "vote_id": "v1", "question_id": "q1", "kind": "columns", "dots": 3, "order": 9, "voters": 12, "counts": {"c1": 17}
}  # fmt: skip
NOTES = {**COLUMNS, "vote_id": "v2", "kind": "notes", "order": 10, "voters": 1, "counts": {"n3": 1, "n4": 2}}


@pytest.fixture
def voted(wall):
    votes = [{**COLUMNS, "status": "kept"}, {**NOTES, "status": "shown"}]
    return build(wall | {"votes": votes}, Labels.english(), MADE_AT)


@pytest.mark.parametrize("suffix", ["md", "docx", "pdf", "pptx", "odt"])
def test_columns_and_notes_carry_their_dots_in_every_file(suffix, voted, read, squeezed):
    words = squeezed(read(suffix, EXPORTERS[suffix].render(voted)))
    for sentence in ("3 dots each, 12 people voted", "3 dots each, 1 person voted", "17 dots", "(1 dot)", "(2 dots)"):
        assert squeezed(sentence) in words.replace("\\", ""), sentence


def test_csv_has_the_dots_as_numbers(voted):
    rows = list(csv.reader(io.StringIO(EXPORTERS["csv"].render(voted).decode("utf-8-sig"), newline=""), delimiter=";"))
    dots = {row[5]: tuple(row[12:14]) for row in rows}
    assert dots["Text"] == ("Dots", "Dots on the column")
    assert dots["Lite kø, ingen bomavgifter"] == ("1", "17")
    assert dots["Kaffe"] == ("2", "")
    assert dots["Frokostmøte"] == ("", "")


def test_json_has_the_votes_and_the_dots(voted):
    question = json.loads(as_json.render(voted))["parts"][0]["questions"][0]
    assert [vote["voters"] for vote in question["votes"]] == [12, 1]
    assert [column["dots"] for column in question["columns"]] == [17, 0]


@pytest.mark.parametrize("status", ["open", "closed"])
@pytest.mark.parametrize("suffix", EXPORTERS)
def test_a_vote_never_shown_leaves_nothing(suffix, status, wall, read):
    votes = [{**COLUMNS, "status": status, "counts": {}}]
    report = build(wall | {"votes": votes}, Labels.english(), MADE_AT)
    untouched = build(wall, Labels.english(), MADE_AT)
    assert read(suffix, EXPORTERS[suffix].render(report)) == read(suffix, EXPORTERS[suffix].render(untouched))
