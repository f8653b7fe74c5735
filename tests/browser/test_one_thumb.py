"""The phone in one hand, in the sun, with the keyboard up, as small as phones are."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import AXE
from tests.browser.hall import Hall
from tests.browser.screens import Phone
from tests.conftest import QUESTIONS
from workshop.domain.languages import LANGUAGES

SMALL = {"viewport": {"width": 320, "height": 568}, "is_mobile": True, "has_touch": True}
# What a keyboard leaves of the smallest phone.
KEYBOARD_UP = {"width": 320, "height": 300}
TARGET_PX = 44
SMALL_TARGETS = """(least) => [...document.querySelectorAll("button, a, textarea, input, summary")]
    .filter((element) => element.checkVisibility() && !element.closest(".skip"))
    .map((element) => [element.textContent.trim(), element.getBoundingClientRect()])
    .filter(([, box]) => box.width < least || box.height < least)
    .map(([words, box]) => `${words} ${box.width}x${box.height}`)"""
# Rows of the bar: whoever begins below the end of what came before is on another one.
ROWS = """() => {
  const parts = [...document.querySelectorAll(".phone__bar > *")].map((part) => part.getBoundingClientRect())
  let [rows, end] = [0, 0]
  for (const { top, bottom } of parts.filter((box) => box.height)) {
    if (top >= end) rows += 1
    end = top < end ? Math.min(end, bottom) : bottom
  }
  return rows
}"""
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bar_holds_on_one_row_whatever_it_says(hall: Hall, server, language):
    meeting = server.create("Næringslivsdialog i Nordre Land", QUESTIONS, language="nb")
    hall.language = language
    page, watch = hall.sit_down(SMALL)
    watch.may_lose_the_line = True
    page.goto(meeting.join_url)
    assert page.evaluate(ROWS) == 1
    page.locator("button[type=submit]").click()
    expect(page.locator("#line[data-status=connected]")).to_be_visible()
    expect(page.locator("#languages")).to_be_visible()
    assert page.evaluate(ROWS) == 1
    page.context.set_offline(True)
    expect(page.locator("#line[data-status=offline]")).to_be_visible()
    assert page.evaluate(ROWS) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_matters_can_be_read_in_the_sun(pia: Phone, scheme):
    pia.page.emulate_media(color_scheme=scheme)
    pia.write("Mer lys")
    expect(pia.note("Mer lys")).to_contain_text("On the wall")
    pia.page.evaluate("document.activeElement.blur()")
    pia.page.evaluate(AXE)
    assert pia.page.evaluate(FAINT, IN_THE_SUN) == []


def test_a_new_question_comes_into_view_on_a_phone_that_is_scrolled_down(pia: Phone, freya):
    scroll_down(pia)
    freya.do("open-question", question_id="q2")
    expect(pia.question).to_have_text("Hva mangler vi?")
    expect(pia.question).to_be_in_viewport(ratio=1)


def test_who_is_putting_a_note_right_is_left_there_when_the_meeting_goes_on(pia: Phone, freya):
    scroll_down(pia)
    pia.note("Note 1").get_by_role("button", name="Edit").click()
    field = pia.page.locator("textarea:focus")
    field.fill("Note 1, put ri")
    field.evaluate("(field) => field.scrollIntoView({ block: 'center' })")
    freya.do("open-question", question_id="q2")
    expect(pia.button(re.compile("The meeting has gone on"))).to_be_attached()
    expect(field).to_have_value("Note 1, put ri")
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport(ratio=1)
    pia.button("Save").click()
    expect(pia.note("Note 1, put ri")).to_contain_text("On the wall")
    pia.button(re.compile("The meeting has gone on")).click()
    expect(pia.question).to_have_text("Hva mangler vi?")


def scroll_down(pia: Phone) -> None:
    for number in range(6):
        pia.write(f"Note {number}")
        expect(pia.note(f"Note {number}")).to_contain_text("On the wall")
    pia.page.evaluate("document.activeElement.blur()")
    pia.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(pia.question).not_to_be_in_viewport()


def test_a_tab_of_the_console_is_found_again_where_it_was_left(hall: Hall, meeting, freya, fill):
    fill(hall.server, meeting, [f"Lapp nummer {number}" for number in range(15)])
    page = hall.console(meeting, SMALL).page
    views = page.get_by_role("navigation", name="Views")
    run, wall = (views.get_by_role("button", name=re.compile(f"^{name}")) for name in ("Run", "The wall"))
    expect(page.locator("[data-show=place]")).to_contain_text("15 notes")
    wall.click()
    expect(page.get_by_role("checkbox", name="Lapp nummer 14", exact=True)).to_be_visible()
    page.evaluate("scrollTo(0, 300)")
    run.click()
    assert page.evaluate("scrollY") == 0
    wall.click()
    assert page.evaluate("scrollY") == 300
