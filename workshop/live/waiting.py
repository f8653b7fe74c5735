"""What waits for the writer: commands to decide and readings of the committed state."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.domain.roles import Actor
from workshop.live.opened import Opened

# Shorter than the patience of a client, so that it hears the refusal and not nothing.
ANSWER_DEADLINE_S = 8.0

# Called once, with the answer or with what went wrong; it must not block or raise.
Settled = Callable[[Any, Exception | None], None]


class Waiting:
    """Somebody who waits for an answer: parked in `wait`, or told through `on_settled`.

    A hall that posts at once would otherwise park a thousand greenlets, each to be woken for one line.
    """

    __slots__ = ("_answer", "_done", "_error", "_on_settled", "asked_at", "given_up", "settled")

    def __init__(self, on_settled: Settled | None = None) -> None:
        self.asked_at = time.monotonic()
        self.settled = False
        self.given_up = False
        self._answer: Any = None
        self._error: Exception | None = None
        self._on_settled = on_settled
        self._done = threading.Event() if on_settled is None else None

    def answer(self, value: Any) -> None:
        self._settle(value, None)

    def refuse(self, error: Exception) -> None:
        self._settle(None, error)

    def give_up(self) -> None:
        """Nothing has come in time: refuse, and have the writer leave the command alone if it has not begun."""
        self.given_up = True
        self.refuse(Rejected("storage-failing"))

    def wait(self) -> Any:
        """The answer, as soon as there is one.

        Raises:
            Rejected: the refusal, or storage-failing when none has come in time.
        """
        assert self._done, "whoever is told need not wait"
        if not self._done.wait(ANSWER_DEADLINE_S):
            self.give_up()
        if self._error:
            raise self._error
        return self._answer

    def _settle(self, value: Any, error: Exception | None) -> None:
        if self.settled:
            return
        self.settled, self._answer, self._error = True, value, error
        if self._done:
            self._done.set()
        if self._on_settled is not None:
            self._on_settled(value, error)


class WaitingCommand(Waiting):
    __slots__ = ("actor", "command", "command_id")

    def __init__(
        self, command: c.Command, actor: Actor, command_id: str | None, on_settled: Settled | None = None
    ) -> None:
        super().__init__(on_settled)
        self.command = command
        self.actor = actor
        self.command_id = command_id


class WaitingReading(Waiting):
    """`look` sees the workshop between two commits, so never what may still fail to be stored."""

    __slots__ = ("look",)

    def __init__(self, look: Callable[[Opened], Any]) -> None:
        super().__init__()
        self.look = look


class WaitingErasure(Waiting):
    """Everything about the workshop is to be removed, after the commands that came before."""

    __slots__ = ()


class Patience:
    """Gives up, in time, for those who are told and do not wait themselves."""

    LOOK_EVERY_S = 0.5

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._asked: deque[Waiting] = deque()
        self.on_answered: list[Callable[[], None]] = []

    def watch(self, waiting: Waiting) -> None:
        # The writer answers in order, so those who are done stand in front.
        while self._asked and self._asked[0].settled:
            self._asked.popleft()
        self._asked.append(waiting)

    def give_up_overdue(self) -> None:
        """Refuse everyone who has waited for `ANSWER_DEADLINE_S`."""
        overdue = self._clock() - ANSWER_DEADLINE_S
        while self._asked and (self._asked[0].settled or self._asked[0].asked_at <= overdue):
            waiting = self._asked.popleft()
            if not waiting.settled:
                waiting.give_up()
        for tell in self.on_answered:
            tell()

    def start(self) -> None:
        threading.Thread(target=self._look_for_ever, name="patience", daemon=True).start()

    def _look_for_ever(self) -> None:
        while True:
            time.sleep(self.LOOK_EVERY_S)
            self.give_up_overdue()
