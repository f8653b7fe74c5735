"""The garbage waits while people write, but not for ever."""

import pytest

from workshop.live.collector import ALL, EVERY_S, LONGEST_S, MANY_YOUNG, QUIET_S, YOUNG, Collector


class Hall:
    """A clock, and how often garbage was collected."""

    def __init__(self) -> None:
        self.now, self.young, self.collections = 1_000.0, 0, []
        self.collector = Collector(self.collections.append, lambda: self.young, lambda: self.now)

    @property
    def collected(self) -> int:
        return self.collections.count(ALL)

    def spend(self, seconds: float, writing: bool = False) -> None:
        for _ in range(int(seconds)):
            self.now += 1
            if writing:
                self.collector.note_commit("w1", [])
            self.collector.look()


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_a_hall_that_rests_is_cleaned_now_and_then(hall):
    hall.spend(EVERY_S - 1)
    assert hall.collected == 0
    hall.spend(3 * EVERY_S)
    assert hall.collected == 3


def test_while_people_write_the_garbage_waits_until_they_pause(hall):
    hall.spend(3 * EVERY_S, writing=True)
    assert hall.collected == 0
    hall.spend(QUIET_S - 1)
    assert hall.collected == 0
    hall.spend(2)
    assert hall.collected == 1


def test_a_hall_that_never_pauses_is_cleaned_all_the_same(hall):
    hall.spend(2 * LONGEST_S + 1, writing=True)
    assert hall.collected == 2


def test_who_makes_very_much_while_others_write_is_cleaned_up_after_at_once(hall):
    hall.spend(10, writing=True)
    assert hall.collections == []
    hall.young = MANY_YOUNG
    hall.spend(1, writing=True)
    assert hall.collections == [YOUNG]
