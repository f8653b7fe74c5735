"""What waits for the writer: commands to decide and readings of the committed state."""

import threading
from collections.abc import Callable
from typing import Any

from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.domain.roles import Actor
from workshop.live.opened import Opened

# Shorter than the patience of a client, so that it hears the refusal and not nothing.
ANSWER_DEADLINE_S = 8.0


class Waiting:
    """Somebody who waits for an answer."""

    def __init__(self) -> None:
        self._done = threading.Event()
        self._answer: Any = None
        self._error: Exception | None = None
        self.given_up = False

    @property
    def answered(self) -> bool:
        return self._done.is_set()

    def answer(self, value: Any) -> None:
        self._answer = value
        self._done.set()

    def refuse(self, error: Exception) -> None:
        self._error = error
        self._done.set()

    def wait(self) -> Any:
        """The answer, as soon as there is one.

        Raises:
            Rejected: the refusal, or storage-failing when none has come in time.
        """
        if not self._done.wait(ANSWER_DEADLINE_S):
            self.given_up = True
            raise Rejected("storage-failing")
        if self._error:
            raise self._error
        return self._answer


class WaitingCommand(Waiting):
    def __init__(self, command: c.Command, actor: Actor, command_id: str | None) -> None:
        super().__init__()
        self.command = command
        self.actor = actor
        self.command_id = command_id


class WaitingReading(Waiting):
    """`look` sees the workshop between two commits, so never what may still fail to be stored."""

    def __init__(self, look: Callable[[Opened], Any]) -> None:
        super().__init__()
        self.look = look
