"""What comes on a line, read where it arrives.

A greenlet that waits at each of a thousand sockets is registered, woken and put to sleep again for every note. So
whoever watches the socket also takes what is short work, and the line's own greenlet wakes for the rest only.
"""

import logging
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

from workshop.realtime.line import Line
from workshop.realtime.websocket import Message, Reader, Violation

# `watch(socket, call)` calls whenever there is something to read, until what it has returned is called.
Watch = Callable[[Any, Callable[[], None]], Callable[[], None]]

log = logging.getLogger(__name__)


class Reading:
    """The messages of one line, in order."""

    __slots__ = ("_line", "_reader", "_rest", "_take_at_once", "_violation", "_watch", "_woken")

    def __init__(
        self, line: Line, reader: Reader, take_at_once: Callable[[Message], bool], watch: Watch, woken: Any
    ) -> None:
        """
        Args:
            take_at_once: takes a message without waiting for anything, or returns False.
            woken: an event as in `threading`, of the kind that the server's tasks wait for.
        """
        self._line = line
        self._reader = reader
        self._take_at_once = take_at_once
        self._watch = watch
        self._woken = woken
        self._rest: Iterable[Message] = ()
        self._violation: Violation | None = None
        line.on_cut = woken.set

    def rest(self) -> Iterable[Message]:
        """Wait for a message that is not taken at once; with it comes what has arrived behind it.

        Nothing, which is not true, means that the connection has ended.

        Raises:
            Violation: nothing more may be read, here or while the messages are gone through.
        """
        self._rest = ()
        self._woken.clear()
        if self._line.closed:
            return ()
        stop = self._watch(self._line.socket, self._on_readable)
        try:
            self._woken.wait()
        finally:
            stop()
        if self._violation:
            raise self._violation
        return self._rest

    def _on_readable(self) -> None:
        if self._woken.is_set():
            return
        try:
            data = self._line.receive()
            if data is None or (data and self._take(data)):
                return
        except Violation as violation:
            self._violation = violation
        except Exception:
            log.exception("a line could not be read")
        self._woken.set()

    def _take(self, data: bytes) -> bool:
        """Whether all could be taken at once; else `rest` has what is left."""
        messages = self._reader.feed(data)
        for message in messages:
            if not self._take_at_once(message):
                self._rest = chain([message], messages)
                return False
        return True
