"""The questions of the programme, folded: added, worded anew, opened, closed, and shown to the hall."""

from workshop.domain.changes import Changes
from workshop.domain.events import Recorded
from workshop.domain.model import Question
from workshop.domain.outcomes import clear_wall
from workshop.domain.question_events import (
    PlannedQuestion,
    QuestionAdded,
    QuestionClosed,
    QuestionEdited,
    QuestionEvent,
    QuestionOpened,
    QuestionShown,
)


def fold_question(event: QuestionEvent, changes: Changes, recorded: Recorded) -> None:
    question_id = event.question_id
    match event:
        case QuestionAdded():
            changes.add("questions", question_id, planned(event, len(changes.workshop.questions)))
        case QuestionEdited():
            fields = {"text": event.text, "alternatives": event.alternatives, "most": event.most}
            changes.set("questions", question_id, **{name: new for name, new in fields.items() if new is not None})
        case QuestionOpened():
            changes.set("questions", question_id, status="open")
            _show(changes, question_id, recorded)
        case QuestionClosed():
            _close(changes, question_id)
        case QuestionShown():
            _show(changes, question_id, recorded)


def planned(event: QuestionAdded | PlannedQuestion, order: int) -> Question:
    return Question(
        event.question_id, event.part_id, event.text, order,
        approve_first=event.approve_first, kind=event.kind, alternatives=event.alternatives, most=event.most,
    )  # fmt: skip


def _close(changes: Changes, question_id: str) -> None:
    changes.set("questions", question_id, status="closed")
    facts = changes.workshop.facts
    if facts.spotlight and facts.spotlight.question_id == question_id:
        changes.set_workshop(spotlight=None)
    if question_id == facts.current_question_id:
        changes.set_workshop(timer_ends_at=None)


def _show(changes: Changes, question_id: str, recorded: Recorded) -> None:
    """The hall goes on to a question. A time that has run out was of another; one that runs may be meant for it."""
    facts = changes.workshop.facts
    if facts.current_question_id not in (None, question_id):
        changes.set_workshop(left={**facts.left, facts.current_question_id: recorded.seq})
    changes.set_workshop(current_question_id=question_id)
    clear_wall(changes)
    if facts.timer_ends_at is not None and facts.timer_ends_at <= recorded.at:
        changes.set_workshop(timer_ends_at=None)
