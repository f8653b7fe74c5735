"""Fold events into the workshop, in place. No rule lives here: what the log says has happened, has happened."""

from functools import singledispatch

from workshop.domain import events as e
from workshop.domain.changes import Changes
from workshop.domain.erased import fold_erasure
from workshop.domain.model import Column, Facts, Part, Seat, Spotlight, Workshop, order_of
from workshop.domain.note_events import NoteEvent
from workshop.domain.notes import fold_note
from workshop.domain.outcomes import clear_wall, fold_earlier, fold_outcome, follow_merge, follow_names
from workshop.domain.polls import follow_questions
from workshop.domain.question_events import QuestionEvent
from workshop.domain.questions import fold_question, planned
from workshop.domain.spotlight import end_if_gone
from workshop.domain.steps import note_step
from workshop.domain.vote_events import VoteEvent
from workshop.domain.votes import fold_vote, follow_tallies


def apply(workshop: Workshop, recorded: e.Recorded) -> Changes:
    """Apply the next event and tell what it changed.

    Raises:
        ValueError: the event is not the one after `workshop.seq`; a log without its hole would be lost.
    """
    if recorded.seq != workshop.seq + 1:
        raise ValueError(f"event {recorded.seq} cannot follow {workshop.seq} in {workshop.workshop_id}")
    changes = Changes(workshop)
    _fold(recorded.event, changes, recorded)
    end_if_gone(changes)
    follow_names(changes)
    follow_questions(changes)
    follow_tallies(changes)
    note_step(changes, recorded)
    workshop.seq = recorded.seq
    if recorded.command_id:
        workshop.answered[(recorded.actor, recorded.command_id)] = recorded.seq
    return changes


@singledispatch
def _fold(event: e.Event, changes: Changes, recorded: e.Recorded) -> None:
    raise TypeError(f"{type(event).__name__} cannot be folded")


@_fold.register
def _(event: e.WorkshopCreated, changes: Changes, recorded: e.Recorded) -> None:
    asks, affiliations = dict(event.asks), tuple(event.affiliations)
    facts = Facts(event.title, event.code, event.language, recorded.at, asks, affiliations, event.erase_on)
    changes.add("workshop", changes.workshop.workshop_id, facts)
    for order, part in enumerate(event.parts):
        changes.add("parts", part.part_id, Part(part.part_id, part.title, order))
    for order, question in enumerate(event.questions):
        changes.add("questions", question.question_id, planned(question, order))
        for column in question.columns:
            _add_column(changes, question.question_id, column, named=True)
    fold_earlier(event.outcomes, changes)


@_fold.register
def _(event: e.WorkshopRenamed, changes: Changes, recorded: e.Recorded) -> None:
    changes.set_workshop(title=event.title)


@_fold.register
def _(event: e.MinutesShared, changes: Changes, recorded: e.Recorded) -> None:
    changes.set_workshop(minutes_key=event.key)


@_fold.register
def _(event: e.ErasureSet | e.NotesErased, changes: Changes, recorded: e.Recorded) -> None:
    fold_erasure(event, changes)


@_fold.register
def _(event: e.SeatJoined, changes: Changes, recorded: e.Recorded) -> None:
    seat = Seat(event.seat, event.affiliation, event.table, event.name, recorded.seq)
    changes.add("seats", event.seat, seat)
    changes.set_workshop(people=changes.workshop.facts.people + 1)


@_fold.register
def _(event: QuestionEvent, changes: Changes, recorded: e.Recorded) -> None:
    fold_question(event, changes, recorded)


@_fold.register
def _(event: e.DetailSet, changes: Changes, recorded: e.Recorded) -> None:
    changes.set("questions", event.question_id, detail=event.detail)


@_fold.register
def _(event: e.AuthorsSortSet, changes: Changes, recorded: e.Recorded) -> None:
    changes.set("questions", event.question_id, authors_sort=event.authors_sort)


@_fold.register
def _(event: e.ApproveFirstSet, changes: Changes, recorded: e.Recorded) -> None:
    changes.set("questions", event.question_id, approve_first=event.approve_first)


@_fold.register
def _(event: e.SortingAsked, changes: Changes, recorded: e.Recorded) -> None:
    changes.set("questions", event.question_id)  # so that the organiser looks at it
    for note in changes.workshop.notes.values():
        if note.loose and note.question_id == event.question_id:
            changes.set("notes", note.note_id, loose=False)


@_fold.register
def _(event: e.SuggestionDismissed, changes: Changes, recorded: e.Recorded) -> None:
    question = changes.workshop.questions[event.question_id]
    left = tuple(suggestion for suggestion in question.suggestions if suggestion.key != event.key)
    changes.set("questions", event.question_id, suggestions=left, dismissed=(*question.dismissed, event.key))


@_fold.register
def _(event: e.TimerSet, changes: Changes, recorded: e.Recorded) -> None:
    changes.set_workshop(timer_ends_at=event.ends_at)


@_fold.register
def _(event: e.SpotlightSet, changes: Changes, recorded: e.Recorded) -> None:
    ends = event.note_id is None and event.column_id is None
    spotlight = None if ends else Spotlight(event.question_id, event.note_id, event.column_id)
    changes.set_workshop(spotlight=spotlight)
    if spotlight:
        clear_wall(changes)


@_fold.register
def _(event: NoteEvent, changes: Changes, recorded: e.Recorded) -> None:
    fold_note(event, changes, recorded)


@_fold.register
def _(event: e.ColumnChosen, changes: Changes, recorded: e.Recorded) -> None:
    changes.set("notes", event.note_id, column_id=event.column_id, placed_by="author")


@_fold.register
def _(event: e.NotesMoved, changes: Changes, recorded: e.Recorded) -> None:
    for note_id in event.note_ids:
        changes.set("notes", note_id, column_id=event.column_id, placed_by="facilitator")


@_fold.register
def _(event: e.NotesPlaced, changes: Changes, recorded: e.Recorded) -> None:
    for column in event.new_columns:
        _add_column(changes, event.question_id, column)
    for column_id, title in event.titles.items():
        changes.set("columns", column_id, title=title)
    for note_id, place in event.placements.items():
        changes.set("notes", note_id, column_id=place, placed_by="organiser")
    for column_id in event.removed_columns:
        changes.set("columns", column_id, removed=True)
    for note_id, likely in event.likely.items():
        changes.set("notes", note_id, likely=tuple(likely))
    for note_id, other_id in event.same_as.items():
        changes.set("notes", note_id, same_as=other_id)
    if event.suggestions is not None:
        changes.set("questions", event.question_id, suggestions=tuple(event.suggestions))


@_fold.register
def _(event: e.ColumnCreated, changes: Changes, recorded: e.Recorded) -> None:
    _add_column(changes, event.question_id, event.column, named=True)


@_fold.register
def _(event: e.ColumnRenamed, changes: Changes, recorded: e.Recorded) -> None:
    changes.set("columns", event.column_id, title=event.title, named=True)


@_fold.register
def _(event: e.ColumnsMerged, changes: Changes, recorded: e.Recorded) -> None:
    columns = changes.workshop.columns
    older = min(columns[event.column_id], columns[event.into_column_id], key=lambda column: order_of(column.letter))
    for note in changes.workshop.notes_in(event.column_id):
        changes.set("notes", note.note_id, column_id=event.into_column_id)
    follow_merge(changes, event.column_id, event.into_column_id)
    letter, order = older.letter, older.order
    changes.set("columns", event.column_id, removed=True, merged_into=event.into_column_id)
    # Merged by hand is as good as named by hand: the organiser must not give it another name.
    changes.set("columns", event.into_column_id, letter=letter, order=order, named=True, merged=True)


@_fold.register
def _(event: e.ColumnSplit, changes: Changes, recorded: e.Recorded) -> None:
    _add_column(changes, changes.workshop.columns[event.column_id].question_id, event.new_column, named=True)
    for note_id in event.note_ids:
        changes.set("notes", note_id, column_id=event.new_column.column_id, placed_by="facilitator")


@_fold.register
def _(event: e.ColumnPinned, changes: Changes, recorded: e.Recorded) -> None:
    changes.set("columns", event.column_id, pinned=event.pinned)


@_fold.register
def _(event: e.ColumnMoved, changes: Changes, recorded: e.Recorded) -> None:
    for column_id, order in event.orders.items():
        changes.set("columns", column_id, order=order)


@_fold.register
def _(event: e.ColumnRemoved, changes: Changes, recorded: e.Recorded) -> None:
    for note in changes.workshop.notes_in(event.column_id):
        changes.set("notes", note.note_id, column_id=None, placed_by=None, loose=True)
    changes.set("columns", event.column_id, removed=True, merged_into=None)


@_fold.register
def _(
    event: e.OutcomeAdded | e.OutcomeEdited | e.OutcomeMarked | e.OutcomeRemoved | e.EarlierShown,
    changes: Changes,
    recorded: e.Recorded,
) -> None:
    fold_outcome(event, changes, recorded.seq)


@_fold.register
def _(event: VoteEvent, changes: Changes, recorded: e.Recorded) -> None:
    fold_vote(event, changes, recorded.seq, recorded.actor.seat)
    if isinstance(event, e.VoteShown) and event.shown:
        clear_wall(changes)


@_fold.register
def _(event: e.StepUndone | e.StepRedone, changes: Changes, recorded: e.Recorded) -> None:
    for patch in event.patches:
        changes.set(patch.collection, patch.item_id, **patch.fields)


def _add_column(changes: Changes, question_id: str, column: e.PlannedColumn, named: bool = False) -> None:
    order = order_of(column.letter)
    item = Column(column.column_id, question_id, column.title, column.letter, order, named)
    changes.add("columns", column.column_id, item)
