"""Freya looks first: what Pia writes is on the wall when Freya has said yes, and Pia knows it."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import barriers
from tests.browser.hall import Hall
from tests.browser.screens import Console
from tests.people import Person

LOOKS_FIRST = "The facilitator looks at it before it shows on the wall."
WAITS = "Waiting for the facilitator"


@pytest.fixture
def looked_after(freya: Person) -> None:
    freya.do("open-question", question_id="q1")
    freya.do("set-approve-first", question_id="q1", approve_first=True)


def need(console: Console, text: str) -> Locator:
    return console.page.locator(".need").filter(has_text=text)


def test_the_hall_sees_what_freya_has_approved_and_pia_knows_how_it_goes(hall: Hall, meeting, looked_after):
    console, wall, pia = hall.console(meeting), hall.wall(meeting), hall.phone(meeting).join()
    expect(pia.page.locator(".composer__hint")).to_have_text(LOOKS_FIRST)
    pia.write("Gratis parkering")
    pia.write("Ordføreren er en gjøk")
    expect(pia.note("Gratis parkering")).to_contain_text(WAITS)
    expect(need(console, "2 notes wait for you")).to_be_visible()
    expect(console.note("Gratis parkering")).to_have_count(0)
    assert barriers(console.page) == []
    assert barriers(pia.page) == []

    need(console, "gjøk").get_by_role("button", name="Hide").click()
    need(console, "parkering").get_by_role("button", name="Show it").click()
    expect(wall.card("Gratis parkering")).to_be_visible()
    expect(pia.note("Gratis parkering")).to_contain_text("On the wall")
    expect(pia.note("gjøk")).to_contain_text(WAITS)
    assert "gjøk" not in wall.page.content()


def test_a_changed_note_waits_again_with_its_new_words_also_after_a_reload(hall: Hall, meeting, looked_after):
    console, wall, pia = hall.console(meeting), hall.wall(meeting), hall.phone(meeting).join()
    pia.write("Mer lys")
    need(console, "Mer lys").get_by_role("button", name="Show it").click()
    expect(pia.note("Mer lys")).to_contain_text("On the wall")
    pia.button("Edit").click()
    pia.page.get_by_role("textbox").last.fill("Mindre lys")
    pia.button("Save").click()
    expect(pia.note("Mindre lys")).to_contain_text(WAITS)
    expect(wall.card("Mer lys")).to_have_count(0)
    pia.reopen()
    expect(pia.note("Mindre lys")).to_contain_text(WAITS)
    need(console, "Mindre lys").get_by_role("button", name="Show it").click()
    expect(wall.card("Mindre lys")).to_be_visible()


def test_freya_switches_it_on_shows_all_at_once_and_takes_it_back_with_one_undo(hall: Hall, meeting, freya):
    freya.do("open-question", question_id="q1")
    console, wall, pia = hall.console(meeting), hall.wall(meeting), hall.phone(meeting).join()
    console.page.get_by_role("switch", name="Approve notes first").check()
    expect(pia.page.locator(".composer__hint")).to_have_text(LOOKS_FIRST)
    for text in ("Benker", "Blomster", "Busser"):
        pia.write(text)
        expect(pia.note(text)).to_contain_text(WAITS)
    need(console, "3 notes wait for you").get_by_role("button", name="Show all").click()
    for text in ("Benker", "Blomster", "Busser"):
        expect(wall.card(text)).to_be_visible()
    console.page.keyboard.press("Control+z")
    expect(wall.card("Benker")).to_have_count(0)
    expect(need(console, "3 notes wait for you")).to_be_visible()


def test_a_workshop_can_be_made_so_that_every_note_waits(hall: Hall):
    console = hall.freya_signed_in()
    console.page.get_by_role("button", name="Retrospective").click()
    console.page.get_by_label("Notes wait for my approval before the hall sees them").check()
    console.button("Make the workshop").click()
    expect(console.page.get_by_role("switch", name="Approve notes first")).to_be_checked()
