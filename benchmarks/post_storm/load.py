"""The load generator: built when first needed, driven line by line."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from benchmarks.post_storm.usage import LOAD_CORE, on_core

ROOT = Path(__file__).resolve().parents[2]
SOURCES = Path(__file__).parent / "generator"
BUILT = ROOT / ".bin" / "storm"
PATIENCE_S = 30.0


class CannotMeasure(Exception):
    """Something is missing on this machine; the sentence says what to do."""


def built() -> Path:
    """The generator, compiled if its source is newer.

    Raises:
        CannotMeasure: there is no C compiler.
    """
    sources = sorted(SOURCES.iterdir())
    if BUILT.exists() and BUILT.stat().st_mtime > max(path.stat().st_mtime for path in sources):
        return BUILT
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise CannotMeasure("The load generator is written in C: install a compiler (gcc or clang) and run this again.")
    BUILT.parent.mkdir(exist_ok=True)
    # Two runs may build at once: the finished file is moved into place.
    fresh = BUILT.with_suffix(".new")
    c_files = [str(path) for path in sources if path.suffix == ".c"]
    subprocess.run([compiler, "-O2", "-Wall", "-Wextra", "-Werror", "-o", str(fresh), *c_files], check=True)
    fresh.replace(BUILT)
    return BUILT


@dataclass
class Load:
    """A running generator on a core of its own; use it as a context."""

    port: int

    def __enter__(self) -> "Load":
        with on_core(LOAD_CORE):
            self._process = subprocess.Popen(
                [str(built()), str(self.port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def open(self, kind: str, token: str, count: int) -> dict:
        """Connect so many walls, consoles or phones with one token; all of them must get in."""
        told = self._tell(f"open {kind} {token} {count} {_ms(PATIENCE_S)}")
        if told["ready"] < count:
            raise CannotMeasure(f"only {told['ready']} of {count} lines were opened ({kind}). {told['why_lost']}")
        return told

    def join(self, code: str, count: int, over_s: float, patience_s: float = PATIENCE_S) -> dict:
        """`{joined: [ms or -1], in: [ms or -1], ...}`, one of each for every phone."""
        return self._tell(f"join {code} {count} {_ms(over_s)} {_ms(patience_s)}")

    def post(self, kind: str, lines: int, count: int, over_s: float, patience_s: float = PATIENCE_S) -> dict:
        """`{notes: [[due, answered, on the wall, times on the wall, refused], ...], ...}`, times in ms or -1."""
        return self._tell(f"post {kind} {lines} {count} {_ms(over_s)} {_ms(patience_s)}")

    def keep(self, kind: str, lines: int, outstanding: int, for_s: float, patience_s: float = PATIENCE_S) -> dict:
        """The same, with so many notes under way all the time."""
        return self._tell(f"keep {kind} {lines} {outstanding} {_ms(for_s)} {_ms(patience_s)}")

    def _tell(self, command: str) -> dict:
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        told = self._process.stdout.readline()
        if not told:
            raise CannotMeasure(f"the load generator ended at {command!r}; what it printed stands above")
        return json.loads(told)


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
