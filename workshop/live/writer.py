"""The writer: decides in order, commits once, then answers.

It takes whatever piled up during the last commit, so that the busier the hall, the fewer the commits a note. Two
processes on one workshop meet at the log's primary key: the loser reads on and decides again.
"""

import logging
import random
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from workshop.domain.errors import Rejected
from workshop.domain.events import Recorded
from workshop.domain.model import Workshop
from workshop.live.opened import Committed, Opened
from workshop.live.waiting import Waiting, WaitingCommand, WaitingErasure, WaitingReading
from workshop.storage.event_log import Conflict, Erased, EventLog, StorageDown

CONFLICT_TRIES = 20
CONFLICT_WAIT_S = 0.02
# Deciding stops everyone else in the process: a longer group would be felt, and saves no more commits.
GROUP_SIZE = 256

log = logging.getLogger(__name__)


class Writer:
    """One a process. `offload` runs a blocking call without stopping everyone else."""

    def __init__(self, event_log: EventLog, offload: Callable[..., Any], clock: Callable[[], int]) -> None:
        self._log = event_log
        self._offload = offload
        self._clock = clock
        self._opened: dict[str, Opened] = {}
        self._published: dict[str, int] = {}  # the last `seq` that the listeners have been told
        # Where another process writes too; there reading on first is cheaper than losing the race for every place.
        self._shared: set[str] = set()
        self._queue: deque[tuple[str, Waiting]] = deque()
        self._news = threading.Event()
        self.on_committed: list[Callable[[str, list[Committed]], None]] = []
        self.on_opened: list[Callable[[Workshop], None]] = []
        self.on_answered: list[Callable[[], None]] = []
        self.on_erased: list[Callable[[str], None]] = []

    def start(self) -> None:
        threading.Thread(target=self._write_for_ever, name="writer", daemon=True).start()

    def put(self, workshop_id: str, waiting: Waiting) -> None:
        self._queue.append((workshop_id, waiting))
        if not self._news.is_set():
            self._news.set()

    def _write_for_ever(self) -> None:
        while True:
            self._news.wait()
            # Cleared before looking: who puts something afterwards sets it again.
            self._news.clear()
            while self._queue:
                self._serve_some()

    def _serve_some(self) -> None:
        groups: dict[str, list[Waiting]] = {}
        for _ in range(min(len(self._queue), GROUP_SIZE)):
            workshop_id, waiting = self._queue.popleft()
            groups.setdefault(workshop_id, []).append(waiting)
        for workshop_id, group in groups.items():
            try:
                self._serve(workshop_id, group)
            except Exception as error:
                log.exception("the writer failed on workshop %s", workshop_id)
                self._opened.pop(workshop_id, None)
                _refuse_rest(group, error)
            for tell in self.on_answered:
                tell()

    def _serve(self, workshop_id: str, group: list[Waiting]) -> None:
        for _ in range(CONFLICT_TRIES):
            try:
                self._serve_once(workshop_id, group)
            except Conflict:
                self._opened.pop(workshop_id, None)
                self._shared.add(workshop_id)
                time.sleep(random.uniform(0, CONFLICT_WAIT_S))
            except Erased:
                self._forget(workshop_id)
            except StorageDown as error:
                log.error("workshop %s: the database refuses: %s", workshop_id, error)
                self._opened.pop(workshop_id, None)
                break
            else:
                return
        _refuse_rest(group, Rejected("storage-failing"))

    def _serve_once(self, workshop_id: str, group: list[Waiting]) -> None:
        readings = [w for w in group if isinstance(w, WaitingReading) and not w.settled]
        # Who has been told that it failed must not see it happen after all.
        wanted = [w for w in group if isinstance(w, WaitingCommand) and not w.given_up]
        erasures = [w for w in group if isinstance(w, WaitingErasure) and not w.settled]
        fresh = bool(readings or erasures) or workshop_id in self._shared or workshop_id not in self._opened
        opened = self._fresh(workshop_id) if fresh else self._opened[workshop_id]
        for reading in readings:
            _look(reading, opened)
        now = self._clock()
        outcomes, batch = _decide_all(wanted, opened, now)
        if wanted and not batch and not fresh:
            # An append at the next place fails if others have written; where nothing is written, only reading shows it.
            opened = self._fresh(workshop_id)
            outcomes, batch = _decide_all(wanted, opened, now)
        if batch:
            self._offload(self._log.append, workshop_id, [committed.recorded for committed in batch])
            self._publish(workshop_id, batch)
        for waiting, outcome in outcomes:
            if isinstance(outcome, Rejected):
                waiting.refuse(outcome)
            else:
                waiting.answer(outcome)
        if erasures:
            self._erase(opened, erasures)
        elif opened.workshop.seq == 0:
            del self._opened[workshop_id], self._published[workshop_id]

    def _erase(self, opened: Opened, waiting: list[WaitingErasure]) -> None:
        workshop_id, stood = opened.workshop.workshop_id, opened.workshop.seq > 0
        self._offload(self._log.erase, workshop_id)
        self._forget(workshop_id)
        for one in waiting:
            one.answer(None) if stood else one.refuse(Rejected("workshop-unknown"))

    def _forget(self, workshop_id: str) -> None:
        """The workshop has been erased, here or in another process."""
        self._opened.pop(workshop_id, None)
        self._published.pop(workshop_id, None)
        for listener in self.on_erased:
            listener(workshop_id)

    def _fresh(self, workshop_id: str) -> Opened:
        """The workshop with everything that other processes have written meanwhile."""
        opened = self._opened.get(workshop_id)
        if opened is None:
            return self._open(workshop_id)
        missed = self._offload(self._log.read, workshop_id, opened.workshop.seq)
        if missed:
            self._publish(workshop_id, [opened.apply(recorded) for recorded in missed])
        return opened

    def _open(self, workshop_id: str) -> Opened:
        opened = self._opened[workshop_id] = Opened(Workshop(workshop_id))
        log = self._offload(self._log.read, workshop_id, 0)
        # Opened anew after a conflict: what the others wrote meanwhile is news for our screens.
        published = self._published.setdefault(workshop_id, len(log))
        for recorded in log[:published]:
            opened.fold(recorded)
        if len(log) > published:
            self._publish(workshop_id, [opened.apply(recorded) for recorded in log[published:]])
        if opened.workshop.seq:
            for listener in self.on_opened:
                listener(opened.workshop)
        return opened

    def _publish(self, workshop_id: str, batch: list[Committed]) -> None:
        self._published[workshop_id] = batch[-1].recorded.seq
        for listener in self.on_committed:
            listener(workshop_id, batch)


def _decide_all(
    wanted: list[WaitingCommand], opened: Opened, now: int
) -> tuple[list[tuple[WaitingCommand, int | Rejected]], list[Committed]]:
    batch: list[Committed] = []
    return [(waiting, _decide(waiting, opened, now, batch)) for waiting in wanted], batch


def _decide(waiting: WaitingCommand, opened: Opened, now: int, batch: list[Committed]) -> int | Rejected:
    """Decide on the state with the batch so far applied; the `seq` to answer, or the refusal."""
    try:
        events = opened.decide(waiting.command, waiting.actor, now, waiting.command_id)
    except Rejected as refusal:
        return refusal
    for number, event in enumerate(events):
        command_id = waiting.command_id if number == 0 else None
        recorded = Recorded(opened.workshop.seq + 1, now, waiting.actor, event, command_id)
        batch.append(opened.apply(recorded))
    return opened.seq_of(waiting.command, waiting.actor, waiting.command_id)


def _look(waiting: WaitingReading, opened: Opened) -> None:
    try:
        if opened.workshop.seq == 0:
            raise Rejected("workshop-unknown")
        waiting.answer(waiting.look(opened))
    except Exception as error:
        waiting.refuse(error)


def _refuse_rest(group: list[Waiting], error: Exception) -> None:
    for waiting in group:
        if not waiting.settled:
            waiting.refuse(error)
