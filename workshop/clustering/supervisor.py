"""Keeps one worker process alive and hands it boards.

Standard library only, so that a server that patches it for greenlets waits here without blocking.
"""

import json
import logging
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from workshop.clustering import wire
from workshop.clustering.board import Board, Plan
from workshop.clustering.choice import EmbedderChoice

log = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[2]
ATTEMPTS = 3
FIRST_BACK_OFF_S = 0.2
START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 2.0
# Nothing that the worker loads may go looking for models on the network.
OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}
# One worker on one core: more threads would take them from the server and change the last digits of sums.
SINGLE_THREADED = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class WorkerDown(RuntimeError):
    """The worker did not answer although it was restarted; the notes are safe, ask again later."""


class EmbedderRefused(WorkerDown):
    """The chosen embedder cannot run on this machine; the sentence says why and what to do."""


class BoardRefused(ValueError):
    """The worker is well, but this board cannot be organised; trying again does not help."""


class WorkerProcess:
    """A worker that is started at the first board and restarted when it dies or hangs.

    Callers from several threads or greenlets are served one at a time, in turn.

    Attributes:
        embedder: name of the one that really ran when the worker came up; None until then. A plan says who made it.
    """

    def __init__(self, choice: EmbedderChoice = EmbedderChoice(), timeout_s: float = 60.0):
        self._choice, self._timeout_s = choice, timeout_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen | None = None
        self._connection: socket.socket | None = None
        self.embedder: str | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Have the worker up and its model loaded; does nothing when it is.

        Raises:
            EmbedderRefused: it cannot come up with the embedder that was chosen.
            WorkerDown: it does not come up.
        """
        with self._lock:
            self._retried(self._ensure_up)

    def organise(self, board: Board) -> Plan:
        """The plan for the board; blocks until the worker answers.

        Raises:
            BoardRefused: the board is malformed.
            WorkerDown: no answer after restarts.
        """
        with self._lock:
            return self._retried(lambda: self._ask(board))

    def stop(self) -> None:
        """End the worker; a later board starts a new one."""
        with self._lock:
            self._drop(patience_s=STOP_TIMEOUT_S)

    def _retried(self, attempt):
        for number in range(ATTEMPTS):
            if number:
                time.sleep(FIRST_BACK_OFF_S * 4 ** (number - 1))
            try:
                return attempt()
            except (BoardRefused, wire.Malformed):
                raise
            except EmbedderRefused:
                self._drop()
                raise
            except (OSError, EOFError, WorkerDown) as reason:
                failure = reason
                log.warning("clustering worker %s failed: %r; restarting it", self.pid, reason)
                self._drop()
            except BaseException:
                # A caller that gives up leaves its answer in the socket; the next one would take it for its own.
                self._drop()
                raise
        raise WorkerDown(f"The clustering worker failed {ATTEMPTS} times, at last with {failure!r}") from failure

    def _ask(self, board: Board) -> Plan:
        connection = self._ensure_up()
        connection.settimeout(self._timeout_s)
        wire.send(connection, board)
        answer = received(connection)
        if "plan" in answer:
            return wire.read_plan(answer["plan"])
        raise BoardRefused(answer["error"]) if answer["refused"] else WorkerDown(answer["error"])

    def _ensure_up(self) -> socket.socket:
        if self._connection and self._process and self._process.poll() is None:
            return self._connection
        self._drop()
        ours, theirs = socket.socketpair()
        with theirs:
            paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
            self._process = subprocess.Popen(
                [sys.executable, "-m", "workshop.clustering.worker", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env=os.environ | OFFLINE | SINGLE_THREADED | {"PYTHONPATH": os.pathsep.join(paths)},
                stdin=subprocess.DEVNULL,
            )
        self._connection = ours
        ours.settimeout(START_TIMEOUT_S)
        # Over the socket: what stands on a command line can be read by everyone on the machine.
        wire.send(ours, self._choice)
        answer = received(ours)
        if "refused" in answer:
            raise EmbedderRefused(answer["refused"])
        self.embedder = answer["ready"]
        log.info("clustering worker %s is up with the embedder %s", self.pid, self.embedder)
        return ours

    def _drop(self, patience_s: float = 0.0) -> None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection:
            connection.close()
        if process:
            try:
                process.wait(patience_s or 0.01)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def received(connection: socket.socket) -> dict:
    body = wire.receive(connection)
    if body is None:
        raise EOFError("the worker closed the connection")
    return json.loads(body)
