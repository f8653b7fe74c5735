"""The phone in one hand, in the sun, with the keyboard up, as small as phones are."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import AXE
from tests.browser.hall import Hall
from tests.browser.screens import Phone

SMALL = {"viewport": {"width": 320, "height": 568}, "is_mobile": True, "has_touch": True}
# What a keyboard leaves of the smallest phone.
KEYBOARD_UP = {"width": 320, "height": 300}
TARGET_PX = 44
SMALL_TARGETS = """(least) => [...document.querySelectorAll("button, a, textarea, input, summary")]
    .filter((element) => element.checkVisibility() && !element.closest(".skip"))
    .map((element) => [element.textContent.trim(), element.getBoundingClientRect()])
    .filter(([, box]) => box.width < least || box.height < least)
    .map(([words, box]) => `${words} ${box.width}x${box.height}`)"""
# WCAG's AAA, for what has to be read in the sun: the question, what is being typed, own notes, buttons, the line.
FAINT = """async (selectors) => (await axe.run(selectors, { runOnly: ["color-contrast-enhanced"] })).violations
    .flatMap(({ nodes }) => nodes.map((node) => `${node.target.join(" ")} ${node.any[0].message}`))"""
IN_THE_SUN = [".question", ".composer__field", ".own__text", ".button--main", ".mine__heading", ".own__state"]


@pytest.fixture
def pia(hall: Hall, meeting, freya) -> Phone:
    page, watch = hall.sit_down(SMALL)
    page.goto(meeting.join_url)
    return Phone(page, watch).join()


def test_the_keyboard_covers_neither_the_field_nor_the_button(pia: Phone):
    pia.field.focus()
    pia.page.set_viewport_size(KEYBOARD_UP)
    for element in (pia.field, pia.button("Put it on the wall")):
        expect(element).to_be_in_viewport(ratio=1)
    pia.page.keyboard.type("Skrevet med tommelen")
    pia.button("Put it on the wall").click()
    expect(pia.field).to_be_focused()
    for element in (pia.field, pia.button("Put it on the wall")):
        expect(element).to_be_in_viewport(ratio=1)


def test_everything_that_a_thumb_meets_is_large_enough_and_nothing_is_wider_than_the_phone(pia: Phone):
    pia.write("Ordføreren i Nordre Land kommunestyremedlemskandidat")
    expect(pia.note("Ordføreren")).to_contain_text("On the wall")
    assert pia.page.evaluate(SMALL_TARGETS, TARGET_PX) == []
    assert pia.page.evaluate("document.documentElement.scrollWidth") == SMALL["viewport"]["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_matters_can_be_read_in_the_sun(pia: Phone, scheme):
    pia.page.emulate_media(color_scheme=scheme)
    pia.write("Mer lys")
    expect(pia.note("Mer lys")).to_contain_text("On the wall")
    pia.page.evaluate("document.activeElement.blur()")
    pia.page.evaluate(AXE)
    assert pia.page.evaluate(FAINT, IN_THE_SUN) == []
