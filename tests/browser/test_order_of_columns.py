"""Columns in another order: from a column's menu or by its heading; every screen and the minutes follow."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.screens import Console
from tests.browser.tabbing import tab_to

TITLES = ["Buss", "Skole", "Natur"]


@pytest.fixture
def console(hall, meeting, freya) -> Console:
    for number, (title, text) in enumerate(zip(TITLES, ["Bussen går sjelden", "Fin skole", "Nær skogen"], strict=True)):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")
        freya.do("post-note", question_id="q1", text=text, note_id=f"n{number}")
        freya.do("move-note", note_id=f"n{number}", column_id=f"c{number}")
    console = hall.console(meeting)
    expect(console.page.locator("#board .panel__name")).to_have_text(TITLES)
    return console


def names(console: Console) -> Locator:
    return console.page.locator("#board .panel__name")


def heading(console: Console, title: str) -> Locator:
    return console.column(title).get_by_role("heading")


def test_a_column_is_moved_by_keyboard_and_wall_and_minutes_follow(hall, meeting, console):
    wall = hall.wall(meeting)
    expect(wall.page.locator("#stage section[data-column] h2")).to_have_text([re.compile(title) for title in TITLES])
    tab_to(console.page, console.column("Natur").get_by_role("button"))
    console.page.keyboard.press("Enter")
    expect(console.page.get_by_role("menuitem", name="Move right")).to_be_disabled()
    console.tell("Move left")
    expect(names(console)).to_have_text(["Buss", "Natur", "Skole"])
    expect(console.toast("Column C now stands before B")).to_be_visible()
    expect(console.column("Natur").get_by_role("button")).to_be_focused()
    moved = ["Buss", "Natur", "Skole"]
    expect(wall.page.locator("#stage section[data-column] h2")).to_have_text([re.compile(title) for title in moved])
    console.page.keyboard.press("Control+z")
    expect(names(console)).to_have_text(TITLES)
    expect(console.toast("Undone: Moved column C, “Natur”, to another place")).to_be_visible()
    console.page.keyboard.press("Control+Shift+Z")
    expect(names(console)).to_have_text(moved)
    minutes = console.page.request.get(f"{hall.server.url}/api/workshops/{meeting.id}/export.md").text()
    assert minutes.index("Nær skogen") < minutes.index("Fin skole")


def test_a_column_is_dragged_by_its_heading_and_nothing_is_selected(console):
    mouse = console.page.mouse
    middle, target = heading(console, "Natur").bounding_box(), console.column("Buss").bounding_box()
    mouse.move(middle["x"] + 20, middle["y"] + middle["height"] / 2)
    mouse.down()
    mouse.move(target["x"] + 20, target["y"] + 60, steps=8)
    expect(console.column("Buss")).to_have_class(re.compile("is-before"))
    mouse.up()
    expect(names(console)).to_have_text(["Natur", "Buss", "Skole"])
    assert console.page.evaluate("String(getSelection())") == ""
    expect(console.page.locator(".is-carried, .is-before, .is-after, .is-dragging")).to_have_count(0)


def test_a_heading_that_is_let_go_where_it_was_moves_nothing(console):
    mouse = console.page.mouse
    middle = heading(console, "Skole").bounding_box()
    mouse.move(middle["x"] + 20, middle["y"] + middle["height"] / 2)
    mouse.down()
    mouse.move(middle["x"] + 40, middle["y"] + 40, steps=5)
    mouse.up()
    expect(names(console)).to_have_text(TITLES)
    expect(console.page.locator(".toast")).to_have_count(0)
