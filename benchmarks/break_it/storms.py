"""Meetings through a bad network, one after the other, and the figures of them."""

import statistics
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults import chaos
from tests.running import RunningServer


def report(rounds: int, phones: int, commands: int, seed: int, transport: str) -> tuple[str, bool]:
    """The figures as lines of text, and whether everything converged and nothing was lost."""
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        settings = {"TINGWALL_PING_S": str(chaos.PING_S), "TINGWALL_TRANSPORT": transport}
        server = RunningServer(Path(folder), **settings).start()
        try:
            for at in range(seed, seed + rounds):
                outcomes.append(chaos.play(server, at, phones, commands))
                print(f"... seed {at}: {outcomes[-1]}", file=sys.stderr, flush=True)
        finally:
            server.stop()
    wrong = [f"{seed + at}: {what}" for at, outcome in enumerate(outcomes) for what in outcome.wrong]
    after = [outcome.converged_s for outcome in outcomes]
    fates = sum((outcome.fates for outcome in outcomes), Counter())
    lines = {
        "rounds": f"{rounds}, of {phones} phones, {len(chaos.CONSOLES)} consoles and a wall ({transport} transport)",
        "commands, all answered": sum(outcome.commands for outcome in outcomes),
        "connections": ", ".join(f"{count} {kind}" for kind, count in fates.most_common()),
        "reconnects": sum(outcome.reconnects for outcome in outcomes),
        "frames swallowed": sum(outcome.swallowed for outcome in outcomes),
        "seconds until all showed the same": f"{statistics.median(after):.1f} (median), {max(after):.1f} (longest)",
        "wrong": "; ".join(wrong) or 0,
    }
    return "\n".join(f"{name}: {value}" for name, value in lines.items()), not wrong
