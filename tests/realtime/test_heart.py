"""One heart pings every line and cuts who does not answer; here with a clock of its own."""

import socket
from collections.abc import Iterator

import pytest
from engineio.server import Server

from workshop.realtime import websocket as ws
from workshop.realtime.heart import Heart
from workshop.realtime.line import Line

PING_S, PATIENCE_S = 25, 20
PING = ws.frame(b"2")


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def heart(clock) -> Heart:
    engine = Server(async_mode="threading", monitor_clients=False, ping_interval=PING_S, ping_timeout=PATIENCE_S)
    return Heart(engine, clock)


@pytest.fixture
def ends(heart) -> Iterator[tuple[Line, socket.socket]]:
    """A line that the heart knows, and the phone's end of it."""
    here, there = socket.socketpair()
    there.setblocking(False)
    here.setblocking(False)
    line = Line("pia", there, lambda work: None)
    heart.add(line)
    yield line, here
    here.close()
    there.close()


def heard(phone: socket.socket) -> bytes:
    try:
        return phone.recv(100)
    except BlockingIOError:
        return b"nothing"


def test_a_line_is_pinged_when_it_is_due_and_only_once(heart, clock, ends):
    _, phone = ends
    clock.now += PING_S - 1
    heart.beat()
    assert heard(phone) == b"nothing"
    clock.now += 1
    heart.beat()
    assert heard(phone) == PING
    clock.now += 1
    heart.beat()
    assert heard(phone) == b"nothing"


def test_who_answers_stays_and_is_pinged_again(heart, clock, ends):
    line, phone = ends
    for _ in range(3):
        clock.now += PING_S
        heart.beat()
        assert heard(phone) == PING
        clock.now += PATIENCE_S - 1
        heart.beat()
        heart.answered(line)
    assert not line.closed


def test_a_half_open_phone_is_cut_when_it_has_not_answered_in_time(heart, clock, ends):
    line, phone = ends
    clock.now += PING_S
    heart.beat()
    clock.now += PATIENCE_S - 1
    heart.beat()
    assert not line.closed
    clock.now += 1
    heart.beat()
    assert line.closed
    assert heard(phone) == PING
    assert heard(phone) == b""


def test_who_has_left_is_not_pinged(heart, clock, ends):
    line, phone = ends
    heart.remove(line)
    clock.now += PING_S
    heart.beat()
    assert heard(phone) == b"nothing"
