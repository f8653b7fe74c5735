"""Polls: a question answered by choosing, in secret until the result is shown, and never whose an answer is."""

import json

import pytest

from tests.domain.given import FREYA, PER, PIA, do, meeting
from tests.domain.test_programme import refused
from tests.domain.test_views import frames
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.model import Workshop
from workshop.domain.polls import alternatives_of
from workshop.domain.roles import VIEWING_ROLES
from workshop.domain.views import for_minutes, snapshot
from workshop.domain.votes import own_dots

WORDS = ("Bus", "Bicycle", "Car")
BUS, BICYCLE, CAR = alternatives_of("choice", WORDS, 1)


def polling(most: int = 1, words: tuple[str, ...] = WORDS, kind: str = "choice") -> Workshop:
    """Pia and Per have joined, and the poll q3 is before the hall."""
    workshop = meeting()
    do(workshop, c.AddQuestion("q3", "How did you come?", "p1", kind, words, most))
    do(workshop, c.OpenQuestion("q3"))
    return workshop


def choose(workshop: Workshop, alternative: str, chosen: int = 1, who=PIA) -> list[e.Event]:
    return do(workshop, c.CastDots("q3", alternative, chosen), who)


def ballot(workshop: Workshop, role: str = "facilitator") -> dict:
    return next(vote for vote in snapshot(workshop, role)["state"]["votes"] if vote["vote_id"] == "q3")


def asked(workshop: Workshop, role: str = "facilitator") -> dict | None:
    questions = snapshot(workshop, role)["state"]["questions"]
    return next((question for question in questions if question["question_id"] == "q3"), None)


def shown(workshop: Workshop) -> dict[str, int]:
    do(workshop, c.ShowVote("q3"))
    return ballot(workshop)["counts"]


def test_a_poll_is_prepared_unseen_and_everybody_sees_its_alternatives_once_it_is_open():
    workshop = meeting()
    do(workshop, c.AddQuestion("q3", "How did you come?", "p1", "choice", WORDS))
    assert asked(workshop)["alternatives"] == [{"id": BUS, "text": "Bus"}, {"id": BICYCLE, "text": "Bicycle"},
                                               {"id": CAR, "text": "Car"}]  # fmt: skip
    assert asked(workshop, "wall") is asked(workshop, "participant") is None
    assert snapshot(workshop, "facilitator")["state"]["votes"] == []
    do(workshop, c.OpenQuestion("q3"))
    for role in VIEWING_ROLES:
        assert [one["text"] for one in asked(workshop, role)["alternatives"]] == list(WORDS)
        assert (ballot(workshop, role)["status"], ballot(workshop, role)["kind"]) == ("open", "answers")


def test_another_answer_takes_the_place_of_the_first():
    workshop = polling()
    choose(workshop, BUS)
    choose(workshop, CAR)
    choose(workshop, CAR, who=PER)
    assert own_dots(workshop, "pia") == {"q3": {CAR: 1}}
    assert shown(workshop) == {CAR: 2}
    assert ballot(workshop)["voters"] == 2


def test_where_several_may_be_chosen_each_is_given_and_taken_by_itself():
    workshop = polling(most=2)
    choose(workshop, BUS)
    choose(workshop, CAR)
    assert refused(c.CastDots("q3", BICYCLE, 1), workshop, PIA) == "answers-spent"
    choose(workshop, BUS, 0)
    choose(workshop, BICYCLE)
    assert shown(workshop) == {CAR: 1, BICYCLE: 1}
    assert ballot(workshop)["voters"] == 1


def test_an_answer_taken_back_is_none():
    workshop = polling()
    choose(workshop, BUS)
    choose(workshop, BUS, 0)
    assert ballot(workshop)["voters"] == 0
    assert shown(workshop) == {}


def test_the_same_answer_twice_counts_once():
    workshop = polling()
    choose(workshop, BUS)
    assert decide(c.CastDots("q3", BUS, 1), workshop, PIA) == []
    assert shown(workshop) == {BUS: 1}


@pytest.mark.parametrize("chosen", [-1, 2, 10**9])
@pytest.mark.parametrize("most", [1, 3])
def test_nobody_chooses_an_alternative_more_than_once_or_less_than_not_at_all(chosen, most):
    assert refused(c.CastDots("q3", BUS, chosen), polling(most), PIA) == "answers-spent"


@pytest.mark.parametrize("unknown", ["train", "n1", "0", "6"])
def test_only_what_stands_there_can_be_chosen(unknown):
    assert refused(c.CastDots("q3", unknown, 1), polling(), PIA) == "alternative-unknown"
    assert refused(c.CastDots("q3", unknown, 1), polling(words=(), kind="scale"), PIA) == "alternative-unknown"


def test_nobody_sees_a_count_before_it_is_shown_and_only_wall_and_console_how_many_have_answered():
    workshop = polling()
    choose(workshop, BUS)
    choose(workshop, CAR, who=PER)
    for step in (None, c.CloseQuestion("q3"), c.OpenQuestion("q3")):
        if step:
            do(workshop, step)
        for role in VIEWING_ROLES:
            assert ballot(workshop, role)["counts"] == {}
        assert ballot(workshop, "wall")["voters"] == ballot(workshop)["voters"] == 2
        assert "voters" not in ballot(workshop, "participant")
        assert for_minutes(workshop)["votes"][0]["counts"] == {}


def test_no_role_is_ever_told_whose_an_answer_is_and_other_phones_hear_nothing_of_it():
    workshop = polling()
    told = frames(workshop, c.CastDots("q3", BUS, 1), PIA)
    assert told["participant"]["type"] == "unseen"
    changed = frames(workshop, c.CastDots("q3", CAR, 1), PIA)
    assert {frame["type"] for frame in changed.values()} == {"unseen"}
    choose(workshop, CAR, who=PER)
    do(workshop, c.ShowVote("q3"))
    for role in VIEWING_ROLES:
        state = snapshot(workshop, role)["state"]
        state["seats"] = []  # whom the console knows, without an answer
        assert "pia" not in json.dumps([told[role], changed[role], state])
    assert own_dots(workshop, "per") == {"q3": {CAR: 1}}


def test_a_poll_closes_with_its_question_and_opens_with_it():
    workshop = polling()
    choose(workshop, BUS)
    do(workshop, c.CloseQuestion("q3"))
    assert ballot(workshop)["status"] == "closed"
    assert refused(c.CastDots("q3", CAR, 1), workshop, PIA) == "poll-closed"
    do(workshop, c.OpenQuestion("q3"))
    choose(workshop, CAR)
    assert shown(workshop) == {CAR: 1}


def test_whoever_closes_or_opens_the_vote_of_a_poll_means_the_poll():
    workshop = polling()
    do(workshop, c.CloseVote("q3"))
    assert (asked(workshop)["status"], ballot(workshop)["status"]) == ("closed", "closed")
    do(workshop, c.OpenVote("q3"))
    assert (asked(workshop)["status"], ballot(workshop)["status"]) == ("open", "open")


def test_showing_the_result_closes_the_poll_putting_it_away_keeps_it_and_opening_makes_it_secret_again():
    workshop = polling()
    choose(workshop, BUS)
    assert shown(workshop) == {BUS: 1}
    assert (asked(workshop)["status"], ballot(workshop)["status"]) == ("closed", "shown")
    do(workshop, c.ShowVote("q3", shown=False))
    assert (ballot(workshop)["status"], ballot(workshop)["counts"]) == ("kept", {BUS: 1})
    do(workshop, c.OpenQuestion("q3"))
    assert (ballot(workshop)["status"], ballot(workshop)["counts"]) == ("open", {})


def test_the_result_stays_while_the_hall_is_elsewhere():
    workshop = polling()
    choose(workshop, BUS)
    shown(workshop)
    do(workshop, c.ShowQuestion("q1"))
    assert (ballot(workshop)["status"], ballot(workshop)["counts"]) == ("shown", {BUS: 1})


def test_undoing_the_first_opening_takes_the_poll_away_and_redoing_brings_the_answers_back():
    workshop = polling()
    choose(workshop, BUS)
    do(workshop, c.Undo())
    assert refused(c.CastDots("q3", CAR, 1), workshop, PIA) == "vote-unknown"
    assert (asked(workshop)["status"], asked(workshop, "wall")) == ("planned", None)
    do(workshop, c.Redo())
    assert shown(workshop) == {BUS: 1}


def test_undoing_steps_in_any_order_never_leaves_an_open_poll_with_a_closed_ballot():
    workshop = polling()
    choose(workshop, BUS)
    do(workshop, c.CloseQuestion("q3"))
    closing = workshop.seq
    shown(workshop)
    do(workshop, c.Undo(closing))
    assert (asked(workshop)["status"], ballot(workshop)["status"], ballot(workshop)["counts"]) == ("open", "open", {})


def test_opening_again_is_undone_to_the_result():
    workshop = polling()
    choose(workshop, BUS)
    shown(workshop)
    do(workshop, c.OpenQuestion("q3"))
    do(workshop, c.Undo())
    assert (asked(workshop)["status"], ballot(workshop)["status"]) == ("closed", "shown")
    assert ballot(workshop)["counts"] == {BUS: 1}


def test_alternatives_are_changed_until_somebody_has_answered_and_the_words_of_the_question_always():
    workshop = polling()
    do(workshop, c.EditQuestion("q3", "How did you travel?", ("Bus", "Train"), 2))
    assert [one["text"] for one in asked(workshop)["alternatives"]] == ["Bus", "Train"]
    assert (asked(workshop)["most"], ballot(workshop)["dots"]) == (2, 2)
    do(workshop, c.EditQuestion("q3", "How did you travel?", ("Train", "Bus")))
    assert [one["text"] for one in asked(workshop)["alternatives"]] == ["Train", "Bus"]
    choose(workshop, BUS)
    assert refused(c.EditQuestion("q3", "How?", ("Bus", "Car")), workshop, FREYA) == "poll-answered"
    assert refused(c.EditQuestion("q3", "How?", None, 1), workshop, FREYA) == "poll-answered"
    do(workshop, c.EditQuestion("q3", "How did you get here?"))
    assert asked(workshop)["text"] == "How did you get here?"
    assert shown(workshop) == {BUS: 1}


def test_undo_takes_back_a_change_of_the_alternatives_until_somebody_has_answered():
    workshop = polling(words=("Yes", "No"))
    change = c.EditQuestion("q3", "How did you come?", ("No", "Yes", "Perhaps"), 2)
    do(workshop, change)
    do(workshop, c.Undo())
    assert ([one["text"] for one in asked(workshop)["alternatives"]], asked(workshop)["most"]) == (["Yes", "No"], 1)
    do(workshop, change)
    choose(workshop, alternatives_of("choice", ("Perhaps", "No"), 1).popitem()[0])
    assert refused(c.Undo(workshop.seq - 1), workshop, FREYA) == "undo-overtaken"
    assert len(asked(workshop)["alternatives"]) == 3


def test_the_words_of_the_question_are_undone_also_when_its_alternatives_no_longer_are():
    workshop = polling(words=("No", "Yes"), kind="scale")
    do(workshop, c.EditQuestion("q3", "Was it worth it?", ("Yes", "No")))
    choose(workshop, "5")
    do(workshop, c.Undo())
    assert asked(workshop)["text"] == "How did you come?"
    assert asked(workshop)["alternatives"][4]["text"] == "No"


def test_an_answer_that_was_under_way_while_the_list_changed_is_counted_for_its_own_words_or_not_at_all():
    workshop = polling(words=("Bus", "Car"))
    do(workshop, c.EditQuestion("q3", "How did you come?", ("Car", "Train")))
    assert refused(c.CastDots("q3", BUS, 1), workshop, PIA) == "alternative-unknown"
    choose(workshop, CAR)
    assert shown(workshop) == {CAR: 1}


def test_a_scale_has_five_steps_with_words_at_its_ends():
    workshop = polling(words=("Not at all", "Very much"), kind="scale")
    assert [(one["id"], one["text"]) for one in asked(workshop)["alternatives"]] == [
        ("1", "Not at all"), ("2", ""), ("3", ""), ("4", ""), ("5", "Very much"),
    ]  # fmt: skip
    choose(workshop, "4")
    choose(workshop, "5", who=PER)
    choose(workshop, "2", who=PER)
    assert shown(workshop) == {"4": 1, "2": 1}
