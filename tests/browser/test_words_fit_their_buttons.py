"""On the narrowest phone every button holds its words, in every language."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.advice import advised_meeting
from tests.browser.hall import Hall
from tests.browser.zoomed import lost
from workshop.domain.languages import LANGUAGES

NARROW = {"viewport": {"width": 320, "height": 700}, "is_mobile": True, "has_touch": True}
# Words or a sign beyond the edge of their button, or a button beyond the edge of what it stands in.
OVERFLOWING = """async () => {
  await document.fonts.ready
  const found = []
  for (const button of document.querySelectorAll("button, a.ds-button, summary")) {
    const seen = button.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    if (!seen || button.closest(".visually-hidden")) continue
    const edge = button.getBoundingClientRect()
    const around = button.parentElement.getBoundingClientRect()
    const inner = [...button.querySelectorAll("svg, .mark")].map((sign) => sign.getBoundingClientRect())
    for (const piece of [button, ...button.querySelectorAll("*")]) {
      if (piece.closest(".visually-hidden, .badge")) continue
      for (const node of piece.childNodes) {
        if (node.nodeType !== 3) continue
        const words = document.createRange()
        words.selectNodeContents(node)
        inner.push(...words.getClientRects())
      }
    }
    const told = button.textContent.trim() || button.getAttribute("aria-label")
    const beyond = (box, limit) => box.left < limit.left - .5 || box.right > limit.right + .5
    const cut = getComputedStyle(button).overflowX !== "visible"
    if (!cut && inner.some((part) => part.width > 1 && beyond(part, edge))) found.push(`words of "${told}"`)
    if (edge.right > around.right + .5 || edge.right > innerWidth + .5) found.push(`button "${told}"`)
  }
  return found
}"""


def overflowing(page: Page) -> list[str]:
    page.wait_for_load_state()
    expect(page.locator("[data-opening]")).to_have_count(0)
    return page.evaluate(OVERFLOWING) + lost(page)


def test_the_test_sees_words_beyond_their_button(hall: Hall):
    page, _ = hall.sit_down(NARROW)
    page.goto(hall.server.url)
    assert overflowing(page) == []
    page.get_by_role("button", name="Join").evaluate("(b) => b.textContent = 'Meetinginthemunicipality'.repeat(3)")
    assert overflowing(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_the_console(hall: Hall, language):
    hall.language = language
    console = hall.console(advised_meeting(hall.server), NARROW)
    page = console.page
    expect(page.locator("#needs .need").first).to_be_visible()
    found = overflowing(page)

    def look(selector: str) -> None:
        page.locator(selector).filter(visible=True).first.click()
        found.extend(f"{selector}: {what}" for what in overflowing(page))

    def look_into(*acts: str) -> None:
        for act in acts:
            look(f'[data-act="{act}"]')
            page.keyboard.press("Escape")
            expect(page.locator("dialog[open], [popover]:popover-open")).to_have_count(0)

    look_into("timer", "write-outcome")
    page.locator(".run [data-act='minute']").click()
    expect(page.locator(".clock--large")).to_have_attribute("data-state", "running")
    found.extend(overflowing(page))
    look('.tab[data-tab="programme"]')
    look_into("add-question", "attendance", "download")
    look('.tab[data-tab="undo"]')
    look('.tab[data-tab="wall"]')
    look("#steer summary")
    look_into("new-column", "write-for-table", "edit-question", "about-sorting")
    look(".note")
    look_into("edit-note", "split-note", "move")
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_the_console_before_the_first_question(hall: Hall, meeting, language):
    hall.language = language
    page = hall.console(meeting, NARROW).page
    expect(page.locator(".run__next")).to_be_visible()
    assert overflowing(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_the_phone_in_every_state(hall: Hall, language):
    hall.language = language
    page, _ = hall.sit_down(NARROW)
    page.goto(f"{hall.server.url}/styleguide/phone")
    expect(page.locator(".guide").last).to_be_visible()
    assert overflowing(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_the_list_of_workshops(hall: Hall, meeting, language):
    hall.language = language
    page, _ = hall.sit_down(NARROW)
    page.goto(hall.sign_in_link())
    page.locator(".leave summary").click()
    found = overflowing(page)
    page.locator(".leave summary").click()
    page.locator(".templates button").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert found + overflowing(page) == []
