"""What every format owes the people in the hall."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export.conftest import outcome
from tests.export.conftest import question as asked
from workshop.export import EXPORTERS
from workshop.export.labels import Labels
from workshop.export.report import build

QUICK = [suffix for suffix in EXPORTERS if suffix != "pdf"]
HOSTILE = [
    "=cmd()",
    '=HYPERLINK("https://example.org","press")',
    "+47 900 00 000",
    "-1",
    "@all",
    "'=quoted",
    "'",
    "\t=tab",
    "<script>alert(1)</script> & &amp;",
    "**bold** _lean_ `code` ~~gone~~ [link](x) ![img](y) | cell \\ back\\\\slash",
    "# no heading",
    "1. no list",
    "- no item",
    '#import "@preview/x:1" $ x^2 $ *strong* #read("/etc/passwd")',
    "=== no heading",
    "first line\nsecond line\n\nfourth line",
    "\"quotes\", 'more'; and; semicolons",
    "ŋ ŧ đ š ž č Á, å ä ö Ä Ö æ ø",
    "x" * 280,
    "{{ 7*7 }} %(n)s %s",
    "_x0041_ _x000D_ &#65;",
    "mailto:a@example.org https://example.org/" + "y" * 200,
]


def written(suffix, report):
    return EXPORTERS[suffix].render(report)


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_every_visible_note_survives_the_round_trip(suffix, report, read, squeezed):
    seen = squeezed(read(suffix, written(suffix, report)))
    for note in [note for question in report.questions for note in question.notes]:
        assert squeezed(note.text) in seen


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_parts_questions_and_columns_are_named(suffix, report, read, squeezed):
    seen = squeezed(read(suffix, written(suffix, report)))
    for part in report.parts:
        for question in part.questions:
            for name in [part.title, question.text, *(column.title for column in question.columns)]:
                assert squeezed(name) in seen


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_a_note_entered_for_a_table_says_so(suffix, report, read, squeezed):
    assert "Bord3" in squeezed(read(suffix, written(suffix, report)))


@pytest.mark.parametrize("suffix", [suffix for suffix in EXPORTERS if suffix not in ("csv", "json")])
def test_minutes_tell_attendance_as_counts(suffix, attended, read, squeezed):
    seen = squeezed(read(suffix, written(suffix, attended)))
    assert "Business(30),Politician(1),notgiven(5)" in seen
    assert "1(20),2(1),Bythewindow(2),others(13)" in seen
    assert "Piaalone" not in seen


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_no_hidden_note_leaks(suffix, wall, read, squeezed):
    def seen():
        return squeezed(read(suffix, written(suffix, build(wall, Labels.english(), ""))))

    shown = seen()
    wall["notes"][0]["status"] = "hidden"
    assert "gjennomstrømming" in shown
    assert "gjennomstrømming" not in seen()


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_hostile_words_stay_words(suffix, report_of, read, squeezed):
    seen = squeezed(read(suffix, written(suffix, report_of(HOSTILE))))
    for text in HOSTILE:
        assert squeezed(text) in seen


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_characters_that_no_file_can_hold_cost_neither_the_file_nor_the_words(suffix, wall, read, squeezed):
    pasted = "fø\x00r\x0b\x0c \x1b[1m\x85\u2028etter\x7f \ud800\ufffe\uffff"
    wall["workshop"]["title"] = wall["questions"][0]["text"] = wall["columns"][1]["title"] = pasted
    wall["notes"][0]["text"] = wall["notes"][4]["entered_for"] = pasted
    said = [outcome(1, "decision", pasted), outcome(2, "action", pasted, pasted, "2027-06-30", pasted, pasted)]
    report = build(wall | {"outcomes": said}, Labels.english(), "", organisation=pasted)
    assert squeezed(read(suffix, written(suffix, report))).count("før[1metter") >= 6


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_a_workshop_without_questions_is_still_a_file(suffix, empty_wall, read):
    file = written(suffix, build(empty_wall, Labels.english(), "today"))
    assert file
    assert read(suffix, file)


@pytest.mark.parametrize("suffix", [suffix for suffix in EXPORTERS if suffix not in ("csv", "json", "xlsx")])
def test_a_question_that_nobody_answered_says_so(suffix, wall, read, squeezed):
    def seen():
        return squeezed(read(suffix, written(suffix, build(wall, Labels.english(), ""))))

    assert "Nonotes" not in seen()
    wall["questions"].append(asked("q9", "p2", "Anything else?", "open", 9))
    assert "Nonotes" in seen().rpartition("Anythingelse?")[2]


@pytest.mark.parametrize("suffix", EXPORTERS)
@pytest.mark.parametrize("language", ["nb", "se", "ar", "tlh", "zz-Unwritten", "", 'x"]#'])
def test_no_language_code_breaks_a_file(suffix, language, report_of, read):
    assert "Hei" in read(suffix, written(suffix, report_of(["Hei"], language)))


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_every_format_says_what_it_is(suffix):
    assert "/" in EXPORTERS[suffix].MIME


@pytest.mark.parametrize("suffix", QUICK)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=60))
def test_whatever_is_typed_is_read_back(suffix, text, report_of, read, squeezed):
    report = report_of([text])
    kept = report.questions[0].notes[0].text
    assert squeezed(kept) in squeezed(read(suffix, written(suffix, report)))
