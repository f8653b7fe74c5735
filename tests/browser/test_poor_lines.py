"""Lines as halls have them: websockets blocked, a line that dies without a word, a long sleep, two tabs of one seat."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hall import PHONE, Hall
from tests.browser.screens import Phone
from tests.line import Line, line_to
from tests.people import Person
from tests.running import Meeting, RunningServer
from workshop.live.opened import RING_FRAMES

WAITING = "Waiting for network. It goes out by itself."
LOOK_AT_IT = "document.dispatchEvent(new Event('visibilitychange'))"


@pytest.fixture
def line(server) -> Iterator[Line]:
    with line_to(server.url) as line:
        yield line


@pytest.fixture
def pia(hall, line, meeting, freya) -> Phone:
    """Pia, whose phone reaches the server over the line."""
    return over(hall, line, meeting)


def over(hall: Hall, line: Line, meeting: Meeting) -> Phone:
    page, watch = hall.sit_down(PHONE)
    watch.origin = line.url
    watch.may_lose_the_line = True
    page.context.add_cookies([{"name": "language", "value": "en", "url": line.url}])
    page.goto(f"{line.url}/j/{meeting.code}")
    return Phone(page, watch).join()


def second_tab(pia: Phone) -> Phone:
    page = pia.page.context.new_page()
    page.goto(pia.page.url)
    other = Phone(page, pia.watch)
    expect(other.line).to_have_text("Connected")
    return other


def stored(server: RunningServer, meeting: Meeting) -> list[str]:
    """The texts of the notes in the log, one for every time it was stored."""
    posted = [json.loads(body) for _seq, kind, body in server.stored(meeting) if kind == "note-posted"]
    return sorted(body["text"] for body in posted)


def test_where_websockets_are_blocked_notes_and_news_go_by_long_polling(hall, server, line, meeting, freya: Person):
    line.blocks_websockets = True
    pia = over(hall, line, meeting)
    pia.write("Uten websocket")
    expect(pia.note("Uten websocket")).to_contain_text("On the wall")
    note_id = freya.screen.notes[0]["note_id"]
    freya.do("create-column", question_id="q1", title="Freyas", column_id="c1")
    freya.do("move-note", note_id=note_id, column_id="c1")
    expect(pia.note("Uten websocket")).to_contain_text("The facilitator put your note in Freyas")
    assert stored(server, meeting) == ["Uten websocket"]
    assert any("transport=polling" in address for address in line.requests)


def test_a_line_that_died_in_the_pocket_is_noticed_when_the_phone_is_looked_at(pia, line, server, meeting):
    line.go_silent()
    pia.page.evaluate(LOOK_AT_IT)
    expect(pia.line).to_have_text("No contact")
    pia.write("Skrevet imens")
    expect(pia.note("Skrevet imens")).to_contain_text(WAITING)
    line.speak_again()
    expect(pia.note("Skrevet imens")).to_contain_text("On the wall")
    expect(pia.line).to_have_text("Connected")
    assert stored(server, meeting) == ["Skrevet imens"]


def test_a_note_that_gets_no_answer_makes_the_line_say_so(pia, line, server, meeting):
    line.go_silent()
    pia.write("Ut i stillheten")
    expect(pia.note("Ut i stillheten")).to_contain_text(WAITING)
    expect(pia.line).to_have_text("No contact")
    line.speak_again()
    expect(pia.note("Ut i stillheten")).to_contain_text("On the wall")
    assert stored(server, meeting) == ["Ut i stillheten"]


def test_a_phone_that_slept_for_longer_than_the_replay_reaches_shows_the_meeting_as_it_is(pia, freya: Person):
    pia.write("Før søvnen")
    expect(pia.note("Før søvnen")).to_contain_text("On the wall")
    pia.page.context.set_offline(True)
    expect(pia.line).to_have_text("Waiting for network")
    freya.do("create-column", question_id="q1", title="Sted", column_id="c1")
    freya.do("move-note", note_id=freya.screen.notes[0]["note_id"], column_id="c1")
    for number in range(RING_FRAMES):
        freya.emit("command", {"type": "set-timer", "seconds": 60 + number})
    freya.do("set-timer", seconds=None)
    freya.do("open-question", question_id="q2")
    pia.page.context.set_offline(False)

    expect(pia.question).to_have_text("Hva mangler vi?")
    freya.do("show-question", question_id="q1")
    expect(pia.note("Før søvnen")).to_contain_text("The facilitator put your note in Sted")


def test_two_tabs_of_a_seat_send_each_note_once_and_both_show_all(pia, server, meeting):
    other = second_tab(pia)
    pia.page.context.set_offline(True)
    for tab, text in ((pia, "Fra den ene"), (other, "Fra den andre")):
        expect(tab.line).to_have_text("Waiting for network")
        tab.write(text)
        expect(tab.note(text)).to_contain_text(WAITING)
    pia.page.context.set_offline(False)
    for tab in (pia, other):
        for text in ("Fra den ene", "Fra den andre"):
            expect(tab.note(text)).to_contain_text("On the wall")
    assert stored(server, meeting) == ["Fra den andre", "Fra den ene"]
    assert left_in_the_outbox(pia.page, meeting) == 0


def test_what_a_closed_tab_left_behind_goes_out_from_the_other(pia, server, meeting):
    other = second_tab(pia)
    pia.page.context.set_offline(True)
    expect(other.line).to_have_text("Waiting for network")
    other.write("Skrevet og lukket")
    expect(other.note("Skrevet og lukket")).to_contain_text(WAITING)
    other.page.close()
    pia.page.context.set_offline(False)
    expect(pia.note("Skrevet og lukket")).to_contain_text("On the wall")
    assert stored(server, meeting) == ["Skrevet og lukket"]


def left_in_the_outbox(page: Page, meeting: Meeting) -> int:
    return page.evaluate(
        """(name) => new Promise((done, fail) => {
            const opening = indexedDB.open(name)
            opening.onerror = fail
            opening.onsuccess = () => {
              const counting = opening.result.transaction("commands").objectStore("commands").count()
              counting.onsuccess = () => done(counting.result)
            }
        })""",
        f"tingwall-{meeting.id}",
    )
