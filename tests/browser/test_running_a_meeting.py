"""Freya runs a meeting: from the sign-in link to the minutes."""

import re

from playwright.sync_api import expect

from tests.browser.screens import Phone, Wall
from tests.people import Person

MAKE = "Make the workshop"
FORMATS = {
    "Word": ("docx", b"PK"),
    "PDF": ("pdf", b"%PDF"),
    "PowerPoint": ("pptx", b"PK"),
    "OpenDocument": ("odt", b"PK"),
    "Excel": ("xlsx", b"PK"),
    "CSV": ("csv", b"\xef\xbb\xbf"),
    "JSON": ("json", b"{"),
    "Markdown": ("md", b"#"),
}


def test_a_template_becomes_a_meeting_with_phones_and_a_wall(hall):
    freya = hall.freya_signed_in()
    freya.button(re.compile("^Dialogue meeting with business")).click()
    dialog = freya.page.get_by_role("dialog")
    expect(dialog.get_by_label("Question 1", exact=True)).to_have_value("What makes us attractive?")
    dialog.get_by_label("Title", exact=True).fill("Dialogue in Skiptvet")
    dialog.get_by_role("button", name=MAKE).click()
    expect(freya.page.locator("#stage")).to_contain_text("What makes us attractive?")

    with freya.page.expect_popup() as opened:
        freya.page.get_by_role("link", name="Open the wall").click()
    wall = Wall(opened.value, freya.watch)
    expect(wall.question).to_have_text("Dialogue in Skiptvet")
    pia = Phone(*hall.sit_down({"viewport": {"width": 360, "height": 740}}))
    pia.page.goto(wall.page.locator("#join img").get_attribute("alt").split()[-1])
    pia.page.get_by_label("Youth").check()
    pia.join()
    freya.button("Open the first question").first.click()

    expect(pia.question).to_have_text("What makes us attractive?")
    expect(wall.question).to_have_text("What makes us attractive?")
    expect(wall.page.locator("#counts")).to_contain_text("1 taking part")


def test_a_blank_page_becomes_a_meeting_with_prepared_columns(hall):
    freya = hall.freya_signed_in()
    freya.button(re.compile("^Blank workshop")).click()
    dialog = freya.page.get_by_role("dialog")
    dialog.get_by_label("Title", exact=True).fill("Retro")
    dialog.get_by_label("Question 1", exact=True).fill("How did it go?")
    dialog.get_by_text("Prepared columns").click()
    dialog.get_by_label("One on each line").fill("Well\nBadly")
    dialog.get_by_role("button", name=MAKE).click()

    expect(freya.column("Well")).to_be_visible()
    expect(freya.column("Badly")).to_be_visible()
    freya.page.goto(f"{hall.server.url}/workshops")
    expect(freya.page.get_by_role("link", name="Retro", exact=True)).to_be_visible()


def test_asking_for_affiliation_without_choices_is_refused_where_it_can_be_seen(hall):
    freya = hall.freya_signed_in({"viewport": {"width": 1366, "height": 768}})
    freya.watch.may_be_refused = True
    freya.button(re.compile("^Blank workshop")).click()
    dialog = freya.page.get_by_role("dialog")
    dialog.get_by_label("Title", exact=True).fill("Retro")
    dialog.get_by_label("Question 1", exact=True).fill("How did it go?")
    dialog.get_by_label("Affiliation", exact=True).check()
    dialog.get_by_role("button", name=MAKE).click()
    refusal = dialog.get_by_role("alert").filter(has_text="Write what people can choose from")
    expect(refusal).to_be_visible()
    for shown in (refusal, dialog.get_by_label("Choices, one on each line")):
        # The foot of the form sticks: what is in the window can still lie behind it.
        box = shown.bounding_box()
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        assert shown.evaluate("(it, [x, y]) => it.contains(document.elementFromPoint(x, y))", middle)
    expect(dialog.get_by_label("Choices, one on each line")).to_be_focused()

    dialog.get_by_label("Choices, one on each line").fill("Business\nPolitician")
    dialog.get_by_role("button", name=MAKE).click()
    expect(freya.page.locator("#stage")).to_contain_text("How did it go?")


def test_a_sign_in_link_works_once(hall):
    link = hall.sign_in_link()
    freya, _ = hall.sit_down({})
    freya.goto(link)
    expect(freya.get_by_role("heading", name="Your workshops")).to_be_visible()

    otto, watch = hall.sit_down({})
    watch.may_be_refused = True
    otto.goto(link)
    expect(otto.get_by_role("heading", name="This link has been used already")).to_be_visible()
    otto.goto(f"{hall.server.url}/workshops")
    expect(otto.get_by_role("heading", name="Sign in as facilitator")).to_be_visible()


def test_freya_signs_out_and_needs_a_new_link(hall):
    freya = hall.freya_signed_in()
    freya.watch.may_be_refused = True
    freya.page.get_by_text("Sign out", exact=True).click()
    freya.button("Sign out of this browser").click()
    expect(freya.page.get_by_role("heading", name="Sign in as facilitator")).to_be_visible()
    freya.page.goto(f"{hall.server.url}/workshops")
    expect(freya.page.get_by_role("heading", name="Sign in as facilitator")).to_be_visible()


def test_a_closed_question_keeps_what_pia_has_not_sent_and_the_next_can_take_it(hall, meeting):
    console, pia, wall = hall.console(meeting), hall.phone(meeting), hall.wall(meeting)
    console.button("Open the first question").first.click()
    pia.join()
    expect(pia.question).to_have_text("Hva gjør oss attraktive?")
    pia.field.fill("Bare nesten ferdig")

    console.button("Close the question").click()
    expect(pia.page.locator("#screen")).to_contain_text("Now we look at the wall together")
    expect(pia.page.locator("#screen")).to_contain_text("Bare nesten ferdig")
    expect(pia.page.locator("#screen")).to_contain_text("is closed. Your text is kept here.")

    console.button("Next question").first.click()
    expect(pia.question).to_have_text("Hva mangler vi?")
    expect(wall.question).to_have_text("Hva mangler vi?")
    pia.button("Use it here").click()
    expect(pia.field).to_have_value("Bare nesten ferdig")
    pia.button("Put it on the wall").click()
    expect(wall.card("Bare nesten ferdig")).to_be_visible()


def test_pia_can_give_up_what_she_began_at_an_earlier_question(meeting, freya: Person, hall):
    pia = hall.phone(meeting).join()
    pia.field.fill("Halvferdig")
    pia.page.evaluate("document.activeElement.blur()")
    freya.do("open-question", question_id="q2")
    expect(pia.page.locator("#screen")).to_contain_text("You have a note that is not sent")
    pia.button("Discard").click()
    expect(pia.page.locator("#screen")).not_to_contain_text("Halvferdig")
    expect(pia.question).to_be_focused()
    pia.page.reload()
    expect(pia.line).to_have_text("Connected")
    expect(pia.page.locator("#screen")).not_to_contain_text("Halvferdig")


def test_nobody_is_thrown_out_of_a_note_when_the_meeting_goes_on(hall, meeting, freya: Person):
    pia = hall.phone(meeting).join()
    pia.field.press_sequentially("Halvferdig")
    freya.do("open-question", question_id="q2")

    expect(pia.button(re.compile("The meeting has gone on"))).to_be_visible()
    expect(pia.question).to_have_text("Hva gjør oss attraktive?")
    expect(pia.field).to_have_value("Halvferdig")
    expect(pia.field).to_be_focused()


def test_freya_renames_merges_hides_and_takes_it_all_back(hall, meeting, freya: Person, fill):
    for number, title in enumerate(["Sted", "Folk"]):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")
    fill(hall.server, meeting, ["Sentralt", "Snille folk"])
    console, wall = hall.console(meeting), hall.wall(meeting)
    for text, title in [("Sentralt", "Sted"), ("Snille folk", "Folk")]:
        console.select(text)
        console.button("Move to …").click()
        console.tell(title)
        expect(wall.column(title).get_by_text(text)).to_be_visible()

    console.column_menu("Sted")
    console.tell("Rename …")
    console.answer("Name", "Beliggenhet", "Rename")
    expect(wall.column("Beliggenhet").get_by_text("Sentralt")).to_be_visible()

    console.column_menu("Folk")
    console.tell("Merge into …")
    console.tell("Beliggenhet")
    expect(wall.column("Beliggenhet").get_by_text("Snille folk")).to_be_visible()
    expect(wall.column("Folk")).to_have_count(0)

    console.select("Snille folk")
    console.button("Hide").click()
    expect(wall.card("Snille folk")).to_have_count(0)
    console.card("Snille folk").get_by_role("button", name="Show again").click()
    expect(wall.card("Snille folk")).to_be_visible()

    undo, redo = console.button("Undo").first, console.button("Redo").first
    for _ in range(3):
        undo.click()
    expect(wall.column("Folk").get_by_text("Snille folk")).to_be_visible()
    redo.click()
    expect(wall.column("Folk")).to_have_count(0)
    undo.click()
    undo.click()
    expect(wall.column("Sted").get_by_text("Sentralt")).to_be_visible()


def test_freya_downloads_the_minutes_in_every_format(hall, meeting, freya: Person, fill):
    fill(hall.server, meeting, ["Nærhet til alt"])
    console = hall.console(meeting)
    expect(console.note("Nærhet til alt")).to_be_visible()
    for name, (suffix, first_bytes) in FORMATS.items():
        console.button("Download").click()
        with console.page.expect_download() as downloading:
            console.tell(name)
        content = downloading.value.path().read_bytes()
        assert downloading.value.suggested_filename == f"dialogmote.{suffix}"
        assert content.startswith(first_bytes)
        if first_bytes not in (b"PK", b"%PDF"):
            assert "Nærhet til alt" in content.decode()


def test_the_wall_says_that_time_is_up_until_the_question_is_closed(hall, meeting, freya: Person, fill):
    fill(hall.server, meeting, ["More buses", "Fibre in the village"])
    wall = hall.wall(meeting)
    freya.do("set-timer", seconds=1)
    expect(wall.page.locator(".counts__timer")).to_have_text("Time is up")
    freya.do("close-question", question_id="q1")
    expect(wall.page.locator(".counts__timer")).to_be_hidden()


def test_freya_uses_a_workshop_again(hall):
    hall.server.create("Dialogmøte 2026", ["Hva er bra?", "Hva mangler?"])
    freya = hall.freya_signed_in()
    freya.page.get_by_role("button", name=re.compile("^Use again.*Dialogmøte 2026")).click()
    dialog = freya.page.get_by_role("dialog")
    dialog.get_by_label("Title", exact=True).fill("Dialogmøte 2027")
    dialog.get_by_role("button", name=MAKE).click()
    expect(freya.page.locator("#stage")).to_contain_text("Hva er bra?")
    freya.page.goto(f"{hall.server.url}/workshops")
    for title in ("Dialogmøte 2026", "Dialogmøte 2027"):
        expect(freya.page.get_by_role("link", name=title, exact=True)).to_be_visible()
