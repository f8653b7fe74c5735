"""Tingwall as one of the servers that are measured."""

import json
from collections.abc import Mapping
from pathlib import Path

from benchmarks.post_storm.usage import LOAD_CORE, SERVER_CORE, descendants, move, on_core
from tests import people
from tests.running import RunningServer

NAME = "tingwall"
STOCK = "stock"


class Product:
    """The server as anybody starts it, with a workshop whose questions are open.

    The organiser reads by words, so that a neural model does not take the generator's core from it.
    """

    name = NAME
    settings: Mapping[str, str] = {}

    def __init__(self, data: Path, questions: int) -> None:
        self._server = RunningServer(data, embedder="lexical", **self.settings)
        with on_core(SERVER_CORE):
            self._server.start()
        for pid in self.worker_pids:
            move(pid, LOAD_CORE)
        self._meeting = self._server.create("Storm", [f"Hva mangler vi? ({at})" for at in range(1, questions + 1)])
        console = people.console(self._server, self._meeting)
        for at in range(1, questions + 1):
            console.do("open-question", question_id=f"q{at}")
        console.leave()
        self.port, self.code = self._server.port, self._meeting.code
        self.wall_token, self.console_token = self._meeting.wall_token, self._meeting.token

    @property
    def worker_pids(self) -> list[int]:
        return self._server.worker_pids()

    @property
    def server_pids(self) -> list[int]:
        return sorted(set(descendants(self._server.process.pid)) - set(self.worker_pids))

    def stored(self) -> list[str]:
        """The ids of the notes in the database, as often as they are there."""
        log = self._server.stored(self._meeting)
        return [json.loads(body)["note_id"] for _, kind, body in log if kind == "note-posted"]

    def stop(self) -> None:
        self._server.stop()


class Stock(Product):
    """The product with engineio's own websockets: what ours are good for."""

    name = STOCK
    settings: Mapping[str, str] = {"TINGWALL_TRANSPORT": "stock"}
