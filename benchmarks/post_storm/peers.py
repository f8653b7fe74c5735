"""Servers that do the same job, installed under .bin when first needed, never among the product's own packages."""

import hashlib
import hmac
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from benchmarks.post_storm.load import ROOT, CannotMeasure
from benchmarks.post_storm.usage import SERVER_CORE, descendants, on_core
from tests.running import free_port

SOURCES = ROOT / "benchmarks" / "peers"
PLACE = ROOT / ".bin" / "peers"
SECRET = "stormy-weather"
START_S = 30.0
LOOK_EVERY_S = 0.05


class Peer:
    """A started peer with its one workshop."""

    code = "STORM1"
    worker_pids: tuple[int, ...] = ()

    def __init__(self, name: str, command: list[str], data: Path, tick: str) -> None:
        self.name, self.port, self._data = name, free_port(), data
        self.wall_token, self.console_token = token_for("wall"), token_for("facilitator")
        paths = {"PYTHONPATH": str(SOURCES / "shared"), "NODE_ENV": "production"}
        environ = {**os.environ, **paths, "STORM_SECRET": SECRET}
        raise_file_limit()
        with on_core(SERVER_CORE):
            self._process = subprocess.Popen([*command, str(self.port), str(data), tick], env=environ)
        try:
            self._wait_until_it_answers()
        except CannotMeasure:
            self.stop()
            raise

    @property
    def server_pids(self) -> list[int]:
        return descendants(self._process.pid)

    def stored(self) -> list[str]:
        """The ids of the notes in the database."""
        connection = sqlite3.connect(self._data / "storm.db")
        try:
            rows = connection.execute("select body from events where type = 'note-posted'")
            return [json.loads(body)["note_id"] for (body,) in rows]
        finally:
            connection.close()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + START_S
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=START_S):
                    return
            except OSError:
                time.sleep(LOOK_EVERY_S)
        raise CannotMeasure(f"the peer {self.name} does not start; what it printed stands above")


def token_for(role: str) -> str:
    """A token as the peers sign them."""
    return f"{role}..{hmac.new(SECRET.encode(), f'{role}.'.encode(), hashlib.sha256).hexdigest()}"


def raise_file_limit() -> None:
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def node() -> list[str]:
    """Node's command, after `npm ci` into .bin/peers/node. The first time it compiles the database's driver."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if not found or not npm:
        raise CannotMeasure("The peer `node` needs Node 20 or newer with npm on the path.")
    place = PLACE / "node"
    if install_anew(place, *(SOURCES / "node" / name for name in ("package.json", "package-lock.json"))):
        run([npm, "ci", "--no-audit", "--no-fund"], place)
    for source in (SOURCES / "node").glob("*.js"):
        shutil.copy(source, place)
    mark_installed(place)
    return [found, str(place / "server.js")]


def uvicorn() -> list[str]:
    """Python's command, with its packages in a virtual environment of its own."""
    place = PLACE / "uvicorn"
    python = place / "bin" / "python"
    if install_anew(place, SOURCES / "requirements.txt"):
        run([sys.executable, "-m", "venv", "."], place)
        run([str(python), "-m", "pip", "install", "--quiet", "-r", "requirements.txt"], place)
    mark_installed(place)
    return [str(python), str(SOURCES / "uvicorn" / "server.py")]


def naive() -> list[str]:
    """The product's own packages are all it needs."""
    return [sys.executable, str(SOURCES / "naive" / "server.py")]


PEERS: dict[str, Callable[[], list[str]]] = {"node": node, "uvicorn": uvicorn, "naive": naive}


def install_anew(place: Path, *lists: Path) -> bool:
    """Whether the lists of packages differ from those that were installed; then they lie in an empty place."""
    done = place / "installed"
    if done.exists() and all((place / path.name).read_bytes() == path.read_bytes() for path in lists):
        return False
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for path in lists:
        shutil.copy(path, place)
    return True


def mark_installed(place: Path) -> None:
    (place / "installed").touch()


def run(command: list[str], place: Path) -> None:
    print(f"... {' '.join(Path(word).name for word in command[:4])} (once)", file=sys.stderr, flush=True)
    if subprocess.run(command, cwd=place, stdout=sys.stderr).returncode:
        raise CannotMeasure(f"{' '.join(command)} failed in {place}; what it printed stands above.")
