"""How fast one seat may send. Never by address: a whole hall shares one."""

import time
from collections.abc import Callable

from workshop.domain.errors import Rejected

BURST_COMMANDS = 200
COMMANDS_A_SECOND = 20.0


class Rates:
    """A bucket a seat: `BURST_COMMANDS` at once, refilled with `COMMANDS_A_SECOND`."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def spend(self, seat: str) -> None:
        """Take one command's worth.

        Raises:
            Rejected: too-fast; nothing was taken.
        """
        now = self._clock()
        left, at = self._buckets.get(seat, (float(BURST_COMMANDS), now))
        left = min(float(BURST_COMMANDS), left + (now - at) * COMMANDS_A_SECOND)
        if left < 1:
            raise Rejected("too-fast")
        self._buckets[seat] = (left - 1, now)

    def forget(self, seat: str) -> None:
        """The seat has gone; a returning one starts with a full bucket."""
        self._buckets.pop(seat, None)
