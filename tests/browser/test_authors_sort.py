"""Who wrote a note says where it belongs: one tap under it, on the wall at once, never in the way of the next note."""

import json
import os
import re
import signal
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import barriers
from tests.browser.hall import Hall
from tests.browser.screens import Phone
from tests.browser.test_by_keyboard import tab_to
from tests.people import Person
from tests.running import Meeting, RunningServer
from workshop.domain.commands import PlaceNotes
from workshop.domain.roles import ORGANISER
from workshop.live.workshops import Workshops
from workshop.settings import read_settings
from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog

TEXT = "Grønt og landlig"
SMALLEST = {"viewport": {"width": 320, "height": 568}, "is_mobile": True, "has_touch": True}
LONG = ["Elinkeinopolitiikka ja yrityspalvelut", "Kommunehelsetjenestesamarbeid", "Vei, kollektivtrafikk og parkering"]
OFF = "The facilitator has switched off choosing columns for this question."
WAITING = "Waiting for network. It goes out by itself."
TARGETS = """(card) => [...card.querySelectorAll("button")].map((one) => one.getBoundingClientRect().height)"""
Advise = Callable[..., None]


@pytest.fixture
def server(server: RunningServer) -> Iterator[RunningServer]:
    """The server while its own organiser rests: no columns are likely but those that the test names."""
    [pid] = server.worker_pids()
    os.kill(pid, signal.SIGSTOP)
    yield server
    os.kill(pid, signal.SIGCONT)


@pytest.fixture
def organiser_says(server: RunningServer, meeting: Meeting, freya: Person) -> Advise:
    """Give the organiser's word on a note, by its text: the column that it is in, and the likely ones, best first."""

    def say(text: str, column_id: str | None, *likely: str) -> None:
        freya.until(lambda screen: text in screen.texts, text)
        [note_id] = [note["note_id"] for note in freya.screen.notes if note["text"] == text]
        url = read_settings({"TINGWALL_DATA": str(server.data)}).database_url
        engines = [open_engine(url), open_engine(url, for_writer=True)]
        placement = PlaceNotes("q1", {note_id: column_id}, likely={note_id: likely})
        Workshops(EventLog(*engines)).handle(meeting.id, placement, ORGANISER)
        for engine in engines:
            engine.dispose()
        # Another process has written: who reads makes the server read on, and tell every screen.
        server.state(meeting)

    return say


@pytest.fixture
def columns(freya: Person) -> list[str]:
    """Four columns, A to D: their ids."""
    for number, title in enumerate(["Sted", "Folk", "Skole", "Sjø"]):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")
    return ["c0", "c1", "c2", "c3"]


@pytest.fixture
def pia(hall: Hall, meeting: Meeting, columns) -> Phone:
    return hall.phone(meeting).join()


def answers(pia: Phone, text: str) -> Locator:
    """The buttons that stand under a note."""
    return pia.page.get_by_role("group", name=text).get_by_role("button")


def chosen(server: RunningServer, meeting: Meeting) -> list[str | None]:
    """The columns that authors have chosen, as the log has them."""
    return [json.loads(body)["column_id"] for _seq, kind, body in server.stored(meeting) if kind == "column-chosen"]


def test_pias_tap_moves_her_note_on_wall_and_console_at_once(hall, meeting, pia, organiser_says):
    wall, console = hall.wall(meeting), hall.console(meeting)
    pia.write(TEXT)
    organiser_says(TEXT, "c0", "c0", "c2", "c1")
    expect(pia.note(TEXT)).to_contain_text("Your note is in Sted")
    names = ["Right: Sted", "B Folk", "C Skole", "None of these", "All columns", "Edit", "Withdraw"]
    expect(answers(pia, TEXT)).to_have_count(len(names))
    for number, name in enumerate(names):
        expect(answers(pia, TEXT).nth(number)).to_have_accessible_name(name)

    pia.button("B Folk").tap()
    expect(pia.note(TEXT)).to_contain_text("Your choice: Folk")
    expect(pia.button("Move")).to_be_visible()
    expect(wall.column("Folk").get_by_text(TEXT)).to_be_visible()
    expect(console.column("Folk").get_by_text(TEXT, exact=True)).to_be_visible()

    pia.button("Move").tap()
    pia.button("All columns").tap()
    pia.button("D Sjø").tap()
    expect(pia.note(TEXT)).to_contain_text("Your choice: Sjø")
    expect(wall.column("Sjø").get_by_text(TEXT)).to_be_visible()


def test_a_landing_leaves_field_and_focus_alone_and_is_said_once(pia, freya, organiser_says):
    pia.write(TEXT)
    expect(pia.note(TEXT)).to_contain_text("On the wall")
    pia.page.keyboard.type("Neste tan")
    before = pia.field.bounding_box()
    organiser_says(TEXT, "c0", "c0", "c1")

    expect(pia.button("Right: Sted")).to_be_visible()
    expect(pia.field).to_be_focused()
    pia.page.keyboard.type("ke")
    expect(pia.field).to_have_value("Neste tanke")
    assert pia.field.bounding_box() == before
    said = pia.page.locator("#said")
    expect(said).to_have_text(f"Your note is in Sted: {TEXT}")
    said.evaluate("(element) => (element.textContent = '')")
    freya.do("rename-column", column_id="c0", title="Stedet vårt")
    expect(pia.note(TEXT)).to_contain_text("Your note is in Stedet vårt")
    expect(said).to_be_empty()


def test_only_the_newest_note_asks_and_an_older_one_waits_behind_a_button(pia, organiser_says):
    for text in ("Først", "Sist"):
        pia.write(text)
        organiser_says(text, "c0", "c0", "c1")
    expect(pia.note("Sist").get_by_role("button", name="Right: Sted")).to_be_visible()
    expect(pia.note("Først").get_by_role("button", name=re.compile("Right|Folk|None"))).to_have_count(0)

    pia.note("Først").get_by_role("button", name="Choose a column").tap()
    pia.note("Først").get_by_role("button", name="B Folk").tap()
    expect(pia.note("Først")).to_contain_text("Your choice: Folk")
    expect(pia.note("Sist").get_by_role("button", name="Right: Sted")).to_be_visible()


def test_the_second_tap_of_a_double_tap_opens_nothing(pia, organiser_says):
    pia.write(TEXT)
    organiser_says(TEXT, "c0", "c0", "c1")
    pia.button("Right: Sted").dblclick()
    expect(pia.note(TEXT)).to_contain_text("Your choice: Sted")
    expect(answers(pia, TEXT)).to_have_text(["Move", "Edit", "Withdraw"])


def test_pia_sorts_by_keyboard_alone(hall, meeting, pia, organiser_says):
    wall, press = hall.wall(meeting), pia.page.keyboard.press
    pia.write(TEXT)
    organiser_says(TEXT, None, "c1", "c0")
    expect(pia.note(TEXT)).to_contain_text("Where does your note belong?")
    tab_to(pia.page, pia.button("B Folk"))
    press("Enter")
    expect(wall.column("Folk").get_by_text(TEXT)).to_be_visible()
    expect(pia.page.locator("#said")).to_have_text(f"Your choice: Folk: {TEXT}")

    expect(pia.button("Move")).to_be_focused()
    press("Enter")
    tab_to(pia.page, pia.button("All columns"))
    press("Enter")
    press("Escape")
    expect(pia.button("Move")).to_be_focused()
    press("Enter")
    tab_to(pia.page, pia.button("None of these"))
    press("Enter")
    expect(pia.note(TEXT)).to_contain_text("You said: none of these")
    expect(wall.column("Folk").get_by_text(TEXT)).to_have_count(0)
    expect(wall.card(TEXT)).to_be_visible()


def test_without_advice_every_column_is_one_tap_further(hall, meeting, pia, organiser_says):
    pia.write(TEXT)
    organiser_says(TEXT, "c0")
    pia.button("Another column").tap()
    pia.button("D Sjø").tap()
    expect(hall.wall(meeting).column("Sjø").get_by_text(TEXT)).to_be_visible()


def test_an_open_offer_follows_what_freya_does_to_the_columns(pia, freya, organiser_says):
    pia.write(TEXT)
    organiser_says(TEXT, "c0", "c0", "c1", "c2")
    pia.button("B Folk").focus()
    freya.do("rename-column", column_id="c1", title="Folk og fest")
    expect(pia.button("B Folk og fest")).to_be_focused()
    freya.do("merge-columns", column_id="c2", into_column_id="c1")
    expect(pia.button("C Skole")).to_have_count(0)
    pia.button("All columns").tap()
    freya.do("remove-column", column_id="c3")
    expect(pia.button("D Sjø")).to_have_count(0)

    freya.do("move-note", note_id=freya.screen.notes[0]["note_id"], column_id="c1")
    expect(pia.note(TEXT)).to_contain_text("The facilitator put your note in Folk og fest")
    expect(answers(pia, TEXT)).to_have_text(["Edit", "Withdraw"])


def test_where_choosing_is_off_a_note_only_tells_where_it_is(pia, freya, organiser_says):
    pia.write(TEXT)
    organiser_says(TEXT, "c0", "c0", "c1")
    expect(pia.button("Right: Sted")).to_be_visible()
    freya.do("set-authors-sort", question_id="q1", authors_sort=False)
    expect(answers(pia, TEXT)).to_have_text(["Edit", "Withdraw"])
    expect(pia.note(TEXT)).to_contain_text("Your note is in Sted")


def test_a_choice_made_without_network_goes_out_once_even_from_a_closed_browser(
    server, hall, meeting, pia, organiser_says
):
    pia.watch.may_lose_the_line = True
    pia.write(TEXT)
    organiser_says(TEXT, "c0", "c0", "c1")
    expect(pia.button("B Folk")).to_be_visible()
    pia.page.context.set_offline(True)
    expect(pia.line).to_have_text("Waiting for network")
    pia.button("B Folk").tap()
    expect(pia.note(TEXT)).to_contain_text("Your choice: Folk")
    expect(pia.note(TEXT)).to_contain_text(WAITING)
    pia.page.close()
    pia.page.context.set_offline(False)
    assert chosen(server, meeting) == []

    pia.page = pia.page.context.new_page()
    pia.page.goto(meeting.join_url)
    expect(hall.wall(meeting).column("Folk").get_by_text(TEXT)).to_be_visible()
    expect(pia.note(TEXT)).to_contain_text("Your choice: Folk")
    expect(pia.note(TEXT)).not_to_contain_text(WAITING)
    assert chosen(server, meeting) == ["c1"]


def test_a_refused_choice_is_taken_back_and_says_why(server, meeting, pia, freya, organiser_says):
    pia.watch.may_lose_the_line = True
    pia.write(TEXT)
    organiser_says(TEXT, "c0", "c0", "c1")
    expect(pia.button("B Folk")).to_be_visible()
    pia.page.context.set_offline(True)
    pia.button("B Folk").tap()
    expect(pia.note(TEXT)).to_contain_text("Your choice: Folk")
    freya.do("set-authors-sort", question_id="q1", authors_sort=False)
    pia.page.context.set_offline(False)

    expect(pia.note(TEXT)).to_contain_text(OFF)
    expect(pia.note(TEXT)).to_contain_text("Your note is in Sted")
    expect(pia.page.locator("#said")).to_have_text(OFF)
    assert chosen(server, meeting) == []


def test_long_names_fit_the_smallest_phone_and_keep_nobody_out(hall, meeting, freya, organiser_says):
    for number, title in enumerate(LONG):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")
    page, watch = hall.sit_down(SMALLEST)
    page.goto(meeting.join_url)
    pia = Phone(page, watch).join()
    pia.write(TEXT)
    organiser_says(TEXT, "c1", "c0", "c1", "c2")
    expect(pia.button(f"Right: {LONG[1]}")).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert min(pia.note(TEXT).evaluate(TARGETS)) >= 44
    assert barriers(page) == []
