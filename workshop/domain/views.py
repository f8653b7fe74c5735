"""What each role sees. Nothing else hides things: what a role may not see never gets into its snapshot or frames."""

from dataclasses import asdict
from typing import Any

from workshop.domain.changes import Changes
from workshop.domain.events import Recorded
from workshop.domain.model import HUES, Column, Facts, Item, Note, Part, Question, Seat, Step, Workshop
from workshop.domain.roles import VIEWING_ROLES, Role

View = dict[str, Any]


def snapshot(workshop: Workshop, role: Role) -> View:
    """The whole state as the role sees it: `{seq, state}`, items in no particular order."""
    state: View = {"role": role}
    for collection, items in workshop.collections.items():
        views = [_view(item, _question_of(item, workshop.questions), role) for item in items.values()]
        state[collection] = [view for view in views if view is not None]
    facts = state["workshop"][0]
    state["workshop"] = {"id": workshop.workshop_id, **facts}
    return {"seq": workshop.seq, "state": state}


def frames(workshop: Workshop, recorded: Recorded, changes: Changes) -> dict[Role, View]:
    """The event as each role sees it; call it right after `apply`, before the next event.

    An item is put if its view changed, gone if it can be seen no longer. An event without either is `unseen`, so
    that not even its name leaks.
    """
    touched = [_Touched(workshop, changes, *key) for key in (*changes.before, *changes.removed)]
    return {role: _frame(workshop, recorded, touched + _along(workshop, changes, role), role) for role in VIEWING_ROLES}


class _Touched:
    """An item that the event touched, now and before, with the question that it hangs under."""

    __slots__ = ("before", "collection", "item_id", "now", "question_before", "question_now")

    def __init__(self, workshop: Workshop, changes: Changes, collection: str, item_id: str) -> None:
        self.collection, self.item_id = collection, item_id
        self.now: Item | None = workshop.collections[collection].get(item_id)
        self.before: Item | None = changes.item_before(collection, item_id)
        self.question_now = self.now and _question_of(self.now, workshop.questions)
        self.question_before = self.before and _question_before(self.before, changes)


def _frame(workshop: Workshop, recorded: Recorded, touched: list[_Touched], role: Role) -> View:
    put: dict[str, Any] = {}
    gone: dict[str, list[str]] = {}
    for item in touched:
        view = item.now and _view(item.now, item.question_now, role)
        before = item.before and _view(item.before, item.question_before, role)
        if view is None and before is not None:
            gone.setdefault(item.collection, []).append(item.item_id)
        elif view is not None and view != before:
            put.setdefault(item.collection, []).append(view)
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


def _along(workshop: Workshop, changes: Changes, role: Role) -> list[_Touched]:
    """The columns and notes that come or go for the role with their question, and are not touched themselves."""
    along = []
    for collection, question_id in changes.before:
        if collection != "questions":
            continue
        question, earlier = workshop.questions[question_id], changes.item_before("questions", question_id)
        if _sees(question, role) == _sees(earlier, role):
            continue
        for name in ("columns", "notes"):
            items = workshop.collections[name].items()
            keys = [(name, item_id) for item_id, item in items if item.question_id == question_id]
            along += [_Touched(workshop, changes, *key) for key in keys if key not in changes.before]
    return along


def _question_of(item: Item, questions: dict[str, Question]) -> Question | None:
    return questions.get(item.question_id) if isinstance(item, Column | Note) else None


def _question_before(item: Item, changes: Changes) -> Question | None:
    return changes.item_before("questions", item.question_id) if isinstance(item, Column | Note) else None


def _sees(question: Question | None, role: Role) -> bool:
    if question is None or question.status == "removed":
        return False
    return role == "facilitator" or question.status != "planned"


def _view(item: Item, question: Question | None, role: Role) -> View | None:
    match item:
        case Note():
            return _note(item, role) if _sees(question, role) else None
        case Column():
            return _column(item) if _sees(question, role) and not item.removed else None
        case Question():
            return _question(item, role) if _sees(item, role) else None
        case Facts():
            return _facts(item, role)
        case Part():
            return {"part_id": item.part_id, "title": item.title, "order": item.order}
        case Seat():
            return _seat(item) if role == "facilitator" else None
        case Step():
            return _step(item) if role == "facilitator" else None


def _note(note: Note, role: Role) -> View | None:
    if note.status == "withdrawn" or (note.status == "hidden" and role != "facilitator"):
        return None
    view: View = {
        "note_id": note.note_id, "question_id": note.question_id, "text": note.text, "column_id": note.column_id,
        "status": note.status, "placed_by": note.placed_by, "order": note.order, "entered_for": note.entered_for,
    }  # fmt: skip
    if role == "facilitator":
        view.update(seat=note.seat, same_as=note.same_as)
    elif role == "participant":
        view.update(likely=list(note.likely))
    return view


def _column(column: Column) -> View:
    return {
        "column_id": column.column_id, "question_id": column.question_id, "title": column.title,
        "letter": column.letter, "hue": column.order % HUES + 1, "pinned": column.pinned, "named": column.named,
        "order": column.order,
    }  # fmt: skip


def _question(question: Question, role: Role) -> View:
    view: View = {
        "question_id": question.question_id, "part_id": question.part_id, "text": question.text,
        "status": question.status, "order": question.order,
    }  # fmt: skip
    if role != "wall":
        view.update(authors_sort=question.authors_sort)
    if role == "facilitator":
        view.update(detail=question.detail, suggestions=[asdict(one) for one in question.suggestions])
    return view


def _facts(facts: Facts, role: Role) -> View:
    view = {
        "title": facts.title, "code": facts.code, "language": facts.language, "created_at": facts.created_at,
        "current_question_id": facts.current_question_id, "timer_ends_at": facts.timer_ends_at,
        "asks": facts.asks, "affiliations": list(facts.affiliations),
    }  # fmt: skip
    if role != "participant":
        # A phone has no use for the count, and a thousand joins would each be sent to a thousand phones.
        view["people"] = facts.people
    if role == "facilitator":
        view.update(can_undo=facts.can_undo, can_redo=facts.can_redo)
    return view


def _seat(seat: Seat) -> View:
    return {
        "seat": seat.seat, "affiliation": seat.affiliation, "table": seat.table, "name": seat.name,
        "order": seat.order,
    }  # fmt: skip


def _step(step: Step) -> View:
    return {
        "seq": step.seq, "type": step.type, "by": step.by, "at": step.at,
        "undone": step.undone_at is not None, "about": step.about,
    }  # fmt: skip
