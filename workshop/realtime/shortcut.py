"""The short way of the one event that a whole hall sends at once.

A `command` on our own transport goes from the text on the line to the writer without passing through python-socketio,
and the writer's answer goes straight back. Whatever looks unusual takes the long way, which answers it as well.
"""

import re

import orjson

from workshop.realtime.audience import Audience
from workshop.realtime.handlers import Handlers
from workshop.realtime.line import Line
from workshop.realtime.websocket import frame

# An event of the default namespace; with a number it waits for an acknowledgement: `217["command",{...}]`.
_COMMAND = re.compile(r'2(\d{0,9})(\["command",.*\])', re.DOTALL)


class Shortcut:
    def __init__(self, audience: Audience, handlers: Handlers) -> None:
        self._audience = audience
        self._handlers = handlers
        self._answers: dict[Line, list[bytes]] = {}

    def hear(self, line: Line, packet: str) -> bool:
        """Take the Socket.IO packet; False leaves it to python-socketio."""
        command = _COMMAND.fullmatch(packet)
        present = self._audience.find(line.eio_sid)
        if command is None or present is None:
            return False
        number, content = command.groups()
        try:
            payload = orjson.loads(content)[1]
        except orjson.JSONDecodeError:
            return False

        def settle(seq: int | None, error: Exception | None) -> None:
            if error is None:
                answer = orjson.dumps({"ok": True, "seq": seq})
            else:
                answer = orjson.dumps(self._handlers.refused(present, error))
            if number:
                self._answers.setdefault(line, []).append(frame(b"43%s[%s]" % (number.encode(), answer)))

        self._handlers.submit(present, payload, settle)
        self.tell()  # who is refused at once
        return True

    def tell(self) -> None:
        """Write the answers that have gathered; those of one commit to one line go together."""
        if self._answers:
            answers, self._answers = self._answers, {}
            for line, frames in answers.items():
                line.write(b"".join(frames))
