"""Frames for who was away: the same fold, without what has been taken back meanwhile."""

from workshop.domain.views import View

_ID_FIELDS = {
    "parts": "part_id", "questions": "question_id", "columns": "column_id", "notes": "note_id",
    "outcomes": "outcome_id", "votes": "vote_id", "seats": "seat", "log": "seq",
}  # fmt: skip


def latest_only(frames: list[View]) -> list[View]:
    """Frames that fold to the same state, each item only in the last of them that touches it.

    For who comes later: what was hidden, withdrawn or reworded meanwhile is not told again.
    """
    touched: set[tuple[str, str]] = set()
    result = []
    for old in reversed(frames):
        put, gone = {}, {}
        for collection, items in old.get("put", {}).items():
            views = [items] if collection == "workshop" else items
            kept = [view for view in views if _claim(touched, collection, _id_of(collection, view))]
            if kept:
                put[collection] = kept[0] if collection == "workshop" else kept
        for collection, ids in old.get("gone", {}).items():
            kept = [item_id for item_id in ids if _claim(touched, collection, item_id)]
            if kept:
                gone[collection] = kept
        rest = {name: items for name, items in (("put", put), ("gone", gone)) if items}
        head = {name: value for name, value in old.items() if name not in ("put", "gone")}
        result.append(head | rest if rest else {"seq": old["seq"], "type": "unseen"})
    return result[::-1]


def _claim(touched: set[tuple[str, str]], collection: str, item_id: str) -> bool:
    """True for the first that asks for the item."""
    key = (collection, item_id)
    if key in touched:
        return False
    touched.add(key)
    return True


def _id_of(collection: str, view: View) -> str:
    return "" if collection == "workshop" else str(view[_ID_FIELDS[collection]])
