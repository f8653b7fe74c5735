"""Our own websocket transport inside engineio: half the memory a phone, and no greenlet woken to write a line.

engineio keeps its sessions, its handshake and its long-polling; this takes the place of the class that it would make
for a websocket. What it does otherwise:

- no writer greenlet and no queue a phone: what is to be sent is written at once, without blocking, by whoever sends it;
- no greenlet woken to read: whoever watches the sockets takes what is short work (`reading.py`);
- a frame for many phones is made once and written to each (`Line.write`);
- a phone that does not drain is cut, and comes back for a replay; nobody else waits for it;
- one greenlet pings all (`Heart`).

It leans on engineio's inner parts, so it is used with the versions it was tested with only, and after a trial run
(`trial.py`); otherwise engineio's own path serves, slower and as well.
"""

from collections.abc import Callable, Iterable
from typing import Any, Protocol, cast

from engineio import packet
from engineio.server import Server

from workshop.realtime import websocket as ws
from workshop.realtime.heart import Heart
from workshop.realtime.line import Line
from workshop.realtime.reading import Reading

Hear = Callable[[Line, str], bool]


class Sockets(Protocol):
    """What the web server alone can do with a socket; `server.py` knows how."""

    def take(self, environ: dict) -> Any:
        """The socket of a request, out of the web server's hands."""

    def watch(self, taken: Any, call: Callable[[], None]) -> Callable[[], None]:
        """As `reading.Watch`."""


class Transport:
    """What engineio makes for each websocket: an application that serves the one connection until it ends."""

    def __init__(self, engine: Server, sockets: Sockets) -> None:
        self._engine = engine
        self._sockets = sockets
        self._stock = engine._async["websocket"]
        self._hear: Hear = lambda line, packet: False
        self.heart = Heart(engine)

    def install(self, hear: Hear) -> None:
        """Serve every websocket from now on; `hear` is offered each Socket.IO packet first."""
        self._hear = hear
        self._engine._async = {**self._engine._async, "websocket": self}

    def __call__(self, handler: Callable, engine: Server) -> Callable:
        """As engineio's class is called: with the session's bound handler, to be called as a WSGI application."""
        session = handler.__self__  # type: ignore[attr-defined]
        if session.connected:
            # An upgrade from long-polling, which no page of ours asks for: engineio knows how to change horses.
            return self._stock(handler, engine)
        return lambda environ, start_response: self.serve(session, environ, start_response)

    def serve(self, session: Any, environ: dict, start_response: Callable) -> Iterable[bytes]:
        try:
            accept = _accept(environ)
        except ws.Violation as violation:
            start_response("400 Bad Request", [("Connection", "close"), ("Sec-WebSocket-Version", "13")])
            session.close(wait=False, abort=True)
            return [str(violation).encode()]
        line = Line(session.sid, self._sockets.take(environ), self._engine.start_background_task)
        line.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: " + accept.encode() + b"\r\n\r\n"
        )
        self._become(session, line)
        self.heart.add(line)
        try:
            self._read(session, line)
        except ws.Violation as violation:
            line.end(violation.code)
        finally:
            self.heart.remove(line)
            session.close(wait=False, abort=True, reason=self._engine.reason.TRANSPORT_CLOSE)
            line.cut()
        return []

    def _become(self, session: Any, line: Line) -> None:
        """From here on the session is a websocket, and its queue is the line."""
        queued, session.queue = session.queue, line
        while not queued.empty():
            line.put(queued.get())
        session.connected = session.upgraded = True
        session.last_ping = None

    def _read(self, session: Any, line: Line) -> None:
        def take_at_once(message: ws.Message) -> bool:
            return not session.closed and self._take_at_once(session, line, message)

        reader = ws.Reader(self._engine.max_http_buffer_size)
        reading = Reading(line, reader, take_at_once, self._sockets.watch, self._engine.create_event())
        while rest := reading.rest():
            for message in rest:
                if session.closed or message.opcode == ws.CLOSE:
                    return
                if not self._take_at_once(session, line, message):
                    self._hand_over(session, message)

    def _take_at_once(self, session: Any, line: Line, message: ws.Message) -> bool:
        """Take what waits for nobody, or return False."""
        if message.opcode == ws.PING:
            line.write(ws.frame(cast(bytes, message.data), ws.PONG))
            return True
        if message.opcode != ws.TEXT:
            return message.opcode == ws.PONG
        text = cast(str, message.data)
        kind = text[:1]
        if kind == "4":
            return self._hear(line, text[1:])
        if kind == "3":
            # engineio has sent a first ping of its own, and ends the session if it believes it unanswered.
            session.last_ping = None
            self.heart.answered(line)
        # All else but a goodbye has no meaning on a websocket that is one from the start.
        return kind != "1"

    def _hand_over(self, session: Any, message: ws.Message) -> None:
        """Have engineio and python-socketio do the work, for as long as it takes."""
        if message.opcode == ws.BINARY:
            session.receive(packet.Packet(packet.MESSAGE, message.data))
        elif cast(str, message.data)[:1] == "1":
            session.close(wait=False, abort=True, reason=self._engine.reason.CLIENT_DISCONNECT)
        else:
            self._engine._trigger_event("message", session.sid, message.data[1:], run_async=False)


def _accept(environ: dict) -> str:
    """The `Sec-WebSocket-Accept` that answers a well-formed opening.

    Raises:
        Violation: something that RFC 6455 asks for is missing.
    """
    connection = {part.strip().lower() for part in environ.get("HTTP_CONNECTION", "").split(",")}
    if environ.get("HTTP_UPGRADE", "").lower() != "websocket" or "upgrade" not in connection:
        raise ws.Violation(ws.PROTOCOL_ERROR, "not an upgrade to websocket")
    if environ.get("HTTP_SEC_WEBSOCKET_VERSION") != "13":
        raise ws.Violation(ws.PROTOCOL_ERROR, "only version 13 of the websocket protocol is spoken")
    return ws.accept_key(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""))
