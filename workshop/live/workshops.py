"""The one way in: a command becomes events in the log, and only then an answer."""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from workshop.domain import commands as c
from workshop.domain.model import Workshop
from workshop.domain.roles import Actor, Role
from workshop.domain.views import snapshot
from workshop.live.opened import Committed, Opened
from workshop.live.waiting import Patience, Settled, Waiting, WaitingCommand, WaitingErasure, WaitingReading
from workshop.live.writer import Writer
from workshop.storage.event_log import EventLog

Answer = TypeVar("Answer")
Offload = Callable[..., Any]


def now_ms() -> int:
    return int(time.time() * 1000)


def inline(function: Callable[..., Answer], *args: Any) -> Answer:
    """The offload of tests and tools: a plain call."""
    return function(*args)


class Workshops:
    """Every workshop of this process, folded from the log when first asked for."""

    def __init__(self, event_log: EventLog, offload: Offload = inline, clock: Callable[[], int] = now_ms) -> None:
        self.event_log = event_log
        self._offload = offload
        self._writer = Writer(event_log, offload, clock)
        self._writer.start()
        self._patience = Patience()
        self._patience.start()

    def on_committed(self, listener: Callable[[str, list[Committed]], None]) -> None:
        """Call `listener(workshop_id, batch)` after each commit, in order; it must not block."""
        self._writer.on_committed.append(listener)

    def on_answered(self, listener: Callable[[], None]) -> None:
        """Call `listener()` when everyone of a commit has been answered; it must not block."""
        self._writer.on_answered.append(listener)
        self._patience.on_answered.append(listener)

    def on_opened(self, listener: Callable[[Workshop], None]) -> None:
        """Call `listener(workshop)` when a workshop is read from the log; it must not block or keep it."""
        self._writer.on_opened.append(listener)

    def on_erased(self, listener: Callable[[str], None]) -> None:
        """Call `listener(workshop_id)` when a workshop has been erased; it must not block."""
        self._writer.on_erased.append(listener)

    def erase(self, workshop_id: str) -> None:
        """Remove everything about a workshop for good; whoever is in it is sent out.

        Raises:
            Rejected: workshop-unknown, storage-failing; nothing has been removed.
        """
        self._ask(workshop_id, WaitingErasure())

    def sweep(self) -> bool:
        """Leave nothing of what was erased in the free space of the database; whether there was something to do.

        Raises:
            StorageDown: it could not be done now.
        """
        return self._offload(self.event_log.sweep)

    def handle(self, workshop_id: str, command: c.Command, actor: Actor, command_id: str | None = None) -> int:
        """Decide and store the command; the `seq` at which it is in the log.

        Raises:
            Rejected: the rules refuse, or the storage fails (`storage-failing`); nothing has been stored.
        """
        return self._ask(workshop_id, WaitingCommand(command, actor, command_id))

    def submit(
        self, workshop_id: str, command: c.Command, actor: Actor, command_id: str | None, on_settled: Settled
    ) -> None:
        """As `handle`, but nobody waits: `on_settled(seq, None)` or `on_settled(None, error)` is called once."""
        waiting = WaitingCommand(command, actor, command_id, on_settled)
        self._patience.watch(waiting)
        self._writer.put(workshop_id, waiting)

    def read(self, workshop_id: str, look: Callable[[Workshop], Answer]) -> Answer:
        """What `look` sees of the committed state; it must not keep or change the workshop.

        `look` runs in the writer, outside of any request.

        Raises:
            Rejected: workshop-unknown, storage-failing.
        """
        return self._ask(workshop_id, WaitingReading(lambda opened: look(opened.workshop)))

    def snapshot(self, workshop_id: str, role: Role) -> dict:
        """`{seq, state}` as the role may see it."""
        return self.read(workshop_id, lambda workshop: snapshot(workshop, role))

    def welcome(self, workshop_id: str, role: Role, greet: Callable[[dict, str], None]) -> None:
        """Call `greet(snapshot, language)` between two commits: who is let in there misses no frame.

        Args:
            greet: gets the snapshot with its state in JSON already (`orjson.Fragment`); it must not block.
        Raises:
            Rejected: workshop-unknown, storage-failing.
        """

        def look(opened: Opened) -> None:
            greet(opened.snapshot(role), opened.workshop.facts.language)

        self._ask(workshop_id, WaitingReading(look))

    def replay(self, workshop_id: str, role: Role, after: int) -> dict:
        """`{frames}` after `after` if they are still at hand, else `{snapshot}` as in `welcome`."""

        def look(opened: Opened) -> dict:
            frames = opened.frames_after(after, role)
            return {"snapshot": opened.snapshot(role)} if frames is None else {"frames": frames}

        return self._ask(workshop_id, WaitingReading(look))

    def _ask(self, workshop_id: str, waiting: Waiting) -> Any:
        self._writer.put(workshop_id, waiting)
        return waiting.wait()
