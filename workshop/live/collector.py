"""Looks for garbage in cycles while the hall rests.

Python looks through everything that has lived for a while whenever enough has been made anew; with a thousand phones
that stops the whole hall for a tenth of a second, in the middle of a storm, and takes an eighth of a flood's time.
Nearly all garbage here is in no cycle and goes at once by itself, so the rest can wait for a moment in which nobody
writes.
"""

import gc
import threading
import time
from collections.abc import Callable

EVERY_S, QUIET_S = 60.0, 3.0
# A hall that never rests must not fill the memory.
LONGEST_S = 900.0
LOOK_EVERY_S = 1.0
# So many objects more than at the last look are either thirty thousand notes or somebody who comes and goes a thousand
# times a second; then what is young is looked through, whoever writes.
MANY_YOUNG = 2_000_000
YOUNG, ALL = 0, 2


class Collector:
    def __init__(
        self,
        collect: Callable[[int], object] = gc.collect,
        count_young: Callable[[], int] = lambda: gc.get_count()[0],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._collect = collect
        self._count_young = count_young
        self._clock = clock
        self._collected_at = self._written_at = clock()

    def start(self) -> None:
        """What is loaded now stays until the end: it is looked through once more and never again."""
        gc.collect()
        gc.freeze()
        gc.disable()
        threading.Thread(target=self._look_for_ever, name="collector", daemon=True).start()

    def note_commit(self, *_commit: object) -> None:
        """Somebody has written."""
        self._written_at = self._clock()

    def look(self) -> None:
        """Collect if it is time and nobody writes, or if it has waited too long."""
        now = self._clock()
        waited = now - self._collected_at
        if waited >= LONGEST_S or (waited >= EVERY_S and now - self._written_at >= QUIET_S):
            self._collected_at = now
            self._collect(ALL)
        elif self._count_young() >= MANY_YOUNG:
            self._collect(YOUNG)

    def _look_for_ever(self) -> None:
        while True:
            time.sleep(LOOK_EVERY_S)
            self.look()
