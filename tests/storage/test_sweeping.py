"""Sweeping: where pages were parted they hold old copies of rows, also of what has been erased since."""

import random
from pathlib import Path

import pytest

from tests.storage.test_event_log import CREATED, PIA
from workshop.domain import events as e
from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog
from workshop.storage.migrate import migrate

WORKSHOPS = [f"w{number}" for number in range(5)]
DICE = 1  # thrown so that something is left to sweep


def open_log(folder: Path) -> EventLog:
    url = f"sqlite:///{folder / 'tingwall.db'}"
    migrate(url)
    return EventLog(open_engine(url), open_engine(url, for_writer=True))


def holds(folder: Path, words: str) -> bool:
    return any(words.encode() in file.read_bytes() for file in folder.iterdir())


@pytest.fixture
def log(tmp_path) -> EventLog:
    """Notes of several workshops lie between each other's; every secret one has been erased."""
    log, dice, seqs = open_log(tmp_path), random.Random(DICE), dict.fromkeys(WORKSHOPS, 0)

    def append(workshop_id: str, event: e.Event) -> None:
        seqs[workshop_id] += 1
        log.append(workshop_id, [e.Recorded(seqs[workshop_id], 1000, PIA, event)])

    def erase(workshop_id: str) -> None:
        append(workshop_id, e.NotesErased(tuple(f"hush{seq}" for seq in range(1, seqs[workshop_id] + 1)), ("q1",)))

    for workshop_id in WORKSHOPS:
        append(workshop_id, e.WorkshopCreated("Møte", workshop_id.upper(), CREATED.event.language))
    for number in range(400):
        workshop_id = dice.choice(WORKSHOPS)
        kind = dice.choice(("hush", "open"))
        text = f"{kind} words " + "x" * dice.randrange(240)
        append(workshop_id, e.NotePosted(f"{kind}{seqs[workshop_id] + 1}", "q1", text, "pia"))
        if number % 50 == 0:
            erase(workshop_id)
    for workshop_id in WORKSHOPS:
        erase(workshop_id)
    return log


def test_what_is_left_in_the_free_space_of_pages_is_swept_out(log, tmp_path):
    assert log.sweep()
    assert not holds(tmp_path, "hush words")
    assert sum(len(log.read(workshop_id)) for workshop_id in WORKSHOPS) > 400


def test_it_is_done_once_after_an_erasing_also_by_a_server_that_starts_later(log, tmp_path):
    assert open_log(tmp_path).sweep()
    assert not log.sweep()
    log.erase("w2")
    assert log.sweep()
