"""Whoever joins is asked for what the facilitator wants to know, and for nothing that cannot be answered."""

from playwright.sync_api import expect

from tests.browser.hall import Hall

ASKED = "Who are you here as?"


def test_who_joins_chooses_an_affiliation_where_there_are_some_to_choose_from(hall: Hall):
    asking = {"asks": {"affiliation": True}, "language": "en"}
    with_some = hall.server.create("Dialogmøte", ["Hva mangler vi?"], affiliations=["Business", "Youth"], **asking)
    pia = hall.phone(with_some)
    expect(pia.page.get_by_role("group", name=ASKED).get_by_role("radio")).to_have_count(3)
    expect(pia.page.locator(".join__privacy")).to_contain_text("what you answer here")

    with_none = hall.server.create("Dialogmøte", ["Hva mangler vi?"], **asking)
    pia = hall.phone(with_none)
    expect(pia.button("Join")).to_be_visible()
    expect(pia.page.get_by_role("radio")).to_have_count(0)
    expect(pia.page.locator(".join__privacy")).not_to_contain_text("what you answer here")
    pia.join()
