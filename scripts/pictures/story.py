"""A whole meeting from the door to the minutes, with the pictures of the documents on the way."""

import re

from playwright.sync_api import expect

from scripts.pictures.camera import take
from scripts.pictures.meeting import come_to_rest, crowd_in, largest_column, write
from tests.browser.hall import LAPTOP, PHONE, Hall
from tests.browser.screens import Phone
from tests.people import Person
from tests.running import Meeting
from workshop.demo.show import boards

PIAS_NOTE = "Kort vei fra idé til handling i kommunen"
NATURE = ["Flott natur", "Stor og god landbrukskommune, oversiktlig"]
CROWDED = [
    ("wall-150", (1280, 720), "light"),
    ("wall-150-dark", (1280, 720), "dark"),
    ("wall-150-4x3", (1024, 768), "light"),
]


def before_the_meeting(hall: Hall, meeting: Meeting) -> None:
    for name, device in (("home", LAPTOP), ("home-phone", PHONE)):
        page, _ = hall.sit_down(device)
        page.goto(hall.server.url)
        take(page, name)
    page = hall.phone(meeting).page
    expect(page.get_by_role("button", name="Bli med")).to_be_visible()
    take(page, "phone-join")


def first_minute(hall: Hall, meeting: Meeting, freya: Person, present: list[Person]) -> Phone:
    freya.do("open-question", question_id="q1")
    freya.do("set-timer", seconds=8 * 60)
    wall = hall.wall(meeting)
    pia = hall.phone(meeting)
    pia.page.get_by_label("Næringsliv").check()
    pia.button("Bli med").click()
    write(boards()[0]["notes"][:5], present)
    expect(wall.page.locator("#stage").get_by_role("listitem")).to_have_count(5)
    take(wall.page, "wall-first-minute")
    pia.field.fill(PIAS_NOTE)
    take(pia.page, "phone-write")
    pia.button("Heng opp på veggen").click()
    return pia


def sorted_wall(hall: Hall, meeting: Meeting, freya: Person, present: list[Person], pia: Phone) -> None:
    write(boards()[0]["notes"][5:], present)
    come_to_rest(hall.server, meeting)
    pia.field.fill("Gode bussforbindelser til Ski")
    pia.button("Heng opp på veggen").click()
    come_to_rest(hall.server, meeting)
    expect(pia.note(PIAS_NOTE)).to_contain_text("Lappen din er i")
    take(pia.page, "phone-sent")
    pia.page.context.set_offline(True)
    pia.watch.may_lose_the_line = True
    pia.field.fill("Mer plass til kafé og møteplasser")
    pia.button("Heng opp på veggen").click()
    take(pia.page, "phone-waiting")
    pia.page.context.set_offline(False)
    expect(pia.line).to_have_text("Tilkoblet")
    come_to_rest(hall.server, meeting)

    freya.do("set-timer", seconds=6 * 60 + 41)
    wall = hall.wall(meeting)
    expect(wall.columns.first).to_be_visible()
    take(wall.page, "wall-1920")
    wall.page.keyboard.press(largest_column(freya)["letter"])
    expect(wall.button("Alle kolonner")).to_be_visible()
    take(wall.page, "wall-focus")
    ours = next(note["note_id"] for note in freya.screen.notes if note["text"] == PIAS_NOTE)
    freya.do("set-spotlight", question_id="q1", note_id=ours)
    expect(wall.spotlight).to_have_text(PIAS_NOTE)
    take(wall.page, "wall-spotlight")
    freya.do("set-spotlight", question_id="q1")
    wall.page.evaluate("localStorage.setItem('tingwall-wall-scheme', 'dark')")
    wall.page.reload()
    expect(wall.columns.first).to_be_visible()
    expect(wall.page.get_by_role("timer")).to_be_visible()
    take(wall.page, "wall-1920-dark")
    laptop = hall.wall(meeting, LAPTOP)
    expect(laptop.columns.first).to_be_visible()
    take(laptop.page, "wall-1440")


def at_the_console(hall: Hall, meeting: Meeting, freya: Person) -> None:
    named = {note["text"]: note for note in freya.screen.notes}
    ours = named[PIAS_NOTE]["column_id"]
    freya.do("rename-column", column_id=ours, title="Kommunen og tjenestene")
    freya.do("pin-column", column_id=ours, pinned=True)
    freya.do("create-column", question_id="q1", title="Natur og landbruk", column_id="nature")
    freya.do("move-notes", note_ids=[named[text]["note_id"] for text in NATURE], column_id="nature")
    come_to_rest(hall.server, meeting)
    console = hall.console(meeting)
    expect(console.note(PIAS_NOTE)).to_be_visible()
    take(console.page, "console-1440")
    console.select("Lett å ta kontakt", "Billige tomter")
    console.button("Flytt til …").click()
    take(console.page, "console-move-menu")
    phone = hall.console(meeting, PHONE)
    expect(phone.page.get_by_text(re.compile("Åpent nå · spørsmål"))).to_be_visible()
    take(phone.page, "console-phone")


def a_crowded_wall(hall: Hall, meeting: Meeting) -> None:
    crowd = crowd_in(hall.server, meeting)
    for name, (width, height), scheme in CROWDED:
        wall = hall.wall(meeting, {"viewport": {"width": width, "height": height}})
        wall.page.evaluate("(scheme) => localStorage.setItem('tingwall-wall-scheme', scheme)", scheme)
        wall.page.reload()
        expect(wall.columns.first).to_be_visible()
        take(wall.page, name)
    for person in crowd:
        person.leave()


def after_the_meeting(hall: Hall, meeting: Meeting) -> None:
    freya = hall.freya_signed_in().page
    take(freya, "workshops")
    freya.goto(f"{hall.server.url}/w/{meeting.id}/report")
    take(freya, "report-1440")
