"""What is taught by boards that people sorted: which company a note would keep."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from workshop.clustering.lexicon.batch import Table
from workshop.clustering.lexicon.company import MadeUp, learn
from workshop.clustering.lexicon.network import foretold

KNOWN, WORDS = 4, 24
# Nothing else is known of these texts: all that joins "boat" and "ferry" is where people have put them.
BUS, TRAM, BOAT, FERRY = range(4)
COLUMN_OF = np.array([0, 0, 1, 1, -1])


def texts(*words):
    return csr_matrix(np.eye(WORDS, dtype=np.float32)[list(words)])


def unknown(count):
    """Next to nothing: of nothing at all nobody could learn which way to go."""
    return np.random.RandomState(count).normal(0, 1e-4, (count, KNOWN)).astype(np.float32)


def sorted_board(other):
    return Table(unknown(7), texts(BUS, TRAM, BOAT, FERRY, other, TRAM, FERRY), COLUMN_OF)


@pytest.fixture(scope="module")
def taught():
    themes = [(unknown(5), texts(*([8 + theme] * 5))) for theme in range(16)]
    boards = [sorted_board(4 + at % 4) for at in range(96)]
    return [learn(boards, [MadeUp(themes)]) for _ in range(2)]


def test_notes_that_people_put_together_come_near_to_each_other(taught):
    words, network = taught[0]
    rows = foretold(np.hstack([np.zeros((4, KNOWN)), words[[BUS, TRAM, BOAT, FERRY]]]), network)
    rows -= rows.mean(axis=0)
    likeness = rows @ rows.T
    assert likeness[BUS, TRAM] > 0 > likeness[BUS, BOAT]
    assert likeness[BOAT, FERRY] > 0 > likeness[TRAM, FERRY]


def test_the_same_boards_teach_the_same(taught):
    (words, network), (again, same) = taught
    assert (words == again).all()
    assert all((mine == other).all() for mine, other in zip(network, same, strict=True))
