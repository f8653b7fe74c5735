"""A hall with poor coverage: what Pia wrote waits, goes out by itself, and counts once."""

import json

import pytest
from playwright.sync_api import expect

from tests import people
from tests.browser.hall import PROJECTOR
from tests.browser.screens import Phone
from tests.running import Meeting, RunningServer

WAITING = "Waiting for network. It goes out by itself."
NO_ANSWER = "No answer from the server. The wall comes by itself once there is one."
LATE = "Waiting for the question to open again. It goes out by itself."
UNPRINTABLE = "The text holds signs that cannot be shown. Type it again instead of pasting it."
TEXT = "Skrevet i kjelleren"
# In one breath, before the server can have answered.
SENT_AND_SAID = """() => {
  document.querySelector(".composer").requestSubmit()
  return document.querySelector(".composer__hint").textContent
}"""


@pytest.fixture
def pia(hall, meeting, freya) -> Phone:
    phone = hall.phone(meeting).join()
    phone.watch.may_lose_the_line = True
    return phone


@pytest.fixture
def own_meeting(own_server) -> Meeting:
    meeting = own_server.create("Dialogmøte", ["Hva gjør oss attraktive?"], language="en")
    freya = people.console(own_server, meeting)
    freya.do("open-question", question_id="q1")
    freya.leave()
    return meeting


@pytest.fixture
def own_pia(own_hall, own_meeting) -> Phone:
    """Pia in front of a server that may be killed."""
    phone = own_hall.phone(own_meeting).join()
    phone.watch.may_lose_the_line = True
    return phone


def times_stored(server: RunningServer, meeting: Meeting) -> int:
    """How often the log holds Pia's note."""
    posted = [json.loads(body) for _seq, kind, body in server.stored(meeting) if kind == "note-posted"]
    return [body["text"] for body in posted].count(TEXT)


def lose_the_network(pia: Phone) -> None:
    pia.page.context.set_offline(True)
    expect(pia.line).to_have_text("Waiting for network")


def find_the_network(pia: Phone) -> None:
    pia.page.context.set_offline(False)


def test_what_is_said_of_a_note_on_the_wall_is_not_said_of_the_next_one(pia):
    pia.write("Skrevet i salen")
    said = pia.page.locator(".composer__hint")
    expect(said).to_have_text("On the wall")
    pia.field.fill(TEXT)
    assert pia.page.evaluate(SENT_AND_SAID) == "One thought a note"
    expect(pia.note(TEXT)).to_contain_text("On the wall")


def test_a_note_written_without_network_waits_and_goes_out_once(hall, meeting, pia, fill):
    lose_the_network(pia)
    pia.write(TEXT)
    expect(pia.note(TEXT)).to_contain_text(WAITING)
    fill(hall.server, meeting, ["Imens har andre nett"])
    assert times_stored(hall.server, meeting) == 0

    find_the_network(pia)
    expect(pia.note(TEXT)).to_contain_text("On the wall")
    expect(pia.line).to_have_text("Connected")
    assert times_stored(hall.server, meeting) == 1


def test_a_note_waits_in_a_closed_browser_too(hall, meeting, pia):
    lose_the_network(pia)
    pia.write(TEXT)
    expect(pia.note(TEXT)).to_contain_text(WAITING)
    pia.page.close()
    find_the_network(pia)

    pia.page = pia.page.context.new_page()
    pia.page.goto(meeting.join_url)
    expect(pia.note(TEXT)).to_contain_text("On the wall")
    assert times_stored(hall.server, meeting) == 1


def test_several_waiting_notes_go_out_in_the_order_in_which_they_were_written(hall, meeting, pia):
    lose_the_network(pia)
    for text in ("Først", "Så", "Sist"):
        pia.write(text)
        expect(pia.note(text)).to_contain_text(WAITING)
    find_the_network(pia)

    expect(pia.note("Sist")).to_contain_text("On the wall")
    expect(pia.note("Først")).to_contain_text("On the wall")
    notes = hall.server.state(meeting)["notes"]
    assert [note["text"] for note in sorted(notes, key=lambda note: note["order"])] == ["Først", "Så", "Sist"]


def test_a_note_written_while_the_server_is_dead_goes_out_once(own_server, own_meeting, own_pia):
    own_server.kill()
    expect(own_pia.line).to_have_text("No contact")
    own_pia.write(TEXT)
    expect(own_pia.note(TEXT)).to_contain_text(WAITING)

    own_server.start()
    expect(own_pia.note(TEXT)).to_contain_text("On the wall")
    assert times_stored(own_server, own_meeting) == 1


def test_a_note_is_kept_when_server_and_browser_both_go_down(own_server, own_meeting, own_pia):
    own_server.kill()
    expect(own_pia.line).to_have_text("No contact")
    own_pia.write(TEXT)
    expect(own_pia.note(TEXT)).to_contain_text(WAITING)
    own_pia.page.close()
    own_server.start()

    own_pia.page = own_pia.page.context.new_page()
    own_pia.page.goto(own_meeting.join_url)
    expect(own_pia.note(TEXT)).to_contain_text("On the wall")
    assert times_stored(own_server, own_meeting) == 1


def test_a_wall_that_has_seen_nothing_yet_says_that_nobody_answers_and_comes_by_itself(hall, meeting):
    page, watch = hall.sit_down(PROJECTOR)
    watch.may_lose_the_line = True
    nobody = "**/socket.io/**"
    page.route(nobody, lambda route: route.abort())
    page.route_web_socket(nobody, lambda line: line.close())
    page.goto(meeting.wall_url)
    expect(page.locator("#opening")).to_have_text(NO_ANSWER)

    page.unroute(nobody)
    page.route_web_socket(nobody, lambda line: line.connect_to_server())
    expect(page.locator("#question")).to_be_visible()
    expect(page.locator("#opening")).to_be_hidden()


def test_what_is_being_typed_survives_a_reload(pia):
    pia.field.fill("Ikke ferdig ennå")
    pia.page.reload()
    expect(pia.line).to_have_text("Connected")
    expect(pia.field).to_have_value("Ikke ferdig ennå")


def test_a_refused_note_keeps_its_text_and_says_what_to_do(hall, meeting, pia):
    pia.write(f"{TEXT}\x07")
    expect(pia.note(TEXT)).to_contain_text(UNPRINTABLE)
    pia.note(TEXT).get_by_role("button", name="Fix and send").click()
    pia.page.get_by_label("Your note").fill(TEXT)
    pia.button("Save").click()
    expect(pia.note(TEXT)).to_contain_text("On the wall")
    assert times_stored(hall.server, meeting) == 1


@pytest.fixture
def too_late(pia, freya) -> Phone:
    """Pia, who wrote without network while Freya closed the question."""
    lose_the_network(pia)
    for text in (TEXT, "Enda en"):
        pia.write(text)
        expect(pia.note(text)).to_contain_text(WAITING)
    freya.do("close-question", question_id="q1")
    find_the_network(pia)
    for text in (TEXT, "Enda en"):
        expect(pia.note(text)).to_contain_text(LATE)
    return pia


def test_notes_that_came_too_late_go_out_once_when_the_question_opens_again(hall, meeting, too_late, freya):
    expect(too_late.page.locator("#said")).to_contain_text(LATE)
    assert times_stored(hall.server, meeting) == 0
    freya.do("open-question", question_id="q1")
    for text in (TEXT, "Enda en"):
        expect(too_late.note(text)).to_contain_text("On the wall")
    expect(too_late.page.locator("#said")).to_have_text("Your note is on the wall")
    assert times_stored(hall.server, meeting) == 1


def test_a_note_that_came_too_late_waits_in_a_closed_browser_too(hall, meeting, too_late, freya):
    too_late.reopen()
    expect(too_late.line).to_have_text("Connected")
    expect(too_late.note(TEXT)).to_contain_text(LATE)
    too_late.page.close()
    freya.do("open-question", question_id="q1")

    too_late.page = too_late.page.context.new_page()
    too_late.page.goto(meeting.join_url)
    expect(too_late.note(TEXT)).to_contain_text("On the wall")
    assert times_stored(hall.server, meeting) == 1


def test_a_note_that_came_too_late_can_be_put_right_and_given_up(hall, meeting, too_late, freya):
    too_late.note("Enda en").get_by_role("button", name="Edit").click()
    too_late.page.get_by_label("Your note").fill("Enda en, rettet")
    too_late.button("Save").click()
    expect(too_late.note("Enda en, rettet")).to_contain_text(LATE)
    too_late.note(TEXT).get_by_role("button", name="Discard").click()
    expect(too_late.note(TEXT)).to_have_count(0)

    freya.do("open-question", question_id="q1")
    expect(too_late.note("Enda en, rettet")).to_contain_text("On the wall")
    assert [note["text"] for note in hall.server.state(meeting)["notes"]] == ["Enda en, rettet"]


def test_a_note_that_came_too_late_follows_to_the_next_question_and_says_which_one_it_waits_for(too_late, freya):
    freya.do("open-question", question_id="q2")
    expect(too_late.question).to_have_text("Hva mangler vi?")
    expect(too_late.note(TEXT)).to_contain_text("Hva gjør oss attraktive?")
    freya.do("open-question", question_id="q1")
    expect(too_late.note(TEXT)).to_contain_text("On the wall")


def test_the_wall_comes_back_by_itself_when_the_server_does(own_hall, own_server, own_meeting, fill):
    wall = own_hall.wall(own_meeting)
    wall.watch.may_lose_the_line = True
    fill(own_server, own_meeting, ["Før"]).leave()
    expect(wall.card("Før")).to_be_visible()
    own_server.kill()
    expect(wall.page.locator("#offline")).to_contain_text("Lost the network")
    expect(wall.card("Før")).to_be_visible()

    own_server.start()
    fill(own_server, own_meeting, ["Etter"])
    expect(wall.card("Etter")).to_be_visible()
    expect(wall.page.locator("#offline")).to_be_hidden()
