"""A live change takes nobody's place away: the focus stays or goes to what stood nearest, and little is said aloud."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.hall import Hall
from tests.browser.screens import Console
from tests.browser.tabbing import tab_to

NOTES = ["Sentralt", "Snille folk", "Nærhet til alt"]
# Everything that any live region says, from now on.
LISTEN = """() => {
  window.heard = []
  for (const region of document.querySelectorAll("[aria-live], [role=status], [role=alert]")) {
    new MutationObserver(() => region.textContent.trim() && window.heard.push(region.textContent.trim()))
      .observe(region, { childList: true, characterData: true, subtree: true })
  }
}"""


@pytest.fixture
def columns(freya):
    for number, title in enumerate(["Sted", "Folk"]):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")


@pytest.fixture
def notes(hall: Hall, meeting, columns, fill) -> list[str]:
    per = fill(hall.server, meeting, [])
    return [per.post(text) for text in NOTES]


def ask_for_a_new_column(console: Console, text: str) -> None:
    """By keyboard alone: select the note and open the dialog from the bar of selected notes."""
    console.note(text).focus()
    console.page.keyboard.press("Space")
    tab_to(console.page, console.button("Move to …"))
    console.page.keyboard.press("Enter")
    console.page.keyboard.press("n")


def test_a_note_that_another_moves_keeps_the_focus(hall: Hall, meeting, freya, notes):
    console = hall.console(meeting)
    console.note("Snille folk").focus()
    freya.do("move-note", note_id=notes[1], column_id="c1")
    expect(console.column("Folk").get_by_text("Snille folk")).to_be_visible()
    expect(console.note("Snille folk")).to_be_focused()


def test_a_column_that_goes_under_the_focus_hands_it_on(hall: Hall, meeting, freya, columns):
    console = hall.console(meeting)
    more = console.column("Sted").get_by_role("button", name=re.compile("more"))
    more.focus()
    freya.do("remove-column", column_id="c0")
    expect(more).to_have_count(0)
    expect(console.column("Folk").get_by_role("button", name=re.compile("more"))).to_be_focused()


def test_the_bar_of_selected_notes_gives_the_focus_back_to_its_note(hall: Hall, meeting, freya, notes):
    console = hall.console(meeting)
    console.note("Snille folk").focus()
    console.page.keyboard.press("Space")
    tab_to(console.page, console.button("Hide"))
    console.page.keyboard.press("Enter")
    expect(console.page.locator("#chosen")).to_be_hidden()
    expect(console.note("Snille folk")).to_be_focused()


def test_what_freya_types_stays_while_notes_arrive_in_silence(hall: Hall, meeting, freya, columns, fill):
    console = hall.console(meeting)
    expect(console.column("Folk")).to_be_visible()
    console.button("New column").focus()
    console.page.keyboard.press("Enter")
    field = console.page.get_by_role("dialog").get_by_role("textbox")
    console.page.keyboard.type("Vei")
    console.page.evaluate(LISTEN)
    fill(hall.server, meeting, NOTES)
    expect(console.note(NOTES[2])).to_be_attached()
    console.page.keyboard.type("er")
    expect(field).to_have_value("Veier")
    assert console.page.evaluate("window.heard") == []
    console.page.keyboard.press("Enter")
    expect(console.column("Veier")).to_be_visible()
    expect(console.button("New column")).to_be_focused()


def test_a_dialog_that_was_opened_from_the_bar_gives_the_focus_back_to_the_note(hall: Hall, meeting, freya, notes):
    console = hall.console(meeting)
    ask_for_a_new_column(console, "Snille folk")
    console.page.keyboard.type("Vennlighet")
    console.page.keyboard.press("Enter")
    expect(console.column("Vennlighet").get_by_text("Snille folk")).to_be_visible()
    expect(console.note("Snille folk")).to_be_focused()


def test_a_change_in_the_moment_in_which_a_dialog_closes_does_not_take_the_focus(hall: Hall, meeting, freya, notes):
    console = hall.console(meeting)
    ask_for_a_new_column(console, "Snille folk")
    expect(console.page.locator("#dialog-field")).to_be_focused()
    console.page.evaluate("""() => {
      const clear = document.querySelector('[data-act="clear"]')
      clear.click()
      document.querySelector("dialog").close()
      clear.click()
    }""")
    expect(console.page.locator("dialog")).to_have_count(0)
    expect(console.note("Snille folk")).to_be_focused()


def test_a_phone_is_not_told_of_other_peoples_notes(hall: Hall, meeting, freya, columns, fill):
    pia = hall.phone(meeting).join()
    expect(pia.field).to_be_visible()
    pia.page.evaluate(LISTEN)
    fill(hall.server, meeting, NOTES)
    pia.write("Min egen")
    expect(pia.note("Min egen")).to_contain_text("On the wall")
    said = pia.page.evaluate("window.heard")
    assert any("Your note is on the wall" in words for words in said)
    assert not any(text in words for text in NOTES for words in said)


def test_the_wall_is_a_list_to_read_and_says_arrivals_in_one_sentence(hall: Hall, meeting, freya, notes):
    freya.do("move-note", note_id=notes[0], column_id="c0")
    wall = hall.wall(meeting)
    column = wall.column("Sted")
    expect(column.get_by_role("heading", name="Sted")).to_be_attached()
    expect(column.get_by_role("listitem")).to_have_text("Sentralt")
    expect(wall.card("Snille folk")).to_be_attached()
    wall.page.evaluate(LISTEN)
    freya.do("move-note", note_id=notes[1], column_id="c1")
    freya.do("post-note", note_id="t1", question_id="q1", text="Fra bord 3")
    freya.do("post-note", note_id="t2", question_id="q1", text="Fra bord 4")
    expect(wall.page.locator("#said")).to_contain_text("2 new notes")
    assert len(wall.page.evaluate("window.heard")) == 1


def test_the_letters_of_the_wall_can_be_switched_off(hall: Hall, meeting, freya, notes):
    wall = hall.wall(meeting)
    expect(wall.column("Sted")).to_be_visible()
    wall.button("Letter keys off").focus()
    wall.page.keyboard.press("Enter")
    wall.page.keyboard.press("a")
    expect(wall.button("Letter keys on")).to_be_visible()
    expect(wall.button("All columns")).to_have_count(0)
    wall.page.keyboard.press("Enter")
    wall.page.keyboard.press("a")
    expect(wall.button("All columns")).to_be_visible()
