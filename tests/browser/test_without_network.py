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
CLOSED = "This question is closed. Ask the facilitator to open it again; your text is kept."
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


def test_a_refused_note_keeps_its_text_and_says_what_to_do(hall, meeting, pia, freya):
    lose_the_network(pia)
    pia.write(TEXT)
    expect(pia.note(TEXT)).to_contain_text(WAITING)
    freya.do("close-question", question_id="q1")
    find_the_network(pia)

    expect(pia.note(TEXT)).to_contain_text(CLOSED)
    assert times_stored(hall.server, meeting) == 0
    freya.do("open-question", question_id="q1")
    pia.note(TEXT).get_by_role("button", name="Fix and send").click()
    pia.button("Save").click()
    expect(pia.note(TEXT)).to_contain_text("On the wall")
    assert times_stored(hall.server, meeting) == 1


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
