"""The meetings that are photographed: real notes, real sorting, the same codes every time."""

import json
import re
import time
from collections.abc import Callable
from pathlib import Path

from tests import people
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

HALL = [("Næringsliv", 11), ("Kommune", 6), ("Politiker", 4), ("Ungdom", 3)]
QUIET_S = 12  # after this long without a change the sorting has said its last word
EMOJI = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")
MARK = ROOT / "tests/boards/composed-sv-mark-150.json"


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
    board = json.loads(MARK.read_text())
    steps = (StepPlan(board["question"]),)
    workshops.handle("mark", CreateWorkshop("Mark och lokaler", "P3R9TB", "sv", (PartPlan("", steps),)), FACILITATOR)
    for engine in engines:
        engine.dispose()
    return ("dialogmote", "K7M4QX"), ("mark", "P3R9TB")


def come_in(server: RunningServer, meeting: Meeting) -> list[Person]:
    """The people of the dialogue meeting, at five tables."""
    return [people.phone(server, meeting, affiliation=who, table=str(1 + number % 5))
            for who, count in HALL for number in range(count)]  # fmt: skip


def many_notes() -> list[dict]:
    # A machine that only takes pictures may have no font for emoji.
    plain = [EMOJI.sub("", note["text"]).strip() for note in json.loads(MARK.read_text())["notes"]]
    return [{"text": text} for text in plain if text]


def crowd_in(server: RunningServer, meeting: Meeting) -> list[Person]:
    """The facilitator and 40 people, who have filled the wall: 150 notes must find room."""
    freya, *present = [people.console(server, meeting), *(people.phone(server, meeting) for _ in range(40))]
    freya.do("open-question", question_id="q1")
    write(many_notes(), present)
    come_to_rest(server, meeting)
    return [freya, *present]


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
