"""Measure, print, write."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import benchmarks.post_storm
from benchmarks.post_storm import product
from benchmarks.post_storm.figures import medians, ratios
from benchmarks.post_storm.load import CannotMeasure, Load, built
from benchmarks.post_storm.peers import PEERS, Peer
from benchmarks.post_storm.product import Product
from benchmarks.post_storm.scenarios import SCENARIOS, Extent, Server
from benchmarks.post_storm.tables import tables

FULL = Extent(phones=1_000, burst_s=5.0, steady_s=12.0, sat_s=6.0)
QUICK = Extent(phones=100, burst_s=2.0, steady_s=3.0, sat_s=2.0)
ROUNDS = 3
# A question holds 10,000 notes; the generator goes on to the next one in time.
QUESTIONS = 50
# The product's own rule: see workshop/realtime/broadcast.py.
TICK = "adaptive"

# (data directory, open questions) -> a server that has started; `stop` ends it.
Start = Callable[[Path, int], Server]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.post_storm",
        description=benchmarks.post_storm.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--phones", type=int, help=f"people in the hall ({FULL.phones}; with --quick {QUICK.phones})")
    parser.add_argument("--scenario", choices=[*SCENARIOS, "all"], default="all")
    known = [*PEERS, product.STOCK]
    parser.add_argument("--peers", default="", help=f"with commas: {', '.join(known)}")
    parser.add_argument("--tick", default=TICK, help="when the peers' frames leave: milliseconds, or adaptive")
    parser.add_argument("--rounds", type=int, help=f"how often, each with a fresh server ({ROUNDS}; with --quick 1)")
    parser.add_argument("--quick", action="store_true", help="a small hall, once, for a short time")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report here as well")
    options = parser.parse_args()
    extent = QUICK if options.quick else FULL
    extent = replace(extent, phones=options.phones or extent.phones)
    peers = [name for name in options.peers.split(",") if name]
    if set(peers) - set(known):
        parser.error(f"--peers {options.peers}: give some of {', '.join(known)}, with commas between")
    names = list(SCENARIOS) if options.scenario == "all" else [options.scenario]
    try:
        servers = {product.NAME: Product, **{name: peer(name, options.tick) for name in peers}}
        found = report(names, extent, options.rounds or (1 if options.quick else ROUNDS), servers)
    except CannotMeasure as error:
        sys.exit(str(error))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    print(tables(found["medians"], found["ratios"], found["rounds"]))


def peer(name: str, tick: str) -> Start:
    """Starts the peer, which is installed already when this returns."""
    if name == product.STOCK:
        return product.Stock
    command = PEERS[name]()
    return lambda data, _questions: Peer(name, command, data, tick)


def report(names: list[str], extent: Extent, rounds: int, servers: dict[str, Start]) -> dict:
    """Every run, the medians by server and scenario, and ours divided by each peer's."""
    built()
    runs = [
        one(servers[server], server, scenario, extent, at)
        for scenario in names
        for at in range(1, rounds + 1)
        for server in servers
    ]
    middle = [
        medians([run for run in runs if (run["scenario"], run["server"]) == (scenario, server)])
        for scenario in names
        for server in servers
    ]
    return {"rounds": rounds, "runs": runs, "medians": middle, "ratios": ratios(middle, product.NAME)}


def one(start: Start, name: str, scenario: str, extent: Extent, at: int) -> dict:
    print(f"... {scenario}, {name}, round {at}", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        server = start(Path(folder), QUESTIONS if scenario == "sat" else 1)
        try:
            with Load(server.port) as load:
                found = SCENARIOS[scenario](server, load, extent)
        finally:
            server.stop()
    return {"server": name, "scenario": scenario, "phones": extent.phones, "round": at, **found}


if __name__ == "__main__":
    main()
