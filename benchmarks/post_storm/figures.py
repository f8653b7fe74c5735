"""From samples to figures: percentiles, medians of rounds, ratios."""

import math
from collections.abc import Iterable
from statistics import median

SHARES = {"p50": 50, "p95": 95, "p99": 99}
Percentiles = dict[str, float | None]
# What is compared, and where it stands in a run.
COMPARED = {
    "ack_p99": ("ack_ms", "p99"), "wall_p99": ("wall_ms", "p99"), "phone_p99": ("phone_ms", "p99"),
    "notes_per_s": ("notes_per_s",), "all_in_ms": ("all_in_ms",), "server_cores": ("server_cores",),
    "kb_per_phone": ("kb_per_phone",),
}  # fmt: skip
# What must not happen: the worst round counts.
WORST = ("lost", "duplicated", "unacknowledged", "refused", "missed_by_phones", "lines_lost")


def percentiles(values: Iterable[float]) -> Percentiles:
    """`p50`, `p95`, `p99` by nearest rank; None of nothing."""
    return of_counted([(value, 1) for value in values])


def of_counted(counted: Iterable[tuple[float, int]]) -> Percentiles:
    """The same of values that each stand for many."""
    ordered = sorted(counted)
    total = sum(count for _, count in ordered)
    return {name: _ranked(ordered, math.ceil(total * share / 100)) for name, share in SHARES.items()}


def _ranked(ordered: list[tuple[float, int]], rank: int) -> float | None:
    for value, count in ordered:
        rank -= count
        if rank <= 0:
            return value
    return None


def medians(runs: list[dict]) -> dict:
    """One run of several of the same kind: each figure the median of theirs, of what must not happen the most."""
    first = runs[0]
    return {
        key: max(run[key] for run in runs) if key in WORST else _median([run[key] for run in runs])
        for key in first
        if key != "round"
    }


def _median(values: list) -> object:
    if isinstance(values[0], dict):
        return {name: _median([value[name] for value in values]) for name in values[0]}
    numbers = [value for value in values if value is not None]
    if isinstance(values[0], str) or not numbers:
        return values[0]
    return median(numbers)


def ratios(runs: list[dict], ours: str) -> dict[str, dict[str, dict[str, float]]]:
    """Scenario -> peer -> figure -> ours divided by the peer's; without what either of them lacks."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    own = {run["scenario"]: run for run in runs if run["server"] == ours}
    for run in runs:
        if run["server"] == ours or run["scenario"] not in own:
            continue
        pairs = {name: (_at(own[run["scenario"]], path), _at(run, path)) for name, path in COMPARED.items()}
        found.setdefault(run["scenario"], {})[run["server"]] = {
            name: round(our / their, 3) for name, (our, their) in pairs.items() if our is not None and their
        }
    return found


def _at(run: dict, path: tuple[str, ...]) -> float | None:
    value = run
    for name in path:
        value = value[name]
    return value
