"""The sorting proposes, authors confirm, Freya decides."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests import people
from tests.browser.advice import SPLIT, advise, advised_meeting
from tests.browser.hall import PHONE
from tests.browser.screens import Console
from tests.browser.tabbing import tab_to
from tests.running import Meeting
from workshop.domain.model import Suggestion

OTHER = Suggestion("other", "merge-columns", ("d", "a"), about="buss", count=2, of=4)


@pytest.fixture
def advised(server) -> Meeting:
    return advised_meeting(server)


def need(console: Console, title: str | re.Pattern) -> Locator:
    """A card under "Needs you"."""
    return console.page.locator("#needs").get_by_role("listitem").filter(has_text=title)


def test_freya_takes_a_merge_that_is_suggested_and_undoes_it_by_keyboard(hall, advised):
    console = hall.console(advised)
    page, press = console.page, console.page.keyboard.press
    merge = need(console, "Merge A “Buss” and B “Kollektivtrafikk”?")
    expect(merge).to_contain_text("3 of these 4 notes are about “buss”.")
    expect(need(console, re.compile("Merge .* and "))).to_have_count(1)  # the other points to a column that is gone

    page.locator("#stage").focus()
    tab_to(page, merge.get_by_role("button", name="Merge"))
    press("Enter")
    expect(console.column("Kollektivtrafikk").get_by_text("bus", exact=True)).to_be_visible()
    expect(console.column("Buss")).to_have_count(0)
    expect(merge).to_have_count(0)
    expect(page.locator("#log")).to_contain_text("Merged “Buss” into “Kollektivtrafikk”")
    # The next card has the focus, not its button: Enter once more does nothing.
    expect(need(console, "Two points in one note?")).to_be_focused()

    press("Control+z")
    expect(console.column("Buss").get_by_text("bus", exact=True)).to_be_visible()


def test_a_suggestion_that_freya_leaves_does_not_come_back(hall, advised):
    console = hall.console(advised)
    merge = need(console, re.compile("Merge .* and "))
    merge.get_by_role("button", name="No, leave it").click()
    expect(console.toast("Left as it is, and not suggested again")).to_be_visible()
    console.page.mouse.move(0, 0)
    expect(merge).to_have_count(0)
    console.page.reload()
    expect(need(console, "Two points in one note?")).to_be_visible()
    expect(merge).to_have_count(0)


def test_new_advice_moves_nothing_under_freyas_hand_and_takes_no_focus(hall, server, advised, gather):
    console = hall.console(advised)
    split = need(console, "Two points in one note?").get_by_role("button", name="Split it")
    split.hover()
    split.focus()
    before = split.bounding_box()
    advise(server, advised, suggestions=(OTHER, SPLIT), same_as={"n2": None})
    gather(people.console(server, advised)).do("set-timer", seconds=60)
    expect(need(console, re.compile("Merge B .* and A "))).to_be_visible()
    expect(need(console, re.compile("Merge A .* and B "))).to_have_count(0)
    expect(need(console, "Said before")).to_have_count(0)
    expect(split).to_be_focused()
    assert split.bounding_box() == before


def test_a_note_with_two_points_is_split_from_the_suggestion(hall, advised):
    console = hall.console(advised)
    need(console, "Two points in one note?").get_by_role("button", name="Split it").click()
    expect(console.note("Frokostmøter")).to_be_visible()
    expect(console.note("nyhetsbrev")).to_be_visible()
    expect(console.page.locator("#log")).to_contain_text("Split a note into “Frokostmøter” and “nyhetsbrev”")


def test_freya_splits_any_note_by_its_key_and_undoes_it(hall, advised):
    console = hall.console(advised)
    console.note("Bussen går sjelden").focus()
    console.page.keyboard.press("d")
    dialog = console.page.get_by_role("dialog")
    expect(dialog.get_by_label("First note")).to_have_value("Bussen går sjelden")
    dialog.get_by_role("button", name="Split in two").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Write something first.")
    expect(dialog.get_by_label("Second note")).to_be_focused()
    dialog.get_by_label("First note").fill("Bussen")
    dialog.get_by_label("Second note").fill("går sjelden")
    dialog.get_by_role("button", name="Split in two").click()
    expect(console.note("går sjelden")).to_be_visible()
    console.page.locator("#toasts").get_by_role("button", name="Undo").click()
    expect(console.note("Bussen går sjelden")).to_be_visible()
    expect(console.note("går sjelden")).to_have_count(0)


def test_freya_switches_off_that_authors_choose(hall, advised, gather):
    console = hall.console(advised)
    switch = console.page.get_by_role("switch", name="Authors may choose the column")
    expect(switch).to_be_checked()
    switch.focus()
    console.page.keyboard.press("Space")
    expect(console.page.locator("#log")).to_contain_text("Switched off that authors choose the column")
    expect(switch).not_to_be_checked()
    console.page.reload()
    expect(switch).not_to_be_checked()


def test_columns_get_coarser_by_key_down_to_the_end(hall, advised):
    console = hall.console(advised)
    level, coarser = console.page.locator(".detail__level"), console.button("Coarser")
    expect(level).to_have_text("In between")
    console.page.keyboard.press("-")
    expect(level).to_have_text("A bit coarser")
    coarser.click()
    expect(level).to_have_text("Much coarser")
    expect(coarser).to_have_attribute("aria-disabled", "true")
    expect(console.page.locator("#log")).to_contain_text("Set how fine the columns are: Much coarser")


def test_a_card_tells_who_placed_it_and_what_says_the_same(hall, advised):
    console = hall.console(advised)
    expect(console.note("Buss til byen")).to_have_accessible_description(
        "Placed by hand; the sorting leaves it Says the same as “Bussen går sjelden”"
    )
    expect(console.page.locator("#share")).to_contain_text("4 of 4 confirmed")
    need(console, "Said before").get_by_role("button", name="Select them").click()
    expect(console.note("Buss til byen")).to_be_checked()
    expect(console.page.locator("#chosen")).to_contain_text("1 note selected")


def test_columns_are_prepared_before_the_question_opens(hall, advised):
    console = hall.console(advised)
    console.button(re.compile("Og ellers")).click()
    expect(console.page.locator("#stage")).to_contain_text("Prepare columns, or let the notes make their own.")
    console.button("Prepare columns").click()
    console.answer("Names, one on each line", "Vei\nBuss\n\n- Bredbånd", "Make the columns")
    for title in ("Vei", "Buss", "Bredbånd"):
        expect(console.column(title)).to_be_visible()
    console.button("New column").click()
    console.answer("Name", "Annet", "Make the column")
    expect(console.column("Annet")).to_be_visible()


def test_on_a_phone_freya_is_led_from_the_suggestion_to_its_note(hall, advised):
    console = hall.console(advised, PHONE)
    need(console, "Two points in one note?").get_by_role("button", name="Show it").tap()
    expect(console.note("Frokostmøter og nyhetsbrev")).to_be_checked()
    expect(console.note("Frokostmøter og nyhetsbrev")).to_be_focused()
    expect(console.button("Split in two …")).to_be_in_viewport()
