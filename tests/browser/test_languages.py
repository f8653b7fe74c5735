"""A seat's own language, on the phone itself."""

from playwright.sync_api import expect


def test_a_phone_changes_its_language_and_keeps_what_is_half_written(hall, meeting, freya):
    pia = hall.phone(meeting).join()
    pia.field.fill("Halvskrevet")
    pia.page.locator("#languages summary").click()
    pia.page.get_by_role("link", name="Suomi").click()

    expect(pia.page.locator("html")).to_have_attribute("lang", "fi")
    expect(pia.line).to_have_text("Yhteys toimii")
    expect(pia.field).to_have_value("Halvskrevet")
    # The question stays as it was asked, and a screen reader is told so.
    expect(pia.question).to_have_attribute("lang", "en")


def test_without_network_no_other_language_leads_away_from_the_meeting(hall, meeting, freya):
    pia = hall.phone(meeting).join()
    globe = pia.page.locator("#languages")
    expect(globe).to_be_visible()
    pia.page.context.set_offline(True)
    expect(globe).to_be_hidden()
    pia.page.context.set_offline(False)
    expect(globe).to_be_visible()
