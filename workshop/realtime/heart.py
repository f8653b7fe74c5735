"""One heart for all lines: a timer a phone would be a thousand timers."""

import time
from collections.abc import Callable

from engineio import packet
from engineio.server import Server

from workshop.realtime.line import Line

HEART_S = 1.0


class Heart:
    """Pings every line at the engine's interval and cuts whoever does not answer."""

    def __init__(self, engine: Server, clock: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._clock = clock
        self.lines: dict[str, Line] = {}

    def start(self) -> None:
        self._engine.start_background_task(self._beat_for_ever)

    def add(self, line: Line) -> None:
        self.lines[line.eio_sid] = line
        self.answered(line)

    def remove(self, line: Line) -> None:
        self.lines.pop(line.eio_sid, None)

    def answered(self, line: Line) -> None:
        line.pinged = False
        line.due_at = self._clock() + self._engine.ping_interval

    def beat(self) -> None:
        now = self._clock()
        for line in [line for line in self.lines.values() if now >= line.due_at]:
            if line.pinged:
                line.cut()
            else:
                line.pinged = True
                line.due_at = now + self._engine.ping_timeout
                line.say(str(packet.PING))

    def _beat_for_ever(self) -> None:
        while True:
            self._engine.sleep(HEART_S)
            self.beat()
