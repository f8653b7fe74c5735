"""The spotlight ends by itself when what it shows has gone from the wall, whatever took it away."""

from workshop.domain.changes import Changes
from workshop.domain.model import Spotlight, Workshop


def end_if_gone(changes: Changes) -> None:
    spotlight = changes.workshop.facts.spotlight
    if spotlight and not hangs(changes.workshop, spotlight):
        changes.set_workshop(spotlight=None)


def hangs(workshop: Workshop, spotlight: Spotlight) -> bool:
    """Whether the hall can see the note or the column: on the wall now, and neither hidden nor removed."""
    if not on_the_wall(workshop, spotlight.question_id):
        return False
    if spotlight.note_id is not None:
        note = workshop.notes[spotlight.note_id]
        return note.status == "visible"
    return not workshop.columns[spotlight.column_id or ""].removed


def on_the_wall(workshop: Workshop, question_id: str) -> bool:
    question = workshop.questions.get(question_id)
    shown = workshop.facts.current_question_id == question_id
    return shown and question is not None and question.status in ("open", "closed")
