"""Five halls, each on a fresh server: what happens, and the figures of it."""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from benchmarks.post_storm.figures import of_counted, percentiles
from benchmarks.post_storm.load import PATIENCE_S, CannotMeasure, Load
from benchmarks.post_storm.usage import processor_s, proportional_kb

JOINS_OVER_S = 0.5
STEADY_A_SECOND = 5
# A seat may send 20 a second, so a hall that keeps 200 under way has to be consoles; a few, because a console gets
# every note as the wall does.
CONSOLES = 4
POSTING_PHONES = 20
OUTSTANDING = 200


class Server(Protocol):
    """What is measured: a started server with one workshop."""

    name: str
    port: int
    code: str
    wall_token: str
    console_token: str
    server_pids: list[int]
    worker_pids: list[int]

    def stored(self) -> list[str]: ...

    def stop(self) -> None: ...


@dataclass(frozen=True)
class Extent:
    """How large the hall is, and for how long what happens in it goes on."""

    phones: int
    burst_s: float
    steady_s: float
    sat_s: float


def join(server: Server, load: Load, extent: Extent) -> dict:
    """Everybody comes at once."""
    load.open("wall", server.wall_token, 1)
    told, usage = measured(server, lambda: load.join(server.code, extent.phones, JOINS_OVER_S))
    answered = after_due(told["joined"], extent.phones)
    inside = after_due(told["in"], extent.phones)
    missing = extent.phones - len(inside)
    return figures(
        usage, told, ack_ms=percentiles(answered), phone_ms=percentiles(inside), unacknowledged=missing,
        all_in_ms=None if missing else told["last_ms"], kb_per_phone=usage["grown_kb"] / extent.phones,
    )  # fmt: skip


def after_due(times: list[float], count: int) -> list[float]:
    """Waits from the moment when each join was due; without those that never came."""
    due = [JOINS_OVER_S * 1000 * at / count for at in range(count)]
    return [at - begun for at, begun in zip(times, due, strict=False) if at >= 0]


def steady(server: Server, load: Load, extent: Extent) -> dict:
    """A calm hall: five notes a second, for everybody."""
    return to_everybody(server, load, extent.phones, round(STEADY_A_SECOND * extent.steady_s), extent.steady_s)


def fanout(server: Server, load: Load, extent: Extent) -> dict:
    """Every phone posts one note within a few seconds, and gets everybody's."""
    return to_everybody(server, load, extent.phones, extent.phones, extent.burst_s)


def burst(server: Server, load: Load, extent: Extent) -> dict:
    """The same notes by a few phones: what the way in costs without the way out."""
    load.open("wall", server.wall_token, 1)
    phones = min(POSTING_PHONES, extent.phones)
    come_in(load, server, phones)
    told, usage = measured(server, lambda: load.post("phone", phones, extent.phones, extent.burst_s))
    return posted(server, usage, told)


def sat(server: Server, load: Load, extent: Extent) -> dict:
    """As much as goes: 200 notes under way all the time."""
    load.open("wall", server.wall_token, 1)
    load.open("console", server.console_token, CONSOLES)
    told, usage = measured(server, lambda: load.keep("console", CONSOLES, OUTSTANDING, extent.sat_s))
    run = posted(server, usage, told)
    within = sum(0 <= on_wall <= extent.sat_s * 1000 for _, _, on_wall, _, _ in told["notes"])
    return {**run, "notes_per_s": within / extent.sat_s}


SCENARIOS: dict[str, Callable[[Server, Load, Extent], dict]] = {
    "join": join, "steady": steady, "burst": burst, "fanout": fanout, "sat": sat,
}  # fmt: skip


def to_everybody(server: Server, load: Load, phones: int, notes: int, over_s: float) -> dict:
    load.open("wall", server.wall_token, 1)
    before_kb = proportional_kb(server.server_pids)
    come_in(load, server, phones)
    grown_kb = proportional_kb(server.server_pids) - before_kb
    told, usage = measured(server, lambda: load.post("phone", phones, notes, over_s))
    return {**posted(server, usage, told), "kb_per_phone": grown_kb / phones}


def come_in(load: Load, server: Server, phones: int) -> None:
    """Join in peace, as people do who come before the meeting begins."""
    told = load.join(server.code, phones, phones / 200, PATIENCE_S * 2)
    if told["ready"] < phones:
        raise CannotMeasure(f"{server.name}: only {told['ready']} of {phones} phones got in. {told['why_lost']}")


def measured(server: Server, act: Callable[[], dict]) -> tuple[dict, dict]:
    """What the generator told, and what the server used meanwhile."""
    pids, workers, began = server.server_pids, server.worker_pids, time.perf_counter()
    before, workers_before, kb_before = processor_s(pids), processor_s(workers), proportional_kb(pids)
    told = act()
    took = time.perf_counter() - began
    usage = {
        "server_cores": (processor_s(pids) - before) / took,
        "worker_cores": (processor_s(workers) - workers_before) / took,
        "load_cores": told["processor_s"] * 1000 / told["took_ms"],
        "grown_kb": proportional_kb(pids) - kb_before,
    }
    return told, usage


def posted(server: Server, usage: dict, told: dict) -> dict:
    """The figures of notes that were posted."""
    notes, phones = told["notes"], told["phones"]
    walls = [on_wall - due for due, _, on_wall, _, _ in notes if on_wall >= 0]
    acks = [answered - due for due, answered, _, _, refused in notes if answered >= 0 and not refused]
    width = 1 / told["buckets_a_ms"]
    everywhere = told["on_phones"] / phones if phones else len(walls)
    stored = len(notes) - sum(note[4] for note in notes)
    return figures(
        usage, told, ack_ms=percentiles(acks), wall_ms=percentiles(walls),
        phone_ms=of_counted((bucket * width, count) for bucket, count in told["buckets"]),
        notes_per_s=everywhere * 1000 / told["last_ms"] if told["last_ms"] else 0.0,
        unacknowledged=sum(note[1] < 0 for note in notes), refused=sum(note[4] for note in notes),
        missed_by_phones=stored * phones - told["on_phones"], **kept(told, server.stored()),
    )  # fmt: skip


def kept(told: dict, stored: list[str]) -> dict[str, int]:
    """Promises broken: acknowledged notes that are not on the wall or not in the database, and notes come twice."""
    in_database = Counter(stored)
    ids = [f"storm-{told['first'] + at}" for at in range(len(told["notes"]))]
    lost = sum(
        answered >= 0 and not refused and (on_wall < 0 or not in_database[note_id])
        for note_id, (_, answered, on_wall, _, refused) in zip(ids, told["notes"], strict=True)
    )
    return {"lost": lost, "duplicated": told["repeated"] + sum(in_database[note_id] > 1 for note_id in ids)}


NOTHING = percentiles([])


def figures(usage: dict, told: dict, **found: object) -> dict:
    """A run with every figure; None where the scenario has none."""
    return {
        "ack_ms": NOTHING, "wall_ms": NOTHING, "phone_ms": NOTHING, "notes_per_s": None, "all_in_ms": None,
        "server_cores": usage["server_cores"], "worker_cores": usage["worker_cores"], "load_cores": usage["load_cores"],
        "kb_per_phone": None, "lost": 0, "duplicated": 0, "unacknowledged": 0, "refused": 0, "missed_by_phones": 0,
        "lines_lost": told["lost_lines"], **found,
    }  # fmt: skip
