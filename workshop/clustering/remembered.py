"""A bounded memory by text: a wall asks for the same notes again after every new one."""

from collections import OrderedDict
from collections.abc import Callable

import numpy as np


class RememberedRows:
    """Rows by text; the least recently asked for are dropped beyond `capacity` rows.

    `at_once`: so many texts are computed at a time; what is done is remembered even if the next ones fail.
    """

    def __init__(self, capacity: int = 20_000, at_once: int = 20_000):
        self.capacity, self.at_once = capacity, at_once
        self._rows: OrderedDict[str, np.ndarray] = OrderedDict()

    def rows(self, texts: list[str], compute: Callable[[list[str]], np.ndarray]) -> np.ndarray:
        """(n, d) rows in the order of `texts`; `compute` is asked only for those not remembered."""
        missing = [text for text in dict.fromkeys(texts) if text not in self._rows]
        for at in range(0, len(missing), self.at_once):
            some = missing[at : at + self.at_once]
            self._rows.update(zip(some, compute(some), strict=True))
        found = np.stack([self._rows[text] for text in texts])
        for text in texts:
            self._rows.move_to_end(text)
        while len(self._rows) > self.capacity:
            self._rows.popitem(last=False)
        return found
