"""What is no poll, or does not fit one, is refused in words; and only the facilitator prepares one."""

import pytest

from tests.domain.given import FREYA, MACHINE, OTTO, PIA, PROJECTOR, created, do
from tests.domain.test_polls import BUS, WORDS, polling
from tests.domain.test_programme import refused
from workshop.domain import commands as c
from workshop.domain import limits
from workshop.domain.model import Workshop
from workshop.domain.views import snapshot

ADD = ("q4", "How?", None)
TOO_MANY = tuple(f"Alternative {number}" for number in range(limits.MAX_ALTERNATIVES + 1))


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (c.AddQuestion(*ADD, "ranking", WORDS), "step-kind-unknown"),
        (c.AddQuestion(*ADD, "choice"), "alternatives-too-few"),
        (c.AddQuestion(*ADD, "choice", ("Bus", " ", "")), "alternatives-too-few"),
        (c.AddQuestion(*ADD, "choice", TOO_MANY), "alternatives-too-many"),
        (c.AddQuestion(*ADD, "choice", TOO_MANY * 10_000), "alternatives-too-many"),
        (c.AddQuestion(*ADD, "choice", ("Bus", "Car", " Bus ")), "alternatives-alike"),
        (c.AddQuestion(*ADD, "choice", ("Bus", "x" * 81)), "alternative-too-long"),
        (c.AddQuestion(*ADD, "choice", ("Bus", "\u202eCar")), "text-unprintable"),
        (c.AddQuestion(*ADD, "choice", WORDS, 0), "answers-unknown"),
        (c.AddQuestion(*ADD, "choice", WORDS, 4), "answers-unknown"),
        (c.AddQuestion(*ADD, "choice", WORDS, 10**9), "answers-unknown"),
        (c.AddQuestion(*ADD, "scale", ("Low",)), "ends-unknown"),
        (c.AddQuestion(*ADD, "scale", WORDS), "ends-unknown"),
        (c.AddQuestion(*ADD, "scale", (), 2), "answers-unknown"),
        (c.AddQuestion(*ADD, "wall", WORDS), "question-is-wall"),
        (c.EditQuestion("q1", "What?", WORDS), "question-is-wall"),
        (c.AddQuestion("q3", "How did you come?", "p1", "choice", WORDS, 2), "question-id-taken"),
        (c.PostNote("n9", "q3", "By train"), "question-is-poll"),
        (c.CreateColumn("c9", "q3", "Trains"), "question-is-poll"),
        (c.StartVote("v9", "q3", "columns", 3), "question-is-poll"),
        (c.SortNow("q3"), "question-is-poll"),
    ],
)
def test_what_is_no_poll_or_does_not_fit_one_is_refused_in_words(command, code):
    workshop = polling()
    seq = workshop.seq
    assert refused(command, workshop, FREYA) == code
    assert workshop.seq == seq


def test_a_phone_posts_no_note_to_a_poll():
    assert refused(c.PostNote("n9", "q3", "By train"), polling(), PIA) == "question-is-poll"


def test_a_vote_with_dots_never_takes_the_place_of_a_polls_ballot():
    workshop = polling()
    do(workshop, c.ShowQuestion("q1"))
    do(workshop, c.PostNote("n1", "q1", "Buses"), PIA)
    do(workshop, c.AddQuestion("q4", "And back?", "p1", "choice", WORDS))
    for taken in ("q3", "q4"):
        assert refused(c.StartVote(taken, "q1", "notes", 3), workshop, FREYA) == "vote-id-taken"
    do(workshop, c.StartVote("q5", "q1", "notes", 3))
    assert refused(c.AddQuestion("q5", "Once more?", "p1", "choice", WORDS), workshop, FREYA) == "question-id-taken"


def test_only_the_facilitator_prepares_polls_and_only_seats_answer():
    workshop = polling()
    for actor in (PIA, PROJECTOR, MACHINE):
        assert refused(c.AddQuestion("q4", "How?", None, "choice", WORDS), workshop, actor) == "not-allowed"
    for actor in (FREYA, PROJECTOR, MACHINE):
        assert refused(c.CastDots("q3", BUS, 1), workshop, actor) == "not-allowed"
    assert refused(c.CastDots("q3", BUS, 1), workshop, OTTO) == "seat-unknown"


def test_a_programme_may_come_with_polls():
    workshop = Workshop("w2")
    steps = (c.StepPlan("How?", "choice", (), WORDS, 2), c.StepPlan("It was worth it", "scale", (), ("No", "Yes")))
    do(workshop, c.CreateWorkshop("Meeting", "K7M4QX", "nb", (c.PartPlan("", steps),)))
    how, worth = snapshot(workshop, "facilitator")["state"]["questions"]
    assert (how["kind"], how["most"], len(how["alternatives"])) == ("choice", 2, 3)
    assert (worth["kind"], len(worth["alternatives"])) == ("scale", 5)
    assert created().questions["q1"].kind == "wall"


def test_a_poll_with_prepared_columns_is_refused():
    plan = c.CreateWorkshop(
        "Meeting", "K7M4QX", "nb", (c.PartPlan("", (c.StepPlan("How?", "choice", ("Roads",), WORDS),)),)
    )
    assert refused(plan, Workshop("w2"), FREYA) == "question-is-poll"
