"""Whoever reads at 400 %, or with letters further apart, loses nothing."""

import pytest
from playwright.sync_api import expect

from tests.browser.hall import LAPTOP, Hall
from tests.browser.test_everyone import sorted_meeting  # noqa: F401
from tests.browser.zoomed import ZOOMED, lost, spaced
from workshop.domain.languages import LANGUAGES

pytestmark = pytest.mark.usefixtures("sorted_meeting")


@pytest.fixture(params=[ZOOMED, LAPTOP], ids=["400 %", "100 %"])
def device(request) -> dict:
    return request.param


def test_the_phone_loses_nothing(hall: Hall, meeting, device):
    page, _ = hall.sit_down(device)
    for path in ("/", f"/j/{meeting.code}"):
        page.goto(hall.server.url + path)
        expect(page.get_by_role("button", name="Join")).to_be_visible()
        assert lost(page) + spaced(page) == []
    page.get_by_role("button", name="Join").click()
    page.locator("#note").fill("Nærhet til alt")
    page.get_by_role("button", name="Put it on the wall").click()
    expect(page.get_by_role("listitem")).to_contain_text("On the wall")
    assert lost(page) + spaced(page) == []


def test_the_wall_loses_nothing(hall: Hall, meeting):
    wall = hall.wall(meeting, ZOOMED)
    expect(wall.card("Snille folk")).to_be_visible()
    assert lost(wall.page) + spaced(wall.page) == []


def test_the_wall_on_a_laptop_at_200_percent_is_a_page_to_scroll_in_large_letters(hall: Hall, meeting):
    width, height = LAPTOP["viewport"].values()
    wall = hall.wall(meeting, {"viewport": {"width": width // 2, "height": height // 2}})
    expect(wall.card("Snille folk")).to_be_visible()
    assert 2 * wall.card("Snille folk").evaluate("(card) => parseFloat(getComputedStyle(card).fontSize)") >= 32
    assert wall.page.evaluate("document.getElementById('wall').scrollHeight > innerHeight")
    assert lost(wall.page) + spaced(wall.page) == []


def test_the_console_loses_nothing(hall: Hall, meeting, device):
    console = hall.console(meeting, device)
    page = console.page
    expect(page.locator("#unsorted li").first).to_be_attached()
    if device is LAPTOP:
        assert lost(page) + spaced(page) == []
        return
    for tab in ("Run", "Programme", "The wall", "Undo"):
        page.get_by_role("navigation", name="Views").get_by_role("button", name=tab).click()
        assert lost(page) + spaced(page) == []


def test_workshops_and_minutes_lose_nothing(hall: Hall, meeting, device):
    page, _ = hall.sit_down(device)
    page.goto(hall.sign_in_link())
    assert lost(page) + spaced(page) == []
    page.get_by_role("button", name="Blank workshop").click()
    assert lost(page) + spaced(page) == []
    page.goto(f"{hall.server.url}/w/{meeting.id}/report")
    assert lost(page) + spaced(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statement_loses_nothing_in_any_language(hall: Hall, language):
    hall.language = language
    page, _ = hall.sit_down(ZOOMED)
    page.goto(f"{hall.server.url}/accessibility")
    assert lost(page) + spaced(page) == []
