"""One phone's websocket: what is sent goes out at once, or waits its turn, or is too much."""

import contextlib
import socket
from collections import deque
from collections.abc import Callable
from typing import Any

from workshop.realtime import websocket as ws

RECEIVE_BYTES = 8_192
# A phone in a dead spot may miss some seconds of a busy hall; more is cheaper to fetch anew.
MAX_UNSENT_BYTES = 512_000


class Line:
    """One phone's websocket.

    Attributes:
        pinged: whether it owes an answer to a ping, the last one that was sent.
        due_at: when it is to be pinged, or cut if it still owes the answer then; by the clock of the `Heart`.
        on_cut: called when the line has been cut.
    """

    __slots__ = (
        "_ending", "_green", "_raw", "_start", "_unsent", "_unsent_bytes", "closed", "due_at", "eio_sid", "on_cut",
        "pinged",
    )  # fmt: skip

    def __init__(self, eio_sid: str, green: Any, start_task: Callable) -> None:
        self.eio_sid = eio_sid
        self.closed = False
        self.pinged = False
        self.due_at = 0.0
        self.on_cut: Callable[[], None] = lambda: None
        self._ending = False
        self._green = green
        # A drain may wait; whoever sends to a thousand or reads from them may not, and goes past the waiting wrapper.
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

    @property
    def socket(self) -> Any:
        return self._green

    def receive(self) -> bytes | None:
        """What has come, empty when the connection has ended; None if there is nothing after all."""
        try:
            return self._raw.recv(RECEIVE_BYTES)
        except (BlockingIOError, InterruptedError):
            return None
        except OSError:
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
            self.on_cut()

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
