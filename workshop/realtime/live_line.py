"""Puts the live line together: connections, the events on them, and the frames that go out."""

import socketio

from workshop.live.workshops import Workshops
from workshop.realtime.audience import Audience
from workshop.realtime.broadcast import Broadcast
from workshop.realtime.handlers import Handlers, Refusal
from workshop.realtime.shortcut import Shortcut
from workshop.realtime.transport import Sockets, Transport
from workshop.realtime.trial import stands_trial
from workshop.tokens import Tokens


def open_line(
    server: socketio.Server, workshops: Workshops, tokens: Tokens, refusal: Refusal, sockets: Sockets | None
) -> None:
    """Answer sockets and send frames.

    Args:
        refusal: makes the answer of a `Rejected` in a language: `(rejected, language) -> dict`.
        sockets: without them, or where our own transport does not stand its trial, engineio's serves.
    """
    transport = Transport(server.eio, sockets) if sockets and stands_trial(server.eio, sockets.watch) else None
    audience = Audience(server.eio, transport.heart.lines if transport else {})
    handlers = Handlers(server, workshops, tokens, audience, refusal)
    handlers.register()
    broadcast = Broadcast(audience, server.start_background_task, server.sleep)
    workshops.on_committed(broadcast.gather)
    workshops.on_erased(audience.send_out)
    if transport:
        shortcut = Shortcut(audience, handlers)
        workshops.on_answered(shortcut.tell)
        transport.install(shortcut.hear)
        transport.heart.start()
    workshops.on_answered(broadcast.tell_few)
