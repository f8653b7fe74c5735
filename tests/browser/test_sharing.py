"""Freya shares the minutes from their own page, by keyboard too; Otto opens the link."""

from playwright.sync_api import expect

from tests.browser.axe import barriers
from tests.browser.hall import LAPTOP, Hall


def test_freya_makes_a_link_and_otto_who_was_not_there_reads_the_minutes(hall: Hall, meeting, freya):
    freya.post("Flere benker")
    page, _ = hall.sit_down(LAPTOP)
    page.goto(f"{meeting.facilitator_url}".replace("/console", "/report"))
    page.locator("#share summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Make a link").click()
    link = page.get_by_role("textbox")
    expect(link).to_be_visible()
    assert barriers(page) == []
    otto, watch = hall.sit_down(LAPTOP)
    otto.goto(link.input_value())
    expect(otto.get_by_text("Flere benker")).to_be_visible()
    expect(otto.get_by_text("Share", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Stop sharing").click()
    expect(page.get_by_role("button", name="Make a link")).to_be_visible()
    watch.may_be_refused = True
    otto.reload()
    expect(otto.get_by_text("not shared under this link any more")).to_be_visible()
