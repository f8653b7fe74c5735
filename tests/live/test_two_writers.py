"""Two processes on one database, played by two `Workshops` with nothing in common but the file."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.live.given import MEETING, freya_does, meeting, pia_does
from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.domain.roles import FACILITATOR
from workshop.storage.event_log import Conflict

NOTES_EACH = 40


def texts(workshops) -> list[str]:
    return workshops.read(MEETING, lambda w: [note.text for note in w.notes.values()])


def test_two_writers_on_one_database_lose_nothing_and_agree(open_workshops):
    here, there = open_workshops(), open_workshops()
    meeting(here)
    published = {here: [], there: []}
    for workshops, seqs in published.items():
        workshops.on_committed(lambda _, batch, seqs=seqs: seqs.extend(one.recorded.seq for one in batch))

    def post(number: int) -> int:
        workshops = (here, there)[number % 2]
        return pia_does(workshops, MEETING, c.PostNote(f"n{number}", "q1", f"lapp {number}"))

    with ThreadPoolExecutor(8) as pool:
        answered = list(pool.map(post, range(2 * NOTES_EACH)))
    assert len(set(answered)) == 2 * NOTES_EACH
    assert texts(here) == texts(there)
    assert sorted(texts(here)) == sorted(f"lapp {number}" for number in range(2 * NOTES_EACH))
    log = here.event_log.read(MEETING)
    assert [recorded.seq for recorded in log] == list(range(1, len(log) + 1))
    for seqs in published.values():
        assert seqs == list(range(seqs[0], len(log) + 1))


def test_what_the_other_wrote_is_seen_before_anything_is_decided(open_workshops):
    here, there = open_workshops(), open_workshops()
    meeting(here)
    freya_does(there, MEETING, c.CloseQuestion("q1"))
    with pytest.raises(Rejected, match="question-closed"):
        pia_does(here, MEETING, c.PostNote("n1", "q1", "for sent"))


def test_nobody_is_refused_for_what_another_process_has_changed_since(open_workshops):
    here, there = open_workshops(), open_workshops()
    meeting(here)
    freya_does(here, MEETING, c.CloseQuestion("q1"))
    freya_does(there, MEETING, c.OpenQuestion("q1"))
    assert pia_does(here, MEETING, c.PostNote("n1", "q1", "mer lys")) == 6


def test_a_note_is_stored_with_one_visit_to_the_database(workshops, monkeypatch):
    meeting(workshops)
    visits = []
    read, append = workshops.event_log.read, workshops.event_log.append
    monkeypatch.setattr(workshops.event_log, "read", lambda *where: visits.append("read") or read(*where))
    monkeypatch.setattr(workshops.event_log, "append", lambda *what: visits.append("append") or append(*what))
    pia_does(workshops, MEETING, c.PostNote("n1", "q1", "mer lys"))
    assert visits == ["append"]


def test_the_same_note_over_both_hangs_once(open_workshops):
    here, there = open_workshops(), open_workshops()
    meeting(here)
    note = c.PostNote("n1", "q1", "mer lys")
    with ThreadPoolExecutor(2) as pool:
        seqs = list(pool.map(lambda workshops: pia_does(workshops, MEETING, note), (here, there)))
    assert seqs[0] == seqs[1]
    assert texts(here) == texts(there) == ["mer lys"]


def test_who_loses_the_race_for_a_place_reads_on_and_decides_again(open_workshops, monkeypatch):
    here, there = open_workshops(), open_workshops()
    meeting(here)
    append, raced = here.event_log.append, threading.Event()

    def too_late(workshop_id, batch):
        if not raced.is_set():
            raced.set()
            freya_does(there, MEETING, c.CloseQuestion("q1"))
        append(workshop_id, batch)

    monkeypatch.setattr(here.event_log, "append", too_late)
    news = []
    here.on_committed(lambda _, batch: news.extend(one.recorded.type for one in batch))
    with pytest.raises(Rejected, match="question-closed"):
        pia_does(here, MEETING, c.PostNote("n1", "q1", "i siste liten"))
    assert texts(here) == texts(there) == []
    assert news == ["question-closed"]


def test_who_loses_every_race_is_refused_and_not_left_waiting(workshops, monkeypatch):
    meeting(workshops)
    monkeypatch.setattr("workshop.live.writer.CONFLICT_WAIT_S", 0)

    def taken(workshop_id, batch):
        raise Conflict("taken")

    with monkeypatch.context() as trouble:
        trouble.setattr(workshops.event_log, "append", taken)
        with pytest.raises(Rejected, match="storage-failing"):
            pia_does(workshops, MEETING, c.PostNote("n1", "q1", "mer lys"))
    assert texts(workshops) == []
    pia_does(workshops, MEETING, c.PostNote("n1", "q1", "mer lys"))


def test_a_workshop_made_there_is_known_here(open_workshops):
    here, there = open_workshops(), open_workshops()
    with pytest.raises(Rejected, match="workshop-unknown"):
        here.snapshot(MEETING, "wall")
    meeting(there, "mer lys")
    assert texts(here) == ["mer lys"]


def test_frames_that_were_missed_come_in_order_before_the_own_ones(open_workshops):
    here, there = open_workshops(), open_workshops()
    meeting(here)
    seen: list[str] = []
    here.on_committed(lambda _, batch: seen.extend(one.recorded.event.note_id for one in batch))
    pia_does(there, MEETING, c.PostNote("n1", "q1", "der"))
    pia_does(here, MEETING, c.PostNote("n2", "q1", "her"))
    assert seen == ["n1", "n2"]


def test_a_retold_command_id_is_answered_by_the_other_writer_too(open_workshops):
    here, there = open_workshops(), open_workshops()
    meeting(here)
    command = c.CreateColumn("park", "q1", "Park")
    seq = here.handle(MEETING, command, FACILITATOR, "k1")
    assert there.handle(MEETING, c.CreateColumn("park2", "q1", "Park"), FACILITATOR, "k1") == seq
