"""What earlier meetings have agreed on comes before what this one has, with its day and what has become of it."""

import csv
import io
import json

import pytest
from docx import Document

from tests.export.conftest import AGREED, MADE_AT, outcome
from tests.export.test_exporters import HOSTILE
from tests.export.test_report_page import texts
from workshop.export import EXPORTERS, as_docx, as_json
from workshop.export.labels import Labels
from workshop.export.report import build

MARCH, NOVEMBER = "2026-03-12", "2025-11-20"
EARLIER = [
    outcome(-4, "action", "Avtaler om lærlinger", "Ola", agreed_on=MARCH, column="Skole", done=True),
    outcome(-3, "action", "Lys på torget", agreed_on=MARCH),
    outcome(-2, "decision", "Næringsplanen rulleres", agreed_on=MARCH),
    outcome(-1, "decision", "Vi starter et forum", agreed_on=NOVEMBER),
]
IN_ORDER = [
    "Vi starter et forum", "Næringsplanen rulleres", "Avtaler om lærlinger", "Lys på torget", "The forum", "More buses",
]  # fmt: skip


@pytest.fixture
def following(wall):
    """The report of a meeting that follows up two earlier ones and has agreed on something itself."""
    return build(wall | {"outcomes": [*EARLIER, *AGREED]}, Labels.english(), MADE_AT)


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_every_file_has_it_with_the_day_and_whether_it_is_done(suffix, following, read, squeezed):
    seen = squeezed(read(suffix, EXPORTERS[suffix].render(following)))
    for words in (*IN_ORDER, "Skole", MARCH, NOVEMBER):
        assert squeezed(words) in seen


@pytest.mark.parametrize("suffix", ["csv", "docx", "md", "odt", "pdf", "pptx"])
def test_it_comes_before_what_was_agreed_today_by_the_days_of_the_meetings(suffix, following, read, squeezed):
    seen = squeezed(read(suffix, EXPORTERS[suffix].render(following)))
    places = [seen.index(squeezed(words)) for words in IN_ORDER]
    assert places == sorted(places)


@pytest.mark.parametrize("suffix", ["docx", "md", "odt", "pdf", "pptx"])
def test_it_says_how_much_is_done(suffix, following, read, squeezed):
    seen = squeezed(read(suffix, EXPORTERS[suffix].render(following)).replace("\\", ""))
    assert squeezed(f"From the meeting on {MARCH}") in seen
    assert squeezed("Actions: 1 of 2 done") in seen


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_hostile_words_of_an_earlier_meeting_stay_words(suffix, wall, read, squeezed):
    hostile = [outcome(n, "action", text, text, agreed_on=MARCH, column=text) for n, text in enumerate(HOSTILE)]
    report = build(wall | {"outcomes": hostile}, Labels.english(), MADE_AT)
    seen = squeezed(read(suffix, EXPORTERS[suffix].render(report)))
    for text in HOSTILE:
        assert squeezed(text) in seen


def test_what_this_meeting_has_agreed_on_is_counted_without_it(following, agreed):
    assert (following.decisions, following.actions) == (agreed.decisions, agreed.actions)
    assert [section.title for section in following.agreed] == [
        f"From the meeting on {NOVEMBER}", f"From the meeting on {MARCH}", "Agreed in this meeting",
    ]  # fmt: skip
    assert [section.title for section in agreed.agreed] == ["Decisions and actions"]


def test_a_follow_up_that_has_agreed_on_nothing_yet_tells_of_the_meeting_before(wall):
    report = build(wall | {"outcomes": EARLIER[:1]}, Labels.english(), MADE_AT)
    assert [section.actions_title for section in report.agreed] == ["Actions: 1 of 1 done"]


def test_csv_has_the_day_in_a_column_of_its_own(following):
    file = EXPORTERS["csv"].render(following).decode("utf-8-sig")
    days = {row[5]: row[-1] for row in csv.reader(io.StringIO(file, newline=""), delimiter=";")}
    assert (days["Text"], days["Lys på torget"], days["Vi starter et forum"]) == ("Agreed on", MARCH, NOVEMBER)
    assert days["More buses"] == days["Kaffe"] == ""


def test_json_tells_it_by_meeting(following):
    earlier = json.loads(as_json.render(following))["earlier"]
    assert [(meeting["agreed_on"], len(meeting["decisions"]), len(meeting["actions"])) for meeting in earlier] == [
        (NOVEMBER, 1, 0), (MARCH, 1, 2),
    ]  # fmt: skip
    assert [action["done"] for action in earlier[1]["actions"]] == [True, False]


def test_word_has_a_heading_for_each_meeting(following):
    opened = Document(io.BytesIO(as_docx.render(following)))
    headings = [text.text for text in opened.paragraphs if text.style.name.startswith("Heading")]
    assert headings[:8] == [
        f"From the meeting on {NOVEMBER}", "Decisions", f"From the meeting on {MARCH}", "Decisions",
        "Actions: 1 of 2 done", "Agreed in this meeting", "Decisions", "Actions",
    ]  # fmt: skip


def test_word_begins_each_list_of_decisions_at_one(following):
    opened = Document(io.BytesIO(as_docx.render(following)))
    numbered = [text._p.pPr.numPr.numId.val for text in opened.paragraphs if text.style.name == "List Number"]
    assert len(numbered) == len(set(numbered)) == 3
    numbering = opened.part.numbering_part.element
    begin = [numbering.num_having_numId(one).lvlOverride_lst[0].startOverride.val for one in numbered]
    assert begin == [1, 1, 1]


def test_the_page_has_a_section_for_each_meeting_and_the_contents_lead_there(page, following):
    opened = page(following)
    links = [link.get("href") for link in opened.find_class("contents")[0].iter("a")]
    assert links[:3] == [f"#agreed-{NOVEMBER}", f"#agreed-{MARCH}", "#agreed"]
    assert texts(opened, "agreed")[1].startswith(f"From the meeting on {MARCH} Decisions")
    ids = [element.get("id") for element in opened.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    named = [table.get("aria-labelledby") for table in opened.iter("table")]
    assert [opened.get_element_by_id(name).text for name in named] == ["Actions: 1 of 2 done", "Actions"]
