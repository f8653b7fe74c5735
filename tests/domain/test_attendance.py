"""Who is here, as counts, and how much of it may be told."""

import dataclasses

from tests.domain.given import FREYA, PLAN, do
from workshop.domain import commands as c
from workshop.domain.attendance import Group, attendance
from workshop.domain.model import Workshop
from workshop.domain.roles import Actor

ASKS = c.Asks(affiliation=True, table=True, name=True)


def hall(*people: tuple[str | None, str | None], asks: c.Asks = ASKS) -> Workshop:
    """The first question is open, and these have joined: (affiliation, table) of s0, s1 ..."""
    workshop = Workshop("w1")
    do(workshop, dataclasses.replace(PLAN, asks=asks, affiliations=("Business", "Politician", "Youth")))
    for number, (affiliation, table) in enumerate(people):
        do(workshop, c.Join(f"s{number}", affiliation, table, f"Name {number}"), Actor("participant", f"s{number}"))
    do(workshop, c.OpenQuestion("q1"))
    return workshop


def write(workshop: Workshop, *numbers: int) -> None:
    for number in numbers:
        do(workshop, c.PostNote(f"n{len(workshop.notes)}", "q1", "Light"), Actor("participant", f"s{number}"))


def wrote(workshop: Workshop, kind: str = "affiliation") -> dict[str | None, int | None]:
    return {group.name: group.wrote for group in attendance(workshop, "q1")[kind]}


def test_affiliations_come_as_freya_wrote_them_also_one_that_nobody_chose():
    workshop = hall(("Politician", None), ("Business", None), ("Business", None))
    assert attendance(workshop)["affiliation"] == [Group("Business", 2), Group("Politician", 1), Group("Youth", 0)]


def test_tables_come_by_number_and_who_did_not_say_comes_last():
    workshop = hall((None, "10"), (None, None), (None, "Table 2"), (None, "2"), (None, "2"), (None, "Table 10"))
    names = [(group.name, group.people) for group in attendance(workshop)["table"]]
    assert names == [("2", 2), ("10", 1), ("Table 2", 1), ("Table 10", 1), (None, 1)]


def test_what_nobody_was_asked_is_not_counted():
    workshop = hall(("Business", "1"), asks=c.Asks(name=True))
    assert attendance(workshop) == {}


def test_a_group_is_told_by_how_many_have_written_and_each_counts_once():
    workshop = hall(*[("Business", "1")] * 3, *[("Youth", "2")] * 4)
    write(workshop, 0, 0, 2)
    assert wrote(workshop) == {"Business": 2, "Politician": None, "Youth": 0}
    assert wrote(workshop, "table") == {"1": 2, "2": 0}


def test_of_one_or_two_people_it_is_not_told_whether_they_have_written():
    workshop = hall(("Politician", None), *[("Youth", None)] * 2, *[("Business", None)] * 3)
    write(workshop, 0, 1, 3)
    assert wrote(workshop) == {"Politician": None, "Youth": None, "Business": 1}


def test_hiding_a_note_does_not_tell_whose_it_was():
    workshop = hall(*[("Business", "1")] * 3, *[("Youth", "2")] * 3)
    write(workshop, 0)
    before = attendance(workshop, "q1")
    do(workshop, c.HideNote("n0"), FREYA)
    assert workshop.notes["n0"].status == "hidden"
    assert attendance(workshop, "q1") == before


def test_who_takes_the_only_note_back_has_not_written():
    workshop = hall(*[("Business", None)] * 3)
    write(workshop, 0)
    assert wrote(workshop)["Business"] == 1
    do(workshop, c.WithdrawNote("n0"), Actor("participant", "s0"))
    assert wrote(workshop)["Business"] == 0


def test_what_was_written_to_another_question_does_not_count():
    workshop = hall(*[("Business", None)] * 3)
    write(workshop, 0)
    assert {group.wrote for group in attendance(workshop, "q2")["affiliation"]} == {0, None}


def test_of_a_poll_it_is_told_how_many_of_a_group_have_answered_and_nothing_of_so_few_as_two():
    workshop = hall(*[("Business", None)] * 3, *[("Youth", None)] * 2)
    do(workshop, c.AddQuestion("q9", "How?", None, "scale"))
    do(workshop, c.OpenQuestion("q9"))
    for number in (0, 1, 3):
        do(workshop, c.CastDots("q9", "4", 1), Actor("participant", f"s{number}"))
    groups = {group.name: group.wrote for group in attendance(workshop, "q9")["affiliation"]}
    assert groups == {"Business": 2, "Youth": None, "Politician": None}
