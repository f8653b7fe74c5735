"""Everyone can take part: axe finds nothing on any page, in light, dark and forced colours."""

import pytest
from playwright.sync_api import expect

from tests.browser.advice import advised_meeting
from tests.browser.axe import barriers
from tests.browser.hall import LAPTOP, PHONE, PROJECTOR, Hall


@pytest.fixture
def sorted_meeting(hall: Hall, meeting, freya, fill):
    """Notes in two columns, one unsorted, one hidden."""
    for number, title in enumerate(["Sted", "Folk"]):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")
    per = fill(hall.server, meeting, [])
    for number, text in enumerate(["Sentralt", "Snille folk", "Usortert"]):
        note_id = per.post(text)
        if number < 2:
            freya.do("move-note", note_id=note_id, column_id=f"c{number}")
    freya.do("hide-note", note_id=per.post("Skjult"))
    return meeting


def test_the_phone_has_no_barriers(hall: Hall, sorted_meeting):
    phone = hall.phone(sorted_meeting)
    expect(phone.button("Join")).to_be_visible()
    assert barriers(phone.page) == []
    phone.join().write("Pias lapp")
    expect(phone.note("Pias lapp")).to_contain_text("On the wall")
    assert barriers(phone.page) == []
    phone.page.goto(hall.server.url)
    assert barriers(phone.page) == []


def test_the_wall_has_no_barriers(hall: Hall, sorted_meeting):
    wall = hall.wall(sorted_meeting, PROJECTOR)
    expect(wall.card("Snille folk")).to_be_visible()
    assert barriers(wall.page) == []
    wall.page.keyboard.press("a")
    expect(wall.button("All columns")).to_be_visible()
    assert barriers(wall.page) == []


def test_the_console_has_no_barriers(hall: Hall, sorted_meeting):
    console = hall.console(sorted_meeting)
    console.select("Sentralt")
    assert barriers(console.page) == []
    console.button("Move to …").click()
    expect(console.page.get_by_role("menu")).to_be_visible()
    assert barriers(console.page) == []
    console.page.keyboard.press("Escape")
    console.page.keyboard.press("?")
    expect(console.page.get_by_role("dialog")).to_be_visible()
    assert barriers(console.page) == []


def test_the_console_on_a_phone_has_no_barriers(hall: Hall, sorted_meeting):
    console = hall.console(sorted_meeting, PHONE)
    expect(console.page.get_by_text("Open now · question 1 of 2")).to_be_visible()
    for tab in ("Run", "Programme", "The wall", "Undo"):
        console.page.get_by_role("navigation", name="Views").get_by_role("button", name=tab).click()
        assert barriers(console.page) == []


def test_suggestions_and_steering_have_no_barriers(hall: Hall, server):
    advised = advised_meeting(server)
    console = hall.console(advised)
    expect(console.page.locator("#needs")).to_contain_text("Two points in one note?")
    console.select("Buss til byen")
    assert barriers(console.page) == []
    for name in ("What the sorting can and cannot do", "Split in two …"):
        console.button(name).click()
        expect(console.page.get_by_role("dialog")).to_be_visible()
        assert barriers(console.page) == []
        console.page.keyboard.press("Escape")
    phone = hall.console(advised, PHONE)
    expect(phone.page.locator("#needs")).to_contain_text("Two points in one note?")
    assert barriers(phone.page) == []
    phone.page.get_by_role("navigation", name="Views").get_by_role("button", name="The wall").click()
    phone.page.get_by_text("Steer the sorting").click()
    expect(phone.button("Coarser")).to_be_visible()
    assert barriers(phone.page) == []


def test_workshops_minutes_and_the_way_in_have_no_barriers(hall: Hall, sorted_meeting):
    freya, _ = hall.sit_down(LAPTOP)
    freya.goto(hall.sign_in_link())
    assert barriers(freya) == []
    freya.get_by_role("button", name="Blank workshop").click()
    expect(freya.get_by_role("dialog")).to_be_visible()
    assert barriers(freya) == []
    freya.goto(f"{hall.server.url}/w/{sorted_meeting.id}/report")
    assert barriers(freya) == []

    otto, watch = hall.sit_down(LAPTOP)
    watch.may_be_refused = True
    for path in ("/workshops", "/sign-in/used", "/nowhere", "/j?code=ZZZZZZ"):
        otto.goto(hall.server.url + path)
        assert barriers(otto) == []
