"""Freya lets the hall vote with dots; nobody sees a count before she shows the result, nor ever whose a dot is."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import barriers
from tests.browser.hall import Hall
from tests.browser.screens import Console, Phone

# Whether the server has so many dots of this phone on the column, as the phone itself asks it.
# Asked again and again in the page itself: Playwright's `wait_for_function` takes a promise for a yes.
UNTIL_STORED = """async ([id, column, dots]) => {
  const { token } = JSON.parse(localStorage.getItem(`tingwall.${id}`))
  for (let asked = 0; asked < 300; asked += 1) {
    const answer = await fetch(`/api/workshops/${id}/ballot`, { headers: { Authorization: `Bearer ${token}` } })
    if (Object.values(await answer.json()).some((own) => own[column] === dots)) return
    await new Promise((soon) => setTimeout(soon, 50))
  }
  throw new Error("never stored")
}"""


@pytest.fixture
def columns(freya):
    freya.do("open-question", question_id="q1")
    for number, title in enumerate(["Roads", "Schools", "Culture"]):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")


def start(console: Console, on: str = "On the columns", dots: str = "3 dots") -> None:
    console.page.get_by_role("button", name="Vote", exact=True).click()
    form = console.page.get_by_role("dialog")
    form.get_by_label(on).check()
    form.get_by_label("Dots for each person").select_option(label=dots)
    form.get_by_role("button", name="Start the vote").click()
    expect(form).to_have_count(0)


def strip(console: Console) -> Locator:
    return console.page.locator("#stage .voting")


def row(phone: Phone, text: str) -> Locator:
    return phone.page.locator(".ballot__row").filter(has_text=text)


def more(phone: Phone, text: str) -> None:
    row(phone, text).get_by_role("button", name="One dot more").click()


def test_the_hall_votes_on_columns_and_sees_the_result_when_freya_shows_it(hall: Hall, meeting, columns):
    console, wall, pia, per = hall.console(meeting), hall.wall(meeting), hall.phone(meeting), hall.phone(meeting)
    for phone in (pia, per):
        phone.join()
    start(console)
    for column in ("Roads", "Roads", "Schools"):
        more(pia, column)
    expect(pia.page.locator(".ballot__lead")).to_contain_text("All your dots are set")
    expect(row(pia, "Culture").get_by_role("button", name="One dot more")).to_have_attribute("aria-disabled", "true")
    more(per, "Schools")
    expect(strip(console)).to_contain_text("Vote on the columns: 3 dots each – 2 of 2 have voted")
    expect(wall.page.locator("#part")).to_contain_text("Vote on the columns: 3 dots each – 2 of 2 have voted")
    assert not barriers(pia.page)
    assert not barriers(console.page)
    strip(console).get_by_role("button", name="Close the vote").click()
    expect(pia.page.locator(".ballot__heading")).to_have_text("The vote is closed")
    expect(pia.page.locator(".ballot__stepper").first).to_be_hidden()
    strip(console).get_by_role("button", name="Show the result").click()
    expect(wall.page.locator(".vote__row")).to_have_count(3)
    expect(wall.page.locator(".vote__row").nth(0)).to_contain_text("Roads")
    expect(wall.page.locator(".vote__row").nth(1)).to_contain_text("Schools")
    expect(row(pia, "Roads")).to_contain_text("2 dots · 2 from you")
    assert not barriers(wall.page)
    strip(console).get_by_role("button", name="Back to the columns").click()
    expect(wall.page.locator(".vote__row")).to_have_count(0)
    expect(console.column("Schools").locator(".meta--dots")).to_have_text("2 dots")


def test_dots_wait_for_the_network_and_are_still_there_after_a_reload(hall: Hall, meeting, columns):
    console, pia = hall.console(meeting), hall.phone(meeting)
    pia.join()
    start(console)
    more(pia, "Roads")
    expect(strip(console)).to_contain_text("1 of 1 has voted")
    pia.page.context.set_offline(True)
    more(pia, "Roads")
    more(pia, "Schools")
    expect(pia.page.locator(".ballot__lead")).to_contain_text("All your dots are set")
    pia.page.context.set_offline(False)
    pia.reopen()
    expect(row(pia, "Roads").locator(".ballot__number")).to_have_text("2")
    pia.page.evaluate(UNTIL_STORED, [meeting.id, "c1", 1])
    strip(console).get_by_role("button", name="Show the result").click()
    expect(row(pia, "Roads")).to_contain_text("2 dots · 2 from you")
    expect(row(pia, "Schools")).to_contain_text("1 dot · 1 from you")


def test_who_is_writing_when_a_vote_begins_keeps_the_field_and_is_told(hall: Hall, meeting, columns):
    console, pia = hall.console(meeting), hall.phone(meeting)
    pia.join()
    pia.field.fill("A thought that is")
    pia.field.focus()
    start(console)
    begun = pia.page.get_by_role("button", name="Voting has begun")
    expect(begun).to_be_visible()
    expect(pia.field).to_be_focused()
    expect(pia.page.locator(".ballot__list")).to_be_hidden()
    begun.click()
    expect(row(pia, "Roads")).to_be_visible()
    expect(pia.field).to_have_value("A thought that is")


# On how many lines one word of an element stands.
LINES_OF_WORD = """(element, word) => {
  const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)
  const range = document.createRange()
  range.setStart(text, text.data.indexOf(word))
  range.setEnd(text, text.data.indexOf(word) + word.length)
  return range.getClientRects().length
}"""


def test_dots_and_steps_leave_the_words_of_a_name_whole(hall: Hall, meeting, freya):
    title, word = "Roads, kollektivtransport og trygge skoleveier", "kollektivtransport"
    freya.do("open-question", question_id="q1")
    for number, name in enumerate([title, "Schools", "Culture"]):
        freya.do("create-column", question_id="q1", title=name, column_id=f"c{number}")
    console, pia = hall.console(meeting, {"viewport": {"width": 1366, "height": 768}}), hall.phone(meeting)
    pia.join()
    start(console, dots="10 dots")
    for dots in range(1, 11):
        row(pia, "Roads").get_by_role("button", name="One dot more").click()
        expect(row(pia, "Roads").locator(".ballot__number")).to_have_text(str(dots))
    words = row(pia, "Roads").locator(".ballot__words .words")
    assert words.evaluate(LINES_OF_WORD, word) == 1
    strip(console).get_by_role("button", name="Show the result").click()
    expect(row(pia, "Roads")).to_contain_text("10 dots · 10 from you")
    assert words.evaluate(LINES_OF_WORD, word) == 1
    column = console.page.get_by_role("region", name=title)
    expect(column.locator(".meta--dots")).to_have_text("10 dots")
    assert column.locator(".panel__name").evaluate(LINES_OF_WORD, word) == 1
