import io
import re
from dataclasses import replace

import pytest
import typst
from pypdf import PdfReader

from tests.export.conftest import outcome
from workshop.export import as_pdf
from workshop.export.labels import Labels
from workshop.export.report import build

NORDIC_AND_SAMI = "Æ Ø Å æ ø å Ä Ö ä ö Á á Č č Đ đ Ŋ ŋ Š š Ŧ ŧ Ž ž ï ü É é"
EMOJI = "🎉 🚌 👍🏽 ❤️ 👩‍👩‍👧 🇳🇴 ☎ ✓"


@pytest.fixture
def opened(report):
    return PdfReader(io.BytesIO(as_pdf.render(report)))


@pytest.fixture
def machine_without_fonts(monkeypatch):
    bundled = typst.Fonts(include_system_fonts=False, font_paths=[str(as_pdf.HERE / "fonts")])
    monkeypatch.setattr(as_pdf, "fonts", lambda: bundled)


def claims_ua(file: bytes) -> bool:
    metadata = PdfReader(io.BytesIO(file)).trailer["/Root"]["/Metadata"].get_data()
    return b"<pdfuaid:part>1</pdfuaid:part>" in metadata


def kinds(element, found):
    """The structure kinds in reading order, as a screen reader walks them."""
    element = element.get_object()
    if isinstance(element, list):
        for child in element:
            kinds(child, found)
    elif isinstance(element, dict):
        found += [element["/S"]] if "/S" in element else []
        kinds(element["/K"], found) if "/K" in element else None
    return found


def test_it_claims_pdf_ua_and_is_tagged(report, opened):
    assert claims_ua(as_pdf.render(report))
    assert opened.trailer["/Root"]["/MarkInfo"]["/Marked"].value


def test_it_has_the_workshops_title_and_language(opened):
    assert opened.metadata.title == "Dialogue meeting in Skiptvet"
    assert opened.trailer["/Root"]["/Lang"] == "nb"


def test_a_screen_reader_finds_headings_and_header_cells(opened):
    found = kinds(opened.trailer["/Root"]["/StructTreeRoot"]["/K"], [])
    assert [kind for kind in found if kind in ("/H1", "/H2", "/Table")] == ["/H1", "/H2", "/Table"] * 2
    assert found.count("/TH") == 4


@pytest.mark.parametrize("text", [NORDIC_AND_SAMI, EMOJI])
def test_nordic_letters_and_emoji_need_no_font_of_the_machine(text, machine_without_fonts, report_of):
    assert claims_ua(as_pdf.render(report_of([text], "se")))


def test_a_letter_that_no_font_has_costs_the_claim_but_not_the_minutes(machine_without_fonts, report_of, read):
    file = as_pdf.render(report_of(["Hei", "你好"]))
    assert not claims_ua(file)
    assert "Hei" in read("pdf", file)


def test_a_nameless_workshop_still_has_a_title(report_of):
    nameless = as_pdf.render(replace(report_of([]), title=" "))
    assert PdfReader(io.BytesIO(nameless)).metadata.title == "Minutes"


@pytest.mark.parametrize(
    ("code", "known"),
    [("nb", ("nb", None)), ("zh-Hant-TW", ("zh", "TW")), ('x"]#', ("und", None)), ("", ("und", None))],
)
def test_a_language_code_is_cut_to_what_the_typesetter_takes(code, known):
    assert as_pdf.lang_and_region(code) == known


def test_a_thousand_notes_fit(report_of, read):
    file = as_pdf.render(report_of([f"Lapp nummer {n}" for n in range(1000)]))
    assert "Lapp nummer 999" in read("pdf", file)


def test_a_long_word_breaks_between_syllables_and_with_a_hyphen(wall):
    words = "Liikenneturvallisuussuunnitelman toimeenpanosuunnitelmaluonnos"
    done = [outcome(n, "action", words, who=words, target=words) for n in range(2)]
    state = wall | {"outcomes": done, "workshop": wall["workshop"] | {"language": "fi"}}
    text = PdfReader(io.BytesIO(as_pdf.render(build(state, Labels.english(), "")))).pages[0].extract_text()
    begun = [line.strip() for line in text.splitlines() if line.startswith("Liikenne")]
    broken = [line for line in begun if "suunnitelman" not in line]
    assert broken
    assert all(line.endswith(("-", "\u2010", "\u00ad")) for line in broken)


@pytest.mark.parametrize("text", ["x" * 280, "https://example.org/" + "a-b/c_d" * 30, "%" * 200, "ж" * 90])
def test_what_is_no_word_breaks_without_a_hyphen_and_stays_on_the_paper(text, report_of):
    said = PdfReader(io.BytesIO(as_pdf.render(report_of([text])))).pages[0].extract_text()
    assert text in re.sub(r"[\s\u200b]", "", said)
    # Some ninety letters fit across the paper.
    assert max(map(len, said.replace("\u200b", "").splitlines())) < 110
