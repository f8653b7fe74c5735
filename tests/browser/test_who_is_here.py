"""Freya sees who is in the hall and which groups have not been heard, and nobody sees who wrote what."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests import people
from tests.browser.axe import barriers
from tests.browser.hall import LAPTOP, PHONE, Hall
from tests.running import Meeting

ASKS = {"affiliation": True, "table": True, "name": True}
OFFERED = ["Business", "Municipality", "Politician"]


@pytest.fixture
def asked(server, gather) -> Meeting:
    """Three of business, two of them with notes, three silent of the municipality, and Pia, the only politician."""
    meeting = server.create("Dialogue", ["What makes us attractive?"], language="en", asks=ASKS, affiliations=OFFERED)
    gather(people.console(server, meeting)).do("open-question", question_id="q1")
    for table, affiliation, notes in [(1, "Business", 3), (1, "Business", 2), (1, "Business", 0)]:
        phone = gather(people.phone(server, meeting, affiliation=affiliation, table=table))
        for number in range(notes):
            phone.post(f"Note {number}")
    for _ in range(3):
        gather(people.phone(server, meeting, affiliation="Municipality", table=10))
    gather(people.phone(server, meeting, affiliation="Politician", table=2, name="Pia Hansen")).post("Pias note")
    return meeting


def rows(dialog: Locator) -> list[str]:
    return [" ".join(row.split()) for row in dialog.locator("tbody tr").all_inner_texts()]


def test_freya_sees_the_groups_and_which_of_them_are_silent_by_keyboard_alone(hall: Hall, asked: Meeting):
    freya = hall.console(asked)
    freya.button("7 people").focus()
    freya.page.keyboard.press("Enter")
    dialog = freya.page.get_by_role("dialog", name="Who is here")
    expect(dialog.get_by_role("row", name=re.compile("^Business"))).to_have_text(re.compile("Business.*3.*2"))
    assert rows(dialog) == [
        "Business 3 2", "Municipality 3 none yet", "Politician 1 – not told",
        "1 3 2", "2 1 – not told", "10 3 none yet",
    ]  # fmt: skip
    expect(dialog.get_by_role("listitem")).to_have_text("Pia Hansen · Politician · Table 2")
    expect(dialog).to_contain_text("6 people without a name")
    assert barriers(freya.page) == []
    freya.page.keyboard.press("Escape")
    expect(freya.button("7 people")).to_be_focused()


def test_who_comes_while_the_list_stands_is_counted(hall: Hall, asked: Meeting, server, gather):
    freya = hall.console(asked)
    freya.button("7 people").click()
    dialog = freya.page.get_by_role("dialog")
    expect(dialog).to_contain_text("7 people have joined.")
    for _ in range(2):
        gather(people.phone(server, asked, affiliation="Politician"))
    expect(dialog).to_contain_text("9 people have joined.")
    expect(dialog.get_by_role("row", name=re.compile("^Politician"))).to_have_text("Politician31")


def test_a_meeting_that_asks_for_nothing_says_so(hall: Hall, meeting, freya):
    console = hall.console(meeting)
    console.button("0 people").click()
    dialog = console.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Joiners are not asked for affiliation, table or name.")
    expect(dialog.get_by_role("table")).to_have_count(0)


def test_a_silent_group_needs_freya_and_leads_to_the_list_on_a_phone_too(hall: Hall, asked: Meeting):
    freya = hall.console(asked, PHONE)
    need = freya.page.get_by_role("listitem").filter(has_text="Silent in the hall")
    expect(need).to_contain_text("Municipality: 3 people, no notes yet.", timeout=30_000)
    need.get_by_role("button", name="Who is here").click()
    expect(freya.page.get_by_role("dialog").get_by_role("table")).to_have_count(2)
    assert barriers(freya.page) == []


def test_no_page_of_the_meeting_is_told_whose_note_is_whose(hall: Hall, asked: Meeting, server):
    screens = [hall.console(asked, LAPTOP), hall.wall(asked)]
    expect(screens[0].note("Pias note")).to_be_visible()
    expect(screens[1].card("Pias note")).to_be_visible()
    pia = next(seat["seat"] for seat in server.state(asked)["seats"] if seat["name"])
    assert pia in "".join(screens[0].watch.received)
    for screen in screens:
        notes = re.findall(r"\{[^{}]*Pias note[^{}]*\}", "".join(screen.watch.received))
        assert notes
        assert not any(pia in note for note in notes)
