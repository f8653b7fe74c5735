"""What was promised to be erased on a day is erased on it, also if the server was down then."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.live.given import MEETING, freya_does, meeting
from workshop.domain import commands as c
from workshop.domain.roles import FACILITATOR
from workshop.live.erasing import Erasing
from workshop.storage.event_log import EventLog, StorageDown

SECRET = "naboen stjeler strøm"


class Calendar:
    """What the server takes for now."""

    def __init__(self, day: str) -> None:
        self.day = day

    def __call__(self) -> int:
        return int(datetime.fromisoformat(self.day).replace(tzinfo=UTC).timestamp() * 1000)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar("2026-11-30T19:00")


@pytest.fixture
def promised(open_workshops, calendar):
    """A meeting with a note that is to be erased on the first of March, and one that is kept."""
    workshops = open_workshops(clock=calendar)
    meeting(workshops, SECRET)
    meeting(workshops, "mer lys", meeting_id="meeting2")
    freya_does(workshops, MEETING, c.SetErasure("2027-03-01"))
    return workshops


def test_on_the_day_it_is_gone_from_the_files_and_not_a_minute_before(promised, calendar, database_url):
    folder = Path(database_url.removeprefix("sqlite:///")).parent
    erasing = Erasing(promised, calendar)
    calendar.day = "2027-02-28T23:59"
    assert erasing.erase_due() == []
    calendar.day = "2027-03-01T00:00"
    assert erasing.erase_due() == [MEETING]
    assert not any(SECRET.encode() in file.read_bytes() for file in folder.iterdir())
    assert promised.event_log.workshop_ids() == ["meeting2"]
    assert erasing.erase_due() == []


def test_a_day_that_passed_while_the_server_was_down_is_made_up_for(promised, open_workshops, calendar):
    calendar.day = "2027-04-11T08:00"
    assert Erasing(open_workshops(), calendar).erase_due() == [MEETING]


def test_a_day_that_was_made_earlier_counts_and_one_that_was_taken_back_does_not(open_workshops, calendar):
    workshops = open_workshops(clock=calendar)
    for meeting_id in ("early", "kept"):
        plan = c.CreateWorkshop("Møte", meeting_id.upper(), erase_on="2027-03-01")
        workshops.handle(meeting_id, plan, FACILITATOR)
    freya_does(workshops, "early", c.SetErasure("2026-12-24"))
    freya_does(workshops, "kept", c.SetErasure(None))
    calendar.day = "2026-12-24T06:00"
    assert Erasing(workshops, calendar).erase_due() == ["early"]
    calendar.day = "2028-01-01T06:00"
    assert Erasing(workshops, calendar).erase_due() == []


def test_who_is_in_it_is_sent_out(promised, calendar):
    sent_out = []
    promised.on_erased(sent_out.append)
    calendar.day = "2027-03-01T00:00"
    Erasing(promised, calendar).erase_due()
    assert sent_out == [MEETING]


def test_a_database_that_fails_that_day_is_asked_again(promised, calendar, monkeypatch):
    calendar.day = "2027-03-01T00:00"
    erasing = Erasing(promised, calendar)

    def down(*_):
        raise StorageDown("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(EventLog, "erase", down)
        assert erasing.erase_due() == []
        broken.setattr(EventLog, "due", down)
        assert erasing.erase_due() == []
    assert erasing.erase_due() == [MEETING]


def test_one_that_cannot_be_erased_keeps_no_other_from_it(promised, calendar, monkeypatch):
    freya_does(promised, "meeting2", c.SetErasure("2027-03-01"))
    calendar.day = "2027-03-01T00:00"
    erase = EventLog.erase

    def damaged(log, workshop_id):
        if workshop_id == MEETING:
            raise ValueError("damaged")
        erase(log, workshop_id)

    monkeypatch.setattr(EventLog, "erase", damaged)
    assert Erasing(promised, calendar).erase_due() == ["meeting2"]


def test_after_every_erasing_it_sweeps_up_and_if_that_fails_the_next_time(promised, monkeypatch):
    erasing = Erasing(promised)
    promised.erase(MEETING)

    def down(*_):
        raise StorageDown("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(EventLog, "sweep", down)
        erasing.sweep()
    erasing.sweep()
    assert not promised.sweep()
