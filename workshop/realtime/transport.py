"""Our own websocket transport inside engineio: half the memory a phone, and no greenlet woken to write a line.

engineio keeps its sessions, its handshake and its long-polling; this takes the place of the class that it would make
for a websocket. What it does otherwise:

- no writer greenlet and no queue a phone: what is to be sent is written at once, without blocking, by whoever sends it;
- a frame for many phones is made once and written to each (`Line.write`);
- a phone that does not drain is cut, and comes back for a replay; nobody else waits for it;
- one greenlet pings all (`Heart`).

It leans on engineio's inner parts, so it is used with the versions it was tested with only, and after a trial run
(`trial.py`); otherwise engineio's own path serves, slower and as well.
"""

import contextlib
import socket
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, cast

from engineio import packet
from engineio.server import Server

from workshop.realtime import websocket as ws

RECEIVE_BYTES = 8_192
# A phone in a dead spot may miss some seconds of a busy hall; more is cheaper to fetch anew.
MAX_UNSENT_BYTES = 512_000
HEART_S = 1.0

# Takes the socket of a request out of the web server's hands; `server.py` knows how.
TakeSocket = Callable[[dict], Any]
Hear = Callable[["Line", str], bool]


class Line:
    """One phone's websocket."""

    __slots__ = ("_ending", "_green", "_raw", "_start", "_unsent", "_unsent_bytes", "closed", "eio_sid", "pinged_at")

    def __init__(self, eio_sid: str, green: Any, start_task: Callable) -> None:
        self.eio_sid = eio_sid
        self.closed = False
        self.pinged_at: float | None = None
        self._ending = False
        self._green = green
        # Reads and drains may wait; whoever sends to a thousand may not, so it writes past the waiting wrapper.
        self._raw = getattr(green, "fd", green)
        if green.family != socket.AF_UNIX:
            # An answer and a frame right behind it: without this the second waits until the first is confirmed, 40 ms.
            green.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self._start = start_task
        self._unsent: deque[bytes] = deque()
        self._unsent_bytes = 0

    def write(self, frame: bytes) -> None:
        """Send a whole websocket frame without blocking; what the network does not take now waits its turn."""
        if self.closed or self._ending:
            return
        if not self._unsent:
            try:
                sent = self._raw.send(frame)
            except BlockingIOError:
                sent = 0
            except OSError:
                return self.cut()
            if sent == len(frame):
                return
            frame = frame[sent:]
            self._start(self._drain)
        self._unsent.append(frame)
        self._unsent_bytes += len(frame)
        if self._unsent_bytes > MAX_UNSENT_BYTES:
            self.cut()

    def say(self, text: str) -> None:
        """Send an engine.io packet."""
        self.write(ws.frame(text.encode()))

    def receive(self) -> bytes:
        """What has come, or nothing when the connection has ended."""
        try:
            return self._green.recv(RECEIVE_BYTES)
        except (OSError, EOFError):
            return b""

    def end(self, code: int = ws.NORMAL) -> None:
        """Say goodbye, and hang up when all has been sent."""
        self.write(ws.close_frame(code))
        self._ending = True
        if not self._unsent:
            self.cut()

    def cut(self) -> None:
        """Hang up at once; whoever reads or drains wakes up."""
        if not self.closed:
            self.closed = True
            self._unsent.clear()
            with contextlib.suppress(OSError):
                self._raw.shutdown(2)

    def _drain(self) -> None:
        while self._unsent and not self.closed:
            frame = self._unsent[0]
            try:
                self._green.sendall(frame)
            except OSError:
                return self.cut()
            if self._unsent:
                self._unsent.popleft()
                self._unsent_bytes -= len(frame)
        if self._ending:
            self.cut()

    # What engineio calls a queue: it puts packets there, and `None` at the end.

    def put(self, item: Any) -> None:
        if item is None:
            return self.end()
        encoded = item.encode()
        self.write(ws.frame(encoded, ws.BINARY) if isinstance(encoded, bytes) else ws.frame(encoded.encode()))

    def join(self) -> None:
        """Nothing is kept, so there is nothing to wait for."""


class Heart:
    """Pings every line at the engine's interval and cuts whoever does not answer."""

    def __init__(self, engine: Server, clock: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._clock = clock
        self.lines: dict[str, Line] = {}
        self._due: dict[str, float] = {}

    def start(self) -> None:
        self._engine.start_background_task(self._beat_for_ever)

    def add(self, line: Line) -> None:
        self.lines[line.eio_sid] = line
        self.answered(line)

    def remove(self, line: Line) -> None:
        self.lines.pop(line.eio_sid, None)
        self._due.pop(line.eio_sid, None)

    def answered(self, line: Line) -> None:
        line.pinged_at = None
        self._due[line.eio_sid] = self._clock() + self._engine.ping_interval

    def beat(self) -> None:
        now = self._clock()
        for eio_sid, line in list(self.lines.items()):
            if line.pinged_at is not None:
                if now - line.pinged_at > self._engine.ping_timeout:
                    line.cut()
            elif now >= self._due[eio_sid]:
                line.pinged_at = now
                line.say(str(packet.PING))

    def _beat_for_ever(self) -> None:
        while True:
            self._engine.sleep(HEART_S)
            self.beat()


class Transport:
    """What engineio makes for each websocket: an application that serves the one connection until it ends."""

    def __init__(self, engine: Server, take_socket: TakeSocket) -> None:
        self._engine = engine
        self._take_socket = take_socket
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
        line = Line(session.sid, self._take_socket(environ), self._engine.start_background_task)
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
        reader = ws.Reader(self._engine.max_http_buffer_size)
        while not session.closed and (data := line.receive()):
            for opcode, content in reader.feed(data):
                if opcode == ws.TEXT:
                    self._take(session, line, cast(str, content))
                elif opcode == ws.BINARY:
                    session.receive(packet.Packet(packet.MESSAGE, content))
                elif opcode == ws.PING:
                    line.write(ws.frame(cast(bytes, content), ws.PONG))
                elif opcode == ws.CLOSE:
                    return

    def _take(self, session: Any, line: Line, text: str) -> None:
        kind = text[:1]
        if kind == "4":
            if not self._hear(line, text[1:]):
                self._engine._trigger_event("message", session.sid, text[1:], run_async=False)
        elif kind == "3":
            # engineio has sent a first ping of its own, and ends the session if it believes it unanswered.
            session.last_ping = None
            self.heart.answered(line)
        elif kind == "1":
            session.close(wait=False, abort=True, reason=self._engine.reason.CLIENT_DISCONNECT)
        # All else has no meaning on a websocket that is one from the start.


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
