"""The day on which a workshop is erased by itself: a promise may be kept early, and never late."""

from datetime import UTC, datetime

import pytest

from tests.domain.given import FREYA, PIA, created, do
from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.errors import Rejected

NOW = int(datetime(2026, 11, 30, 20, tzinfo=UTC).timestamp() * 1000)
SOON, LATER = "2026-12-24", "2027-03-01"


def refusal_of(command, workshop, actor=FREYA) -> str:
    with pytest.raises(Rejected) as refusal:
        decide(command, workshop, actor, NOW)
    return refusal.value.code


def promised(erase_on: str | None):
    workshop = created()
    do(workshop, c.SetErasure(erase_on))
    return workshop


def test_as_long_as_nobody_has_joined_the_day_is_freyas_alone():
    workshop = promised(SOON)
    for erase_on in (LATER, None, SOON):
        do(workshop, c.SetErasure(erase_on))
        assert workshop.facts.erase_on == erase_on


def test_what_pia_was_told_when_she_joined_may_come_earlier_and_never_later():
    workshop = promised(LATER)
    do(workshop, c.Join(PIA.seat), PIA)
    assert refusal_of(c.SetErasure(None), workshop) == "erasure-promised"
    assert refusal_of(c.SetErasure("2027-03-02"), workshop) == "erasure-promised"
    do(workshop, c.SetErasure(SOON))
    assert workshop.facts.erase_on == SOON


def test_where_no_day_was_promised_one_can_be_set_at_any_time():
    workshop = created()
    do(workshop, c.Join(PIA.seat), PIA)
    do(workshop, c.SetErasure(SOON))
    assert workshop.facts.erase_on == SOON


@pytest.mark.parametrize("day", ["2026-11-30", "2026-11-29", "1999-01-01"])
def test_a_day_that_is_not_after_today_is_refused(day):
    assert refusal_of(c.SetErasure(day), created()) == "erasure-past"


@pytest.mark.parametrize("day", ["2026-02-30", "i morgen", "1.3.2027"])
def test_a_day_that_does_not_exist_is_refused(day):
    assert refusal_of(c.SetErasure(day), created()) == "date-unknown"


def test_only_freya_sets_the_day():
    workshop = created()
    do(workshop, c.Join(PIA.seat), PIA)
    assert refusal_of(c.SetErasure(SOON), workshop, PIA) == "not-allowed"


def test_the_day_is_no_step_that_undo_could_take_back():
    assert not promised(SOON).steps
