"""The server killed again and again, and the figures of it."""

import random
import statistics
import sys
import tempfile
from pathlib import Path

from tests.faults import killing
from tests.running import RunningServer


def report(rounds: int, phones: int, seed: int) -> tuple[str, bool]:
    """The figures as lines of text, and whether nothing was lost."""
    chance, outcomes = random.Random(seed), []
    with tempfile.TemporaryDirectory() as folder:
        server = RunningServer(Path(folder)).start()
        meeting, writers = killing.hall(server, phones)
        try:
            for at in range(1, rounds + 1):
                outcomes.append(killing.kill_and_come_back(server, meeting, writers, chance))
                print(f"... {at} of {rounds}: {outcomes[-1]}", file=sys.stderr, flush=True)
        finally:
            for writer in writers:
                writer.person.leave()
            server.stop()
    lost, doubled = sum(outcome.lost for outcome in outcomes), outcomes[-1].doubled
    back = [outcome.back_s for outcome in outcomes]
    lines = {
        "rounds": rounds,
        "phones": phones,
        "acknowledged": sum(outcome.acknowledged for outcome in outcomes),
        "lost": lost,
        "doubled": doubled,
        "unacknowledged, sent again": sum(outcome.sent_again for outcome in outcomes),
        "seconds until everybody writes again": f"{statistics.median(back):.1f} (median), {max(back):.1f} (longest)",
    }
    return "\n".join(f"{name}: {value}" for name, value in lines.items()), not (lost or doubled)
