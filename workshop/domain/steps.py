"""Steps: what the facilitator and the organiser changed, each of which can be undone and redone.

A step remembers the fields it changed: undoing it sets back only items in which nobody has changed these since, so
that an old move can be undone without losing the newer ones.
"""

from collections import deque

from workshop.domain import events as e
from workshop.domain.about import quoted_notes, words_of
from workshop.domain.changes import Changes, Fields, Key
from workshop.domain.errors import Rejected
from workshop.domain.limits import KEPT_STEPS
from workshop.domain.model import Note, Step, Workshop
from workshop.domain.polls import CHOSEN_FROM, is_answered

# Going to a question, winding the clock and turning the spotlight are no changes of the wall; undoing them would only
# confuse the hall.
_NO_STEP = (
    e.WorkshopCreated, e.SeatJoined, e.QuestionShown, e.TimerSet, e.SpotlightSet, e.SortingAsked,
    e.SuggestionDismissed, e.MinutesShared, e.ErasureSet, e.NotesErased, e.EarlierShown,
)  # fmt: skip
_PLACE = ("column_id", "placed_by")
Pairs = dict[Key, tuple[Fields, Fields]]


def note_step(changes: Changes, recorded: e.Recorded) -> None:
    """Keep the event as a step, or mark the step that it undoes or redoes."""
    steps = changes.workshop.steps
    event = recorded.event
    if isinstance(event, e.StepUndone):
        if str(event.step) in steps:
            changes.set("log", str(event.step), undone_at=recorded.seq, undo_fields=changes.reversible())
    elif isinstance(event, e.StepRedone):
        if str(event.step) in steps:
            changes.set("log", str(event.step), undone_at=None, undo_fields={})
    elif recorded.actor.role in ("facilitator", "organiser") and _is_step(event):
        about = words_of(changes.workshop, event)
        by, fields = recorded.actor.role, changes.reversible()
        step = Step(recorded.seq, recorded.type, by, recorded.at, about, fields, quotes=quoted_notes(event))
        changes.add("log", str(recorded.seq), step)
        # Each for itself: the organiser makes a step a second, and would push out what the facilitator may undo.
        own = changes.workshop.steps_by.setdefault(by, deque())
        own.append(str(recorded.seq))
        if len(own) > KEPT_STEPS:
            changes.remove("log", own.popleft())
        if by == "facilitator":
            _tell_what_can_be_undone(changes, True, False)
            return
    else:
        return
    _tell_what_can_be_undone(changes, bool(to_undo(changes.workshop)), bool(to_redo(changes.workshop)))


def forget_notes(changes: Changes, erased: set[str], parted: set[str]) -> None:
    """No step quotes the notes any more, nor brings back what is erased or an earlier text of what was `parted`."""
    for key, step in changes.workshop.steps.items():
        fields, undo_fields = (_without(pairs, erased, parted) for pairs in (step.fields, step.undo_fields))
        if (fields, undo_fields) != (step.fields, step.undo_fields):
            changes.set("log", key, fields=fields, undo_fields=undo_fields)
        if not (erased | parted).isdisjoint(step.quotes):
            kept = {name: value for name, value in step.about.items() if name not in ("note", "new_note")}
            changes.set("log", key, about={**kept, "erased": 1}, quotes=())
    workshop = changes.workshop
    _tell_what_can_be_undone(changes, to_undo(workshop) is not None, to_redo(workshop) is not None)


def _without(pairs: Pairs, erased: set[str], parted: set[str]) -> Pairs:
    kept = {}
    for (collection, item_id), (before, after) in pairs.items():
        if collection == "notes" and item_id in erased:
            continue
        if collection == "notes" and item_id in parted:
            before, after = ({n: v for n, v in side.items() if n != "text"} for side in (before, after))
        if before != after:
            kept[(collection, item_id)] = (before, after)
    return kept


def _tell_what_can_be_undone(changes: Changes, can_undo: bool, can_redo: bool) -> None:
    facts = changes.workshop.facts
    if (facts.can_undo, facts.can_redo) != (can_undo, can_redo):
        changes.set_workshop(can_undo=can_undo, can_redo=can_redo)


def _is_step(event: e.Event) -> bool:
    if isinstance(event, e.NotesPlaced):
        return event.changes_the_wall
    return not isinstance(event, _NO_STEP)


def to_undo(workshop: Workshop) -> Step | None:
    """The facilitator's last step that stands. The organiser's are undone by number, else they would be in the way."""
    for step in reversed(workshop.steps.values()):
        if step.by == "facilitator" and step.undone_at is None and step.fields:
            return step
    return None


def to_redo(workshop: Workshop) -> Step | None:
    """The step undone last, unless the facilitator has done something new since."""
    own = workshop.steps_by.get("facilitator")
    newest = int(own[-1]) if own else 0
    undone = [step for step in workshop.steps.values() if (step.undone_at or 0) > newest and step.undo_fields]
    return max(undone, key=lambda step: step.undone_at or 0, default=None)


def undo(workshop: Workshop, seq: int | None) -> e.StepUndone:
    """The event that takes a step back.

    Raises:
        Rejected: nothing-to-undo, undo-overtaken.
    """
    step = to_undo(workshop) if seq is None else workshop.steps.get(str(seq))
    if step is None or step.undone_at is not None:
        raise Rejected("nothing-to-undo")
    patches = _revert(workshop, step.fields, step.by, step.seq)
    _leave_to_people(workshop, step, patches)
    if patches and step.type == "columns-merged":
        _send_back_what_followed(workshop, step, patches)
    _empty_gone_columns(workshop, patches)
    if not patches:
        raise Rejected("undo-overtaken")
    return e.StepUndone(step.seq, _as_patches(patches))


def _leave_to_people(workshop: Workshop, step: Step, patches: dict[Key, Fields]) -> None:
    """What people have decided since the step, or decide by undoing it, is theirs."""
    for collection, item_id in list(patches):
        fields = patches[(collection, item_id)]
        if collection == "columns" and step.by == "organiser" and fields.get("removed") and _in_use(workshop, item_id):
            del patches[(collection, item_id)]
        elif collection == "columns" and "named" in fields and _renamed_since(workshop, item_id, step.seq):
            del fields["named"]
        elif collection == "notes" and step.by == "organiser" and "column_id" in fields:
            # A person has said no to this place: without this the organiser would put the note right back.
            fields["placed_by"] = "facilitator"


def _send_back_what_followed(workshop: Workshop, merge: Step, patches: dict[Key, Fields]) -> None:
    """What the organiser brought into the merged column from another came because of the merge, and goes back there.

    Not what a person has placed or confirmed since, nor what was new: that has nowhere to go back to.
    """
    merged = {after.get("column_id") for (collection, _), (_, after) in merge.fields.items() if collection == "notes"}
    for step in workshop.steps.values():
        if step.by != "organiser" or step.seq < merge.seq or step.undone_at is not None:
            continue
        for key, (before, after) in step.fields.items():
            if key[0] != "notes" or after.get("column_id") not in merged or key in patches:
                continue
            note, earlier = workshop.notes[key[1]], workshop.columns.get(before["column_id"] or "")
            if note.placed_by == "organiser" and note.column_id in merged and earlier and not earlier.removed:
                patches[key] = {name: before[name] for name in _PLACE}


def _in_use(workshop: Workshop, column_id: str) -> bool:
    """A person has named or pinned the column, or put a note there."""
    column = workshop.columns[column_id]
    by_people = ("author", "facilitator")
    return column.named or column.pinned or any(n.placed_by in by_people for n in workshop.notes_in(column_id))


def _renamed_since(workshop: Workshop, column_id: str, seq: int) -> bool:
    return any(
        step.seq > seq and step.type == "column-renamed" and ("columns", column_id) in step.fields
        for step in workshop.steps.values()
        if step.undone_at is None
    )


def redo(workshop: Workshop) -> e.StepRedone:
    """The event that brings the step undone last back.

    Raises:
        Rejected: nothing-to-redo, undo-overtaken.
    """
    step = to_redo(workshop)
    if step is None:
        raise Rejected("nothing-to-redo")
    patches = _revert(workshop, step.undo_fields, step.by, step.undone_at or step.seq)
    _empty_gone_columns(workshop, patches)
    if not patches:
        raise Rejected("undo-overtaken")
    return e.StepRedone(step.seq, _as_patches(patches))


def _revert(workshop: Workshop, pairs: dict[Key, tuple[Fields, Fields]], by: str, since: int) -> dict[Key, Fields]:
    """The earlier fields of each item that nobody has changed since: half an item undone would be a new state.

    Where the organiser has put a note since is no obstacle for the facilitator's own step: it comes within a second
    of every undo, and redoing would never work.
    """
    patches = {}
    for (collection, item_id), (before, after) in pairs.items():
        item = workshop.collections[collection][item_id]
        if collection == "questions" and is_answered(workshop, item):
            # Who has answered has chosen between the words that stand: what can be chosen stays.
            before, after = ({n: v for n, v in side.items() if n not in CHOSEN_FROM} for side in (before, after))
            if before == after:
                continue
        outranked = by == "facilitator" and collection == "notes" and item.placed_by == "organiser"
        settled = {name: value for name, value in after.items() if not (outranked and name in _PLACE)}
        if any(getattr(item, name) != value for name, value in settled.items()):
            continue
        if collection == "notes" and item.gone and "status" not in after:
            continue  # its author took it back: nobody brings it back for them
        fields = dict(before)
        if collection == "notes" and fields.get("status") == "visible" and _unread(workshop, item, since):
            fields["status"] = "held"
            if item.status == "held":
                continue
        column_id = fields.get("column_id") if collection == "notes" else None
        if column_id and workshop.columns[column_id].removed and not _revives(pairs, column_id):
            fields["column_id"] = None
        patches[(collection, item_id)] = fields
    if _doubles_a_place(workshop, patches):
        raise Rejected("undo-overtaken")
    return patches


def _unread(workshop: Workshop, note: Note, since: int) -> bool:
    """Its author has changed it since, and the facilitator looks at notes before the hall does."""
    return note.written > since and workshop.questions[note.question_id].approve_first


def _doubles_a_place(workshop: Workshop, patches: dict[Key, Fields]) -> bool:
    """A letter freed by a merge, or a place on the wall, may have gone on to another column since."""
    columns = [{**vars(c), **patches.get(("columns", c.column_id), {})} for c in workshop.columns.values()]
    standing = [c for c in columns if not c["removed"]]
    return any(len({(c["question_id"], c[name]) for c in standing}) < len(standing) for name in ("letter", "order"))


def _revives(pairs: dict[Key, tuple[Fields, Fields]], column_id: str) -> bool:
    before, _after = pairs.get(("columns", column_id), ({}, {}))
    return before.get("removed") is False


def _empty_gone_columns(workshop: Workshop, patches: dict[Key, Fields]) -> None:
    """Notes that came later into a column which now goes become unsorted, not lost with it."""
    gone = {item_id for (collection, item_id), f in patches.items() if collection == "columns" and f.get("removed")}
    for note in workshop.notes.values():
        if note.column_id in gone and "column_id" not in patches.get(("notes", note.note_id), {}):
            patches.setdefault(("notes", note.note_id), {}).update(column_id=None, placed_by=None)


def _as_patches(patches: dict[Key, Fields]) -> tuple[e.Patch, ...]:
    return tuple(e.Patch(collection, item_id, fields) for (collection, item_id), fields in patches.items())
