import random

import pytest

from benchmarks.cluster_quality.facilitator import agreement, counted, operations_until_right
from benchmarks.cluster_quality.labelled import UNSORTED, LabelledBoard
from workshop.clustering.quality import adjusted_rand_index

THEMES = ["bus"] * 4 + ["school"] * 4 + ["park"] * 4 + [UNSORTED] * 2


def test_a_perfect_board_needs_no_facilitator():
    assert operations_until_right(["a"] * 4 + ["b"] * 4 + ["c"] * 4 + [None] * 2, THEMES) == 0


def test_two_halves_of_a_column_need_one_merge():
    assert operations_until_right(["a", "a", "d", "d"] + ["b"] * 4 + ["c"] * 4 + [None] * 2, THEMES) == 1


def test_a_misplaced_note_needs_one_move():
    themes = THEMES[:8]
    assert operations_until_right(["a"] * 4 + ["b"] * 3 + ["a"], themes) == 1


def test_a_new_column_costs_one_operation_for_each_of_its_notes():
    assert operations_until_right(["a"] * 4 + ["b"] * 4 + [None] * 6, THEMES) == 4


def test_what_belongs_nowhere_is_taken_out_of_a_column():
    themes = ["bus"] * 3 + ["school"] * 3 + [UNSORTED]
    assert operations_until_right(["a"] * 3 + ["b"] * 3 + ["b"], themes) == 1


@pytest.mark.parametrize("seed", range(20))
def test_every_board_can_be_put_right_and_its_counts_tell_how_right_it_is(seed):
    chance = random.Random(seed)
    themes = [chance.choice(["bus", "school", "park", "ice", UNSORTED]) for _ in range(40)]
    columns = [chance.choice(["a", "b", "c", None]) for _ in themes]
    board = LabelledBoard("tiny", "nb", "", tuple(map(str, range(40))), tuple(themes))
    labels = [column or f"alone {at}" for at, column in enumerate(columns)]
    assert agreement(counted(columns, themes)) == pytest.approx(adjusted_rand_index(labels, board.gold))
    assert 0 < operations_until_right(columns, themes) <= 60
