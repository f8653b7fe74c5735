"""What each role sees. Nothing else hides things: what a role may not see never gets into its snapshot or frames."""

from dataclasses import asdict
from typing import Any

from workshop.domain.changes import Changes
from workshop.domain.model import (
    HUES,
    REVEALED,
    Column,
    Facts,
    Item,
    Note,
    Outcome,
    Part,
    Question,
    Seat,
    Step,
    Vote,
    Workshop,
    order_of,
)
from workshop.domain.roles import VIEWING_ROLES, Role

View = dict[str, Any]
# What each role sees of one item; a role that may not see it is not in there.
Views = dict[Role, View]

_NOBODY: Views = {}


def snapshot(workshop: Workshop, role: Role) -> View:
    """The whole state as the role sees it: `{seq, state}`, items in no particular order."""
    state: View = {"role": role}
    for collection, items in workshop.collections.items():
        views = [_views(item, _question_of(item, workshop.questions)) for item in items.values()]
        state[collection] = [view[role] for view in views if role in view]
    facts = state["workshop"][0]
    state["workshop"] = {"id": workshop.workshop_id, **facts}
    return {"seq": workshop.seq, "state": state}


def for_minutes(workshop: Workshop) -> View:
    """The state that the minutes are made of: what the wall shows, and what was agreed."""
    agreed = [view["facilitator"] for view in map(_outcome, workshop.outcomes.values()) if view]
    return {**snapshot(workshop, "wall")["state"], "outcomes": agreed}


def views_now(workshop: Workshop, collection: str, item_id: str) -> Views:
    item = workshop.collections[collection].get(item_id)
    return _NOBODY if item is None else _views(item, _question_of(item, workshop.questions))


def views_before(changes: Changes, collection: str, item_id: str) -> Views:
    item = changes.item_before(collection, item_id)
    if item is None:
        return _NOBODY
    question = changes.item_before("questions", item.question_id) if isinstance(item, Column | Note | Vote) else None
    return _views(item, question)


def sees(question: Question | None, role: Role) -> bool:
    if question is None or question.status == "removed":
        return False
    return role == "facilitator" or question.status != "planned"


def _question_of(item: Item, questions: dict[str, Question]) -> Question | None:
    return questions.get(item.question_id) if isinstance(item, Column | Note | Vote) else None


def _views(item: Item, question: Question | None) -> Views:
    match item:
        case Note():
            return _only_with(question, _note(item))
        case Column():
            return _NOBODY if item.removed else _only_with(question, dict.fromkeys(VIEWING_ROLES, _column(item)))
        case Question():
            return _only_with(item, _question(item))
        case Facts():
            return _facts(item)
        case Part():
            view = {"part_id": item.part_id, "title": item.title, "order": item.order}
            return dict.fromkeys(VIEWING_ROLES, view)
        case Outcome():
            return _outcome(item)
        case Vote():
            return _only_with(question, _vote(item))
        case Seat():
            return {"facilitator": _seat(item)}
        case Step():
            return {"facilitator": _step(item)}


def _only_with(question: Question | None, views: Views) -> Views:
    """Of what hangs under a question those see nothing who do not see the question."""
    if question is not None and question.status in ("open", "closed"):
        return views
    return {role: view for role, view in views.items() if sees(question, role)}


def _note(note: Note) -> Views:
    if note.gone:
        return _NOBODY
    view: View = {
        "note_id": note.note_id, "question_id": note.question_id, "text": note.text, "column_id": note.column_id,
        "status": note.status, "placed_by": note.placed_by, "order": note.order, "entered_for": note.entered_for,
    }  # fmt: skip
    # Seats carry names and affiliations: with the author's seat here the console could tell who wrote what.
    by = "facilitator" if note.seat is None else "participant"
    facilitators = {**view, "by": by, "same_as": note.same_as}
    if note.status != "visible":
        return {"facilitator": facilitators}
    return {"participant": {**view, "likely": list(note.likely)}, "wall": view, "facilitator": facilitators}


def _column(column: Column) -> View:
    return {
        "column_id": column.column_id, "question_id": column.question_id, "title": column.title,
        "letter": column.letter, "hue": order_of(column.letter) % HUES + 1, "pinned": column.pinned,
        "named": column.named, "order": column.order,
    }  # fmt: skip


def _question(question: Question) -> Views:
    view: View = {
        "question_id": question.question_id, "part_id": question.part_id, "text": question.text,
        "status": question.status, "order": question.order, "kind": question.kind, "most": question.most,
        "alternatives": [{"id": one, "text": text} for one, text in question.alternatives.items()],
    }  # fmt: skip
    phones = {**view, "authors_sort": question.authors_sort, "approve_first": question.approve_first}
    suggestions = [asdict(one) for one in question.suggestions]
    return {
        "participant": phones, "wall": view,
        "facilitator": {**phones, "detail": question.detail, "suggestions": suggestions},
    }  # fmt: skip


def _facts(facts: Facts) -> Views:
    view: View = {
        "title": facts.title, "code": facts.code, "language": facts.language, "created_at": facts.created_at,
        "current_question_id": facts.current_question_id, "timer_ends_at": facts.timer_ends_at,
        "asks": facts.asks, "affiliations": list(facts.affiliations), "erase_on": facts.erase_on,
    }  # fmt: skip
    # A phone has no use for these, and a thousand joins would each be sent to a thousand phones.
    counted = {**view, "people": facts.people, "spotlight": asdict(facts.spotlight) if facts.spotlight else None}
    return {
        "participant": view, "wall": counted,
        "facilitator": {**counted, "can_undo": facts.can_undo, "can_redo": facts.can_redo, "left": facts.left},
    }  # fmt: skip


def _outcome(outcome: Outcome) -> Views:
    if outcome.removed:
        return _NOBODY
    view: View = {
        "outcome_id": outcome.outcome_id, "kind": outcome.kind, "text": outcome.text, "who": outcome.who,
        "due": outcome.due, "target": outcome.target, "done": outcome.done and outcome.kind == "action",
        "column_id": outcome.column_id, "column": outcome.column, "order": outcome.order,
        "agreed_on": outcome.agreed_on, "on_wall": outcome.on_wall,
    }  # fmt: skip
    if not outcome.on_wall or outcome.kind != "action":
        return {"facilitator": view}
    shown = ("outcome_id", "kind", "text", "done", "agreed_on", "order")
    return {"facilitator": view, "wall": {name: view[name] for name in shown}}


def _vote(vote: Vote) -> Views:
    if vote.status == "removed":
        return _NOBODY
    view: View = {
        "vote_id": vote.vote_id, "question_id": vote.question_id, "kind": vote.kind, "dots": vote.dots,
        "status": vote.status, "order": vote.order, "counts": vote.counts,
    }  # fmt: skip
    # A thousand phones need not each be told of every other that has voted.
    counted = {**view, "voters": vote.voters}
    return {"participant": counted if vote.status in REVEALED else view, "wall": counted, "facilitator": counted}


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
