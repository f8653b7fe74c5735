"""Freya holds up one note, or one column, for the hall to discuss."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import barriers
from tests.browser.hall import PHONE, Hall
from tests.browser.tabbing import tab_to
from tests.browser.test_focus_and_speech import LISTEN
from tests.browser.zoomed import ZOOMED, lost

SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768)]
LONGEST = (
    "Vi trenger et felles møtested i sentrum der næringsliv, kommune og ungdom kan treffes uten avtale: en kafé i det "
    "gamle bankbygget med rimelig leie, åpent på kveldstid, og med noen som faktisk har ansvar for å holde det i gang "
    "også når de første ildsjelene har gått lei av det"
)
COMPOUND = "Næringslivsutviklingsstrategiarbeidsgruppe"
LEAST = {LONGEST: 0.06, COMPOUND: 0.04, "Snille folk": 0.14}  # the type's share of the screen's height
FITS = """() => {
  const card = document.querySelector(".spotlight__card")
  const { right, bottom } = card.getBoundingClientRect()
  return card.scrollHeight <= card.clientHeight + 1 && card.scrollWidth <= card.clientWidth + 1
    && right <= innerWidth && bottom <= innerHeight
}"""
TYPE = "() => parseFloat(getComputedStyle(document.querySelector('.spotlight__card')).fontSize) / innerHeight"


@pytest.fixture
def notes(hall: Hall, meeting, freya, fill) -> dict[str, str]:
    """Two columns with notes; the ids of the notes by their texts."""
    for number, title in enumerate(["Sted", "Folk"]):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")
    per = fill(hall.server, meeting, [])
    ids = {text: per.post(text) for text in ("Sentralt", "Snille folk", LONGEST, COMPOUND)}
    for text, note_id in ids.items():
        freya.do("move-note", note_id=note_id, column_id="c0" if text == "Sentralt" else "c1")
    return ids


def test_freya_shows_a_note_large_then_a_column_and_brings_the_columns_back(hall: Hall, meeting, notes):
    console, wall = hall.console(meeting), hall.wall(meeting)
    console.select("Snille folk")
    console.button("Show large").click()
    expect(wall.spotlight).to_have_text("Snille folk")
    expect(wall.page.get_by_role("heading", name="Folk")).to_be_visible()
    expect(wall.page.locator(".join__code")).to_be_in_viewport(ratio=1)
    expect(console.spotlight).to_contain_text("Snille folk")
    expect(console.card("Snille folk")).to_contain_text("Shown large")

    console.column_menu("Sted")
    console.tell(re.compile("^Show large"))
    expect(wall.page.locator(".focus__title")).to_contain_text("Sted")
    expect(wall.spotlight).to_have_count(0)
    expect(console.card("Snille folk")).not_to_contain_text("Shown large")
    expect(console.spotlight).to_contain_text("Sted")

    console.spotlight.get_by_role("button").click()
    expect(wall.columns).to_have_count(2)
    expect(console.page.locator(".spotlight").filter(visible=True)).to_have_count(0)


def test_by_keyboard_alone(hall: Hall, meeting, notes):
    console, wall = hall.console(meeting), hall.wall(meeting)
    press = console.page.keyboard.press
    tab_to(console.page, console.note("Sentralt"))
    press("l")
    expect(wall.spotlight).to_have_text("Sentralt")
    press("Escape")
    expect(wall.columns).to_have_count(2)
    expect(console.note("Sentralt")).to_be_focused()
    press("l")
    expect(wall.spotlight).to_have_text("Sentralt")
    press("l")
    expect(wall.columns).to_have_count(2)

    tab_to(console.page, console.column("Folk").get_by_role("button", name=re.compile("more")))
    press("l")
    expect(wall.page.locator(".focus__title")).to_contain_text("Folk")
    press("Enter")
    console.tell(re.compile("^Stop showing large"))
    expect(wall.columns).to_have_count(2)


def test_from_a_phone(hall: Hall, meeting, notes):
    console, wall = hall.console(meeting, PHONE), hall.wall(meeting)
    expect(console.page.get_by_text("Open now · question 1 of 2")).to_be_visible()
    tabs = console.page.get_by_role("navigation", name="Views")
    tabs.get_by_role("button", name="The wall").click()
    console.select("Snille folk")
    console.button("Show large").click()
    expect(wall.spotlight).to_have_text("Snille folk")
    expect(console.button("Show large")).to_have_attribute("aria-pressed", "true")
    assert barriers(console.page) == []
    tabs.get_by_role("button", name="Run").click()
    assert lost(console.page) == []
    console.spotlight.get_by_role("button", name="Stop showing large").click()
    expect(wall.columns).to_have_count(2)


def test_the_walls_own_keys_turn_the_same_spotlight(hall: Hall, meeting, notes):
    console, wall = hall.console(meeting), hall.wall(meeting)
    expect(wall.columns).to_have_count(2)
    wall.page.keyboard.press("b")
    expect(wall.page.locator(".focus__title")).to_contain_text("Folk")
    expect(wall.page.locator(".focus__title")).to_be_focused()
    expect(console.spotlight).to_contain_text("Folk")
    wall.page.keyboard.press("Escape")
    expect(wall.columns).to_have_count(2)
    expect(wall.column("Folk").get_by_role("button")).to_be_focused()
    expect(console.page.locator("#stage .spotlight[data-show=spotlight]")).to_be_hidden()

    console.select("Snille folk")
    console.button("Show large").click()
    expect(wall.spotlight).to_have_text("Snille folk")
    wall.page.keyboard.press("ArrowRight")
    expect(wall.spotlight).to_have_text(LONGEST)
    expect(console.card(LONGEST)).to_contain_text("Shown large")
    wall.button("All columns").click()
    expect(wall.columns).to_have_count(2)
    expect(console.page.locator("#stage .spotlight[data-show=spotlight]")).to_be_hidden()


def test_without_network_the_wall_still_obeys_its_keys(hall: Hall, meeting, notes):
    wall = hall.wall(meeting)
    expect(wall.columns).to_have_count(2)
    wall.watch.may_lose_the_line = True
    wall.page.context.set_offline(True)
    expect(wall.page.locator("#offline")).to_be_visible()
    wall.page.keyboard.press("b")
    expect(wall.page.locator(".focus__title")).to_contain_text("Folk")
    wall.page.keyboard.press("Escape")
    expect(wall.columns).to_have_count(2)


@pytest.mark.parametrize(
    "end",
    [
        lambda freya, note_id: freya.do("hide-note", note_id=note_id),
        lambda freya, note_id: freya.do("close-question", question_id="q1"),
    ],
    ids=["hidden", "closed"],
)
def test_it_ends_by_itself(hall: Hall, meeting, freya, notes, end):
    freya.do("set-spotlight", question_id="q1", note_id=notes["Snille folk"])
    console, wall = hall.console(meeting), hall.wall(meeting)
    expect(wall.spotlight).to_have_text("Snille folk")
    end(freya, notes["Snille folk"])
    expect(wall.columns).to_have_count(2)
    expect(console.page.locator("#stage .spotlight[data-show=spotlight]")).to_be_hidden()


def test_another_question_ends_it(hall: Hall, meeting, freya, notes):
    freya.do("set-spotlight", question_id="q1", column_id="c1")
    wall = hall.wall(meeting)
    expect(wall.page.locator(".focus__title")).to_contain_text("Folk")
    freya.do("open-question", question_id="q2")
    expect(wall.question).to_have_text("Hva mangler vi?")
    freya.do("show-question", question_id="q1")
    expect(wall.columns).to_have_count(2)


def test_a_reloaded_wall_still_holds_it_up(hall: Hall, meeting, freya, notes):
    wall = hall.wall(meeting)
    freya.do("set-spotlight", question_id="q1", note_id=notes["Snille folk"])
    expect(wall.spotlight).to_have_text("Snille folk")
    wall.page.reload()
    expect(wall.spotlight).to_have_text("Snille folk")
    freya.do("edit-note", note_id=notes["Snille folk"], text="Snille naboer")
    expect(wall.spotlight).to_have_text("Snille naboer")
    freya.do("move-note", note_id=notes["Snille folk"], column_id="c0")
    expect(wall.page.get_by_role("heading", name="Sted")).to_be_visible()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_note_is_whole_and_as_large_as_it_fits(hall: Hall, meeting, freya, notes, size):
    wall = hall.wall(meeting, {"viewport": {"width": size[0], "height": size[1]}})
    for text, least in LEAST.items():
        freya.do("set-spotlight", question_id="q1", note_id=notes[text])
        expect(wall.spotlight).to_have_text(text)
        assert wall.page.evaluate(FITS), text
        assert wall.page.evaluate(TYPE) > (least if size != (1024, 768) else 0.7 * least), text


def test_it_is_said_once_and_has_no_barriers(hall: Hall, meeting, freya, notes):
    wall = hall.wall(meeting)
    expect(wall.columns).to_have_count(2)
    wall.page.evaluate(LISTEN)
    freya.do("set-spotlight", question_id="q1", note_id=notes["Snille folk"])
    expect(wall.page.locator("#said")).to_have_text("Shown large, from “Folk”: Snille folk")
    assert barriers(wall.page) == []
    freya.do("set-spotlight", question_id="q1")
    expect(wall.columns).to_have_count(2)
    assert len(wall.page.evaluate("window.heard")) == 1


def test_at_400_percent_nothing_of_it_is_lost(hall: Hall, meeting, freya, notes):
    wall = hall.wall(meeting, ZOOMED)
    for text in (LONGEST, COMPOUND):
        freya.do("set-spotlight", question_id="q1", note_id=notes[text])
        expect(wall.spotlight).to_have_text(text)
        assert lost(wall.page) == []


def test_with_reduced_motion_nothing_travels(hall: Hall, meeting, freya, notes):
    wall = hall.wall(meeting, {"viewport": {"width": 1280, "height": 720}, "reduced_motion": "reduce"})
    expect(wall.columns).to_have_count(2)
    wall.page.evaluate("""() => {
      window.moved = []
      const animate = Element.prototype.animate
      Element.prototype.animate = function (frames, timing) {
        if (frames.some(({ transform }) => transform && transform !== "none")) window.moved.push(this.className)
        return animate.call(this, frames, timing)
      }
    }""")
    turns = {"spotlight": {"note_id": notes["Snille folk"]}, "focus": {"column_id": "c0"}, "columns": {}}
    for view, what in turns.items():
        freya.do("set-spotlight", question_id="q1", **what)
        expect(wall.page.locator("#wall")).to_have_attribute("data-view", view)
    assert wall.page.evaluate("window.moved") == []


def test_only_what_hangs_on_the_wall_can_be_shown(hall: Hall, meeting, freya, notes):
    console = hall.console(meeting)
    console.select("Sentralt", "Snille folk")
    expect(console.button("Show large")).to_be_hidden()
    console.page.keyboard.press("Escape")
    console.page.locator("#stage").focus()
    console.page.keyboard.press("l")
    expect(console.toast("Select one note to show large.")).to_be_visible()
    freya.do("open-question", question_id="q2")
    console.button(re.compile("^1 Hva gjør oss attraktive")).click()
    console.select("Sentralt")
    expect(console.button("Show large")).to_be_hidden()
