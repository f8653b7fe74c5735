"""Rules of sorting: where notes go, facilitator over author over organiser, and how the organiser is steered."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.errors import Rejected
from workshop.domain.model import Column, Note, Question, Suggestion, Workshop, letter_of
from workshop.domain.roles import Actor
from workshop.domain.rules_columns import the_column
from workshop.domain.rules_notes import the_note
from workshop.domain.rules_programme import the_wall
from workshop.domain.votes import is_about_columns

BY_PEOPLE = ("author", "facilitator")


def choose_column(command: c.ChooseColumn, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    note = the_note(workshop, command.note_id, actor)
    if not workshop.questions[note.question_id].authors_sort:
        raise Rejected("choosing-off")
    if command.column_id is not None:
        _in_its_question(workshop, command.column_id, note)
    if note.placed_by == "facilitator":
        # The facilitator outranks the author; saying so would only nag, so the note simply stays.
        return []
    if note.placed_by == "author" and note.column_id == command.column_id:
        return []
    return [e.ColumnChosen(note.note_id, command.column_id)]


def move_notes(command: c.MoveNotes, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    if not command.note_ids:
        raise Rejected("notes-missing")
    notes = [the_note(workshop, note_id, actor) for note_id in dict.fromkeys(command.note_ids)]
    if command.column_id is not None:
        for note in notes:
            _in_its_question(workshop, command.column_id, note)
    moved = [n.note_id for n in notes if (n.column_id, n.placed_by) != (command.column_id, "facilitator")]
    return [e.NotesMoved(tuple(moved), command.column_id)] if moved else []


def place_notes(command: c.PlaceNotes, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    """What still holds of the organiser's proposal: people went on while it was thinking, and they are right."""
    question = the_wall(workshop, command.question_id)
    standing = {column.column_id: column for column in workshop.columns_of(question.question_id)}
    proposed = {column_id for column_id, _ in command.new_columns if column_id not in workshop.columns}
    placements = {}
    for note_id, column_id in command.placements.items():
        note = _still_there(workshop, question, note_id)
        if note is None or note.placed_by in BY_PEOPLE or note.column_id == column_id:
            continue
        if column_id is None or column_id in standing or column_id in proposed:
            placements[note_id] = column_id
    new_columns = _columns_in_use(command, workshop, placements, len(standing))
    known = {*standing, *(column.column_id for column in new_columns)}
    placements = {n: p for n, p in placements.items() if p is None or p in known}
    titles = {
        column_id: title
        for column_id, title in command.titles.items()
        if column_id in standing
        and standing[column_id].title != title
        and not _by_people(workshop, standing[column_id])
    }
    removed = tuple(c for c in command.removed_columns if c in standing and _emptied(workshop, standing[c], placements))
    event = e.NotesPlaced(
        question.question_id, placements, new_columns, titles, removed,
        _likely(command, workshop, question, known - set(removed)), _same_as(command, workshop, question),
        _suggestions(command, question),
    )  # fmt: skip
    advises = event.likely or event.same_as or event.suggestions is not None
    return [event] if event.changes_the_wall or advises else []


def set_detail(command: c.SetDetail, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_wall(workshop, command.question_id)
    if abs(command.detail) > limits.MAX_DETAIL:
        raise Rejected("detail-unknown", least=-limits.MAX_DETAIL, most=limits.MAX_DETAIL)
    return [e.DetailSet(question.question_id, command.detail)] if question.detail != command.detail else []


def set_authors_sort(command: c.SetAuthorsSort, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_wall(workshop, command.question_id)
    if question.authors_sort == command.authors_sort:
        return []
    return [e.AuthorsSortSet(question.question_id, command.authors_sort)]


def set_approve_first(command: c.SetApproveFirst, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_wall(workshop, command.question_id)
    if question.approve_first == command.approve_first:
        return []
    return [e.ApproveFirstSet(question.question_id, command.approve_first)]


def sort_now(command: c.SortNow, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    return [e.SortingAsked(the_wall(workshop, command.question_id).question_id)]


def dismiss_suggestion(command: c.DismissSuggestion, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_wall(workshop, command.question_id)
    if all(suggestion.key != command.key for suggestion in question.suggestions):
        return []
    return [e.SuggestionDismissed(question.question_id, command.key)]


def _columns_in_use(
    command: c.PlaceNotes, workshop: Workshop, placements: dict[str, str | None], standing: int
) -> tuple[e.PlannedColumn, ...]:
    used = set(placements.values())
    order = workshop.next_column_order(command.question_id)
    columns: list[e.PlannedColumn] = []
    for column_id, title in command.new_columns:
        room = standing + len(columns) < limits.MAX_COLUMNS_A_QUESTION
        if column_id in used and column_id not in workshop.columns and room:
            columns.append(e.PlannedColumn(column_id, title, letter_of(order + len(columns))))
    return tuple(columns)


def _emptied(workshop: Workshop, column: Column, placements: dict[str, str | None]) -> bool:
    """A machine's column in which nothing is left once the placements are carried out."""
    left = (placements.get(note.note_id, column.column_id) for note in workshop.notes_in(column.column_id))
    return not _by_people(workshop, column) and all(column_id != column.column_id for column_id in left)


def _by_people(workshop: Workshop, column: Column) -> bool:
    return column.named or column.pinned or is_about_columns(workshop, column.question_id)


def _likely(
    command: c.PlaceNotes, workshop: Workshop, question: Question, known: set[str]
) -> dict[str, tuple[str, ...]]:
    likely: dict[str, tuple[str, ...]] = {}
    if not question.authors_sort:
        return likely
    for note_id, column_ids in command.likely.items():
        note = _still_there(workshop, question, note_id)
        kept = tuple(column_id for column_id in column_ids if column_id in known)
        if note is not None and note.likely != kept:
            likely[note_id] = kept
    return likely


def _same_as(command: c.PlaceNotes, workshop: Workshop, question: Question) -> dict[str, str | None]:
    same_as: dict[str, str | None] = {}
    for note_id, other_id in command.same_as.items():
        note = _still_there(workshop, question, note_id)
        other_stands = other_id is None or _still_there(workshop, question, other_id) is not None
        if note is not None and other_stands and note.same_as != other_id:
            same_as[note_id] = other_id
    return same_as


def _suggestions(command: c.PlaceNotes, question: Question) -> tuple[Suggestion, ...] | None:
    if command.suggestions is None:
        return None
    kept = tuple(one for one in command.suggestions if one.key not in question.dismissed)
    return kept if kept != question.suggestions else None


def _still_there(workshop: Workshop, question: Question, note_id: str) -> Note | None:
    note = workshop.notes.get(note_id)
    there = note is not None and note.question_id == question.question_id and note.status == "visible"
    return note if there else None


def _in_its_question(workshop: Workshop, column_id: str, note: Note) -> None:
    if the_column(workshop, column_id).question_id != note.question_id:
        raise Rejected("column-elsewhere")
