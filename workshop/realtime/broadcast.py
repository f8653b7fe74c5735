"""Frames to rooms: gathered while the last ones are sent, encoded once a room.

Sending each event by itself makes a server of Python work for the network instead of the hall. How long frames gather
follows from what sending costs: the projector is told of every commit at once, a thousand phones a few times a second.
"""

import logging
import time
from collections.abc import Callable

from workshop.domain.events import DotsCast
from workshop.domain.roles import VIEWING_ROLES, Role
from workshop.live.opened import Committed
from workshop.realtime.audience import Audience, event, room_of

# A room rests for so many times what sending to it took, so that the largest hall leaves three quarters to the rest.
REST_FACTOR = 3.0
LONGEST_REST_S = 0.25
# So few, like a projector and two consoles, are told by whoever has committed: a task for each would cost more.
FEW = 8
# So many sends without a pause keep everyone else waiting for a few milliseconds.
SENDS_AT_ONCE = 256

log = logging.getLogger(__name__)


class Broadcast:
    """Listens to commits; a task for each room that has something to tell sends what has gathered."""

    def __init__(
        self,
        audience: Audience,
        start_task: Callable,
        sleep: Callable[[float], object],
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._audience = audience
        self._start_task = start_task
        self._sleep = sleep
        self._clock = clock
        self._gathered: dict[str, list[dict]] = {}
        self._rests_until: dict[str, float] = {}
        self._few: list[str] = []
        # What a room need not hear of until there is something to see: one frame for any number of taps in a vote.
        self._held: dict[str, dict] = {}

    def gather(self, workshop_id: str, batch: list[Committed]) -> None:
        """Queue the frames of a commit for every role's room in which somebody is."""
        for role in VIEWING_ROLES:
            room = room_of(workshop_id, role)
            members = self._audience.rooms.get(room)
            if not members:
                self._rests_until.pop(room, None)
                self._held.pop(room, None)
                continue
            frames = self._worth_telling(room, role, batch)
            if not frames:
                continue
            if room in self._gathered:
                self._gathered[room].extend(frames)
                continue
            self._gathered[room] = frames
            if len(members) <= FEW and self._clock() >= self._rests_until.get(room, 0.0):
                self._few.append(room)
            else:
                self._start_task(self._send_while_gathered, room)

    def _worth_telling(self, room: str, role: Role, batch: list[Committed]) -> list[dict]:
        frames: list[dict] = []
        for committed in batch:
            frame, held = committed.frames[role], self._held.get(room)
            if isinstance(committed.recorded.event, DotsCast) and frame["type"] == "unseen":
                self._held[room] = {**frame, "first": held["first"] if held else frame["seq"]}
                continue
            if held:
                frames.append(self._held.pop(room))
            frames.append(frame)
        return frames

    def tell_few(self) -> None:
        """Send to the small rooms; call it when those who acted have been answered, for they come first."""
        few, self._few = self._few, []
        for room in few:
            self._send(room, self._gathered.pop(room))

    def _send_while_gathered(self, room: str) -> None:
        self._rest(room)
        while frames := self._gathered[room]:
            self._gathered[room] = []
            self._send(room, frames)
            self._rest(room)
        del self._gathered[room]

    def _rest(self, room: str) -> None:
        self._sleep(max(0.0, self._rests_until.get(room, 0.0) - self._clock()))

    def _send(self, room: str, frames: list[dict]) -> None:
        started = self._clock()
        try:
            told = event("frames", frames)
            # A copy: who leaves or comes during a pause changes the room.
            for number, present in enumerate(list(self._audience.rooms.get(room, {}).values()), 1):
                self._audience.tell(present, told)
                if number % SENDS_AT_ONCE == 0:
                    self._sleep(0)
        except Exception:
            # Screens notice the hole and ask for a replay; without this nobody would ever get a frame again.
            log.exception("frames could not be sent to %s", room)
        now = self._clock()
        self._rests_until[room] = now + min(LONGEST_REST_S, REST_FACTOR * (now - started))
