"""Outcomes: what the meeting decided and what will be done, with the column that it came out of."""

import json

import pytest

from tests.domain.given import FREYA, MACHINE, PIA, PROJECTOR, do, meeting_with_notes
from tests.domain.test_programme import refused
from tests.domain.test_views import frames
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.limits import MAX_OUTCOMES
from workshop.domain.model import Agreed, Workshop
from workshop.domain.views import for_minutes, snapshot

DECISION = c.AddOutcome("d1", "decision", "The forum meets twice a year")
ACTION = c.AddOutcome("o1", "action", "More apprentices", "Kari", "2027-06-30", "20 new ones", "a")


def agreed() -> Workshop:
    """Notes hang in columns a and b; a decision and an action out of column a are written down."""
    workshop = meeting_with_notes()
    do(workshop, DECISION)
    do(workshop, ACTION)
    return workshop


def edit(**changes) -> c.EditOutcome:
    """The action with some of its words changed."""
    return c.EditOutcome(**(vars(ACTION) | changes))


def seen(workshop: Workshop, outcome_id: str = "o1") -> dict:
    """What the console has of the outcome."""
    state = snapshot(workshop, "facilitator")["state"]
    return {view["outcome_id"]: view for view in state["outcomes"]}[outcome_id]


def test_freya_writes_down_an_action_with_who_when_and_what_is_measured():
    workshop = meeting_with_notes()
    words = Agreed("action", "More apprentices", "Kari", "2027-06-30", "20 new ones", "a")
    assert do(workshop, ACTION) == [e.OutcomeAdded("o1", words)]
    assert seen(workshop) == {
        "outcome_id": "o1", "kind": "action", "text": "More apprentices", "who": "Kari", "due": "2027-06-30",
        "target": "20 new ones", "done": False, "column_id": "a", "column": "Street light", "order": workshop.seq,
        "agreed_on": None, "on_wall": False,
    }  # fmt: skip


def test_a_decision_is_a_sentence_and_nothing_else():
    workshop = meeting_with_notes()
    do(workshop, c.AddOutcome("d1", "decision", " We  go on ", "Kari", "2027-06-30", "20", "a"))
    found = seen(workshop, "d1")
    assert (found["text"], found["who"], found["due"], found["target"]) == ("We go on", None, None, None)
    assert found["column"] == "Street light"


def test_saying_it_twice_counts_once_and_another_under_the_same_id_is_refused():
    workshop = agreed()
    assert decide(ACTION, workshop, FREYA) == []
    assert decide(edit(), workshop, FREYA) == []
    assert refused(c.AddOutcome("o1", "action", "Fewer meetings"), workshop) == "outcome-id-taken"
    do(workshop, c.RemoveOutcome("o1"))
    assert decide(c.RemoveOutcome("o1"), workshop, FREYA) == []
    assert refused(ACTION, workshop) == "outcome-id-taken"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": " "}, "outcome-empty"),
        ({"text": "x" * 501}, "outcome-too-long"),
        ({"text": "x\u202ey"}, "text-unprintable"),
        ({"who": "x" * 121}, "label-too-long"),
        ({"target": "x" * 121}, "label-too-long"),
        ({"due": "soon"}, "date-unknown"),
        ({"due": "2027-02-29"}, "date-unknown"),
        ({"column_id": "nowhere"}, "column-unknown"),
    ],
)
def test_what_cannot_be_written_down_is_refused_at_first_and_at_a_change(changes, code):
    workshop = agreed()
    assert refused(edit(**changes), workshop) == code
    assert refused(c.AddOutcome(**(vars(ACTION) | {"outcome_id": "o2"} | changes)), workshop) == code


def test_an_empty_field_is_none_and_a_date_has_one_form():
    workshop = agreed()
    do(workshop, edit(who=" ", due="", target="\u200b"))
    assert (seen(workshop)["who"], seen(workshop)["due"], seen(workshop)["target"]) == (None, None, None)
    do(workshop, edit(due="20270630"))
    assert seen(workshop)["due"] == "2027-06-30"


def test_only_the_facilitator_writes_down_what_is_agreed():
    workshop = agreed()
    for command in (ACTION, edit(text="x"), c.MarkOutcome("o1", True), c.RemoveOutcome("o1")):
        for actor in (PIA, PROJECTOR, MACHINE):
            assert refused(command, workshop, actor) == "not-allowed"


def test_what_is_not_there_can_be_neither_changed_nor_marked_nor_removed():
    workshop = agreed()
    do(workshop, c.RemoveOutcome("o1"))
    assert refused(edit(text="x"), workshop) == "outcome-unknown"
    assert refused(c.MarkOutcome("o1", True), workshop) == "outcome-unknown"
    assert refused(c.RemoveOutcome("o9"), workshop) == "outcome-unknown"


def test_a_workshop_has_room_for_so_many_and_a_removed_one_makes_room():
    workshop = meeting_with_notes()
    for number in range(MAX_OUTCOMES):
        do(workshop, c.AddOutcome(f"o{number}", "decision", "Yes"))
    assert refused(DECISION, workshop) == "outcomes-too-many"
    do(workshop, c.RemoveOutcome("o7"))
    assert do(workshop, DECISION)


def test_an_action_is_done_and_open_again_and_a_decision_is_neither():
    workshop = agreed()
    assert do(workshop, c.MarkOutcome("o1", True)) == [e.OutcomeMarked("o1", True)]
    assert decide(c.MarkOutcome("o1", True), workshop, FREYA) == []
    assert seen(workshop)["done"]
    do(workshop, c.MarkOutcome("o1", False))
    assert not seen(workshop)["done"]
    assert refused(c.MarkOutcome("d1", True), workshop) == "outcome-unmarkable"


def test_an_action_that_turns_out_to_be_a_decision_is_done_no_longer():
    workshop = agreed()
    do(workshop, c.MarkOutcome("o1", True))
    do(workshop, edit(kind="decision"))
    assert (seen(workshop)["kind"], seen(workshop)["done"], seen(workshop)["who"]) == ("decision", False, None)


def test_every_step_of_it_can_be_undone_and_redone():
    workshop = agreed()
    do(workshop, edit(text="Many more apprentices", who="Ola"))
    do(workshop, c.MarkOutcome("o1", True))
    do(workshop, c.RemoveOutcome("o1"))
    assert not [one for one in workshop.outcomes.values() if one.outcome_id == "o1" and not one.removed]
    do(workshop, c.Undo())
    assert seen(workshop)["done"]
    do(workshop, c.Undo())
    assert (seen(workshop)["done"], seen(workshop)["who"]) == (False, "Ola")
    do(workshop, c.Undo())
    assert (seen(workshop)["text"], seen(workshop)["who"]) == ("More apprentices", "Kari")
    do(workshop, c.Undo())
    assert [view["outcome_id"] for view in snapshot(workshop, "facilitator")["state"]["outcomes"]] == ["d1"]
    for _ in range(4):
        do(workshop, c.Redo())
    assert [view["outcome_id"] for view in snapshot(workshop, "facilitator")["state"]["outcomes"]] == ["d1"]


def test_the_log_says_what_it_was_about():
    workshop = agreed()
    do(workshop, c.MarkOutcome("o1", True))
    added, marked = list(workshop.steps.values())[-2:]
    assert (added.about["outcome"], added.about["kind"]) == ("More apprentices", "action")
    assert marked.about["done"] == 1


def came_out_of(workshop: Workshop) -> tuple[str | None, str | None]:
    return seen(workshop)["column_id"], seen(workshop)["column"]


def test_it_follows_its_column_when_that_is_renamed_and_when_it_is_merged():
    workshop = agreed()
    do(workshop, c.RenameColumn("a", "Lamps"))
    assert came_out_of(workshop) == ("a", "Lamps")
    do(workshop, c.MergeColumns("a", "b"))
    assert came_out_of(workshop) == ("b", "Transport")
    do(workshop, c.RenameColumn("b", "Light and buses"))
    do(workshop, c.Undo())
    do(workshop, c.Undo())
    assert came_out_of(workshop) == ("a", "Lamps")
    do(workshop, c.Redo())
    assert came_out_of(workshop) == ("b", "Transport")


def test_a_removed_column_leaves_it_standing_with_the_name_it_had():
    workshop = agreed()
    do(workshop, c.RemoveColumn("a"))
    assert came_out_of(workshop) == ("a", "Street light")
    do(workshop, edit(text="Many more"))
    assert came_out_of(workshop) == ("a", "Street light")
    assert refused(c.AddOutcome("o2", "action", "Fewer", column_id="a"), workshop) == "column-unknown"


def test_undoing_a_change_of_column_goes_back_to_one_that_is_gone_meanwhile():
    workshop = agreed()
    do(workshop, edit(column_id="b"))
    changed = list(workshop.steps.values())[-1].seq
    do(workshop, c.RemoveColumn("a"))
    do(workshop, c.Undo(changed))
    assert came_out_of(workshop) == ("a", "Street light")


def test_renaming_a_column_is_undone_whatever_was_agreed_out_of_it_since():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("a", "Lamps"))
    renamed = list(workshop.steps.values())[-1].seq
    do(workshop, ACTION)
    do(workshop, c.Undo(renamed))
    assert came_out_of(workshop) == ("a", "Street light")


def test_the_console_learns_of_it_and_wall_and_phones_do_not():
    workshop = meeting_with_notes()
    shown = frames(workshop, ACTION)
    assert shown["facilitator"]["put"]["outcomes"][0]["text"] == "More apprentices"
    for role in ("wall", "participant"):
        assert shown[role] == {"seq": workshop.seq, "type": "unseen"}
        assert "apprentices" not in json.dumps(snapshot(workshop, role))
    assert frames(workshop, c.RemoveOutcome("o1"))["facilitator"]["gone"] == {"outcomes": ["o1"]}


def test_the_minutes_have_what_the_wall_shows_and_what_was_agreed():
    workshop = agreed()
    do(workshop, c.HideNote("n1"))
    minutes = for_minutes(workshop)
    assert [view["text"] for view in minutes["outcomes"]] == [DECISION.text, ACTION.text]
    assert "Light" in json.dumps(snapshot(workshop, "facilitator"))
    assert {note["text"] for note in minutes["notes"]} == {"Lamps", "Buses"}
    assert minutes["seats"] == minutes["log"] == []
