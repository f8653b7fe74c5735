"""A bounded memory by text: a wall asks for the same notes again after every new one."""

from collections import OrderedDict
from collections.abc import Callable

import numpy as np


class RememberedRows:
    """Rows by text; the least recently asked for are dropped beyond `capacity` rows."""

    def __init__(self, capacity: int = 20_000):
        self.capacity = capacity
        self._rows: OrderedDict[str, np.ndarray] = OrderedDict()

    def rows(self, texts: list[str], compute: Callable[[list[str]], np.ndarray]) -> np.ndarray:
        """(n, d) rows in the order of `texts`; `compute` is asked once for those not remembered."""
        missing = [text for text in dict.fromkeys(texts) if text not in self._rows]
        fresh = dict(zip(missing, compute(missing), strict=True)) if missing else {}
        found = np.stack([fresh[text] if text in fresh else self._rows[text] for text in texts])
        self._rows.update(fresh)
        for text in texts:
            self._rows.move_to_end(text)
        while len(self._rows) > self.capacity:
            self._rows.popitem(last=False)
        return found
