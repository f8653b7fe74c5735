"""The people of the tests: Pia, Per and Petra with phones, Freya at the console, the walls, and Otto who is outside.

Each has a real socket, keeps what it receives, folds it, and can wait for what it wants to see.
"""

import threading
import uuid
from collections.abc import Callable
from typing import Any

import engineio
import socketio

from tests.running import Meeting, RunningServer

ANSWER_S = 60
PATIENCE_S = 15
KEYS = {
    "parts": "part_id", "questions": "question_id", "columns": "column_id", "notes": "note_id",
    "outcomes": "outcome_id", "votes": "vote_id", "seats": "seat", "log": "seq",
}  # fmt: skip


class Screen:
    """The fold of a snapshot and frames, as a page does it: items by id, and a gap is a gap."""

    def __init__(self, snapshot: dict) -> None:
        self.seq: int = snapshot["seq"]
        self.role: str = snapshot["state"]["role"]
        self.workshop: dict = snapshot["state"]["workshop"]
        self.items = {name: {str(item[key]): item for item in snapshot["state"][name]} for name, key in KEYS.items()}

    def apply(self, frame: dict) -> str:
        """`old`, `applied`, or `gap`; only the second changes anything."""
        if frame["seq"] <= self.seq:
            return "old"
        if frame.get("first", frame["seq"]) > self.seq + 1:
            return "gap"
        for name, items in frame.get("put", {}).items():
            if name == "workshop":
                self.workshop = items
            else:
                self.items[name].update({str(item[KEYS[name]]): item for item in items})
        for name, ids in frame.get("gone", {}).items():
            for item_id in ids:
                self.items[name].pop(str(item_id), None)
        self.seq = frame["seq"]
        return "applied"

    @property
    def notes(self) -> list[dict]:
        return sorted(self.items["notes"].values(), key=lambda note: note["order"])

    @property
    def columns(self) -> list[dict]:
        return sorted(self.items["columns"].values(), key=lambda column: (column["question_id"], column["order"]))

    @property
    def texts(self) -> list[str]:
        return [note["text"] for note in self.notes]

    def note(self, note_id: str) -> dict | None:
        return self.items["notes"].get(note_id)

    def question(self, question_id: str) -> dict | None:
        return self.items["questions"].get(question_id)


class _InOrder(engineio.Client):
    def start_background_task(self, target: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if target == self.handlers["message"]:
            return target(*args, **kwargs)
        return super().start_background_task(target, *args, **kwargs)


class ReadingInOrder(socketio.Client):
    """Takes one message after the other, as a page does; the library's threads, one a message, overtake each other."""

    def _engineio_client_class(self) -> type[engineio.Client]:
        return _InOrder


class LineLost(Exception):
    """The line broke before an answer came: nobody knows whether the command was stored."""


class Person:
    """Somebody with a token and a socket."""

    def __init__(self, url: str, token: Any, seat: str | None = None) -> None:
        self.url, self.token, self.seat = url, token, seat
        self.screen: Screen | None = None
        self.snapshots: list[dict] = []
        self.frames: list[dict] = []
        self.outcomes: list[str] = []
        self.refused_with: str | None = None
        self.connected = False
        self._news = threading.Condition()
        self._socket = self._new_socket()

    def connect(self, wait: bool = True) -> "Person":
        """Be on line, with a snapshot.

        Raises:
            socketio.exceptions.ConnectionError: refused; `refused_with` is the code.
        """
        known = len(self.snapshots)
        auth = {"token": self.token}
        self._socket.connect(self.url, auth=auth, transports=["websocket"], wait_timeout=ANSWER_S)
        self.connected = True
        if wait:
            self.until(lambda _: len(self.snapshots) > known, "a snapshot")
        return self

    def leave(self) -> None:
        self._socket.disconnect()
        self._socket = self._new_socket()

    def send(self, command: Any) -> dict:
        """The answer to the command, whatever it is; anything may be sent.

        Raises:
            LineLost: the server has gone.
        """
        return self._ask("command", command)

    def do(self, kind: str, /, **fields: Any) -> int:
        """Send a command that must go well; its `seq`."""
        answer = self.send({"type": kind, **fields})
        assert answer["ok"], answer
        return answer["seq"]

    def post(self, text: str, question_id: str = "q1", note_id: str | None = None) -> str:
        """Post a note and give its id; the server has acknowledged it."""
        note_id = note_id or str(uuid.uuid4())
        self.do("post-note", note_id=note_id, question_id=question_id, text=text)
        return note_id

    def replay(self, after: Any) -> dict:
        return self._ask("replay", {"after": after})

    def emit(self, event: str, *arguments: Any) -> None:
        """Send an event without waiting for an answer."""
        self._socket.emit(event, arguments)

    def until(self, predicate: Callable[..., Any], what: str = "this", patience_s: float = PATIENCE_S) -> None:
        """Wait until the predicate holds for the screen."""
        with self._news:
            met = self._news.wait_for(lambda: predicate(self.screen), patience_s)
        if not met:
            seen = self.screen and (self.screen.seq, self.screen.texts)
            raise AssertionError(f"waited {patience_s} s in vain for {what}; on the screen: {seen}")

    def screen_at(self, seq: int) -> Screen:
        """What the screen shows, or showed, when it has just come to `seq`."""
        self.until_seq(seq)
        screen = Screen(self.snapshots[0])
        for frame in self.frames:
            if frame["seq"] <= seq:
                screen.apply(frame)
        assert screen.seq == seq
        return screen

    def until_seq(self, seq: int, patience_s: float = PATIENCE_S) -> None:
        self.until(lambda screen: screen.seq >= seq, f"event {seq}", patience_s)

    def _ask(self, event: str, payload: Any) -> dict:
        answers: list[dict] = []

        def take(answer: dict) -> None:
            with self._news:
                answers.append(answer)
                self._news.notify_all()

        try:
            self._socket.emit(event, payload, callback=take)
        except socketio.exceptions.SocketIOError as error:
            raise LineLost from error
        with self._news:
            self._news.wait_for(lambda: answers or not self.connected, ANSWER_S)
        if not answers:
            raise LineLost
        return answers[0]

    def _new_socket(self) -> "ReadingInOrder":
        client = ReadingInOrder(reconnection=False)
        client.on("snapshot", self._on_snapshot)
        client.on("frames", self._on_frames)
        client.on("connect_error", self._on_refused)
        client.on("disconnect", self._on_lost)
        return client

    def _on_snapshot(self, snapshot: dict) -> None:
        with self._news:
            self.snapshots.append(snapshot)
            self.screen = Screen(snapshot)
            self._news.notify_all()

    def _on_frames(self, frames: list[dict]) -> None:
        with self._news:
            self.frames += frames
            if self.screen:
                self.outcomes += [self.screen.apply(frame) for frame in frames]
            self._news.notify_all()

    def _on_refused(self, reason: Any) -> None:
        self.refused_with = reason["message"] if isinstance(reason, dict) else str(reason)

    def _on_lost(self, *_reason: Any) -> None:
        with self._news:
            self.connected = False
            self._news.notify_all()


def phone(server: RunningServer, meeting: Meeting, **labels: Any) -> Person:
    """Somebody who has joined with the code."""
    answer = server.post("/api/join", json={"code": meeting.code, **labels})
    assert answer.status_code == 200, answer.text
    joined = answer.json()
    return Person(server.url, joined["token"], joined["seat"]).connect()


def console(server: RunningServer, meeting: Meeting) -> Person:
    return Person(server.url, meeting.token).connect()


def wall(server: RunningServer, meeting: Meeting) -> Person:
    return Person(server.url, meeting.wall_token).connect()
