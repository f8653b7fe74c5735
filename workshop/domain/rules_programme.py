"""Rules of the programme: workshop, seats, questions, timer."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.errors import Rejected
from workshop.domain.languages import LANGUAGES
from workshop.domain.model import Question, Workshop, letter_of
from workshop.domain.polls import alternatives_of, is_answered, kind_of
from workshop.domain.roles import Actor
from workshop.domain.rules_earlier import earlier_outcomes
from workshop.domain.rules_erasure import erasure_day
from workshop.domain.texts import clean, clean_label


def create_workshop(command: c.CreateWorkshop, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    if workshop.seq:
        return []
    if command.language not in LANGUAGES:
        raise Rejected("language-unknown", given=command.language[:20], known=", ".join(LANGUAGES))
    if len(command.parts) > limits.MAX_PARTS:
        raise Rejected("parts-too-many", limit=limits.MAX_PARTS)
    if sum(len(part.steps) for part in command.parts) > limits.MAX_QUESTIONS:
        raise Rejected("questions-too-many", limit=limits.MAX_QUESTIONS)
    parts: list[e.PlannedPart] = []
    questions: list[e.PlannedQuestion] = []
    for part_number, part in enumerate(command.parts, 1):
        part_id = f"p{part_number}"
        parts.append(e.PlannedPart(part_id, _title(part.title) if part.title.strip() else ""))
        for step in part.steps:
            questions.append(_planned(step, part_id, f"q{len(questions) + 1}", command.approve_first))
    asks = {"affiliation": command.asks.affiliation, "table": command.asks.table, "name": command.asks.name}
    labels = (clean_label(label, limits.MAX_LABEL_CHARS) for label in command.affiliations)
    affiliations = tuple(label for label in labels if label)
    if command.asks.affiliation and not affiliations:
        raise Rejected("affiliations-missing")
    title, erase_on = _title(command.title), erasure_day(command.erase_on, now)
    planned = tuple(parts), tuple(questions)
    outcomes = earlier_outcomes(command.outcomes, now)
    return [e.WorkshopCreated(title, command.code, command.language, *planned, asks, affiliations, erase_on, outcomes)]


def _planned(step: c.StepPlan, part_id: str, question_id: str, approve_first: bool) -> e.PlannedQuestion:
    kind = kind_of(step.kind)
    alternatives = alternatives_of(kind, step.alternatives, step.most)
    if kind != "wall" and step.columns:
        raise Rejected("question-is-poll")
    if len(step.columns) > limits.MAX_COLUMNS_A_QUESTION:
        raise Rejected("columns-too-many", limit=limits.MAX_COLUMNS_A_QUESTION)
    columns = tuple(
        e.PlannedColumn(f"{question_id}-c{order + 1}", column_title(title), letter_of(order))
        for order, title in enumerate(title for title in step.columns if title.strip())
    )
    text = _question_text(step.question)
    return e.PlannedQuestion(question_id, part_id, text, columns, approve_first, kind, alternatives, step.most)


def rename_workshop(command: c.RenameWorkshop, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    title = _title(command.title)
    return [e.WorkshopRenamed(title)] if title != workshop.facts.title else []


def share_minutes(command: c.ShareMinutes, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    # A link that has been handed round must not change by a second press.
    if bool(command.key) == bool(workshop.facts.minutes_key):
        return []
    return [e.MinutesShared(command.key)]


def join(command: c.Join, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    if command.seat in workshop.seats:
        return []
    affiliation, table, name = (
        clean_label(label, limits.MAX_LABEL_CHARS) for label in (command.affiliation, command.table, command.name)
    )
    # What nobody asked for is not stored, even if a client sends it.
    asks = workshop.facts.asks
    return [
        e.SeatJoined(
            command.seat,
            # The minutes print affiliations, so they are the facilitator's words and never a joiner's own.
            affiliation if asks.get("affiliation") and affiliation in workshop.facts.affiliations else None,
            table if asks.get("table") else None,
            name if asks.get("name") else None,
        )
    ]


def add_question(command: c.AddQuestion, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    text = _question_text(command.text)
    kind = kind_of(command.kind)
    alternatives = alternatives_of(kind, command.alternatives, command.most)
    known = workshop.questions.get(command.question_id)
    if known:
        if (known.text, known.kind, known.alternatives, known.most) == (text, kind, alternatives, command.most):
            return []
        raise Rejected("question-id-taken")
    if command.question_id in workshop.votes:  # a poll's vote is called as the poll
        raise Rejected("question-id-taken")
    if len(workshop.questions) >= limits.MAX_QUESTIONS:
        raise Rejected("questions-too-many", limit=limits.MAX_QUESTIONS)
    if command.part_id is not None and command.part_id not in workshop.parts:
        raise Rejected("part-unknown")
    # Where every question has been looked after, nobody expects the next one to be open to anything.
    standing = [one for one in workshop.questions.values() if one.status != "removed"]
    # A poll cannot be switched; where there is nothing else it tells how the workshop was made.
    walls = [one for one in standing if one.kind == "wall"] or standing
    approve_first = bool(walls) and all(question.approve_first for question in walls)
    return [
        e.QuestionAdded(
            command.question_id, command.part_id, text, approve_first, kind, alternatives, command.most
        )
    ]  # fmt: skip


def edit_question(command: c.EditQuestion, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_question(workshop, command.question_id)
    text = _question_text(command.text)
    given = tuple(question.alternatives.values()) if command.alternatives is None else command.alternatives
    most = question.most if command.most is None else command.most
    alternatives = alternatives_of(question.kind, given, most)
    if (list(alternatives.items()), most) == (list(question.alternatives.items()), question.most):
        return [e.QuestionEdited(question.question_id, text)] if text != question.text else []
    if is_answered(workshop, question):
        raise Rejected("poll-answered")
    return [e.QuestionEdited(question.question_id, text, alternatives, most)]


def open_question(command: c.OpenQuestion, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_question(workshop, command.question_id)
    if question.status == "open":
        return show_question(c.ShowQuestion(question.question_id), workshop, actor, now)
    return [e.QuestionOpened(question.question_id)]


def close_question(command: c.CloseQuestion, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_question(workshop, command.question_id)
    return [e.QuestionClosed(question.question_id)] if question.status == "open" else []


def show_question(command: c.ShowQuestion, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    question = the_question(workshop, command.question_id)
    shown = workshop.facts.current_question_id == question.question_id
    return [] if shown else [e.QuestionShown(question.question_id)]


def set_timer(command: c.SetTimer, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    if command.seconds is None:
        return [e.TimerSet(None)] if workshop.facts.timer_ends_at is not None else []
    if not 1 <= command.seconds <= limits.MAX_TIMER_S:
        raise Rejected("timer-too-long", limit=limits.MAX_TIMER_S)
    return [e.TimerSet(now + command.seconds * 1000)]


def the_question(workshop: Workshop, question_id: str) -> Question:
    """The question, or a refusal if there is none (any more)."""
    question = workshop.questions.get(question_id)
    if question is None or question.status == "removed":
        raise Rejected("question-unknown")
    return question


def the_wall(workshop: Workshop, question_id: str) -> Question:
    """The question, or a refusal if there is none or if it is a poll, which has neither notes nor columns."""
    question = the_question(workshop, question_id)
    if question.kind != "wall":
        raise Rejected("question-is-poll")
    return question


def column_title(title: str) -> str:
    return clean(title, limits.MAX_COLUMN_TITLE_CHARS, "column-title-empty", "column-title-too-long")


def _title(title: str) -> str:
    return clean(title, limits.MAX_TITLE_CHARS, "title-empty", "title-too-long")


def _question_text(text: str) -> str:
    return clean(text, limits.MAX_QUESTION_CHARS, "question-empty", "question-too-long")
