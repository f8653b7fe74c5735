"""New workshops get a code that can be read aloud, and nobody else's."""

import itertools

import pytest

from workshop.domain.commands import CreateWorkshop
from workshop.domain.errors import Rejected
from workshop.live import creation


def test_a_code_that_is_taken_is_not_given_again(workshops, monkeypatch):
    signs = itertools.chain("AAAAAA" "AAAAAA" "BBBBBB")
    monkeypatch.setattr(creation.secrets, "choice", lambda _: next(signs))
    codes = [creation.create_workshop(workshops, CreateWorkshop("Møte", ""))[1] for _ in range(2)]
    assert codes == ["AAAAAA", "BBBBBB"]


def test_when_no_code_is_free_it_says_so(workshops, monkeypatch):
    monkeypatch.setattr(creation.secrets, "choice", lambda _: "A")
    creation.create_workshop(workshops, CreateWorkshop("Møte", ""))
    with pytest.raises(Rejected, match="server-failed"):
        creation.create_workshop(workshops, CreateWorkshop("Møte", ""))


def test_seats_are_new_every_time_and_counted(workshops):
    workshop_id, code = creation.create_workshop(workshops, CreateWorkshop("Møte", ""))
    seats = {creation.join(workshops, code)[1] for _ in range(5)}
    assert len(seats) == 5
    assert workshops.read(workshop_id, lambda w: w.facts.people) == 5


@pytest.mark.parametrize("typed", ["k7m 4qx", "K7M-4QX", " k7m4qx\n", "K7M4QX", "K.7.M.4.Q.X"])
def test_a_code_is_read_however_it_is_typed(typed):
    assert creation.normal_code(typed) == "K7M4QX"


def test_a_workshop_that_breaks_a_rule_is_not_stored(workshops):
    with pytest.raises(Rejected, match="title-empty"):
        creation.create_workshop(workshops, CreateWorkshop(" ", ""))
    assert workshops.event_log.workshop_ids() == []
