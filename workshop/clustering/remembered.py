"""Bounded memories: a wall asks for the same notes again after every new one."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

# A wall asks for the same long list again and again, longer by a note: it is kept in one piece, because gathering a
# thousand rows costs as much as anything that is done with them.
LEAST_LISTED, MOST_LISTS = 32, 16
ROOM_TO_GROW = 1.25


T = TypeVar("T")


class Remembered(Generic[T]):
    """What has been made of something, known by that; the least recently asked for is dropped beyond `capacity`."""

    def __init__(self, capacity: int = MOST_LISTS):
        self._capacity = capacity
        self._made: OrderedDict[Hashable, T] = OrderedDict()

    def of(self, key: Hashable, make: Callable[[], T]) -> T:
        if key not in self._made:
            self._made[key] = make()
        self._made.move_to_end(key)
        if len(self._made) > self._capacity:
            self._made.popitem(last=False)
        return self._made[key]


@dataclass
class _Kept:
    """A list of texts as it was last asked for, and its rows, the first of `room`."""

    texts: list[str]
    room: np.ndarray


class RememberedRows:
    """Rows by text; the least recently asked for are dropped beyond `capacity` rows.

    `at_once`: so many texts are computed at a time; what is done is remembered even if the next ones fail.
    """

    def __init__(self, capacity: int = 20_000, at_once: int = 20_000):
        self.capacity, self.at_once = capacity, at_once
        self._rows: OrderedDict[str, np.ndarray] = OrderedDict()
        self._lists: OrderedDict[str, _Kept] = OrderedDict()

    def rows(self, texts: list[str], compute: Callable[[list[str]], np.ndarray]) -> np.ndarray:
        """(n, d) rows in the order of `texts`, not to be written to; `compute` is asked for what is not remembered."""
        if len(texts) < LEAST_LISTED:
            return self._by_text(texts, compute)
        before = kept = self._lists.get(texts[0])
        if kept is None or texts[: len(kept.texts)] != kept.texts:
            kept = _Kept([], np.zeros((0, 0), dtype=np.float32))
        count = len(kept.texts)
        if len(texts) > count:
            more = self._by_text(texts[count:], compute)
            moved = count
            if len(texts) > len(kept.room):
                room = np.empty((int(len(texts) * ROOM_TO_GROW), more.shape[1]), dtype=more.dtype)
                if count:
                    room[:count] = kept.room[:count]
                kept.room, moved = room, 0
            # Who has asked before holds on to the rows before these.
            kept.room[count : len(texts)] = more
            kept.texts = list(texts)
            # By text the same rows are remembered, not others like them.
            self._rows.update(zip(texts[moved:], kept.room[moved : len(texts)], strict=True))
            self._forget_oldest()
        self._lists[texts[0]] = kept
        self._lists.move_to_end(texts[0])
        if before and before is not kept:
            self._let_go(before)
        while len(self._lists) > MOST_LISTS or sum(len(one.room) for one in self._lists.values()) > self.capacity:
            self._let_go(self._lists.popitem(last=False)[1])
        found = kept.room[: len(texts)]
        found.flags.writeable = False
        return found

    def _let_go(self, kept: _Kept) -> None:
        """What is remembered by text of a list that is dropped stands by itself: a row would hold on to all others."""
        for text in kept.texts:
            row = self._rows.get(text)
            if row is not None and row.base is kept.room:
                self._rows[text] = row.copy()

    def _by_text(self, texts: list[str], compute: Callable[[list[str]], np.ndarray]) -> np.ndarray:
        missing = [text for text in dict.fromkeys(texts) if text not in self._rows]
        for at in range(0, len(missing), self.at_once):
            some = missing[at : at + self.at_once]
            self._rows.update(zip(some, compute(some), strict=True))
        found = np.concatenate([self._rows[text] for text in texts]).reshape(len(texts), -1)
        for text in texts:
            self._rows.move_to_end(text)
        self._forget_oldest()
        return found

    def _forget_oldest(self) -> None:
        while len(self._rows) > self.capacity:
            self._rows.popitem(last=False)
