"""Every component in every state is there for everyone: the styleguide is drawn by the screens' own scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import barriers
from tests.browser.hall import LAPTOP, PHONE, PROJECTOR, Hall
from tests.browser.zoomed import lost

SCREENS = {
    "wall?state=empty": "#question", "wall?state=first-minute": "#question", "wall?line=offline": "#offline",
    "wall?line=connecting": ".wall__opening", "console?line=connecting": ".stage__opening",
    "wall?line=refused": "#refused h1", "wall?state=spotlight": ".spotlight__card",
    "wall?state=column-in-spotlight": ".focus__title", "console?state=spotlight": "#stage .spotlight",
    "console?state=column-in-spotlight": "#stage .spotlight", "console?state=empty": "#stage h1",
    "console?state=sorted": ".column", "console?state=closed": ".column", "console?line=offline": ".console__offline",
    "console?line=refused": ".console__offline", "wall?state=voting": ".wall__part[data-voting=true]",
    "wall?state=vote-shown": ".vote__row", "console?state=voting": "#stage .voting",
    "console?state=vote-shown": "#stage .voting",
    "wall?state=poll": ".vote--poll", "wall?state=poll-shown": ".vote__bar", "console?state=poll": "#poll",
    "console?state=poll-shown": "#poll", "console?state=follow-up": "#earlier .outcome",
    "wall?state=follow-up": ".earlier__row",
}  # fmt: skip


def opened(hall: Hall, path: str, device: dict) -> Page:
    page, _ = hall.sit_down(device)
    page.goto(f"{hall.server.url}/styleguide{path}")
    return page


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_has_no_barriers_in_any_state(hall: Hall, screen):
    page = opened(hall, f"/{screen}", PROJECTOR if screen.startswith("wall") else LAPTOP)
    expect(page.locator(SCREENS[screen]).first).to_be_visible()
    assert barriers(page) == []


def test_whoever_reads_the_wall_on_a_phone_meets_every_column_in_its_order(hall: Hall):
    page = opened(hall, "/wall", PHONE)
    expect(page.locator("#stage [data-column]")).to_have_count(9)
    assert page.locator("#stage [data-column] .mark").all_inner_texts() == list("ABCDEFGHI")


def test_the_phones_pieces_have_no_barriers_and_fit(hall: Hall):
    page = opened(hall, "/phone", PHONE)
    expect(page.locator(".own")).to_have_count(16)
    expect(page.locator(".ballot")).to_have_count(5)
    assert barriers(page) == []
    assert lost(page) == []


def test_the_components_have_no_barriers_and_fit(hall: Hall):
    page = opened(hall, "", PHONE)
    expect(page.get_by_role("heading", name="Fields")).to_be_visible()
    assert barriers(page) == []
    assert lost(page) == []


def test_a_command_to_a_sample_changes_nothing_and_says_so(hall: Hall):
    page = opened(hall, "/console", LAPTOP)
    page.get_by_role("button", name="Close the question").click()
    expect(page.locator("#toasts")).to_contain_text("This is a sample")
