"""Rules of columns: what a person names, merges, splits, moves or pins stays so."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.errors import Rejected
from workshop.domain.model import Column, Workshop, letter_of
from workshop.domain.roles import Actor
from workshop.domain.rules_programme import column_title, the_wall


def create_column(command: c.CreateColumn, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_wall(workshop, command.question_id)
    title = column_title(command.title)
    known = workshop.columns.get(command.column_id)
    if known is not None:
        if known.question_id == question.question_id and known.title == title and not known.removed:
            return []
        raise Rejected("column-id-taken")
    column = _new_column(workshop, question.question_id, command.column_id, title)
    return [e.ColumnCreated(question.question_id, column)]


def rename_column(command: c.RenameColumn, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    column = the_column(workshop, command.column_id)
    title = column_title(command.title)
    if title == column.title and column.named:
        return []
    return [e.ColumnRenamed(column.column_id, title)]


def merge_columns(command: c.MergeColumns, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    if command.column_id == command.into_column_id:
        raise Rejected("column-merge-itself")
    into = the_column(workshop, command.into_column_id)
    merged = workshop.columns.get(command.column_id)
    if merged is not None and merged.removed and merged.question_id == into.question_id:
        return []
    column = the_column(workshop, command.column_id)
    if column.question_id != into.question_id:
        raise Rejected("column-elsewhere")
    return [e.ColumnsMerged(column.column_id, into.column_id)]


def split_column(command: c.SplitColumn, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    column = the_column(workshop, command.column_id)
    title = column_title(command.title)
    here = {note.note_id for note in workshop.notes_in(column.column_id)}
    known = workshop.columns.get(command.new_column_id)
    if known is not None:
        if known.question_id == column.question_id and known.title == title and not here & set(command.note_ids):
            return []
        raise Rejected("column-id-taken")
    if not command.note_ids:
        raise Rejected("notes-missing")
    if not here.issuperset(command.note_ids):
        raise Rejected("note-unknown")
    new_column = _new_column(workshop, column.question_id, command.new_column_id, title)
    return [e.ColumnSplit(column.column_id, new_column, tuple(dict.fromkeys(command.note_ids)))]


def pin_column(command: c.PinColumn, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    column = the_column(workshop, command.column_id)
    return [e.ColumnPinned(column.column_id, command.pinned)] if column.pinned != command.pinned else []


def move_column(command: c.MoveColumn, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    column = the_column(workshop, command.column_id)
    standing = workshop.columns_of(column.question_id)
    wanted = [one for one in standing if one is not column]
    at = len(wanted)
    if command.before_column_id is not None:
        before = the_column(workshop, command.before_column_id)
        if before.question_id != column.question_id:
            raise Rejected("column-elsewhere")
        if before is column:
            return []
        at = wanted.index(before)
    wanted.insert(at, column)
    # The places that there are, dealt out anew: a column that is made later still comes last.
    pairs = zip(wanted, standing, strict=True)
    orders = {one.column_id: place.order for one, place in pairs if one is not place}
    return [e.ColumnMoved(column.column_id, orders)] if orders else []


def remove_column(command: c.RemoveColumn, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    known = workshop.columns.get(command.column_id)
    if known is not None and known.removed:
        return []
    return [e.ColumnRemoved(the_column(workshop, command.column_id).column_id)]


def the_column(workshop: Workshop, column_id: str) -> Column:
    """The column, or a refusal if it does not stand (any more)."""
    column = workshop.columns.get(column_id)
    if column is None or column.removed:
        raise Rejected("column-unknown")
    return column


def _new_column(workshop: Workshop, question_id: str, column_id: str, title: str) -> e.PlannedColumn:
    if len(workshop.columns_of(question_id)) >= limits.MAX_COLUMNS_A_QUESTION:
        raise Rejected("columns-too-many", limit=limits.MAX_COLUMNS_A_QUESTION)
    return e.PlannedColumn(column_id, title, letter_of(workshop.next_column_order(question_id)))
