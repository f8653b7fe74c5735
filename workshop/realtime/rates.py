"""How fast one seat may send. Never by address: a whole hall shares one."""

import time
from collections.abc import Callable

from workshop.domain.errors import Rejected

BURST_COMMANDS = 200
COMMANDS_A_SECOND = 20.0
KEPT_BUCKETS = 4_096


class Rates:
    """A bucket a seat: `BURST_COMMANDS` at once, refilled with `COMMANDS_A_SECOND`."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def spend(self, seat: str, commands: int = 1) -> None:
        """Take as much as so many commands are worth.

        Raises:
            Rejected: too-fast; nothing was taken.
        """
        now = self._clock()
        left, at = self._buckets.get(seat, (float(BURST_COMMANDS), now))
        left = min(float(BURST_COMMANDS), left + (now - at) * COMMANDS_A_SECOND)
        if left < commands:
            raise Rejected("too-fast")
        self._buckets[seat] = (left - commands, now)
        if len(self._buckets) > KEPT_BUCKETS:
            self._forget_full(now)

    def _forget_full(self, now: float) -> None:
        """A bucket that has filled up again is as good as none; others stay, also over a reconnect."""
        full_after_s = BURST_COMMANDS / COMMANDS_A_SECOND
        self._buckets = {seat: (left, at) for seat, (left, at) in self._buckets.items() if now - at < full_after_s}
