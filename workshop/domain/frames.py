"""Frames: a change as each role sees it. What may be seen is decided in `views` alone."""

from typing import Any

from workshop.domain.changes import Changes
from workshop.domain.events import Recorded
from workshop.domain.model import Workshop
from workshop.domain.roles import VIEWING_ROLES, Role
from workshop.domain.views import View, Views, sees, views_before, views_now

# A touched item: its collection, its id, and what each role sees of it before and now.
Touched = tuple[str, str, Views, Views]


def frames(workshop: Workshop, recorded: Recorded, changes: Changes) -> dict[Role, View]:
    """The event as each role sees it; call it right after `apply`, before the next event.

    An item is put if its view changed, gone if it can be seen no longer. An event without either is `unseen`, so
    that not even its name leaks.
    """
    touched = [_touched(workshop, changes, *key) for key in (*changes.before, *changes.removed)]
    turned = [question_id for name, question_id in changes.before if name == "questions"]
    if not turned:
        return {role: _frame(workshop, recorded, touched, role) for role in VIEWING_ROLES}
    along = {role: _along(workshop, changes, turned, role) for role in VIEWING_ROLES}
    return {role: _frame(workshop, recorded, touched + along[role], role) for role in VIEWING_ROLES}


def _touched(workshop: Workshop, changes: Changes, collection: str, item_id: str) -> Touched:
    before = views_before(changes, collection, item_id)
    return collection, item_id, before, views_now(workshop, collection, item_id)


def _frame(workshop: Workshop, recorded: Recorded, touched: list[Touched], role: Role) -> View:
    put: dict[str, Any] = {}
    gone: dict[str, list[str]] = {}
    for collection, item_id, before, now in touched:
        view, earlier = now.get(role), before.get(role)
        if view is None:
            if earlier is not None:
                gone.setdefault(collection, []).append(item_id)
        elif view != earlier:
            put.setdefault(collection, []).append(view)
    if not put and not gone:
        return {"seq": recorded.seq, "type": "unseen"}
    if "workshop" in put:
        put["workshop"] = {"id": workshop.workshop_id, **put["workshop"][0]}
    result: View = {"seq": recorded.seq, "type": recorded.type, "at": recorded.at}
    if put:
        result["put"] = put
    if gone:
        result["gone"] = gone
    return result


def _along(workshop: Workshop, changes: Changes, turned: list[str], role: Role) -> list[Touched]:
    """The columns and notes that come or go for the role with their question, and are not touched themselves."""
    along = []
    for question_id in turned:
        question, earlier = workshop.questions[question_id], changes.item_before("questions", question_id)
        if sees(question, role) == sees(earlier, role):
            continue
        for name in ("columns", "notes", "votes"):
            items = workshop.collections[name].items()
            keys = [(name, item_id) for item_id, item in items if item.question_id == question_id]
            along += [_touched(workshop, changes, *key) for key in keys if key not in changes.before]
    return along
