"""Two facilitators at work on one meeting: nobody is told that it was them."""

import re

from playwright.sync_api import expect

from tests.running import Meeting


def test_an_undo_says_what_it_took_back_also_when_the_other_had_done_it(hall, meeting: Meeting, freya):
    freya.do("create-column", question_id="q1", title="Kollektivtransport", column_id="c0")
    first, second = hall.console(meeting), hall.console(meeting)
    second.column_menu("Kollektivtransport")
    second.tell("Rename …")
    second.answer("Name", "Buss", "Rename")
    for console in (first, second):
        expect(console.page.locator("#log li").first).to_contain_text("Named column A “Buss”")
        expect(console.page.locator("#log")).not_to_contain_text(re.compile(r"\byou\b", re.I))

    first.page.keyboard.press("Control+z")
    expect(first.column("Kollektivtransport")).to_be_visible()
    expect(first.toast("Undone: Named column A “Buss”")).to_be_visible()
    second.button("Redo").first.click()
    expect(second.column("Buss")).to_be_visible()
    expect(second.toast("Done again: Named column A “Buss”")).to_be_visible()
