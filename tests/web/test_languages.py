"""A page speaks the person's choice, else the browser's language, else the meeting's; the wall speaks the meeting's."""

import re
from datetime import datetime

import pytest

from tests.web.conftest import Browser, boot_of
from workshop.domain.languages import LANGUAGES
from workshop.web.texts import LANGUAGE_NAMES, date, date_and_time, translations

NAMES = {
    "nb": "Bli med", "nn": "Bli med", "sv": "Gå med", "da": "Deltag", "fi": "Liity", "en": "Join"
}  # fmt: skip


def spoken(page) -> str:
    return re.search(r'<html lang="(\w+)"', page.text)[1]


def asking(browser: Browser, header: str) -> Browser:
    browser.headers["Accept-Language"] = header
    return browser


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_can_be_had_in_every_language(server, freyas_browser, code):
    meeting = server.create("Møte", ["Hva?"], language=code)
    freyas_browser.get("/", params={"language": code})
    screens = [f"/w/{meeting.id}/{screen}" for screen in ("wall", "console", "report")]
    for path in ["/", "/accessibility", "/workshops", f"/j/{meeting.code}", *screens, "/j?code=WRONG9", "/nothing"]:
        page = freyas_browser.get(path)
        assert spoken(page) == code, path
        assert "%(" not in re.sub(r"<script.*?</script>", "", page.text, flags=re.S), path
    assert NAMES[code] in freyas_browser.get("/").text


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("fi", "fi"),
        ("nn-NO,nn;q=0.9,en;q=0.5", "nn"),
        ("no", "nb"),
        ("sv-FI,fi;q=0.9", "sv"),
        ("de, da;q=0.4", "da"),
        ("fi;q=0, sv;q=0.2", "sv"),
        ("de", "sv"),
        ("", "sv"),
    ],
)
def test_a_phone_without_a_choice_follows_its_browser_and_then_the_workshop(server, browser, header, code):
    meeting = server.create("Möte", ["Vad?"], language="sv")
    page = asking(browser, header).get(f"/j/{meeting.code}")
    assert (spoken(page), boot_of(page)["language"]) == (code, code)


def test_a_choice_on_the_phone_is_remembered(server, browser):
    meeting = server.create("Möte", ["Vad?"], language="sv")
    path = f"/j/{meeting.code}"
    assert spoken(browser.get(path)) == "nb"
    assert spoken(browser.get(path, params={"language": "fi"})) == "fi"
    assert spoken(browser.get(path)) == "fi"
    assert spoken(browser.get(path, params={"language": "tlh"})) == "fi"


def test_the_wall_speaks_the_language_of_the_workshop_whatever_freya_has_chosen(server, freyas_browser):
    meeting = server.create("Tilaisuus", ["Mitä?"], language="fi")
    freyas_browser.get("/", params={"language": "nn"})
    wall, console = (freyas_browser.get(f"/w/{meeting.id}/{page}") for page in ("wall", "console"))
    assert (spoken(wall), boot_of(wall)["language"]) == ("fi", "fi")
    assert boot_of(wall)["texts"]["Full screen"] == "Koko näyttö"
    assert (spoken(console), boot_of(console)["language"]) == ("nn", "nn")


def test_every_phone_offers_every_language_by_its_own_name(server, browser, meeting):
    page = browser.get(f"/j/{meeting.code}").text
    for code, name in LANGUAGE_NAMES.items():
        assert re.search(rf'<a href="\?language={code}" lang="{code}"[^>]*>{name}</a>', page)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_minutes_and_their_files_are_worded_in_the_language_of_the_workshop(server, browser, code):
    meeting = server.create("Møte", ["Hva?"], language=code)
    word = translations(code).gettext
    files = [server.get(f"/api/workshops/{meeting.id}/export.{suffix}", meeting.token) for suffix in ("json", "md")]
    page = browser.get(f"/w/{meeting.id}/report", params={"token": meeting.token}).text
    assert date(datetime.now(), code) == files[0].json()["date"]
    assert date(datetime.now(), code) in page
    assert word("Minutes") in page
    assert all(word("Present") in text for text in (files[1].text, page))
    assert f'<main class="minutes" id="minutes" lang="{code}"' in page


@pytest.mark.parametrize(
    ("code", "day", "minute"),
    [
        ("nb", "3. februar 2026", "14:05"),
        ("nn", "3. februar 2026", "14:05"),
        ("sv", "3 februari 2026", "14:05"),
        ("da", "3. februar 2026", "14.05"),
        ("fi", "3. helmikuuta 2026", "14.05"),
        ("en", "3 February 2026", "14:05"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(code, day, minute):
    moment = datetime(2026, 2, 3, 14, 5)
    assert (date(moment, code), date_and_time(moment, code)) == (day, f"{day} {minute}")
