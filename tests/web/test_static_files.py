"""How scripts, styles and fonts are served: whole and small for everybody, plain for who works on them."""

import re

import brotli
import pytest

from scripts import fonts
from tests.web.conftest import Browser
from workshop.web.static_files import STATIC


def statics(page: str) -> list[str]:
    return re.findall(r'(?:src|href)="(/static/[^"#]+)"', page)


def test_every_page_has_one_script_and_one_sheet(browser, meeting):
    for url in ("/", meeting.facilitator_url, meeting.wall_url, meeting.join_url, f"/w/{meeting.id}/report"):
        files = statics(browser.get(url).text)
        assert [sum(path.endswith(end) for path in files) for end in (".js", ".css")] == [1, 1], url


@pytest.mark.parametrize("path", ["js/phone/main.js", "css/pages/phone.css"])
def test_who_can_take_brotli_gets_the_whole_in_brotli_and_others_the_same(browser, path):
    address = f"/static/0123456789/{path}"
    small = browser.get(address, headers={"Accept-Encoding": "gzip, br"}, stream=True)
    assert small.headers["Content-Encoding"] == "br"
    packed = small.raw.read(decode_content=False)
    as_it_is, zipped = (browser.get(address, headers={"Accept-Encoding": name}) for name in ("identity", "gzip"))
    assert "Content-Encoding" not in as_it_is.headers
    assert brotli.decompress(packed) == as_it_is.content == zipped.content
    assert len(packed) < len(as_it_is.content) / 2
    assert not re.search(rb'^import |@import', as_it_is.content, re.M)


def test_who_works_on_them_gets_the_files_as_they_lie_in_the_tree(start_server):
    browser = Browser(start_server(TINGWALL_FILES="plain"))
    for path in ("js/phone/main.js", "css/pages/phone.css"):
        assert browser.get(f"/static/0123456789/{path}").content == (STATIC / path).read_bytes()


def test_the_cut_fonts_and_their_sheet_are_what_the_script_makes_of_the_borrowed_ones():
    assert fonts.SHEET.read_text(encoding="utf-8") == fonts.sheet()
    for name, (source, letters) in fonts.CUT.items():
        assert (fonts.FONTS / name).read_bytes() == fonts.cut(source, letters)


def test_every_letter_of_our_languages_comes_with_the_cut_fonts():
    written = "æøåäöéèêóôâàçüÆØÅÄÖ" + "áčđŋšŧžÁČĐŊŠŦŽ" + "ðþýíúÐÞ" + "«»“”’–…€½"
    assert set(written) <= fonts.NORDIC | fonts.SAMI
    assert not fonts.NORDIC & fonts.SAMI
