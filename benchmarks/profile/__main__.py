"""Run one scenario against the product and record the server meanwhile."""

import argparse
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import benchmarks.profile
from benchmarks.post_storm.__main__ import FULL, QUESTIONS
from benchmarks.post_storm.load import ROOT, CannotMeasure, Load
from benchmarks.post_storm.product import Product
from benchmarks.post_storm.scenarios import SCENARIOS
from benchmarks.post_storm.usage import LOAD_CORE, on_core
from benchmarks.profile.drawing import drawn
from benchmarks.profile.stacks import busy, tree

SAMPLES_A_SECOND = 200
WRITING_S = 30.0


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.profile",
        description=benchmarks.profile.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--scenario", choices=list(SCENARIOS), default="burst")
    parser.add_argument("--phones", type=int, default=FULL.phones)
    parser.add_argument("--svg", type=Path, metavar="FILE")
    options = parser.parse_args()
    svg = options.svg or ROOT / "docs" / "pictures" / f"flame-{options.scenario}.svg"
    try:
        record(options.scenario, options.phones, svg)
    except CannotMeasure as error:
        sys.exit(str(error))
    print(f"{svg}: {svg.stat().st_size // 1000} kB")


def record(scenario: str, phones: int, svg: Path) -> None:
    """Write the flame graph of the scenario's last step."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "stacks.txt"
        server = Product(Path(folder), QUESTIONS if scenario == "sat" else 1)
        try:
            last = "join" if scenario == "join" else "keep" if scenario == "sat" else "post"
            with WatchedLoad(server.port, server.server_pids[0], last, raw) as load:
                SCENARIOS[scenario](server, load, replace(FULL, phones=phones))
        finally:
            server.stop()
        root = tree(busy(raw.read_text()))
    svg.write_text(drawn(f"Tingwall's server: {scenario}, {phones:,} phones", root), encoding="utf-8")


@dataclass
class WatchedLoad(Load):
    """A load during whose `step` the process is recorded."""

    pid: int
    step: str
    raw: Path

    def _tell(self, command: str) -> dict:
        if not command.startswith(self.step):
            return super()._tell(command)
        with recorded(self.pid, self.raw):
            return super()._tell(command)


@contextmanager
def recorded(pid: int, raw: Path) -> Iterator[None]:
    """Record the process with py-spy, which looks from outside.

    Raises:
        CannotMeasure: py-spy is missing or may not look.
    """
    recorder = shutil.which("py-spy", path=str(Path(sys.executable).parent)) or shutil.which("py-spy")
    if recorder is None:
        raise CannotMeasure("The flame graph needs py-spy: pip install -r requirements-dev.txt")
    command = [recorder, "record", "--pid", str(pid), "--rate", str(SAMPLES_A_SECOND)]
    command += ["--format", "raw", "--function", "--output", str(raw)]
    with on_core(LOAD_CORE):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=WRITING_S)
    if process.returncode:
        raise CannotMeasure(f"py-spy could not record (it may need root, or the right to trace):\n{said}")


if __name__ == "__main__":
    main()
