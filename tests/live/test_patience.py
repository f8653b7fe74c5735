"""Whoever is told, and does not wait, hears in time that nothing came, and nothing happens behind their back."""

from tests.live.given import MEETING, PIA, meeting
from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.live.waiting import ANSWER_DEADLINE_S, Patience, WaitingCommand

POST = c.PostNote("n1", "q1", "mer lys")


class Told(list):
    """What somebody has been told: `(seq, error)` each time."""

    def __call__(self, seq, error) -> None:
        self.append((seq, error))


def waiting(told: Told, asked_at: float = 0.0) -> WaitingCommand:
    one = WaitingCommand(POST, PIA, None, told)
    one.asked_at = asked_at
    return one


def test_who_is_not_answered_in_time_is_told_to_try_again():
    now, told = [0.0], Told()
    patience = Patience(lambda: now[0])
    patience.watch(one := waiting(told))
    now[0] = ANSWER_DEADLINE_S - 0.1
    patience.give_up_overdue()
    assert told == []
    now[0] = ANSWER_DEADLINE_S
    patience.give_up_overdue()
    ((seq, error),) = told
    assert seq is None
    assert isinstance(error, Rejected)
    assert error.code == "storage-failing"
    assert one.given_up


def test_an_answer_that_comes_too_late_is_not_told_as_well():
    told = Told()
    one = waiting(told)
    one.give_up()
    one.answer(7)
    assert len(told) == 1


def test_who_has_an_answer_is_left_alone_and_does_not_hide_those_behind():
    told, late = Told(), Told()
    patience = Patience(lambda: ANSWER_DEADLINE_S)
    patience.watch(first := waiting(told))
    patience.watch(waiting(late))
    first.answer(3)
    patience.give_up_overdue()
    assert told == [(3, None)]
    assert late[0][1].code == "storage-failing"


def test_a_command_given_up_before_its_turn_is_not_stored(workshops):
    meeting(workshops)
    told = Told()
    given_up = waiting(told)
    given_up.give_up()
    workshops._writer.put(MEETING, given_up)
    assert workshops.read(MEETING, lambda workshop: "n1" in workshop.notes) is False
