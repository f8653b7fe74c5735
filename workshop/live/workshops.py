"""The one way in: a command becomes events in the log, and only then an answer.

One writer a process takes whatever piled up during the last commit, decides it in order on fresh state and commits
it once. Two processes on one workshop meet at the log's primary key: the loser reads on and decides again.
"""

import logging
import queue
import random
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.domain.events import Recorded
from workshop.domain.model import Workshop
from workshop.domain.roles import Actor, Role
from workshop.domain.views import snapshot
from workshop.live.opened import Committed, Opened
from workshop.storage.event_log import Conflict, EventLog, StorageDown

ANSWER_DEADLINE_S = 15.0
CONFLICT_TRIES = 20
CONFLICT_WAIT_S = 0.02

log = logging.getLogger(__name__)
Answer = TypeVar("Answer")
Offload = Callable[..., Any]


def now_ms() -> int:
    return int(time.time() * 1000)


def inline(function: Callable[..., Answer], *args: Any) -> Answer:
    """The offload of tests and tools: a plain call."""
    return function(*args)


class _Pending:
    """A command or a reading that waits for the writer."""

    def __init__(self, work: Callable[[Opened], Any] | None, command: tuple | None = None) -> None:
        self.work = work
        self.command = command
        self.done = threading.Event()
        self.answer: Any = None
        self.error: Exception | None = None

    def wait(self) -> Any:
        if not self.done.wait(ANSWER_DEADLINE_S):
            raise Rejected("storage-failing")
        if self.error:
            raise self.error
        return self.answer


class Workshops:
    """Every workshop of this process, folded from the log when first asked for."""

    def __init__(self, event_log: EventLog, offload: Offload = inline, clock: Callable[[], int] = now_ms) -> None:
        self.event_log = event_log
        self._offload = offload
        self._clock = clock
        self._opened: dict[str, Opened] = {}
        self._queue: queue.Queue[tuple[str, _Pending]] = queue.Queue()
        self._listeners: list[Callable[[str, list[Committed]], None]] = []
        self._open_listeners: list[Callable[[Workshop], None]] = []
        threading.Thread(target=self._write_for_ever, name="writer", daemon=True).start()

    def on_committed(self, listener: Callable[[str, list[Committed]], None]) -> None:
        """Call `listener(workshop_id, batch)` after each commit, in order; it must not block."""
        self._listeners.append(listener)

    def on_opened(self, listener: Callable[[Workshop], None]) -> None:
        """Call `listener(workshop)` when a workshop is read from the log; it must not block or keep it."""
        self._open_listeners.append(listener)

    def handle(self, workshop_id: str, command: c.Command, actor: Actor, command_id: str | None = None) -> int:
        """Decide and store the command; the `seq` at which it is in the log.

        Raises:
            Rejected: the rules refuse, or the storage fails (`storage-failing`); nothing has been stored.
        """
        return self._ask(workshop_id, _Pending(None, (command, actor, command_id)))

    def read(self, workshop_id: str, look: Callable[[Workshop], Answer]) -> Answer:
        """What `look` sees of the committed state; it must not keep or change the workshop.

        Raises:
            Rejected: workshop-unknown, storage-failing.
        """
        return self._ask(workshop_id, _Pending(lambda opened: look(opened.workshop)))

    def snapshot(self, workshop_id: str, role: Role) -> dict:
        """`{seq, state}` as the role may see it."""
        return self.read(workshop_id, lambda workshop: snapshot(workshop, role))

    def replay(self, workshop_id: str, role: Role, after: int) -> dict:
        """The frames after `after` if they are still at hand, else a new snapshot."""

        def look(opened: Opened) -> dict:
            frames = opened.frames_after(after, role)
            return {"snapshot": snapshot(opened.workshop, role)} if frames is None else {"frames": frames}

        return self._ask(workshop_id, _Pending(look))

    def _ask(self, workshop_id: str, pending: _Pending) -> Any:
        self._queue.put((workshop_id, pending))
        return pending.wait()

    def _write_for_ever(self) -> None:
        while True:
            waiting: dict[str, list[_Pending]] = {}
            workshop_id, pending = self._queue.get()
            waiting[workshop_id] = [pending]
            while not self._queue.empty():
                workshop_id, pending = self._queue.get()
                waiting.setdefault(workshop_id, []).append(pending)
            for workshop_id, group in waiting.items():
                try:
                    self._serve(workshop_id, group)
                except Exception as error:
                    log.exception("the writer failed on workshop %s", workshop_id)
                    self._opened.pop(workshop_id, None)
                    _answer_rest(group, error)

    def _serve(self, workshop_id: str, group: list[_Pending]) -> None:
        for _ in range(CONFLICT_TRIES):
            try:
                opened = self._fresh(workshop_id)
                for pending in group:
                    if pending.work and not pending.done.is_set():
                        _run(pending, opened)
                batch = self._decide(opened, [pending for pending in group if pending.command])
                if batch:
                    self._offload(self.event_log.append, workshop_id, [committed.recorded for committed in batch])
            except Conflict:
                self._opened.pop(workshop_id, None)
                time.sleep(random.uniform(0, CONFLICT_WAIT_S))
                continue
            except StorageDown as error:
                log.error("workshop %s: the database refuses: %s", workshop_id, error)
                self._opened.pop(workshop_id, None)
                return _answer_rest(group, Rejected("storage-failing"), keep_errors=False)
            if batch:
                self._publish(workshop_id, batch)
            for pending in group:
                pending.done.set()
            if opened.workshop.seq == 0:
                self._opened.pop(workshop_id, None)
            return None
        return _answer_rest(group, Rejected("storage-failing"), keep_errors=False)

    def _fresh(self, workshop_id: str) -> Opened:
        """The workshop with everything that other processes have written meanwhile."""
        opened = self._opened.get(workshop_id)
        if opened is None:
            opened = Opened(Workshop(workshop_id))
            for recorded in self._offload(self.event_log.read, workshop_id, 0):
                opened.fold(recorded)
            self._opened[workshop_id] = opened
            if opened.workshop.seq:
                for listener in self._open_listeners:
                    listener(opened.workshop)
            return opened
        missed = self._offload(self.event_log.read, workshop_id, opened.workshop.seq)
        if missed:
            self._publish(workshop_id, [opened.apply(recorded) for recorded in missed])
        return opened

    def _decide(self, opened: Opened, group: list[_Pending]) -> list[Committed]:
        batch: list[Committed] = []
        now = self._clock()
        for pending in group:
            command, actor, command_id = pending.command
            try:
                pending.error = None
                events = opened.decide(command, actor, now, command_id)
                for number, event in enumerate(events):
                    first_id = command_id if number == 0 else None
                    recorded = Recorded(opened.workshop.seq + 1, now, actor, event, first_id)
                    batch.append(opened.apply(recorded))
                pending.answer = opened.seq_of(command, command_id)
            except Rejected as refusal:
                pending.error = refusal
        return batch

    def _publish(self, workshop_id: str, batch: list[Committed]) -> None:
        for listener in self._listeners:
            listener(workshop_id, batch)


def _run(pending: _Pending, opened: Opened) -> None:
    try:
        if opened.workshop.seq == 0:
            raise Rejected("workshop-unknown")
        pending.answer = pending.work(opened)
    except Exception as error:
        pending.error = error
    pending.done.set()


def _answer_rest(group: list[_Pending], error: Exception, keep_errors: bool = True) -> None:
    for pending in group:
        if not pending.done.is_set():
            pending.error = (pending.error if keep_errors else None) or error
            pending.done.set()
