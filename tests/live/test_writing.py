"""The one way in: stored before answered, together when many wait, and whole or not at all."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.live.given import MEETING, PIA, freya_does, meeting, pia_does
from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.domain.roles import FACILITATOR
from workshop.storage.event_log import StorageDown

PATIENCE_S = 10


class Gate:
    """Holds every append until it is opened, and tells how many there were."""

    def __init__(self, event_log, monkeypatch) -> None:
        self.reached, self.open, self.batches = threading.Event(), threading.Event(), []
        append = event_log.append

        def held(workshop_id, batch):
            self.batches.append(len(batch))
            self.reached.set()
            assert self.open.wait(PATIENCE_S)
            append(workshop_id, batch)

        monkeypatch.setattr(event_log, "append", held)


def post(number: int) -> c.PostNote:
    return c.PostNote(f"n{number}", "q1", f"lapp {number}")


def test_nobody_is_answered_before_the_commit(workshops, monkeypatch):
    meeting(workshops)
    gate = Gate(workshops.event_log, monkeypatch)
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(pia_does, workshops, MEETING, post(1))
        assert gate.reached.wait(PATIENCE_S)
        assert not answer.done()
        gate.open.set()
        assert answer.result(PATIENCE_S) == 4


def test_what_waits_during_a_commit_is_committed_together(workshops, monkeypatch):
    meeting(workshops)
    gate = Gate(workshops.event_log, monkeypatch)
    waiting = threading.Semaphore(0)
    put = workshops._writer.put
    monkeypatch.setattr(workshops._writer, "put", lambda *arguments: (put(*arguments), waiting.release()))
    with ThreadPoolExecutor(11) as pool:
        answers = [pool.submit(pia_does, workshops, MEETING, post(0))]
        assert gate.reached.wait(PATIENCE_S)
        answers += [pool.submit(pia_does, workshops, MEETING, post(number)) for number in range(1, 11)]
        for _ in answers:
            assert waiting.acquire(timeout=PATIENCE_S)
        gate.open.set()
        seqs = [answer.result(PATIENCE_S) for answer in answers]
    assert gate.batches == [1, 10]
    assert sorted(seqs) == list(range(4, 15))


def test_a_refused_command_leaves_the_others_of_its_commit_alone(workshops, monkeypatch):
    meeting(workshops)
    gate = Gate(workshops.event_log, monkeypatch)
    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(pia_does, workshops, MEETING, post(1))
        assert gate.reached.wait(PATIENCE_S)
        good = pool.submit(pia_does, workshops, MEETING, post(2))
        bad = pool.submit(pia_does, workshops, MEETING, c.PostNote("n3", "q9", "hvor?"))
        gate.open.set()
        assert {first.result(PATIENCE_S), good.result(PATIENCE_S)} == {4, 5}
        with pytest.raises(Rejected, match="question-unknown"):
            bad.result(PATIENCE_S)


def test_a_commit_that_fails_leaves_no_trace_and_the_next_one_goes_well(workshops, monkeypatch):
    meeting(workshops)
    published = []
    workshops.on_committed(lambda _, batch: published.extend(batch))

    def full(workshop_id, batch):
        raise StorageDown("disk full")

    with monkeypatch.context() as trouble:
        trouble.setattr(workshops.event_log, "append", full)
        for _ in range(2):
            with pytest.raises(Rejected, match="storage-failing"):
                pia_does(workshops, MEETING, post(1))
        assert workshops.read(MEETING, lambda w: (w.seq, len(w.notes))) == (3, 0)
    assert published == []
    assert pia_does(workshops, MEETING, post(1)) == 4
    assert [one.recorded.seq for one in published] == [4]


def test_a_log_that_cannot_be_read_refuses_and_recovers(workshops, monkeypatch):
    meeting(workshops, "mer lys")

    def gone(workshop_id, after=0):
        raise StorageDown("gone")

    with monkeypatch.context() as trouble:
        trouble.setattr(workshops.event_log, "read", gone)
        with pytest.raises(Rejected, match="storage-failing"):
            workshops.snapshot(MEETING, "wall")
        with pytest.raises(Rejected, match="storage-failing"):
            pia_does(workshops, MEETING, post(1))
    assert len(workshops.snapshot(MEETING, "wall")["state"]["notes"]) == 1


def test_a_bug_in_one_workshop_does_not_stop_another(workshops, monkeypatch):
    meeting(workshops, "mer lys")
    other = meeting(workshops, meeting_id="meeting2")
    append = workshops.event_log.append

    def broken(workshop_id, batch):
        if workshop_id == MEETING:
            raise RuntimeError("a bug")
        append(workshop_id, batch)

    with monkeypatch.context() as trouble:
        trouble.setattr(workshops.event_log, "append", broken)
        with pytest.raises(RuntimeError):
            pia_does(workshops, MEETING, post(8))
        pia_does(workshops, other, post(9))
    assert pia_does(workshops, MEETING, post(8)) == 5


def test_a_replay_is_the_frames_that_were_published(workshops):
    meeting(workshops)
    published = []
    workshops.on_committed(lambda _, batch: published.extend(batch))
    pia_does(workshops, MEETING, post(1))
    pia_does(workshops, MEETING, post(2))
    for role in ("participant", "wall", "facilitator"):
        assert workshops.replay(MEETING, role, 3) == {"frames": [one.frames[role] for one in published]}
        assert workshops.replay(MEETING, role, 4) == {"frames": [published[1].frames[role]]}
        assert workshops.replay(MEETING, role, 5) == {"frames": []}


def test_after_a_restart_everything_is_as_it_was(open_workshops):
    before = open_workshops()
    meeting(before, "mer lys", "flere benker")
    freya_does(before, MEETING, c.HideNote("n1"))
    after = open_workshops()
    for role in ("participant", "wall", "facilitator"):
        assert after.snapshot(MEETING, role) == before.snapshot(MEETING, role)
        assert list(after.replay(MEETING, role, 1)) == ["snapshot"]


def test_two_people_may_use_the_same_command_id(workshops):
    meeting(workshops)
    workshops.handle(MEETING, post(1), PIA, command_id="1")
    seq = workshops.handle(MEETING, c.HideNote("n1"), FACILITATOR, command_id="1")
    assert workshops.read(MEETING, lambda workshop: workshop.notes["n1"].status) == "hidden"
    assert workshops.handle(MEETING, c.HideNote("n1"), FACILITATOR, command_id="1") == seq
