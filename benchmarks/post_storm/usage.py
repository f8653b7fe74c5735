"""What processes use, from /proc."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROC = Path("/proc")
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
CORES = sorted(os.sched_getaffinity(0))
# With one core all share it, and the figures say so: the generator's share is printed.
SERVER_CORE, LOAD_CORE = CORES[0], CORES[-1]


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """Whatever is started inside inherits the core."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def move(pid: int, core: int) -> None:
    for task in (PROC / str(pid) / "task").iterdir():
        os.sched_setaffinity(int(task.name), {core})


def descendants(pid: int) -> list[int]:
    """The process and everything it has started that still runs."""
    children = [
        int(child) for path in (PROC / str(pid) / "task").glob("*/children") for child in path.read_text().split()
    ]
    return [pid, *(deeper for child in children for deeper in descendants(child))]


def processor_s(pids: list[int]) -> float:
    """Seconds of processor time, in the kernel as well, since the processes began."""
    ticks = 0
    for pid in pids:
        # The name, in brackets, may hold spaces.
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS_A_SECOND


def proportional_kb(pids: list[int]) -> int:
    """Memory of the processes; what they share counts once."""
    rollups = [(PROC / str(pid) / "smaps_rollup").read_text().splitlines() for pid in pids]
    return sum(int(line.split()[1]) for lines in rollups for line in lines if line.startswith("Pss:"))
