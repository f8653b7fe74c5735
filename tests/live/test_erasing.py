"""Erasing a workshop: it is gone from the log, from memory, and from every process on the database."""

from pathlib import Path

import pytest

from tests.live.given import MEETING, freya_does, meeting, pia_does
from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.live import organiser as room
from workshop.live.organiser import Organiser

SECRET = "naboen stjeler strøm"


def refusal_of(act, *args) -> str:
    with pytest.raises(Rejected) as refusal:
        act(*args)
    return refusal.value.code


def test_nothing_of_an_erased_workshop_is_left_in_the_files_of_the_database(workshops, database_url):
    meeting(workshops, SECRET)
    folder = Path(database_url.removeprefix("sqlite:///")).parent
    assert any(SECRET.encode() in file.read_bytes() for file in folder.iterdir())
    workshops.erase(MEETING)
    assert not any(SECRET.encode() in file.read_bytes() for file in folder.iterdir())


def test_an_erased_workshop_is_unknown_from_then_on_and_others_stand(workshops):
    meeting(workshops, SECRET)
    other = meeting(workshops, "mer lys", meeting_id="meeting2")
    workshops.erase(MEETING)
    assert workshops.event_log.workshop_ids() == [other]
    assert workshops.event_log.id_of_code("CODE1") is None
    assert refusal_of(workshops.snapshot, MEETING, "facilitator") == "workshop-unknown"
    assert refusal_of(pia_does, workshops, MEETING, c.PostNote("n9", "q1", "hei")) == "workshop-unknown"
    assert refusal_of(workshops.erase, MEETING) == "workshop-unknown"
    assert workshops.snapshot(other, "wall")["seq"] > 0


def test_a_note_that_comes_through_another_process_does_not_bring_it_back(open_workshops):
    here, there = open_workshops(), open_workshops()
    meeting(here, SECRET)
    pia_does(there, MEETING, c.PostNote("n2", "q1", "mer lys"))
    here.erase(MEETING)
    assert refusal_of(pia_does, there, MEETING, c.PostNote("n3", "q1", "hei")) == "workshop-unknown"
    assert there.event_log.read(MEETING) == []


def test_the_organiser_forgets_it_and_does_not_ask_again(workshops, monkeypatch):
    monkeypatch.setattr(room, "RETRY_S", 0)
    asked = []
    organiser = Organiser(workshops, asked.append)
    meeting(workshops, SECRET)
    workshops.erase(MEETING)
    assert not organiser.work_once()
    assert asked == []


def test_the_organiser_gives_up_what_another_process_has_erased(open_workshops, monkeypatch):
    monkeypatch.setattr(room, "RETRY_S", 0)
    here, there = open_workshops(), open_workshops()
    organiser = Organiser(there, lambda board: pytest.fail("nothing is left to organise"))
    meeting(here, SECRET)
    freya_does(there, MEETING, c.CloseQuestion("q1"))
    here.erase(MEETING)
    assert organiser.work_once()
    assert not organiser.work_once()
