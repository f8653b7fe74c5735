"""The page that reads like minutes, as the template writes it."""

from workshop.export.labels import Labels
from workshop.export.report import build


def texts(page, selector):
    return [" ".join(found.text_content().split()) for found in page.find_class(selector)]


def test_every_note_stands_under_its_column_and_the_unsorted_ones_last(page, report):
    assert texts(page(report), "sorted") == [
        "A A: Roads and transport 2 notes Stor gjennomstrømming av biler Lite kø, ingen bomavgifter",
        "B B: Nature 1 note Flott natur",
        "Unsorted 1 note Kaffe",
        "A A: A forum 1 note Frokostmøte Bord 3",
    ]


def test_attendance_stands_among_the_facts(page, attended):
    facts = {line.findtext("dt"): line.findtext("dd") for line in page(attended).find_class("facts")[0]}
    assert facts["Affiliation"] == "Business\u00a0(30), Politician\u00a0(1), not given\u00a0(5)"
    assert facts["Table"] == "1\u00a0(20), 2\u00a0(1), By the window\u00a0(2), others\u00a0(13)"


def test_the_mark_has_the_columns_hue_and_letter(page, report):
    marks = [(mark.text, mark.getparent().get("data-color")) for mark in page(report).find_class("mark")]
    assert marks == [("A", "c1"), ("B", "c2"), ("A", "c1")]


def test_the_contents_lead_to_the_questions(page, report):
    opened = page(report)
    links = [(link.text, link.get("href")) for link in opened.find_class("contents")[0].iter("a")]
    assert [text for text, _ in links] == ["What makes Skiptvet attractive?", "Which meeting places?"]
    assert all(opened.get_element_by_id(target[1:]).tag == "section" for _, target in links)


def test_a_note_is_words_and_never_markup(page, report_of):
    opened = page(report_of(["<script>alert(1)</script>", "<b>bold</b>"]))
    assert texts(opened, "words") == ["<script>alert(1)</script>", "<b>bold</b>"]


def test_a_hidden_note_is_not_on_the_page(page, wall):
    before = page(build(wall, Labels.english(), "today"))
    wall["notes"][1]["status"] = "hidden"
    after = page(build(wall, Labels.english(), "today"))
    assert "Flott natur" in texts(before, "words")
    assert "Flott natur" not in texts(after, "words")


def test_each_format_can_be_downloaded_without_a_script(page, report):
    menu = page(report).get_element_by_id("download")
    assert [use.text for use in menu.find_class("download__use")] == ["To read and show", "To work on"]
    links = menu.iter("a")
    assert [link.get("href") for link in links] == ["/export.docx", "/export.csv"]


def test_a_workshop_without_questions_says_so(page, empty_wall):
    opened = page(build(empty_wall, Labels.english(), "today"))
    assert len(texts(opened, "minutes__empty")) == 1
    assert not opened.find_class("contents")


def test_the_minutes_are_in_the_language_of_the_workshop(page, report):
    opened = page(report)
    assert (opened.get("lang"), opened.get_element_by_id("minutes").get("lang")) == ("en", "nb")
