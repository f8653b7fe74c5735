"""Freya makes a workshop that follows up an earlier one, with those of its actions and columns that she chooses."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import barriers
from tests.browser.hall import LAPTOP, PHONE, Hall
from tests.browser.zoomed import lost

MAKE = "Make the workshop"


@pytest.fixture
def held(meeting, freya, pia):
    """A meeting that has two columns with notes, an open action, one that is done, and a decision."""
    for number, title in enumerate(["Kollektivtransport", "Folk"]):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")
    for text, column_id in (("Buss", "c0"), ("Tog", "c0"), ("Dugnad", "c1")):
        freya.do("move-note", note_id=pia.post(text), column_id=column_id)
    freya.do("add-outcome", outcome_id="d1", kind="decision", text="Forumet møtes to ganger i året")
    freya.do("add-outcome", outcome_id="o1", kind="action", text="Flere busser", who="Kari", column_id="c0")
    freya.do("add-outcome", outcome_id="o2", kind="action", text="Kart over tomter")
    freya.do("mark-outcome", outcome_id="o2", done=True)
    return meeting


EARLIER = {"agreed_on": "2026-03-12", "column": "Kollektivtransport"}


@pytest.fixture
def following(server):
    """A workshop that goes on with three actions and a decision of an earlier one."""
    taken = [{"kind": "action", "text": f"Tiltak {number}", "done": number == 1, **EARLIER} for number in (1, 2, 3)]
    decided = {"kind": "decision", "text": "Forumet møtes to ganger i året", **EARLIER}
    return server.create("Oppfølging", ["Hvor langt er vi kommet?"], language="en", outcomes=[*taken, decided])


def follow_up(hall: Hall, device: dict = LAPTOP, refused: bool = False) -> Page:
    freya = hall.freya_signed_in(device)
    freya.watch.may_be_refused = refused
    page = freya.page
    page.get_by_role("button", name=re.compile("^Follow up ….*Dialogmøte")).first.click()
    expect(page.get_by_role("group", name="From last time")).to_be_visible()
    return page


def test_open_actions_and_chosen_columns_go_along_and_nothing_of_the_notes(hall: Hall, held):
    page = follow_up(hall)
    expect(page.get_by_label("Title", exact=True)).to_have_value("Follow-up: Dialogmøte")
    expect(page.get_by_label("Flere busser")).to_be_checked()
    expect(page.get_by_label("Kart over tomter")).not_to_be_checked()
    expect(page.get_by_label("Forumet møtes to ganger i året")).not_to_be_checked()
    page.get_by_label("Kart over tomter").check()
    page.get_by_label("Kollektivtransport 2 notes").check()
    expect(page.get_by_text("The first question gets 1 prepared column.")).to_be_visible()
    expect(page.get_by_label("Question 1", exact=True)).to_have_value("How far have we come, and what is next?")
    page.get_by_role("button", name=MAKE).click()
    expect(page.locator("#stage .question")).to_have_text("How far have we come, and what is next?")
    expect(page.get_by_role("region", name="Kollektivtransport", exact=True)).to_be_visible()
    expect(page.get_by_role("checkbox", name="Kart over tomter")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Flere busser")).not_to_be_checked()
    expect(page.get_by_text("Forumet møtes to ganger i året")).to_have_count(0)
    expect(page.get_by_text("Dugnad")).to_have_count(0)


def test_what_has_come_along_before_comes_along_again_with_its_own_day(hall: Hall, following):
    page = hall.freya_signed_in().page
    page.get_by_role("button", name=re.compile("^Follow up ….*Oppfølging")).first.click()
    expect(page.get_by_label("Tiltak 2")).to_be_checked()
    expect(page.get_by_text("From: Kollektivtransport · From the meeting on 12 Mar 2026").first).to_be_visible()
    expect(page.get_by_label("The meeting was on")).to_have_count(0)
    page.get_by_role("button", name=MAKE).click()
    section = page.get_by_role("region", name="Since the meeting on 12 Mar 2026: 0 of 2 done")
    expect(section.get_by_role("listitem")).to_have_count(2)


def test_by_keyboard_alone_each_column_gets_its_own_question(hall: Hall, held):
    page = follow_up(hall)
    for label in ("Kollektivtransport 2 notes", "Folk 1 note", "One question for each column"):
        page.get_by_label(label).focus()
        page.keyboard.press("Space")
        expect(page.get_by_label(label)).to_be_focused()
    expect(page.get_by_text("2 questions, each about its own column.")).to_be_visible()
    expect(page.get_by_label("Question 2", exact=True)).to_have_value("Folk: how far have we come, and what is next?")


def test_a_day_that_has_not_come_is_refused_by_its_field(hall: Hall, held):
    page = follow_up(hall, refused=True)
    page.get_by_label("The meeting was on").fill("2999-01-01")
    page.get_by_role("button", name=MAKE).click()
    expect(page.get_by_role("alert")).to_have_text("Choose the day of the earlier meeting, today at the latest.")
    expect(page.get_by_label("The meeting was on")).to_be_focused()


def test_the_console_tells_how_much_is_done_since_the_meeting_before(hall: Hall, following):
    console = hall.console(following)
    section = console.page.get_by_role("region", name="Since the meeting on 12 Mar 2026: 1 of 3 done")
    expect(section.get_by_role("listitem")).to_have_count(4)
    section.get_by_role("checkbox", name="Tiltak 2").check()
    section = console.page.get_by_role("region", name="Since the meeting on 12 Mar 2026: 2 of 3 done")
    expect(section.get_by_role("checkbox", name="Tiltak 2")).to_be_focused()
    console.button("Edit: Tiltak 3").click()
    dialog = console.page.get_by_role("dialog")
    expect(dialog).to_contain_text("From the meeting on 12 Mar 2026")
    expect(dialog.get_by_label("Out of the column")).to_have_count(0)
    console.answer("What will be done", "Tiltak 3, straks", "Save")
    expect(section.get_by_text("Tiltak 3, straks")).to_be_visible()
    expect(section).to_contain_text("From: Kollektivtransport")


def test_the_hall_sees_what_became_of_the_actions_until_it_goes_on(hall: Hall, following):
    console, wall = hall.console(following), hall.wall(following)
    console.button("Show on the wall").click()
    expect(wall.page.get_by_role("heading", name="Since last time: 1 of 3 done")).to_be_visible()
    expect(wall.page.get_by_role("listitem")).to_have_text(["Done: Tiltak 1", "To do: Tiltak 2", "To do: Tiltak 3"])
    assert barriers(wall.page) == []
    console.page.get_by_role("checkbox", name="Tiltak 3").check()
    expect(wall.page.get_by_role("heading", name="Since last time: 2 of 3 done")).to_be_visible()
    expect(wall.page.get_by_text("Forumet møtes")).to_have_count(0)
    console.button("Open the first question").click()
    expect(wall.page.get_by_role("heading", name="Since last time")).to_have_count(0)
    expect(wall.question).to_have_text("Hvor langt er vi kommet?")
    expect(console.button("Show on the wall")).to_be_visible()


def test_when_every_question_is_closed_the_console_offers_to_follow_up(hall: Hall, held, freya):
    page = hall.freya_signed_in().page
    page.goto(f"{hall.server.url}/w/{held.id}/console")
    expect(page.locator("#stage .question")).to_be_visible()
    expect(page.get_by_text("Every question is closed")).to_have_count(0)
    freya.do("show-question", question_id="q1")
    for question in hall.server.state(held)["questions"]:
        freya.do("open-question", question_id=question["question_id"])
        freya.do("close-question", question_id=question["question_id"])
    over = page.get_by_role("listitem").filter(has_text="Every question is closed")
    over.get_by_role("button", name="Follow up …").click()
    expect(page.get_by_role("heading", name="Follow up “Dialogmøte”")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Your workshops")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_only_who_is_signed_in_is_offered_a_follow_up(hall: Hall, held):
    by_link = hall.console(held).page
    expect(by_link.get_by_role("link", name="Minutes")).to_be_visible()
    expect(by_link.get_by_role("link", name="Follow up …")).to_have_count(0)
    signed_in = hall.freya_signed_in().page
    signed_in.goto(f"{hall.server.url}/w/{held.id}/console")
    signed_in.get_by_role("link", name="Follow up …").click()
    expect(signed_in.get_by_role("heading", name="Follow up “Dialogmøte”")).to_be_visible()


@pytest.mark.parametrize("device", [{"viewport": {"width": 320, "height": 640}}, LAPTOP])
def test_the_minutes_begin_with_the_meeting_before_without_barriers(hall: Hall, following, device):
    page, _ = hall.sit_down(device)
    page.goto(following.facilitator_url.replace("/console", "/report"))
    table = page.get_by_role("table", name="Actions: 1 of 3 done")
    expect(table.get_by_role("row", name=re.compile("Tiltak 1.*Done"))).to_be_visible()
    page.get_by_role("link", name="From the meeting on 12 Mar 2026").click()
    expect(page.get_by_text("Forumet møtes to ganger i året")).to_be_in_viewport()
    assert barriers(page) == []
    assert lost(page) == []


@pytest.mark.parametrize("device", [PHONE, {"viewport": {"width": 320, "height": 640}}, LAPTOP])
def test_the_form_has_no_barriers_and_fits(hall: Hall, held, device):
    page = follow_up(hall, device)
    page.get_by_label("Folk 1 note").check()
    assert barriers(page) == []
    assert lost(page) == []
