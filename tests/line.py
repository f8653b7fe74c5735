"""The line between a hall and its server: counts what goes over it, and breaks in the ways in which lines break."""

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

REQUEST = re.compile(rb"^(?:GET|POST|HEAD|PUT|DELETE) (\S+) HTTP/1\.1\r$", re.M)
WEBSOCKET = re.compile(rb"^upgrade: *websocket\r$", re.M | re.I)
REFUSAL = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
CHUNK_BYTES = 65_536


@dataclass
class Line:
    """A proxy on a port of its own. `requests` are addresses in order; `bytes_down` counts heads and bodies of the
    answers, without what comes over websockets (`socket_bytes_down`)."""

    url: str
    blocks_websockets: bool = False
    requests: list[str] = field(default_factory=list)
    bytes_down: int = 0
    socket_bytes_down: int = 0
    _open: threading.Event = field(default_factory=threading.Event)

    def go_silent(self) -> None:
        """Take everything and pass nothing on, as a phone out of reach that still thinks that it is connected."""
        self._open.clear()

    def speak_again(self) -> None:
        self._open.set()

    def carry(self, phone: socket.socket, server: socket.socket) -> None:
        head = phone.recv(CHUNK_BYTES)
        is_socket = bool(WEBSOCKET.search(head))
        if is_socket and self.blocks_websockets:
            self.requests += _addresses(head)
            phone.sendall(REFUSAL)
            phone.close()
            server.close()
            return
        upwards = threading.Thread(target=self._pass, args=(phone, server, head, self._count_up), daemon=True)
        upwards.start()
        self._pass(server, phone, b"", self._count_socket if is_socket else self._count_down)

    def _pass(self, here, there, first: bytes, count) -> None:
        data = first
        with suppress(OSError):
            while data or (data := here.recv(CHUNK_BYTES)):
                self._open.wait()
                count(data)
                there.sendall(data)
                data = b""
        for end in (here, there):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _count_up(self, data: bytes) -> None:
        self.requests += _addresses(data)

    def _count_down(self, data: bytes) -> None:
        self.bytes_down += len(data)

    def _count_socket(self, data: bytes) -> None:
        self.socket_bytes_down += len(data)


@contextmanager
def line_to(server_url: str, **how) -> Iterator[Line]:
    """A line to the server for as long as the block runs."""
    to = urlsplit(server_url)
    listener = socket.create_server(("127.0.0.1", 0))
    line = Line(f"http://127.0.0.1:{listener.getsockname()[1]}", **how)
    line.speak_again()

    def serve() -> None:
        with suppress(OSError):
            while True:
                phone, _ = listener.accept()
                server = socket.create_connection((to.hostname, to.port))
                threading.Thread(target=line.carry, args=(phone, server), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield line
    finally:
        line.speak_again()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _addresses(data: bytes) -> list[str]:
    return [address.decode() for address in REQUEST.findall(data)]
