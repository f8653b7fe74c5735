"""What a step is about: the words that the console's log makes its sentence of."""

from workshop.domain import events as e
from workshop.domain.model import Workshop

_EXCERPT_CHARS = 60


def quoted_notes(event: e.Event) -> tuple[str, ...]:
    """The notes whose words `words_of` tells."""
    note_ids = [getattr(event, "note_id", None) or _only_note(event), getattr(event, "new_note_id", None)]
    return tuple(note_id for note_id in note_ids if note_id)


def words_of(workshop: Workshop, event: e.Event) -> dict[str, str | int]:
    """The words that a sentence in the log needs, as they are now: names change later."""
    about: dict[str, str | int] = {}
    note_ids = _notes(event)
    note_id = getattr(event, "note_id", None) or _only_note(event)
    if note_id:
        about["note"] = workshop.notes[note_id].text[:_EXCERPT_CHARS]
    if note_ids:
        about["count"] = len(note_ids)
    placed = list(getattr(event, "placements", {}).values())
    column_id = getattr(event, "column_id", None) or (placed[0] if len(placed) == 1 else None)
    created = getattr(event, "column", None) or getattr(event, "new_column", None)
    column = workshop.columns.get(created.column_id if created else column_id or "")
    if column:
        about.update(letter=column.letter, column=column.title)
    into = workshop.columns.get(getattr(event, "into_column_id", ""))
    if into:
        about.update(into_letter=into.letter, into=into.title)
    if isinstance(event, e.NotesPlaced):
        about["columns"] = len(event.new_columns)
    if isinstance(event, e.ColumnPinned):
        about["pinned"] = int(event.pinned)
    if isinstance(event, e.NoteSplit):
        about["new_note"] = event.new_text[:_EXCERPT_CHARS]
    if isinstance(event, e.DetailSet):
        about["detail"] = event.detail
    if isinstance(event, e.AuthorsSortSet):
        about["authors_sort"] = int(event.authors_sort)
    if isinstance(event, e.ApproveFirstSet):
        about["approve_first"] = int(event.approve_first)
    outcome = workshop.outcomes.get(getattr(event, "outcome_id", ""))
    if outcome:
        about.update(outcome=outcome.text[:_EXCERPT_CHARS], kind=outcome.kind, done=int(outcome.done))
    vote = workshop.votes.get(getattr(event, "vote_id", ""))
    if vote:
        about.update(kind=vote.kind, dots=vote.dots)
    if isinstance(event, e.VoteShown):
        about["shown"] = int(event.shown)
    question = workshop.questions.get(vote.question_id if vote else getattr(event, "question_id", ""))
    if question:
        about.update(question=question.text[:_EXCERPT_CHARS], poll=int(question.kind != "wall"))
    if isinstance(event, e.WorkshopRenamed):
        about["title"] = event.title
    return about


def _notes(event: e.Event) -> list[str]:
    return [*getattr(event, "note_ids", ()), *getattr(event, "placements", ())]


def _only_note(event: e.Event) -> str | None:
    note_ids = _notes(event)
    return note_ids[0] if len(note_ids) == 1 else None
