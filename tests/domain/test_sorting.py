"""Sorting: authors choose for their own notes, the facilitator outranks them, the organiser advises."""

from dataclasses import replace

import pytest

from tests.domain.given import FREYA, MACHINE, PER, PIA, do, meeting_with_notes
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.errors import Rejected
from workshop.domain.model import Suggestion
from workshop.domain.views import snapshot

MERGE = Suggestion("merge a b", "merge-columns", ("a", "b"), about="light", count=2, of=3)


def advised(workshop, **advice):
    return do(workshop, c.PlaceNotes("q1", {}, **advice), MACHINE)


def refused(workshop, command, actor=FREYA) -> str:
    with pytest.raises(Rejected) as refusal:
        decide(command, workshop, actor)
    return refusal.value.code


def seen_by(role, workshop, note_id="n1") -> dict:
    return next(note for note in snapshot(workshop, role)["state"]["notes"] if note["note_id"] == note_id)


def question_seen_by(role, workshop) -> dict:
    return next(one for one in snapshot(workshop, role)["state"]["questions"] if one["question_id"] == "q1")


def test_authors_do_not_choose_where_the_facilitator_has_switched_it_off():
    workshop = meeting_with_notes()
    do(workshop, c.SetAuthorsSort("q1", False))
    assert refused(workshop, c.ChooseColumn("n1", "b"), PIA) == "choosing-off"
    do(workshop, c.SetAuthorsSort("q1", True))
    assert do(workshop, c.ChooseColumn("n1", "b"), PIA)


def test_only_the_facilitator_switches_choosing_off():
    assert refused(meeting_with_notes(), c.SetAuthorsSort("q1", False), PIA) == "not-allowed"


def test_phones_and_console_know_whether_authors_choose():
    workshop = meeting_with_notes()
    do(workshop, c.SetAuthorsSort("q1", False))
    assert question_seen_by("participant", workshop)["authors_sort"] is False
    assert question_seen_by("facilitator", workshop)["authors_sort"] is False


def test_phones_learn_the_likeliest_columns_that_stand():
    workshop = meeting_with_notes()
    advised(workshop, likely={"n1": ("b", "gone", "a")})
    assert seen_by("participant", workshop)["likely"] == ["b", "a"]
    assert "likely" not in seen_by("wall", workshop)


def test_nobody_is_offered_columns_where_choosing_is_off():
    workshop = meeting_with_notes()
    do(workshop, c.SetAuthorsSort("q1", False))
    assert advised(workshop, likely={"n1": ("a", "b")}) == []


def test_the_same_advice_twice_is_no_event():
    workshop = meeting_with_notes()
    advice = {"likely": {"n1": ("b",)}, "same_as": {"n2": "n1"}, "suggestions": (MERGE,)}
    assert advised(workshop, **advice)
    assert advised(workshop, **advice) == []


def test_advice_is_no_step_that_could_be_undone():
    workshop = meeting_with_notes()
    steps = list(workshop.steps)
    advised(workshop, likely={"n1": ("b",)}, suggestions=(MERGE,))
    assert list(workshop.steps) == steps


def test_new_advice_does_not_keep_an_older_step_from_being_undone():
    workshop = meeting_with_notes()
    placed = do(workshop, c.PlaceNotes("q1", {"n1": "b"}, likely={"n1": ("b", "a")}), MACHINE)
    assert placed
    step = workshop.seq
    advised(workshop, likely={"n1": ("a", "b")})
    do(workshop, c.Undo(step))
    assert workshop.notes["n1"].column_id == "a"


def test_a_note_that_says_the_same_is_marked_for_the_facilitator_alone():
    workshop = meeting_with_notes()
    advised(workshop, same_as={"n2": "n1", "n3": "nobody"})
    assert seen_by("facilitator", workshop, "n2")["same_as"] == "n1"
    assert seen_by("facilitator", workshop, "n3")["same_as"] is None
    assert "same_as" not in seen_by("participant", workshop, "n2")


def test_suggestions_reach_the_facilitator_alone():
    workshop = meeting_with_notes()
    advised(workshop, suggestions=(MERGE,))
    assert question_seen_by("facilitator", workshop)["suggestions"][0]["about"] == "light"
    assert "suggestions" not in question_seen_by("participant", workshop)
    assert "suggestions" not in question_seen_by("wall", workshop)


def test_a_dismissed_suggestion_does_not_come_back():
    workshop = meeting_with_notes()
    other = replace(MERGE, key="merge b a")
    advised(workshop, suggestions=(MERGE, other))
    do(workshop, c.DismissSuggestion("q1", MERGE.key))
    assert workshop.questions["q1"].suggestions == (other,)
    assert advised(workshop, suggestions=(MERGE, other)) == []
    assert decide(c.DismissSuggestion("q1", MERGE.key), workshop, FREYA) == []


def test_columns_can_be_made_coarser_or_finer_within_limits():
    workshop = meeting_with_notes()
    assert do(workshop, c.SetDetail("q1", 2)) == [e.DetailSet("q1", 2)]
    assert decide(c.SetDetail("q1", 2), workshop, FREYA) == []
    assert refused(workshop, c.SetDetail("q1", 3)) == "detail-unknown"
    assert refused(workshop, c.SetDetail("q1", 1), PER) == "not-allowed"


def test_asking_for_sorting_changes_nothing_that_could_be_undone():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("a", "Lamps"))
    assert do(workshop, c.SortNow("q1")) == [e.SortingAsked("q1")]
    do(workshop, c.Undo())
    assert workshop.columns["a"].title == "Street light"


def test_the_organiser_removes_only_columns_of_its_own_that_are_left_empty():
    workshop = meeting_with_notes()
    do(workshop, c.RenameColumn("b", "Buses"))
    do(workshop, c.PlaceNotes("q1", {"n1": "b", "n3": "a"}, removed_columns=("a", "b")), MACHINE)
    assert not workshop.columns["a"].removed  # n2 is still there
    do(workshop, c.PlaceNotes("q1", {"n2": "b", "n3": "b"}, removed_columns=("a", "b")), MACHINE)
    assert workshop.columns["a"].removed
    assert not workshop.columns["b"].removed  # a person has named it


def test_a_hidden_note_keeps_its_column_from_being_removed():
    workshop = meeting_with_notes()
    do(workshop, c.HideNote("n3"))
    assert decide(c.PlaceNotes("q1", {}, removed_columns=("b",)), workshop, MACHINE) == []


def test_a_note_with_two_points_becomes_two_of_the_same_author():
    workshop = meeting_with_notes()
    split = c.SplitNote("n1", "n4", ("Breakfasts", "Newsletter"))
    do(workshop, split)
    first, second = workshop.notes["n1"], workshop.notes["n4"]
    assert (first.text, first.column_id) == ("Breakfasts", "a")
    assert (second.text, second.column_id, second.seat) == ("Newsletter", None, "pia")
    assert workshop.note_counts["q1"] == 4
    assert decide(split, workshop, FREYA) == []


def test_a_split_note_is_whole_again_when_that_is_undone():
    workshop = meeting_with_notes()
    do(workshop, c.SplitNote("n1", "n4", ("Breakfasts", "Newsletter")))
    do(workshop, c.Undo())
    assert (workshop.notes["n1"].text, workshop.notes["n4"].status) == ("Light", "withdrawn")


def test_neither_half_of_a_split_note_may_be_empty_or_taken():
    workshop = meeting_with_notes()
    assert refused(workshop, c.SplitNote("n1", "n4", ("Light", " "))) == "note-empty"
    assert refused(workshop, c.SplitNote("n1", "n3", ("Light", "Lamps"))) == "note-id-taken"
    assert refused(workshop, c.SplitNote("n1", "n4", ("Light", "Lamps")), PIA) == "not-allowed"


def test_the_log_knows_both_halves_of_a_split_note_and_how_the_sorting_was_steered():
    workshop = meeting_with_notes()
    do(workshop, c.SplitNote("n1", "n4", ("Breakfasts", "Newsletter")))
    do(workshop, c.SetDetail("q1", -1))
    do(workshop, c.SetAuthorsSort("q1", False))
    split, detail, choosing = [step.about for step in workshop.steps.values()][-3:]
    assert (split["note"], split["new_note"]) == ("Breakfasts", "Newsletter")
    assert (detail["detail"], choosing["authors_sort"]) == (-1, 0)


def test_steering_is_a_step_that_can_be_undone():
    workshop = meeting_with_notes()
    do(workshop, c.SetDetail("q1", 1))
    do(workshop, c.SetAuthorsSort("q1", False))
    do(workshop, c.Undo())
    do(workshop, c.Undo())
    assert (workshop.questions["q1"].detail, workshop.questions["q1"].authors_sort) == (0, True)


def test_columns_are_prepared_before_a_question_opens_and_stay_hidden_until_then():
    workshop = meeting_with_notes()
    do(workshop, c.CreateColumn("c", "q2", "Roads"))
    console, phone = (snapshot(workshop, role)["state"]["columns"] for role in ("facilitator", "participant"))
    assert "c" in [column["column_id"] for column in console]
    assert "c" not in [column["column_id"] for column in phone]
