"""The whole of Freya's job without a pointer, and Pia's too."""

import re

from playwright.sync_api import Page, expect

from tests import people
from tests.browser.tabbing import tab_to
from tests.running import Meeting


def test_freya_runs_a_meeting_by_keyboard_alone(hall, gather):
    freya = hall.freya_signed_in()
    page, press, write = freya.page, freya.page.keyboard.press, freya.page.keyboard.type
    tab_to(page, freya.button(re.compile("^Blank workshop")))
    press("Enter")
    expect(page.get_by_label("Title", exact=True)).to_be_focused()
    write("By keyboard")
    tab_to(page, page.get_by_label("Question 1", exact=True))
    write("What now?")
    tab_to(page, freya.button("Make the workshop"))
    press("Enter")
    tab_to(page, freya.button("Open the first question").first)
    press("Enter")

    meeting = meeting_on(page)
    per = gather(people.phone(hall.server, meeting))
    for text in ("Ro", "Parkering"):
        per.post(text, per.screen.workshop["current_question_id"])
    wall = hall.wall(meeting)
    expect(freya.note("Parkering")).to_be_visible()

    tab_to(page, freya.note("Ro"))
    press("Space")
    press("m")
    press("n")
    write("Alpha")
    press("Enter")
    expect(wall.column("Alpha").get_by_text("Ro")).to_be_visible()
    expect(freya.toast("1 note moved to Alpha")).to_be_visible()
    tab_to(page, freya.note("Parkering"))
    press("m")
    press("a")
    expect(wall.column("Alpha").get_by_text("Parkering")).to_be_visible()
    press("Control+z")
    expect(wall.column("Alpha").get_by_text("Parkering")).to_have_count(0)
    press("Control+Shift+Z")
    expect(wall.column("Alpha").get_by_text("Parkering")).to_be_visible()

    page.locator("#stage").focus()
    tab_to(page, freya.column("Alpha").get_by_role("button"))
    press("Enter")
    press("Enter")
    write("Beta")
    press("Enter")
    expect(wall.column("Beta")).to_be_visible()
    tab_to(page, freya.note("Ro"))
    press("ArrowDown")
    expect(freya.note("Parkering")).to_be_focused()
    press("h")
    expect(wall.card("Parkering")).to_have_count(0)

    page.locator("#console").evaluate("(element) => document.activeElement.blur()")
    tab_to(page, freya.button("Close the question"))
    press("Enter")
    expect(page.locator("#stage")).to_contain_text("Closed: the wall stands")
    tab_to(page, freya.button("Download"))
    press("Enter")
    press("ArrowDown")
    with page.expect_download() as downloading:
        press("Enter")
    assert downloading.value.suggested_filename == "by-keyboard.pdf"


def test_pia_joins_and_writes_by_keyboard_alone(hall, meeting, freya):
    pia = hall.phone(meeting)
    tab_to(pia.page, pia.button("Join"))
    pia.page.keyboard.press("Enter")
    tab_to(pia.page, pia.field)
    pia.page.keyboard.type("Uten mus")
    pia.page.keyboard.press("Control+Enter")
    expect(pia.note("Uten mus")).to_contain_text("On the wall")
    tab_to(pia.page, pia.note("Uten mus").get_by_role("button", name="Edit"))


def meeting_on(page: Page) -> Meeting:
    """The meeting of an open console, for the others to come to."""
    facts = page.evaluate("JSON.parse(document.getElementById('boot').textContent)")
    wall_url = f"{facts['wall_url']}?token={facts['token']}"
    return Meeting(facts["workshop_id"], facts["code"], facts["token"], page.url, wall_url, facts["join_url"])
