"""A started server, a console and phones with real sockets."""

import tempfile
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from tests import people
from tests.people import Person
from tests.running import Meeting, RunningServer

PHONES = 10
QUESTIONS = ["Hva mangler vi?", "Hva gjør oss attraktive?", "Hva gjør vi først?"]
# The organiser waits ten seconds before it says its last word.
PAUSE_S = 13.0
LOOK_EVERY_S = 0.1
MOST_S = 600.0


class WatchingPhone(Person):
    """A phone that remembers when it saw what.

    Attributes:
        answered: note id -> when the note was first seen in a column or with its likeliest columns.
        sortings: (seq, when) of every sorting that was seen.
    """

    def __init__(self, server: RunningServer, meeting: Meeting) -> None:
        joined = server.post("/api/join", json={"code": meeting.code}).json()
        super().__init__(server.url, joined["token"], joined["seat"])
        self.answered: dict[str, float] = {}
        self.sortings: list[tuple[int, float]] = []

    def _on_frames(self, frames: list[dict]) -> None:
        now = time.monotonic()
        self.sortings += [(frame["seq"], now) for frame in frames if frame["type"] == "notes-placed"]
        for note in (note for frame in frames for note in frame.get("put", {}).get("notes", [])):
            if note["column_id"] or note["likely"]:
                self.answered.setdefault(note["note_id"], now)
        super()._on_frames(frames)


class Hall:
    """Ten phones and a console in one meeting.

    Attributes:
        posted: note id -> (seq, when acknowledged) of every note so far.
    """

    def __init__(self, server: RunningServer) -> None:
        self.meeting = server.create("Måling", QUESTIONS)
        self.console = people.console(server, self.meeting)
        self.watching = WatchingPhone(server, self.meeting).connect()
        self.phones = [self.watching, *(people.phone(server, self.meeting) for _ in range(PHONES - 1))]
        self.posted: dict[str, tuple[int, float]] = {}

    def open(self, question_id: str, texts: list[str]) -> None:
        """Open the question and wait until its first columns stand."""
        self.console.do("open-question", question_id=question_id)
        self.post(question_id, texts)
        self.rest()

    def post(self, question_id: str, texts: list[str], every_s: float = 0.0) -> list[str]:
        """Post at fixed times, each phone in its turn, and return the notes' ids."""
        began = time.monotonic()

        def post_one(at: int) -> str:
            time.sleep(max(0.0, began + at * every_s - time.monotonic()))
            note_id = str(uuid.uuid4())
            phone = self.phones[at % PHONES]
            seq = phone.do("post-note", note_id=note_id, question_id=question_id, text=texts[at])
            self.posted[note_id] = (seq, time.monotonic())
            return note_id

        with ThreadPoolExecutor(PHONES) as pool:
            return list(pool.map(post_one, range(len(texts))))

    def rest(self) -> None:
        """Return when nothing has happened for longer than the organiser waits."""
        seen, began = -1, time.monotonic()
        quiet_since = began
        while time.monotonic() - quiet_since < PAUSE_S:
            assert time.monotonic() - began < MOST_S, "the hall does not come to rest"
            if self.console.screen.seq != seen:
                seen, quiet_since = self.console.screen.seq, time.monotonic()
            time.sleep(LOOK_EVERY_S)

    def phones_leave(self) -> None:
        for phone in self.phones:
            phone.leave()


@contextmanager
def started_server(embedder: str) -> Iterator[RunningServer]:
    """A server whose organiser is ready."""
    with tempfile.TemporaryDirectory() as folder:
        server = RunningServer(Path(folder), embedder=embedder)
        try:
            server.start()
            began = time.monotonic()
            while server.get("/healthz").json()["organiser"] == "starting":
                assert time.monotonic() - began < MOST_S, f"the organiser does not start:\n{server.log}"
                time.sleep(LOOK_EVERY_S)
            yield server
        finally:
            server.stop()
