"""The rule of what a new workshop takes along from an earlier meeting: its decisions and actions, in their words."""

from datetime import date, timedelta

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import limits
from workshop.domain.errors import Rejected
from workshop.domain.model import Agreed
from workshop.domain.rules_erasure import today
from workshop.domain.texts import clean, clean_label, iso_date


def earlier_outcomes(plans: tuple[c.OutcomePlan, ...], now: int) -> tuple[e.PlannedOutcome, ...]:
    """What was agreed, with ids, in the order given.

    Args:
        now: milliseconds since 1970 (UTC).
    Raises:
        Rejected: outcomes-too-many, outcome-empty, outcome-too-long, label-too-long, text-unprintable, date-unknown,
            meeting-day-unknown.
    """
    if len(plans) > limits.MAX_OUTCOMES:
        raise Rejected("outcomes-too-many", limit=limits.MAX_OUTCOMES)
    return tuple(_earlier(plan, f"earlier-{number}", now) for number, plan in enumerate(plans, 1))


def _earlier(plan: c.OutcomePlan, outcome_id: str, now: int) -> e.PlannedOutcome:
    text = clean(plan.text, limits.MAX_OUTCOME_CHARS, "outcome-empty", "outcome-too-long")
    column = clean_label(plan.column, limits.MAX_COLUMN_TITLE_CHARS)
    agreed_on = _meeting_day(plan.agreed_on, now)
    if plan.kind == "decision":
        return e.PlannedOutcome(outcome_id, Agreed("decision", text), agreed_on, column)
    who, target = (clean_label(label, limits.MAX_OUTCOME_LABEL_CHARS) for label in (plan.who, plan.target))
    agreed = Agreed("action", text, who, iso_date(plan.due), target)
    return e.PlannedOutcome(outcome_id, agreed, agreed_on, column, plan.done)


def _meeting_day(given: str, now: int) -> str:
    try:
        day = iso_date(given)
    except Rejected:
        raise Rejected("meeting-day-unknown") from None
    # East of Greenwich the day has begun that has not come yet in UTC.
    if day is None or date.fromisoformat(day) > today(now) + timedelta(days=1):
        raise Rejected("meeting-day-unknown")
    return day
