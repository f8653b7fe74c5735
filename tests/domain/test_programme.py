"""Workshop, seats, questions and timer."""

import dataclasses

import pytest

from tests.domain.given import FREYA, NOW, OTTO, PIA, PLAN, created, do, meeting
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.decide import decide
from workshop.domain.errors import REFUSALS, Rejected
from workshop.domain.events import Recorded
from workshop.domain.fold import apply
from workshop.domain.model import Workshop


def refused(command, workshop, actor=FREYA) -> str:
    with pytest.raises(Rejected) as refusal:
        decide(command, workshop, actor, NOW)
    return refusal.value.code


def test_a_plan_becomes_parts_questions_and_prepared_columns():
    workshop = created()
    assert [part.title for part in workshop.parts.values()] == ["Part one"]
    assert [question.text for question in workshop.questions.values()] == ["What is good?", "What is missing?"]
    assert [column.title for column in workshop.columns_of("q2")] == ["Roads"]


def test_a_workshop_is_made_once():
    assert decide(PLAN, created(), FREYA) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": ""}, "title-empty"),
        ({"title": "x" * 121}, "title-too-long"),
        ({"language": "de"}, "language-unknown"),
        ({"parts": (c.PartPlan("P", (c.StepPlan(""),)),)}, "question-empty"),
        ({"parts": (c.PartPlan("P", (c.StepPlan("x" * 201),)),)}, "question-too-long"),
        ({"parts": (c.PartPlan("P", (c.StepPlan("Q", "dance"),)),)}, "step-kind-unknown"),
        ({"parts": (c.PartPlan("P"),) * 21}, "parts-too-many"),
        ({"parts": (c.PartPlan("P", (c.StepPlan("Q"),) * 61),)}, "questions-too-many"),
        ({"parts": (c.PartPlan("P", (c.StepPlan("Q", columns=("C",) * 61),)),)}, "columns-too-many"),
        ({"affiliations": ("x" * 61,)}, "label-too-long"),
        ({"asks": c.Asks(affiliation=True)}, "affiliations-missing"),
        ({"asks": c.Asks(affiliation=True), "affiliations": (" ", "")}, "affiliations-missing"),
    ],
)
def test_a_plan_that_cannot_work_is_refused(change, code):
    assert refused(dataclasses.replace(PLAN, **change), Workshop("w1")) == code


def test_nothing_happens_in_a_workshop_that_does_not_exist():
    assert refused(c.OpenQuestion("q1"), Workshop("w1")) == "workshop-unknown"


def test_a_seat_joins_once():
    workshop = created()
    assert do(workshop, c.Join("pia"), PIA) == [e.SeatJoined("pia")]
    assert decide(c.Join("pia"), workshop, PIA) == []
    assert workshop.facts.people == 1


def test_what_nobody_asked_for_is_not_stored():
    assert do(created(), c.Join("pia", "Business", "4", "Pia Pettersen"), PIA) == [e.SeatJoined("pia")]


def asking() -> Workshop:
    workshop = Workshop("w1")
    asks = c.Asks(affiliation=True, table=True, name=True)
    do(workshop, dataclasses.replace(PLAN, asks=asks, affiliations=("Business", "Politician")))
    return workshop


def test_an_affiliation_is_one_of_those_to_choose_from():
    assert do(asking(), c.Join("pia", "Shouting in the minutes", "4"), PIA) == [e.SeatJoined("pia", None, "4")]


def test_what_the_facilitator_asks_for_is_stored():
    workshop = asking()
    joined = e.SeatJoined("pia", "Business", "4", None)
    assert do(workshop, c.Join("pia", " Business ", "4", "  "), PIA) == [joined]


def test_it_is_known_when_the_hall_went_on_from_a_question():
    workshop = meeting()
    assert workshop.facts.left == {}
    do(workshop, c.OpenQuestion("q2"))
    went_on = workshop.seq
    assert workshop.facts.left == {"q1": went_on}
    do(workshop, c.ShowQuestion("q2"))
    do(workshop, c.ShowQuestion("q1"))
    assert workshop.facts.left == {"q1": went_on, "q2": workshop.seq}
    do(workshop, c.OpenQuestion("q1"))
    assert workshop.facts.left["q1"] == went_on


def test_opening_a_question_shows_it_and_closing_keeps_it_shown():
    workshop = meeting()
    assert (workshop.questions["q1"].status, workshop.facts.current_question_id) == ("open", "q1")
    do(workshop, c.CloseQuestion("q1"))
    assert (workshop.questions["q1"].status, workshop.facts.current_question_id) == ("closed", "q1")
    assert decide(c.CloseQuestion("q1"), workshop, FREYA) == []


def test_every_question_can_be_opened_again():
    workshop = meeting()
    do(workshop, c.CloseQuestion("q1"))
    assert do(workshop, c.OpenQuestion("q1")) == [e.QuestionOpened("q1")]


def test_an_open_question_stays_open_for_late_notes_when_the_next_one_opens():
    workshop = meeting()
    do(workshop, c.OpenQuestion("q2"))
    assert workshop.questions["q1"].status == "open"
    assert do(workshop, c.OpenQuestion("q1")) == [e.QuestionShown("q1")]
    assert decide(c.OpenQuestion("q1"), workshop, FREYA) == []


def test_a_question_is_added_and_corrected_during_the_meeting():
    workshop = meeting()
    do(workshop, c.AddQuestion("extra", "What now?", "p1"))
    do(workshop, c.EditQuestion("extra", "What do we do now?"))
    assert workshop.questions["extra"].text == "What do we do now?"
    assert refused(c.AddQuestion("extra", "Other?"), workshop) == "question-id-taken"
    assert refused(c.AddQuestion("more", "Other?", "p9"), workshop) == "part-unknown"


def test_the_timer_ends_at_a_time_that_every_screen_can_count_down_to():
    workshop = meeting()
    assert do(workshop, c.SetTimer(300)) == [e.TimerSet(NOW + 300_000)]
    assert do(workshop, c.SetTimer(None)) == [e.TimerSet(None)]
    assert decide(c.SetTimer(None), workshop, FREYA) == []
    for seconds in (0, -1, 6 * 3600 + 1):
        assert refused(c.SetTimer(seconds), workshop) == "timer-too-long"


def test_the_timer_stops_with_its_question():
    workshop = meeting()
    do(workshop, c.OpenQuestion("q1"))
    do(workshop, c.SetTimer(300))
    do(workshop, c.CloseQuestion("q1"))
    assert workshop.facts.timer_ends_at is None


def test_a_timer_that_runs_goes_on_into_the_next_question_and_one_that_has_run_out_does_not():
    workshop = meeting()
    do(workshop, c.SetTimer(300))
    do(workshop, c.OpenQuestion("q2"))
    assert workshop.facts.timer_ends_at == NOW + 300_000
    later = Recorded(workshop.seq + 1, NOW + 300_000, FREYA, e.QuestionShown("q1"), None)
    apply(workshop, later)
    assert workshop.facts.timer_ends_at is None


def test_only_the_facilitator_runs_the_programme():
    for command in (c.OpenQuestion("q2"), c.CloseQuestion("q1"), c.SetTimer(60), c.RenameWorkshop("Mine"), c.Undo()):
        assert refused(command, meeting(), PIA) == "not-allowed"
        assert refused(command, meeting(), OTTO) == "not-allowed"


def test_every_refusal_says_what_to_do_in_a_sentence():
    for code, sentence in REFUSALS.items():
        assert code == code.lower()
        assert sentence[0].isupper(), code
        assert sentence.rstrip(")\"").endswith((".", "?")), code
