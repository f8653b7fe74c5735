"""The way of a note: from Pia's thumb to the wall, to a column, and to where Freya wants it."""

import json
import re

from playwright.sync_api import expect

from tests.browser.screens import Phone
from tests.people import Person
from tests.running import ROOT

BOARD = json.loads((ROOT / "workshop/demo/real-skiptvet-1-attraktivt.json").read_text())
TEXTS = [note["text"] for note in BOARD["notes"]]


def test_pia_joins_by_typing_the_code_and_her_note_lands_on_the_wall(hall, meeting, freya: Person):
    page, watch = hall.sit_down({"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True})
    page.goto(hall.server.url)
    wall = hall.wall(meeting)

    page.get_by_label("Type the code").fill(f" {meeting.code[:3].lower()} {meeting.code[3:]} ")
    page.get_by_role("button", name="Join").click()
    pia = Phone(page, watch).join()
    expect(pia.question).to_have_text("Hva gjør oss attraktive?")
    pia.write("Nærhet til alt")

    expect(pia.note("Nærhet til alt")).to_contain_text("On the wall")
    expect(pia.field).to_have_value("")
    expect(pia.field).to_be_focused()
    expect(wall.card("Nærhet til alt")).to_be_visible()


def test_a_note_is_told_its_column_and_follows_freyas_hand(hall, meeting, freya: Person, fill):
    pia, wall, console = hall.phone(meeting).join(), hall.wall(meeting), hall.console(meeting)
    fill(hall.server, meeting, TEXTS[:8])
    pia.write(TEXTS[8])
    fill(hall.server, meeting, TEXTS[9:])
    freya.do("create-column", question_id="q1", title="Freyas egen", column_id="own")

    expect(pia.note(TEXTS[8])).to_contain_text(re.compile("Your note is in|not sorted yet"))
    expect(wall.columns.nth(2)).to_be_visible()
    console.select(TEXTS[8])
    console.button("Move to …").click()
    console.tell("Freyas egen")

    expect(console.column("Freyas egen").get_by_text(TEXTS[8], exact=True)).to_be_visible()
    expect(wall.column("Freyas egen").get_by_text(TEXTS[8])).to_be_visible()
    expect(pia.note(TEXTS[8])).to_contain_text("The facilitator put your note in Freyas egen")


def test_pia_changes_and_withdraws_her_note(hall, meeting, freya: Person):
    pia, wall = hall.phone(meeting).join(), hall.wall(meeting)
    pia.write("Billige tomtr")
    expect(wall.card("Billige tomtr")).to_be_visible()

    pia.note("Billige tomtr").get_by_role("button", name="Edit").click()
    pia.page.get_by_label("Your note").fill("Billige tomter")
    pia.button("Save").click()
    expect(wall.card("Billige tomter")).to_be_visible()

    pia.note("Billige tomter").get_by_role("button", name="Withdraw").click()
    expect(wall.card("Billige tomter")).to_be_hidden()


def test_a_note_that_was_withdrawn_says_so_and_can_be_put_up_again(hall, meeting, freya: Person):
    pia, wall = hall.phone(meeting).join(), hall.wall(meeting)
    said, hint = pia.page.locator("#said"), pia.page.locator(".composer__hint")
    pia.write("Billige tomtr")
    expect(hint).to_have_text("On the wall")
    pia.note("Billige tomtr").get_by_role("button", name="Edit").click()
    pia.page.get_by_label("Your note").fill("Billige tomter")
    pia.button("Save").click()
    expect(wall.card("Billige tomter")).to_be_visible()
    pia.field.fill("Neste tanke")

    pia.note("Billige tomter").get_by_role("button", name="Withdraw").click()
    expect(pia.note("Billige tomter")).to_contain_text("Withdrawn")
    expect(said).to_have_text("Withdrawn: Billige tomter")
    expect(hint).to_have_text("One thought a note")
    expect(pia.button("Put it up again")).to_be_focused()
    expect(wall.card("Billige tomter")).to_be_hidden()

    pia.button("Put it up again").click()
    expect(wall.card("Billige tomter")).to_be_visible()
    expect(pia.note("Billige tomter")).to_have_count(1)
    expect(pia.note("Billige tomter")).to_contain_text("On the wall")
    expect(pia.field).to_have_value("Neste tanke")


def test_the_way_back_for_a_withdrawn_note_ends_with_the_next_note(hall, meeting, freya: Person):
    pia = hall.phone(meeting).join()
    pia.write("Billige tomter")
    pia.note("Billige tomter").get_by_role("button", name="Withdraw").click()
    expect(pia.page.get_by_role("heading", name="My notes (0)")).to_be_visible()
    pia.write("Flere busser")
    expect(pia.note("Flere busser")).to_contain_text("On the wall")
    expect(pia.note("Billige tomter")).to_have_count(0)
