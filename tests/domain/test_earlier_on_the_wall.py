"""The hall is shown what became of the actions of earlier meetings, until it goes on to something else."""

import pytest

from tests.domain.given import MACHINE, PIA, PROJECTOR, do, meeting
from tests.domain.test_earlier_outcomes import BUSES, FORUM, follow_up, following
from tests.domain.test_programme import refused
from tests.domain.test_views import frames
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.model import Workshop
from workshop.domain.roles import FACILITATOR
from workshop.domain.views import for_minutes, snapshot


def on_the_wall(workshop: Workshop) -> list[str]:
    return [view["text"] for view in snapshot(workshop, "wall")["state"]["outcomes"]]


def shown() -> Workshop:
    """The first question is open, and the wall shows the action of the meeting before."""
    workshop = follow_up()
    do(workshop, c.OpenQuestion("q1"))
    do(workshop, c.ShowEarlier())
    return workshop


def test_the_wall_gets_the_actions_and_whether_they_are_done_and_no_more_about_them():
    workshop = shown()
    assert snapshot(workshop, "wall")["state"]["outcomes"] == [
        {"outcome_id": "earlier-1", "kind": "action", "text": "More buses", "done": True, "agreed_on": "2023-03-12",
         "order": -2},
    ]  # fmt: skip
    assert snapshot(workshop, "participant")["state"]["outcomes"] == []
    assert len(for_minutes(workshop)["outcomes"]) == 2


def test_before_it_is_shown_and_after_the_wall_has_nothing_of_it():
    workshop = follow_up()
    assert on_the_wall(workshop) == []
    assert frames(workshop, c.ShowEarlier())["wall"]["put"]["outcomes"][0]["text"] == "More buses"
    assert frames(workshop, c.MarkOutcome("earlier-1", False))["wall"]["put"]["outcomes"][0]["done"] is False
    assert frames(workshop, c.ShowEarlier(False))["wall"]["gone"] == {"outcomes": ["earlier-1"]}
    assert on_the_wall(workshop) == []


@pytest.mark.parametrize(
    "command", [c.OpenQuestion("q2"), c.ShowQuestion("q2"), c.SetSpotlight("q1", column_id="a"), c.ShowVote("v1")]
)
def test_it_makes_room_for_what_the_hall_goes_on_to(command):
    workshop = shown()
    do(workshop, c.CreateColumn("a", "q1", "Roads"))
    do(workshop, c.StartVote("v1", "q1", "columns", 3))
    assert on_the_wall(workshop) == ["More buses"]
    do(workshop, command)
    assert on_the_wall(workshop) == []


def test_what_this_meeting_agrees_on_and_decisions_stay_off_the_wall():
    workshop = shown()
    do(workshop, c.AddOutcome("o1", "action", "A map"))
    do(workshop, c.EditOutcome("earlier-2", "action", "The forum meets"))
    assert on_the_wall(workshop) == ["More buses", "The forum meets"]
    do(workshop, c.EditOutcome("earlier-1", "decision", "More buses"))
    assert on_the_wall(workshop) == ["The forum meets"]


def test_showing_it_is_no_step_and_undo_neither_brings_it_back_nor_is_held_up_by_it():
    workshop = follow_up()
    do(workshop, c.RemoveOutcome("earlier-1"))
    do(workshop, c.Undo())
    do(workshop, c.ShowEarlier())
    do(workshop, c.OpenQuestion("q1"))
    do(workshop, c.Undo())
    assert on_the_wall(workshop) == []
    assert "earlier-shown" not in [step.type for step in workshop.steps.values()]


def test_showing_it_twice_changes_nothing_and_without_it_there_is_nothing_to_show():
    assert decide(c.ShowEarlier(), shown(), FACILITATOR) == []
    assert decide(c.ShowEarlier(False), follow_up(), FACILITATOR) == []
    assert refused(c.ShowEarlier(), meeting()) == "outcome-unknown"
    decided = Workshop("w2")
    do(decided, following(FORUM))
    assert refused(c.ShowEarlier(), decided) == "outcome-unknown"


def test_only_the_facilitator_shows_it():
    for actor in (PROJECTOR, MACHINE):
        assert refused(c.ShowEarlier(), follow_up(), actor) == "not-allowed"
    workshop = Workshop("w2")
    do(workshop, following(BUSES))
    do(workshop, c.Join("pia"), PIA)
    assert refused(c.ShowEarlier(), workshop, PIA) == "not-allowed"
    assert decide(c.ShowEarlier(), workshop, FACILITATOR) == [e.EarlierShown(True)]
