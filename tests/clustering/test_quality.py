import doctest

import numpy as np
import pytest

import workshop.clustering
from workshop.clustering.grouping import group
from workshop.clustering.quality import adjusted_rand_index


def test_the_same_columns_under_other_names_agree_fully():
    assert adjusted_rand_index(["a", "a", "b"], ["x", "x", "y"]) == 1


def test_one_large_column_agrees_no_better_than_chance():
    assert adjusted_rand_index(["a"] * 4, ["x", "x", "y", "y"]) == pytest.approx(0)


def test_groups_are_found_also_where_likeness_is_negative():
    likeness = np.full((6, 6), -0.4, dtype=np.float32)
    likeness[:3, :3] = likeness[3:5, 3:5] = 0.5
    assert group(likeness).tolist() == [0, 0, 0, 1, 1, 2]


def test_the_example_of_the_library_is_true():
    result = doctest.testmod(workshop.clustering)
    assert result.attempted
    assert not result.failed
