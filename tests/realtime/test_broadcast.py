"""Frames gather while the last ones are sent: the first at once, then as often as sending them allows."""

import json

import pytest

from tests.domain.given import NOW, PIA
from workshop.domain.events import NotePosted, Recorded
from workshop.domain.roles import VIEWING_ROLES
from workshop.live.opened import Committed
from workshop.realtime.audience import Audience
from workshop.realtime.broadcast import FEW, LONGEST_REST_S, REST_FACTOR, SENDS_AT_ONCE, Broadcast
from workshop.tokens import Holder


class Line:
    """A phone's line: what was written on it, and what that costs the clock."""

    def __init__(self, eio_sid: str, hall: "Hall") -> None:
        self.eio_sid, self._hall, self.frames = eio_sid, hall, []

    def write(self, frame: bytes) -> None:
        self._hall.now += self._hall.cost_s
        _, frames = json.loads(frame[frame.index(b"[") :])
        self.frames += [one["seq"] for one in frames]


class Hall:
    """Phones without sockets; a task runs when the test says so, and `pauses` are its sleeps."""

    def __init__(self, phones: int, role: str = "participant", cost_s: float = 0.0) -> None:
        self.now, self.cost_s, self.pauses, self.tasks = 0.0, cost_s, [], []
        self.meanwhile = lambda: None
        self.lines = {f"line{number}": Line(f"line{number}", self) for number in range(phones)}
        self.audience = Audience(None, self.lines)
        for eio_sid in self.lines:
            self.audience.enter(self.audience.present(eio_sid, Holder("w1", role, eio_sid), "nb"))
        self.broadcast = Broadcast(self.audience, self._start, self._sleep, lambda: self.now)

    def commit(self, *seqs: int) -> None:
        self.broadcast.gather("w1", [committed(seq) for seq in seqs])

    def run(self) -> None:
        while self.tasks:
            task, arguments = self.tasks.pop(0)
            task(*arguments)

    def _start(self, task, *arguments) -> None:
        self.tasks.append((task, arguments))

    def _sleep(self, seconds: float) -> None:
        self.now += seconds
        self.pauses.append(seconds)
        self.meanwhile()


def committed(seq: int) -> Committed:
    view = {"seq": seq, "type": "note-posted", "put": {"notes": []}}
    recorded = Recorded(seq, NOW, PIA, NotePosted(f"n{seq}", "q1", "mer lys", "pia", None))
    return Committed(recorded, dict.fromkeys(VIEWING_ROLES, view), frozenset({"q1"}))


def test_the_first_note_goes_out_at_once_and_what_comes_meanwhile_goes_together():
    hall = Hall(phones=FEW + 1, cost_s=0.001)
    hall.commit(1)
    later = [(2,), (3, 4)]
    hall.meanwhile = lambda: hall.now > 0 and [hall.commit(*seqs) for seqs in later] and later.clear()
    hall.run()
    assert [line.frames for line in hall.lines.values()] == [[1, 2, 3, 4]] * (FEW + 1)
    assert hall.pauses[0] == 0
    assert len(hall.pauses) == 3


def test_a_room_rests_three_times_as_long_as_sending_took():
    hall = Hall(phones=10, cost_s=0.001)
    hall.commit(1)
    hall.run()
    assert hall.pauses == pytest.approx([0, REST_FACTOR * 0.010])


def test_the_rest_of_the_largest_hall_is_bounded_and_others_get_their_turn():
    hall = Hall(phones=2 * SENDS_AT_ONCE, cost_s=0.001)
    hall.commit(1)
    hall.run()
    assert hall.pauses == pytest.approx([0, 0, 0, LONGEST_REST_S])


def test_a_projector_is_told_by_whoever_has_committed_unless_it_rests():
    hall = Hall(phones=1, role="wall", cost_s=0.001)
    hall.commit(1)
    assert hall.lines["line0"].frames == []
    hall.broadcast.tell_few()
    assert hall.lines["line0"].frames == [1]
    assert hall.tasks == []
    hall.commit(2)
    hall.commit(3)
    hall.broadcast.tell_few()
    assert hall.lines["line0"].frames == [1]
    hall.run()
    assert hall.lines["line0"].frames == [1, 2, 3]


def test_nothing_is_kept_for_a_room_where_nobody_is():
    hall = Hall(phones=1, role="wall")
    hall.commit(1)
    hall.broadcast.tell_few()
    assert hall.lines["line0"].frames == [1]
    assert hall.broadcast._gathered == {}


def test_one_line_that_breaks_does_not_silence_the_room_for_ever():
    hall = Hall(phones=2)
    hall.lines["line0"].write = lambda frame: 1 / 0
    hall.commit(1)
    hall.broadcast.tell_few()
    hall.now += 1
    hall.lines["line0"].write = lambda frame: None
    hall.commit(2)
    hall.broadcast.tell_few()
    hall.now += 1
    assert hall.lines["line1"].frames == [2]
