"""What an earlier meeting has agreed on and a new one takes along: its words, its day, and whether it is done."""

from dataclasses import replace

import pytest

from tests.domain.given import FREYA, NOW, PLAN, do
from tests.domain.test_outcomes import seen
from tests.domain.test_programme import refused
from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.limits import MAX_OUTCOMES
from workshop.domain.model import Agreed, Workshop
from workshop.domain.views import for_minutes, snapshot

BUSES = c.OutcomePlan("action", "More buses", "2023-03-12", "Kari", "2023-06-30", "20 departures", "Roads", done=True)
FORUM = c.OutcomePlan("decision", "The forum meets twice a year", "2023-03-12")
TODAY, TOMORROW, DAY_AFTER = "2023-11-14", "2023-11-15", "2023-11-16"  # of NOW, in UTC


def following(*outcomes: c.OutcomePlan) -> c.CreateWorkshop:
    return replace(PLAN, outcomes=outcomes)


def follow_up() -> Workshop:
    """Freya has taken a done action and a decision along."""
    workshop = Workshop("w2")
    do(workshop, following(BUSES, FORUM))
    return workshop


def shown(workshop: Workshop) -> list[dict]:
    outcomes = snapshot(workshop, "facilitator")["state"]["outcomes"]
    return sorted(outcomes, key=lambda view: view["order"])


def test_what_was_agreed_comes_along_with_its_words_its_day_and_whether_it_is_done():
    assert seen(follow_up(), "earlier-1") == {
        "outcome_id": "earlier-1", "kind": "action", "text": "More buses", "who": "Kari", "due": "2023-06-30",
        "target": "20 departures", "done": True, "column_id": None, "column": "Roads", "order": -2,
        "agreed_on": "2023-03-12", "on_wall": False,
    }  # fmt: skip
    found = seen(follow_up(), "earlier-2")
    assert (found["kind"], found["who"], found["column"], found["agreed_on"]) == ("decision", None, None, "2023-03-12")


def test_a_decision_takes_no_who_and_is_never_done():
    [event] = decide(following(replace(BUSES, kind="decision")), Workshop("w2"), FREYA, NOW)
    [earlier] = event.outcomes
    assert (earlier.agreed, earlier.done) == (Agreed("decision", "More buses"), False)
    assert earlier.column == "Roads"


def test_it_stands_before_everything_that_this_meeting_agrees_on():
    workshop = follow_up()
    do(workshop, c.AddOutcome("o1", "action", "A map of free plots"))
    assert [view["outcome_id"] for view in shown(workshop)] == ["earlier-1", "earlier-2", "o1"]
    assert shown(workshop)[-1]["agreed_on"] is None
    assert len(for_minutes(workshop)["outcomes"]) == 3


def test_neither_wall_nor_phones_are_told():
    workshop = follow_up()
    assert shown(workshop)
    for role in ("wall", "participant"):
        assert snapshot(workshop, role)["state"]["outcomes"] == []


def test_marking_changing_and_removing_it_can_be_undone_as_with_any_other():
    workshop = follow_up()
    do(workshop, c.MarkOutcome("earlier-1", False))
    assert not seen(workshop, "earlier-1")["done"]
    do(workshop, c.EditOutcome("earlier-1", "action", "Many more buses", "Ola"))
    assert (seen(workshop, "earlier-1")["text"], seen(workshop, "earlier-1")["agreed_on"]) == (
        "Many more buses", "2023-03-12",
    )  # fmt: skip
    do(workshop, c.RemoveOutcome("earlier-1"))
    assert [view["outcome_id"] for view in shown(workshop)] == ["earlier-2"]
    for _ in range(3):
        do(workshop, c.Undo())
    assert seen(workshop, "earlier-1") == seen(follow_up(), "earlier-1")


def test_it_keeps_the_name_of_its_column_then_until_it_comes_out_of_one_of_today():
    workshop = follow_up()
    do(workshop, c.CreateColumn("a", "q1", "Roads and buses"))
    do(workshop, c.EditOutcome("earlier-1", "action", "More buses", column_id="a"))
    assert seen(workshop, "earlier-1")["column"] == "Roads and buses"
    do(workshop, c.Undo())
    assert (seen(workshop, "earlier-1")["column_id"], seen(workshop, "earlier-1")["column"]) == (None, "Roads")


def test_it_takes_its_place_among_those_that_a_workshop_has_room_for():
    workshop = Workshop("w2")
    do(workshop, following(*[FORUM] * MAX_OUTCOMES))
    assert refused(c.AddOutcome("o1", "decision", "Yes"), workshop) == "outcomes-too-many"


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ([FORUM] * (MAX_OUTCOMES + 1), "outcomes-too-many"),
        ([replace(FORUM, text="\u200b")], "outcome-empty"),
        ([replace(FORUM, text="x" * 501)], "outcome-too-long"),
        ([replace(BUSES, who="x" * 121)], "label-too-long"),
        ([replace(BUSES, target="x" * 121)], "label-too-long"),
        ([replace(FORUM, column="x" * 61)], "label-too-long"),
        ([replace(FORUM, text="\u202eYes")], "text-unprintable"),
        ([replace(BUSES, due="2023-02-29")], "date-unknown"),
        ([replace(FORUM, agreed_on="")], "meeting-day-unknown"),
        ([replace(FORUM, agreed_on="in March")], "meeting-day-unknown"),
        ([replace(FORUM, agreed_on=DAY_AFTER)], "meeting-day-unknown"),
    ],
)
def test_what_cannot_have_been_agreed_is_refused(outcomes, code):
    assert refused(following(*outcomes), Workshop("w2")) == code


@pytest.mark.parametrize("day", [TODAY, TOMORROW])
def test_a_meeting_of_today_can_be_followed_up_also_where_the_day_begins_earlier(day):
    [event] = decide(following(replace(FORUM, agreed_on=day)), Workshop("w2"), FREYA, NOW)
    assert event.outcomes[0].agreed_on == day
