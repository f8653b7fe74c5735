"""Who does not fetch what it is told: on the stock transport and with long-polling packets pile up in engineio."""

import socketio
from engineio.socket import Socket

from workshop.realtime.audience import MAX_UNSENT_PACKETS, Audience, event
from workshop.tokens import Holder


def test_who_fetches_nothing_is_cut_and_nobody_waits_for_it(monkeypatch):
    engine = socketio.Server(async_mode="threading", monitor_clients=False).eio
    # What would be a task runs here and now: one that waits for the phone would never come back.
    monkeypatch.setattr(engine, "start_background_task", lambda work, *args, **more: work(*args, **more))
    session = engine.sockets["pia"] = Socket(engine, "pia")
    hall = Audience(engine, {})
    pia = hall.present("pia", Holder("w1", "participant", "pia"), "nb")
    for _ in range(MAX_UNSENT_PACKETS + 1):
        hall.tell(pia, event("frames", []))
    assert not session.closed
    hall.tell(pia, event("frames", []))
    assert session.closed
