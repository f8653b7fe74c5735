"""The short way of a command answers whatever happens, as the long way does."""

import socket

import orjson
import pytest

from workshop.realtime import handlers as long_way
from workshop.realtime.audience import Audience
from workshop.realtime.handlers import Handlers
from workshop.realtime.line import Line
from workshop.realtime.shortcut import Shortcut
from workshop.tokens import Holder


@pytest.fixture
def ends():
    """The server's line to a phone, and the phone's end of it."""
    phone, there = socket.socketpair()
    yield Line("pia", there, lambda work: None), phone
    phone.close()
    there.close()


def test_a_command_that_fails_for_no_known_reason_is_answered_and_the_line_stays(ends, monkeypatch, caplog):
    line, phone = ends
    audience = Audience(None, {"pia": line})
    audience.enter(audience.present("pia", Holder("w1", "participant", None), "nb"))
    handlers = Handlers(None, None, None, audience, lambda rejected, language: {"ok": False, "code": rejected.code})
    monkeypatch.setattr(long_way, "parse_command", lambda payload: 1 / 0)
    assert Shortcut(audience, handlers).hear(line, '27["command",{}]')
    answer = phone.recv(1_000)
    assert orjson.loads(answer[answer.index(b"[") :]) == [{"ok": False, "code": "server-failed"}]
    assert not line.closed
    assert "ZeroDivisionError" in caplog.text
