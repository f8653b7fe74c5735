"""Freya asks the hall to choose; nobody sees a count before she shows the result, nor ever whose an answer is."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import barriers
from tests.browser.hall import Hall
from tests.browser.screens import Console, Phone
from tests.browser.test_voting import UNTIL_STORED, strip
from workshop.domain.polls import alternatives_of

WORDS = ("Roads", "Schools", "Culture")
ROADS, SCHOOLS, CULTURE = alternatives_of("choice", WORDS, 1)


@pytest.fixture
def poll(freya):
    def opened(kind: str = "choice", alternatives: tuple[str, ...] = WORDS, most: int = 1) -> None:
        freya.do("add-question", question_id="p9", text="What first?", kind=kind, alternatives=alternatives, most=most)
        freya.do("open-question", question_id="p9")

    return opened


def choice(phone: Phone, text: str) -> Locator:
    return phone.page.get_by_role("radio", name=text).or_(phone.page.get_by_role("checkbox", name=text))


def lead(phone: Phone) -> Locator:
    return phone.page.locator(".poll__lead")


def result(phone: Phone, text: str) -> Locator:
    return phone.page.locator(".poll__row").filter(has_text=text)


def test_freya_prepares_a_poll_the_hall_answers_and_sees_the_result_when_she_shows_it(hall: Hall, meeting, freya):
    console, wall, pia, per = hall.console(meeting), hall.wall(meeting), hall.phone(meeting), hall.phone(meeting)
    for phone in (pia, per):
        phone.join()
    console.button("Add a question").first.click()
    form = console.page.get_by_role("dialog")
    form.get_by_label("Question", exact=True).fill("What first?")
    form.get_by_label("Poll: choose").check()
    form.get_by_label("Alternatives, one on each line").fill("Roads")
    form.get_by_role("button", name="Add").click()
    expect(form.get_by_role("alert")).to_contain_text("Write at least 2 alternatives")
    expect(form.get_by_label("Alternatives, one on each line")).to_be_focused()
    assert not barriers(console.page)
    form.get_by_label("Alternatives, one on each line").fill("\n".join(WORDS))
    form.get_by_role("button", name="Add").click()
    expect(form).to_have_count(0)
    console.page.locator(".step", has_text="What first?").click()
    expect(console.page.locator("#poll li")).to_have_text(list(WORDS))
    expect(pia.page.get_by_text("What first?")).to_have_count(0)
    console.button("Open it for the hall").click()
    expect(wall.page.locator(".vote--poll .vote__row")).to_have_text(list(WORDS))
    choice(pia, "Roads").check()
    choice(per, "Schools").check()
    choice(pia, "Schools").check()
    expect(lead(pia)).to_contain_text("You have answered")
    expect(choice(pia, "Roads")).not_to_be_checked()
    expect(strip(console)).to_contain_text("Poll: 2 of 2 have answered")
    expect(wall.page.locator(".vote__voters")).to_have_text("2 of 2 have answered")
    expect(wall.page.locator(".vote__bar")).to_have_count(0)
    for screen in (pia, console, wall):
        assert not barriers(screen.page)
    strip(console).get_by_role("button", name="Show the result").click()
    expect(wall.page.locator(".vote__row").nth(1)).to_contain_text("2 · 100%")
    expect(wall.page.locator(".vote__row").nth(0)).to_contain_text("0 · 0%")
    expect(result(pia, "Schools")).to_contain_text("Your answer")
    for screen in (pia, console, wall):
        assert not barriers(screen.page)
    strip(console).get_by_role("button", name="Put the result away").click()
    expect(wall.page.locator(".vote__bar")).to_have_count(0)
    strip(console).get_by_role("button", name="Open the poll again").click()
    expect(choice(pia, "Schools")).to_be_checked()
    expect(choice(pia, "Roads")).to_be_enabled()


def test_an_answer_waits_for_the_network_and_is_still_there_after_a_reload(hall: Hall, meeting, freya, poll):
    pia = hall.phone(meeting).join()
    poll()
    choice(pia, "Roads").check()
    freya.until(lambda screen: screen.items["votes"]["p9"]["voters"] == 1)
    pia.page.context.set_offline(True)
    choice(pia, "Culture").check()
    choice(pia, "Schools").check()
    pia.page.context.set_offline(False)
    pia.reopen()
    expect(choice(pia, "Schools")).to_be_checked()
    pia.page.evaluate(UNTIL_STORED, [meeting.id, SCHOOLS, 1])
    freya.do("show-vote", vote_id="p9")
    freya.until(lambda screen: screen.items["votes"]["p9"]["counts"] == {SCHOOLS: 1})
    expect(result(pia, "Schools")).to_contain_text("Your answer")


def test_several_may_be_chosen_up_to_the_limit_and_taken_away_again(hall: Hall, meeting, freya, poll):
    pia = hall.phone(meeting).join()
    poll(most=2)
    for text in ("Roads", "Schools"):
        choice(pia, text).check()
    expect(lead(pia)).to_contain_text("You have chosen all that you can")
    expect(choice(pia, "Culture")).to_be_disabled()
    choice(pia, "Roads").uncheck()
    choice(pia, "Culture").check()
    pia.page.evaluate(UNTIL_STORED, [meeting.id, CULTURE, 1])
    freya.do("show-vote", vote_id="p9")
    freya.until(lambda screen: screen.items["votes"]["p9"]["counts"] == {SCHOOLS: 1, CULTURE: 1})


def test_a_scale_is_answered_by_keyboard_alone_and_taken_back(hall: Hall, meeting, freya, poll):
    pia, wall = hall.phone(meeting).join(), hall.wall(meeting)
    poll("scale", ("Not at all", "Very much"))
    choice(pia, "1 – Not at all").focus()
    pia.page.keyboard.press("Space")
    for _ in range(3):
        pia.page.keyboard.press("ArrowRight")
    expect(choice(pia, "4")).to_be_checked()
    pia.page.evaluate(UNTIL_STORED, [meeting.id, "4", 1])
    assert not barriers(pia.page)
    pia.button("Take my answer back").click()
    expect(choice(pia, "4")).not_to_be_checked()
    freya.until(lambda screen: screen.items["votes"]["p9"]["voters"] == 0)
    choice(pia, "5 – Very much").check(force=True)
    pia.page.evaluate(UNTIL_STORED, [meeting.id, "5", 1])
    freya.do("show-vote", vote_id="p9")
    expect(wall.page.locator(".vote__title")).to_have_text("Mean 5 of 5")
    expect(pia.page.locator(".poll__mean")).to_have_text("Mean 5 of 5")
    assert not barriers(wall.page)


def test_nobody_is_thrown_out_of_a_half_written_note_by_a_poll(hall: Hall, meeting, freya, poll):
    freya.do("open-question", question_id="q1")
    pia = hall.phone(meeting).join()
    pia.field.fill("A thought that is")
    pia.field.focus()
    poll()
    gone_on = pia.button("The meeting has gone on What first?")
    expect(gone_on).to_be_visible()
    expect(pia.field).to_be_focused()
    gone_on.click()
    expect(choice(pia, "Roads")).to_be_visible()
    freya.do("show-question", question_id="q1")
    expect(pia.field).to_have_value("A thought that is")


def test_the_minutes_hold_a_poll_once_it_has_been_shown(hall: Hall, meeting, freya, poll):
    poll()
    console: Console = hall.console(meeting)
    report = console.page.context.new_page()
    report.goto(meeting.facilitator_url.replace("/console", "/report"))
    expect(report.get_by_text("What first?")).to_have_count(0)
    freya.do("show-vote", vote_id="p9")
    report.reload()
    expect(report.locator(".answered tbody tr")).to_have_count(3)
    assert not barriers(report)


def test_a_workshop_is_made_with_polls_and_used_again_with_them_but_without_the_answers(hall: Hall):
    console = hall.freya_signed_in()
    console.watch.may_be_refused = True
    page = console.page
    page.get_by_role("button", name="Blank workshop").click()
    page.get_by_label("Title").fill("Polls beforehand")
    page.get_by_label("Question 1", exact=True).fill("How did you come?")
    page.get_by_label("Kind of question 1").select_option(label="Poll: choose")
    page.get_by_label("Alternatives, one on each line").fill("Bus\nBus")
    console.button("Make the workshop").click()
    expect(page.get_by_role("alert")).to_contain_text("The alternative “Bus” is there twice")
    expect(page.get_by_label("Alternatives, one on each line")).to_be_focused()
    assert not barriers(page)
    page.get_by_label("Alternatives, one on each line").fill("Bus\nCar")
    page.get_by_label("Each person chooses").select_option(label="Up to 2 alternatives")
    console.button("Make the workshop").click()
    expect(page.locator("#poll li")).to_have_text(["Bus", "Car"])
    page.goto(f"{hall.server.url}/workshops")
    page.locator(".own__one", has_text="Polls beforehand").get_by_role("button", name="Use again").click()
    expect(page.get_by_label("Kind of question 1")).to_have_value("choice")
    expect(page.get_by_label("Alternatives, one on each line")).to_have_value("Bus\nCar")
    expect(page.get_by_label("Each person chooses")).to_have_value("2")
    console.button("Make the workshop").click()
    expect(page.locator("#poll li")).to_have_text(["Bus", "Car"])
    console.button("Open the first question").click()
    expect(strip(console)).to_contain_text("Poll: 0 of 0 have answered")
