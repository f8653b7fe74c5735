"""Whether our own transport works with the engineio at hand: tried once, before anybody connects.

The trial is a real connection over a pair of sockets, with the sessions of the engineio that is installed: an opening,
a message in pieces, an answer, a ping, a goodbye. What fails here would otherwise fail in a full hall.
"""

import importlib.metadata
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engineio.server import Server

from workshop.realtime import websocket as ws
from workshop.realtime.reading import Watch
from workshop.realtime.transport import Transport

# Its inner parts are used, and a new version may mean something else by them.
TESTED_ENGINEIO = "4.15."
PATIENCE_S = 5.0
_OPENING = {
    "REQUEST_METHOD": "GET", "QUERY_STRING": "transport=websocket&EIO=4", "HTTP_UPGRADE": "websocket",
    "HTTP_CONNECTION": "keep-alive, Upgrade", "HTTP_SEC_WEBSOCKET_VERSION": "13",
    "HTTP_SEC_WEBSOCKET_KEY": "dGhlIHNhbXBsZSBub25jZQ==",
}  # fmt: skip
# The example of RFC 6455, section 1.3.
_ACCEPT = b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo="

log = logging.getLogger(__name__)


def stands_trial(engine: Server, watch: Watch, transport: type[Transport] = Transport) -> bool:
    """Whether the transport may serve; if not, the reason is in the log."""
    version = importlib.metadata.version("python-engineio")
    if not version.startswith(TESTED_ENGINEIO):
        log.warning("python-engineio %s is new to us; its own websockets serve, with more work a phone", version)
        return False
    try:
        _try(engine.async_mode, watch, transport)
    except Exception:
        log.exception("our websocket transport fails its trial; engineio's own serves, with more work a phone")
        return False
    return True


@dataclass
class _OneSocket:
    taken: socket.socket
    watch_it: Watch

    def take(self, environ: dict) -> socket.socket:
        return self.taken

    def watch(self, taken: socket.socket, call: Callable[[], None]) -> Callable[[], None]:
        return self.watch_it(taken, call)


def _try(async_mode: str, watch: Watch, transport: type[Transport]) -> None:
    engine = Server(async_mode=async_mode, monitor_clients=False)
    engine.on("message", lambda eio_sid, text: engine.send(eio_sid, f"heard {text}"))
    here, there = socket.socketpair()
    transport(engine, _OneSocket(there, watch)).install(lambda line, packet: False)
    here.settimeout(PATIENCE_S)
    heard = bytearray()
    try:
        engine.start_background_task(engine.handle_request, dict(_OPENING), _start_response)
        _expect(here, heard, _ACCEPT + b"\r\n\r\n")
        _expect(here, heard, b'"sid"')
        here.sendall(_masked(b"4in ", ws.TEXT, final=False) + _masked(b"pieces", ws.CONTINUATION))
        _expect(here, heard, ws.frame(b"4heard in pieces"))
        here.sendall(_masked(b"still there?", ws.PING))
        _expect(here, heard, ws.frame(b"still there?", ws.PONG))
        here.sendall(_masked(b"", ws.CLOSE))
        _expect(here, heard, ws.close_frame(ws.NORMAL))
        if heard or here.recv(1):
            raise RuntimeError("something was sent after the goodbye")
    finally:
        here.close()
        there.close()


def _expect(line: socket.socket, heard: bytearray, wanted: bytes) -> None:
    """Read until `wanted` has come; what comes behind it stays in `heard`.

    Raises:
        RuntimeError: the line ends before.
        TimeoutError: nothing comes for `PATIENCE_S`.
    """
    while wanted not in heard:
        if not (data := line.recv(4_096)):
            raise RuntimeError(f"waited for {wanted!r}, heard {bytes(heard)!r}")
        heard += data
    del heard[: heard.index(wanted) + len(wanted)]


def _masked(payload: bytes, opcode: int, final: bool = True) -> bytes:
    """A short frame as a browser sends it, with a mask that changes nothing."""
    return bytes((opcode | (0x80 if final else 0), 0x80 | len(payload), 0, 0, 0, 0)) + payload


def _start_response(status: str, headers: Any) -> None:
    raise RuntimeError(f"the opening was answered {status}")
