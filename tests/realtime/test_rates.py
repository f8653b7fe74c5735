"""How fast one seat may send, with a clock of our own."""

import pytest

from workshop.domain.errors import Rejected
from workshop.realtime.rates import BURST_COMMANDS, COMMANDS_A_SECOND, Rates


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def rates(clock):
    return Rates(clock)


def test_a_phone_that_was_offline_may_send_all_its_notes_at_once(rates):
    for _ in range(BURST_COMMANDS):
        rates.spend("pia")
    with pytest.raises(Rejected, match="too-fast"):
        rates.spend("pia")


def test_waiting_helps(rates, clock):
    for _ in range(BURST_COMMANDS):
        rates.spend("pia")
    clock.now += 1.0
    for _ in range(int(COMMANDS_A_SECOND)):
        rates.spend("pia")
    with pytest.raises(Rejected, match="too-fast"):
        rates.spend("pia")


def test_one_seat_does_not_slow_another(rates):
    for _ in range(BURST_COMMANDS):
        rates.spend("pia")
    rates.spend("per")
