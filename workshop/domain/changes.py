"""What one event changed, so that frames, steps and undo need no knowledge of the event."""

import copy
from typing import Any

from workshop.domain.model import Item, Workshop

Key = tuple[str, str]
Fields = dict[str, Any]

# Undoing what was added does not delete it: someone may refer to it, and redo brings it back.
GONE: dict[str, Fields] = {
    "notes": {"status": "withdrawn"},
    "columns": {"removed": True},
    "questions": {"status": "removed"},
    "outcomes": {"removed": True},
    "votes": {"status": "removed"},
}


# Advice, what the organiser may do with a note, the name that an outcome takes from its column, whether the wall shows
# it, and what a vote takes from its poll and its ballots, are made anew all the time: an older step must neither bring
# them back nor be held up by them.
MADE_ANEW = (
    "likely", "same_as", "loose", "suggestions", "dismissed", "column", "on_wall", "dots", "voters", "counts",
)  # fmt: skip


class Changes:
    """Applies changes to a workshop in place and remembers the field values before them."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.before: dict[Key, Fields | None] = {}  # None: the item was not there
        self.removed: dict[Key, Item] = {}

    def add(self, collection: str, item_id: str, item: Item) -> None:
        self.workshop.collections[collection][item_id] = item
        self.before[(collection, item_id)] = None

    def set(self, collection: str, item_id: str, **fields: Any) -> None:
        item = self.workshop.collections[collection][item_id]
        before = self.before.setdefault((collection, item_id), {})
        for name, value in fields.items():
            if before is not None:
                before.setdefault(name, getattr(item, name))
            setattr(item, name, value)

    def remove(self, collection: str, item_id: str) -> None:
        self.removed[(collection, item_id)] = self.workshop.collections[collection].pop(item_id)

    def set_workshop(self, **fields: Any) -> None:
        self.set("workshop", self.workshop.workshop_id, **fields)

    def item_before(self, collection: str, item_id: str | None) -> Any:
        """The item as it was, or None if it was not there."""
        if item_id is None:
            return None
        key = (collection, item_id)
        if key in self.removed:
            return self.removed[key]
        item = self.workshop.collections[collection].get(item_id)
        if key not in self.before or item is None:
            return item
        fields = self.before[key]
        if fields is None:
            return None
        earlier = copy.copy(item)
        for name, value in fields.items():
            setattr(earlier, name, value)
        return earlier

    def reversible(self) -> dict[Key, tuple[Fields, Fields]]:
        """For each item that a step may bring back: its fields before and after."""
        pairs = {}
        for (collection, item_id), before in self.before.items():
            if collection not in GONE and collection != "workshop":
                continue
            item = self.workshop.collections[collection][item_id]
            fields = GONE[collection] if before is None else before
            earlier = {name: value for name, value in fields.items() if name not in MADE_ANEW}
            later = {name: getattr(item, name) for name in earlier}
            if earlier != later:
                pairs[(collection, item_id)] = (earlier, later)
        return pairs
