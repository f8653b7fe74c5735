"""The rule of the spotlight: only what hangs on the wall now can be held up."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import Rejected
from workshop.domain.model import Spotlight, Workshop
from workshop.domain.roles import Actor
from workshop.domain.rules_columns import the_column
from workshop.domain.rules_notes import the_note
from workshop.domain.rules_programme import the_question
from workshop.domain.spotlight import on_the_wall


def set_spotlight(command: c.SetSpotlight, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question_id = the_question(workshop, command.question_id).question_id
    note_id, column_id = command.note_id, command.column_id
    shown = workshop.facts.spotlight
    if note_id is None and column_id is None:
        # Another question's spotlight is not ended by somebody who has not seen it yet.
        return [e.SpotlightSet(question_id)] if shown and shown.question_id == question_id else []
    if note_id is not None and column_id is not None:
        raise Rejected("command-malformed", reason="note_id, column_id")
    if not on_the_wall(workshop, question_id):
        raise Rejected("spotlight-elsewhere")
    if note_id is not None:
        note = the_note(workshop, note_id, actor)
        if note.question_id != question_id:
            raise Rejected("note-unknown")
        if note.status != "visible":
            raise Rejected("note-hidden" if actor.role == "facilitator" else "note-unknown")
    elif the_column(workshop, column_id or "").question_id != question_id:
        raise Rejected("column-elsewhere")
    if shown == Spotlight(question_id, note_id, column_id):
        return []
    return [e.SpotlightSet(question_id, note_id, column_id)]
