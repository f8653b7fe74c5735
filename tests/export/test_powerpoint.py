"""Slides for the council meeting: a slide a column, every word on one of them, in a size that the hall can read."""

import io

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.export.conftest import column, note, outcome, question
from tests.export.test_votes import NOTES
from workshop.export import as_pptx
from workshop.export.labels import Labels
from workshop.export.pptx_fit import LADDER, spread
from workshop.export.report import build

SMALLEST_PT = 18
LONG = "Liikenneturvallisuussuunnitelman toimeenpanosuunnitelma " * 5


def deck_of(report):
    return Presentation(io.BytesIO(as_pptx.render(report)))


def titles(report):
    return [slide.shapes.title.text_frame.text for slide in deck_of(report).slides]


def sizes_of(slide):
    """The type sizes that stand in the slide itself."""
    return {int(size) / 100 for properties in slide.element.iter(qn("a:rPr")) if (size := properties.get("sz"))}


def test_each_question_has_its_columns_side_by_side_and_a_slide_a_column(report):
    assert titles(report) == [
        "Dialogue meeting in Skiptvet",
        "An attractive place",
        "What makes Skiptvet attractive?",
        "Roads and transport",
        "Nature",
        "Unsorted",
        "Working together",
        "Which meeting places?",
        "A forum",
    ]


def test_what_was_agreed_comes_first(agreed):
    assert titles(agreed)[1:3] == ["Decisions", "Actions"]


def test_the_columns_are_counted_in_a_table_with_a_header(report):
    slide = deck_of(report).slides[2]
    (frame,) = [shape for shape in slide.shapes if shape.has_table]
    rows = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert rows == [
        ["", "Column", "", "Notes"],
        ["A", "Roads and transport", "", "2"],
        ["B", "Nature", "", "1"],
        ["", "Unsorted", "", "1"],
    ]
    assert frame.table.first_row
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "Columns"


def test_slides_are_wide_and_numbered_and_have_no_empty_boxes(agreed):
    deck = deck_of(agreed)
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=0.001)
    for slide in list(deck.slides)[1:]:
        assert all(shape.text_frame.text for shape in slide.placeholders)
        fields = [field.get("type") for field in slide.element.iter(qn("a:fld"))]
        assert fields == ([] if slide.slide_layout.name == "Title Slide" else ["slidenum"])


def test_every_shape_of_a_slide_has_a_number_of_its_own(agreed):
    for slide in deck_of(agreed).slides:
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(ids) == len(set(ids))


def test_who_listens_hears_the_letter_then_the_name_then_the_notes(report):
    slide = deck_of(report).slides[3]
    said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]
    assert said[:2] == ["A", "Roads and transport"]
    assert said[-2] == "Stor gjennomstrømming av biler\nLite kø, ingen bomavgifter"
    unsaid = [shape for shape in slide.shapes if shape.has_text_frame and not shape.text_frame.text]
    assert unsaid
    assert all("decorative" in shape._element.nvSpPr.cNvPr.xml for shape in unsaid)


def test_every_word_has_the_language_of_the_minutes(agreed):
    for slide in deck_of(agreed).slides:
        assert {run.get("lang") for run in slide.element.iter(qn("a:rPr")) if run.getparent().tag == qn("a:r")} == {
            "nb-NO"
        }
    assert deck_of(agreed).core_properties.language == "nb-NO"


def test_forty_notes_go_on_over_numbered_slides_and_stay_in_order(report_of):
    report = report_of([f"Lapp {n} om veien til byen" for n in range(40)])
    shown = [title for title in titles(report) if title.startswith("Roads")]
    assert shown == ["Roads and transport (1/2)", "Roads and transport (2/2)"]
    words = "\n".join(
        shape.text_frame.text
        for slide in deck_of(report).slides
        if slide.shapes.title.text_frame.text in shown
        for shape in slide.placeholders
        if shape.placeholder_format.idx in (1, 2)
    )
    assert words.splitlines() == [f"Lapp {n} om veien til byen" for n in range(40)]


HALLS = [["Hei"], ["Hei"] * 30, ["Hei"] * 40, [LONG] * 12, ["x" * 280], ["🚌 🎉"] * 9, ["a\nb\nc\nd\ne\nf\ng\nh"]]


@pytest.mark.parametrize("texts", HALLS)
def test_no_type_is_smaller_than_the_hall_can_read(texts, report_of):
    for slide in list(deck_of(report_of(texts)).slides)[1:]:
        notes = [shape for shape in slide.placeholders if shape.placeholder_format.idx in (1, 2)]
        assert all(size >= SMALLEST_PT for shape in notes for size in run_sizes(shape))
        assert all(size >= 16 for size in sizes_of(slide))


def run_sizes(shape):
    return [run.font.size.pt for line in shape.text_frame.paragraphs for run in line.runs if run.font.size]


@pytest.mark.parametrize("count", [1, 5, 12, 25, 26, 40, 120])
def test_each_note_stands_on_exactly_one_slide(count):
    texts = [LONG if n % 7 == 0 else f"note {n}" for n in range(count)]
    shown = spread(texts, width=866, half=418, height=364, indent=30)
    assert [n for page in shown.pages for side in page for n in side] == list(range(count))
    assert all(len(page) <= shown.sides for page in shown.pages)


def test_a_vote_in_which_nobody_set_a_dot_has_a_slide_too(wall):
    votes = [{**NOTES, "status": "shown", "counts": {}}]
    assert "Vote on the notes" in titles(build(wall | {"votes": votes}, Labels.english(), ""))


def test_the_longest_action_stays_on_its_slide(wall):
    words = ("Tiltaket " * 60)[:500], "K" * 120, "2027-06-30", "Målet er nådd " * 8, "Vei og vann"
    longest = outcome(1, "action", *words)
    deck = deck_of(build(wall | {"outcomes": [longest]}, Labels.english(), ""))
    (frame,) = [shape for shape in deck.slides[1].shapes if shape.has_table]
    assert frame.top + sum(row.height for row in frame.table.rows) <= deck.slide_height


def test_few_notes_stand_large_and_no_slide_is_left_with_a_remnant():
    assert spread(["Flere busser"], 866, 418, 364, 30).size == LADDER[0][0]
    pages = spread(["Flere busser"] * 45, 866, 418, 364, 30).pages
    counts = [sum(map(len, page)) for page in pages]
    assert max(counts) - min(counts) <= max(counts) // 2


def test_twelve_columns_stand_side_by_side_on_one_slide(wall):
    wall["columns"] = [column(f"c{n}", "q1", "ABCDEFGHIJKL"[n], f"Kolonne {n}", n + 1) for n in range(12)]
    wall["columns"] = [{**one, "hue": one["hue"] % 9 + 1} for one in wall["columns"]]
    wall["notes"] = [note(f"n{n}", "q1", f"c{n}", f"Lapp {n}", n) for n in range(11)]
    assert titles(build(wall, Labels.english(), "")).count("What makes Skiptvet attractive?") == 1


def test_a_question_without_notes_says_so(wall):
    wall["questions"].append(question("q9", "p2", "Anything else?", "open", 9))
    slide = deck_of(build(wall, Labels.english(), "")).slides[-1]
    assert slide.shapes.title.text_frame.text == "Anything else?"
    assert "No notes" in [shape.text_frame.text for shape in slide.placeholders]


def test_a_note_in_arabic_runs_leftwards(report_of):
    slide = deck_of(report_of(["Hei", "مرحبا"])).slides[3]
    lines = slide.placeholders[1].text_frame.paragraphs
    assert [line._p.pPr.get("rtl") for line in lines] == [None, "1"]


def test_a_title_of_several_lines_pushes_its_content_down(wall):
    wall["questions"][0]["text"] = "Hva skal til for at næringslivet i kommunen vokser? " * 2
    slide = deck_of(build(wall, Labels.english(), "")).slides[2]
    (frame,) = [shape for shape in slide.shapes if shape.has_table]
    assert frame.top >= slide.shapes.title.top + slide.shapes.title.height
