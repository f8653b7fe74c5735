"""The figures as tables for a terminal."""

from benchmarks.cluster_speed.tables import rows, shown

HEADS = (
    "", "ack p50", "p95", "p99", "wall p50", "p95", "p99", "phone p50", "p95", "p99", "notes/s", "all in",
    "server", "worker", "load", "kB/phone", "lost", "twice", "unacked", "missed",
)  # fmt: skip
MOST_LOAD_CORES = 0.7


def tables(medians: list[dict], ratios: dict, rounds: int) -> str:
    scenarios = list(dict.fromkeys(run["scenario"] for run in medians))
    parts = [f"Milliseconds from the moment when each was due; cores; medians of {rounds}"]
    for scenario in scenarios:
        of_scenario = [run for run in medians if run["scenario"] == scenario]
        head = f"{scenario}, {of_scenario[0]['phones']} phones"
        parts.append(rows([[head, *HEADS[1:]], *(row(run) for run in of_scenario)]))
        if scenario in ratios:
            parts.append("\n".join(compared(peer, of_peer) for peer, of_peer in ratios[scenario].items()))
    parts += [
        f"! {run['scenario']}, {run['server']}: the generator was busy itself, so the server may be faster"
        for run in medians
        if run["load_cores"] > MOST_LOAD_CORES
    ]
    return "\n\n".join(parts)


def row(run: dict) -> list[str]:
    times = [shown(run[what][share]) for what in ("ack_ms", "wall_ms", "phone_ms") for share in ("p50", "p95", "p99")]
    rates = [shown(run["notes_per_s"], 0), shown(run["all_in_ms"], 0)]
    cores = [shown(run[what], 2) for what in ("server_cores", "worker_cores", "load_cores")]
    counts = [shown(int(run[what])) for what in ("lost", "duplicated", "unacknowledged", "missed_by_phones")]
    return [run["server"], *times, *rates, *cores, shown(run["kb_per_phone"]), *counts]


def compared(peer: str, ratios: dict[str, float]) -> str:
    return f"ours : {peer}  " + "  ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items())
