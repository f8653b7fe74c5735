"""Watching a socket without the server's hub."""

import select
import socket
import threading
from collections.abc import Callable


def watch(taken: socket.socket, call: Callable[[], None]) -> Callable[[], None]:
    """As `workshop.realtime.reading.Watch`, in a thread of its own."""
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            if select.select([taken], [], [], 0.01)[0] and not stop.is_set():
                call()

    def end() -> None:
        stop.set()
        looking.join()

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    return end
