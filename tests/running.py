"""A really started `server.py`: its own process, port, data and log; it can be killed and started again."""

import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import requests

from workshop.settings import read_settings
from workshop.tokens import Tokens

ROOT = Path(__file__).resolve().parents[1]
START_DEADLINE_S = 90
STOP_DEADLINE_S = 5
ANSWER_S = 20
LOOK_EVERY_S = 0.05
# Below the ports that the system hands out for outgoing connections: a restart must find its own port free.
PORTS = range(20_000, 32_000)
TRACEBACK = "Traceback (most recent call last)"


@dataclass(frozen=True)
class Meeting:
    """A workshop as its maker got it from the API."""

    id: str
    code: str
    token: str
    facilitator_url: str
    wall_url: str
    join_url: str

    @property
    def wall_token(self) -> str:
        return self.wall_url.partition("token=")[2]


class RunningServer:
    """Start it with `start`; `log` is everything it has printed so far, over all its lives."""

    def __init__(self, data: Path, embedder: str = "lexical", files: int | None = None, **settings: str) -> None:
        """`files`: the most that the system lets it have open; otherwise what we may have ourselves."""
        self.data = data
        self.token = "freyas-fixed-token"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None
        self._settings = {"TINGWALL_EMBEDDER": embedder, **settings}
        self._files = files
        self._printed: list[str] = []
        self._news = threading.Condition()
        self._reader: threading.Thread | None = None

    @property
    def log(self) -> str:
        return "".join(self._printed)

    @property
    def database(self) -> Path:
        return self.data / "tingwall.db"

    def start(self) -> "RunningServer":
        """Return when /healthz answers.

        Raises:
            AssertionError: it ended or did not answer in time; the message holds its log.
        """
        environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TINGWALL_")},
            "TINGWALL_HOST": "127.0.0.1",
            "TINGWALL_PORT": str(self.port),
            "TINGWALL_DATA": str(self.data),
            "TINGWALL_FACILITATOR_TOKEN": self.token,
            "PYTHONUNBUFFERED": "1",
            **self._settings,
        }
        command = [sys.executable, "server.py"]
        if self._files:
            command = ["sh", "-c", f'ulimit -n {self._files} && exec "$@"', "sh", *command]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self._reader = threading.Thread(target=self._read, args=(self.process,), daemon=True)
        self._reader.start()
        deadline = time.monotonic() + START_DEADLINE_S
        while not self._answers():
            assert self.process.poll() is None, f"the server ended:\n{self.log}"
            assert time.monotonic() < deadline, f"the server does not answer:\n{self.log}"
            ended_within(self.process, LOOK_EVERY_S)
        return self

    def kill(self) -> None:
        """`kill -9`: no goodbye, no flushing."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self._end(signal.SIGTERM)

    def printed(self, pattern: str) -> str:
        """What the server has printed, or prints soon, that fits the pattern."""
        with self._news:
            found = self._news.wait_for(lambda: re.search(pattern, self.log), START_DEADLINE_S)
        assert found, f"{pattern!r} was never printed:\n{self.log}"
        return found[0]

    def get(self, path: str, token: str | None = None, **more) -> requests.Response:
        return self._request("GET", path, token, **more)

    def post(self, path: str, token: str | None = None, **more) -> requests.Response:
        return self._request("POST", path, token, **more)

    def put(self, path: str, token: str | None = None, **more) -> requests.Response:
        return self._request("PUT", path, token, **more)

    def delete(self, path: str, token: str | None = None, **more) -> requests.Response:
        return self._request("DELETE", path, token, **more)

    def create(self, title: str, questions: list[str], language: str = "nb", **more) -> Meeting:
        """A workshop with one part; the questions are planned, nobody has opened them."""
        steps = [{"kind": "wall", "question": question} for question in questions]
        body = {"title": title, "language": language, "parts": [{"title": "", "steps": steps}], **more}
        answer = self.post("/api/workshops", self.token, json=body)
        assert answer.status_code == 201, answer.text
        return Meeting(**answer.json())

    def meeting_of(self, workshop_id: str, code: str) -> Meeting:
        """A workshop that has come into the database without the API."""
        tokens = Tokens(read_settings({"TINGWALL_DATA": str(self.data)}).secret)
        token, wall_token = (tokens.make(workshop_id, role) for role in ("facilitator", "wall"))
        pages = f"{self.url}/w/{workshop_id}"
        return Meeting(
            workshop_id, code, token, f"{pages}/console?token={token}", f"{pages}/wall?token={wall_token}",
            f"{self.url}/j/{code}",
        )  # fmt: skip

    def state(self, meeting: Meeting, token: str | None = None) -> dict:
        """The snapshot over HTTP, as the facilitator or as the holder of `token` sees it."""
        return self.get(f"/api/workshops/{meeting.id}", token or meeting.token).json()

    def stored(self, meeting: Meeting) -> list[tuple[int, str, str]]:
        """`(seq, type, body)` of the log, read from the database file by a connection of our own."""
        connection = sqlite3.connect(self.database)
        try:
            rows = connection.execute(
                "select seq, type, body from events where workshop_id = ? order by seq", (meeting.id,)
            )
            return rows.fetchall()
        finally:
            connection.close()

    def commands_stored(self, meeting: Meeting) -> list[tuple[int, str]]:
        """`(seq, id)` of every event that came from a client which named its command: what makes it count once."""
        connection = sqlite3.connect(self.database)
        try:
            rows = connection.execute(
                "select seq, coalesce(command_id, json_extract(body, '$.note_id')) from events"
                " where workshop_id = ? and (command_id is not null or type = 'note-posted') order by seq",
                (meeting.id,),
            )
            return rows.fetchall()
        finally:
            connection.close()

    def worker_pids(self) -> list[int]:
        """The clustering workers that this server has started."""
        children = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        pids = [int(pid) for path in children for pid in path.read_text().split()]
        return [pid for pid in pids if "workshop.clustering.worker" in command_of(pid)]

    def _request(self, method: str, path: str, token: str | None, **more) -> requests.Response:
        headers = {**more.pop("headers", {}), **bearer(token)}
        return requests.request(method, self.url + path, headers=headers, timeout=ANSWER_S, **more)

    def _answers(self) -> bool:
        try:
            return requests.get(f"{self.url}/healthz", timeout=ANSWER_S).status_code == 200
        except (requests.ConnectionError, requests.Timeout):
            return False

    def _read(self, process: subprocess.Popen) -> None:
        for line in process.stdout:
            with self._news:
                self._printed.append(line)
                self._news.notify_all()

    def _end(self, with_signal: int) -> None:
        self.process.send_signal(with_signal)
        if not ended_within(self.process, STOP_DEADLINE_S):
            self.process.kill()
            self.process.wait()
        self._reader.join(STOP_DEADLINE_S)
        self.process.stdout.close()


def command_of(pid: int) -> str:
    """The command line of a process; nothing if it has ended meanwhile."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def ended_within(process: subprocess.Popen, seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def free_port() -> int:
    while True:
        port = random.SystemRandom().choice(PORTS)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port


def bearer(token: str | None) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"} if token else {}
