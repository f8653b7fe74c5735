"""What a line says is taken where it arrives; what takes time wakes the line's own task, and all keeps its order."""

import socket
import threading
from collections.abc import Iterator

import pytest

from workshop.realtime import websocket as ws
from workshop.realtime.line import Line
from workshop.realtime.reading import Reading
from workshop.realtime.websocket import Message, Violation

QUICK, SLOW = "quick", "slow"


class Hub:
    """Calls when the test says so."""

    call = None

    def watch(self, taken, call):
        self.call = call
        return self._stop

    def _stop(self) -> None:
        self.call = None


class Woken(threading.Event):
    """Waiting would be for ever here: whoever waits lets the hub run first."""

    def __init__(self, run) -> None:
        super().__init__()
        self._run = run

    def wait(self, timeout=None) -> bool:
        self._run()
        assert self.is_set(), "nobody woke the line's task"
        return True


class Pia:
    def __init__(self) -> None:
        self.phone, there = socket.socketpair()
        there.setblocking(False)
        self.hub, self.taken, self.sends = Hub(), [], []
        self.line = Line("pia", there, lambda work: None)
        self.reading = Reading(self.line, ws.Reader(1_000), self._take, self.hub.watch, Woken(self._arrive))

    def _take(self, message: Message) -> bool:
        if message.data.startswith(QUICK):
            self.taken.append(message.data)
            return True
        return False

    def _arrive(self) -> None:
        for data in self.sends:
            if data:
                self.phone.sendall(data)
            self.hub.call()
        self.sends = []


@pytest.fixture
def pia() -> Iterator[Pia]:
    pia = Pia()
    yield pia
    pia.phone.close()
    pia.line.socket.close()


def said(*texts: str) -> bytes:
    return b"".join(bytes((0x80 | ws.TEXT, 0x80 | len(text), 0, 0, 0, 0)) + text.encode() for text in texts)


def test_what_is_quick_wakes_nobody(pia):
    pia.sends = [said("quick 1"), said("quick 2", "quick 3"), said(SLOW)]
    assert [message.data for message in pia.reading.rest()] == [SLOW]
    assert pia.taken == ["quick 1", "quick 2", "quick 3"]


def test_what_came_behind_something_slow_waits_behind_it(pia):
    pia.sends = [said("quick 1", SLOW, "quick 2", "slow 2")]
    assert [message.data for message in pia.reading.rest()] == [SLOW, "quick 2", "slow 2"]
    assert pia.taken == ["quick 1"]


def test_nothing_is_read_while_something_slow_is_done(pia):
    pia.sends = [said(SLOW)]
    pia.reading.rest()
    assert pia.hub.call is None


def test_half_a_frame_waits_for_its_other_half_over_something_slow(pia):
    whole = said("quick 1")
    pia.sends = [said(SLOW) + whole[:5]]
    assert [message.data for message in pia.reading.rest()] == [SLOW]
    pia.sends = [whole[5:], said(SLOW)]
    assert [message.data for message in pia.reading.rest()] == [SLOW]
    assert pia.taken == ["quick 1"]


def test_a_goodbye_and_a_cut_end_the_reading(pia):
    pia.phone.shutdown(socket.SHUT_WR)
    pia.sends = [b""]
    assert not pia.reading.rest()
    pia.line.cut()
    assert not pia.reading.rest()


def test_a_line_that_is_cut_while_nothing_comes_ends_the_reading(pia):
    pia.reading._woken._run = pia.line.cut
    assert not pia.reading.rest()


def test_what_a_browser_never_does_is_told_to_the_lines_task_after_what_was_right(pia):
    pia.sends = [said("quick 1") + b"\xff\xff"]
    with pytest.raises(Violation):
        pia.reading.rest()
    assert pia.taken == ["quick 1"]


def test_what_goes_wrong_in_the_hub_ends_one_line_and_never_the_hub(pia, caplog):
    pia.reading._take_at_once = lambda message: 1 / 0
    pia.sends = [said("quick 1")]
    assert not pia.reading.rest()
    assert "could not be read" in caplog.text
