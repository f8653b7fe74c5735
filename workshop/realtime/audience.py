"""Who is connected, room by room, and how each is told something."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson
from engineio import packet
from engineio.server import Server

from workshop.domain.roles import VIEWING_ROLES, Role
from workshop.realtime.line import Line
from workshop.realtime.websocket import frame
from workshop.tokens import Holder

# What waits for a phone that polls, in packets: beyond that it is cut, as a websocket that does not drain is.
MAX_UNSENT_PACKETS = 2_000


def room_of(workshop_id: str, role: Role) -> str:
    return f"{workshop_id}/{role}"


@dataclass(slots=True)
class Present:
    """Somebody with an open connection; `line` is missing where the stock transport or long-polling serves."""

    eio_sid: str
    holder: Holder
    language: str
    line: Line | None

    @property
    def room(self) -> str:
        return room_of(self.holder.workshop_id, self.holder.role)


class Told:
    """One Socket.IO packet for any number of people, encoded once for each kind of connection."""

    def __init__(self, encoded: bytes) -> None:
        """`encoded`: the Socket.IO packet, `2["frames",...]`."""
        self._encoded = encoded
        self.frame = frame(b"4" + encoded)
        self._packet: packet.Packet | None = None

    @property
    def packet(self) -> packet.Packet:
        if self._packet is None:
            self._packet = packet.Packet(packet.MESSAGE, self._encoded.decode())
        return self._packet


def event(name: str, data: object) -> Told:
    return Told(b"2" + orjson.dumps([name, data]))


class Audience:
    def __init__(self, engine: Server, lines: Mapping[str, Line]) -> None:
        """`lines`: the connections that our own transport serves, by engine.io sid."""
        self._engine = engine
        self._lines = lines
        self._present: dict[str, Present] = {}
        self.rooms: dict[str, dict[str, Present]] = {}

    def present(self, eio_sid: str, holder: Holder, language: str) -> Present:
        """Somebody at the door, who can be told something."""
        return Present(eio_sid, holder, language, self._lines.get(eio_sid))

    def enter(self, present: Present) -> None:
        self._present[present.eio_sid] = present
        self.rooms.setdefault(present.room, {})[present.eio_sid] = present

    def leave(self, eio_sid: str) -> None:
        present = self._present.pop(eio_sid, None)
        if present is None:
            return
        room = self.rooms[present.room]
        del room[eio_sid]
        if not room:
            del self.rooms[present.room]

    def send_out(self, workshop_id: str) -> None:
        """Hang up on everyone in a workshop; who comes back is told why it is not there any more."""
        for role in VIEWING_ROLES:
            for present in list(self.rooms.get(room_of(workshop_id, role), {}).values()):
                self._hang_up(present)

    def find(self, eio_sid: str) -> Present | None:
        return self._present.get(eio_sid)

    def tell(self, present: Present, told: Told) -> None:
        """Send without waiting; who does not drain is cut and fetches what it missed when it comes back."""
        if present.line:
            present.line.write(told.frame)
            return
        session = self._engine.sockets.get(present.eio_sid)
        if session is None or session.closed:
            return
        if session.queue.qsize() > MAX_UNSENT_PACKETS:
            return self._hang_up(present)
        session.send(told.packet)

    def _hang_up(self, present: Present) -> None:
        if present.line:
            return present.line.cut()
        session = self._engine.sockets.get(present.eio_sid)
        if session is not None:
            # Without a goodbye, which would wait behind all that it has not fetched.
            self._engine.start_background_task(session.close, wait=False, abort=True)
