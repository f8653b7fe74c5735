"""Rules of outcomes: what is decided and what will be done, in the facilitator's words."""

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.errors import Rejected
from workshop.domain.model import Agreed, Outcome, Workshop
from workshop.domain.roles import Actor
from workshop.domain.rules_columns import the_column
from workshop.domain.texts import clean, clean_label, iso_date


def add_outcome(command: c.AddOutcome, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    known = workshop.outcomes.get(command.outcome_id)
    agreed = _agreed(command, workshop, known)
    if known is not None:
        if not known.removed and _words_of(known) == agreed:
            return []
        raise Rejected("outcome-id-taken")
    if sum(not outcome.removed for outcome in workshop.outcomes.values()) >= limits.MAX_OUTCOMES:
        raise Rejected("outcomes-too-many", limit=limits.MAX_OUTCOMES)
    return [e.OutcomeAdded(command.outcome_id, agreed)]


def edit_outcome(command: c.EditOutcome, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    outcome = _the_outcome(workshop, command.outcome_id)
    agreed = _agreed(command, workshop, outcome)
    return [e.OutcomeEdited(outcome.outcome_id, agreed)] if _words_of(outcome) != agreed else []


def mark_outcome(command: c.MarkOutcome, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    outcome = _the_outcome(workshop, command.outcome_id)
    if outcome.kind != "action":
        raise Rejected("outcome-unmarkable")
    return [e.OutcomeMarked(outcome.outcome_id, command.done)] if outcome.done != command.done else []


def remove_outcome(command: c.RemoveOutcome, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    known = workshop.outcomes.get(command.outcome_id)
    if known is not None and known.removed:
        return []
    return [e.OutcomeRemoved(_the_outcome(workshop, command.outcome_id).outcome_id)]


def show_earlier(command: c.ShowEarlier, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    """To the hall: what became of the actions of earlier meetings."""
    standing = [one for one in workshop.outcomes.values() if one.agreed_on and one.kind == "action" and not one.removed]
    if command.shown and not standing:
        raise Rejected("outcome-unknown")
    return [e.EarlierShown(command.shown)] if any(one.on_wall != command.shown for one in standing) else []


def _the_outcome(workshop: Workshop, outcome_id: str) -> Outcome:
    """The outcome, or a refusal if it does not stand (any more)."""
    outcome = workshop.outcomes.get(outcome_id)
    if outcome is None or outcome.removed:
        raise Rejected("outcome-unknown")
    return outcome


def _agreed(command: c.AddOutcome, workshop: Workshop, known: Outcome | None) -> Agreed:
    text = clean(command.text, limits.MAX_OUTCOME_CHARS, "outcome-empty", "outcome-too-long")
    column_id = command.column_id
    # The column that it came out of may have gone since, and it came out of it all the same.
    if column_id is not None and (known is None or known.column_id != column_id):
        the_column(workshop, column_id)
    if command.kind == "decision":
        return Agreed("decision", text, column_id=column_id)
    who, target = (clean_label(label, limits.MAX_OUTCOME_LABEL_CHARS) for label in (command.who, command.target))
    return Agreed("action", text, who, iso_date(command.due), target, column_id)


def _words_of(outcome: Outcome) -> Agreed:
    return Agreed(outcome.kind, outcome.text, outcome.who, outcome.due, outcome.target, outcome.column_id)
