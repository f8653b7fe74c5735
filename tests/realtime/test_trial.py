"""Our transport serves only where it has been tried; a broken one, or a strange engineio, leaves the stock one."""

import importlib.metadata

import pytest
from engineio.server import Server

from tests.realtime.watching import watch
from workshop.realtime import websocket as ws
from workshop.realtime.line import Line
from workshop.realtime.transport import Transport
from workshop.realtime.trial import stands_trial


@pytest.fixture
def engine() -> Server:
    return Server(async_mode="threading", monitor_clients=False)


def test_the_transport_stands_its_trial(engine):
    assert stands_trial(engine, watch)


def test_a_transport_that_says_no_goodbye_fails(engine, caplog):
    class Rude(Transport):
        def serve(self, session, environ, start_response):
            goodbye, Line.end = Line.end, lambda line, code=ws.NORMAL: line.cut()
            try:
                return super().serve(session, environ, start_response)
            finally:
                Line.end = goodbye

    assert not stands_trial(engine, watch, Rude)
    assert "fails its trial" in caplog.text


def test_an_engineio_that_nobody_has_tested_is_left_alone(engine, monkeypatch, caplog):
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "5.0.0")
    assert not stands_trial(engine, watch)
    assert "5.0.0" in caplog.text
