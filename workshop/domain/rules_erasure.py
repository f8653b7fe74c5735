"""The rule of erasing by itself: a day that people were promised may come earlier, and never later."""

from datetime import UTC, date, datetime

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import Rejected
from workshop.domain.model import Workshop
from workshop.domain.roles import Actor
from workshop.domain.texts import iso_date


def set_erasure(command: c.SetErasure, workshop: Workshop, actor: Actor, now: int) -> list[e.Event]:
    erase_on, promised = erasure_day(command.erase_on, now), workshop.facts.erase_on
    if erase_on == promised:
        return []
    if promised and workshop.seats and (erase_on is None or erase_on > promised):
        raise Rejected("erasure-promised", promised=date.fromisoformat(promised))
    return [e.ErasureSet(erase_on)]


def erasure_day(given: str | None, now: int) -> str | None:
    """The day as an ISO date, None for none.

    Args:
        now: milliseconds since 1970 (UTC).
    Raises:
        Rejected: date-unknown, erasure-past.
    """
    erase_on = iso_date(given)
    if erase_on and date.fromisoformat(erase_on) <= today(now):
        raise Rejected("erasure-past")
    return erase_on


def today(now: int) -> date:
    """The day (UTC) of so many milliseconds since 1970."""
    return datetime.fromtimestamp(now / 1000, UTC).date()
