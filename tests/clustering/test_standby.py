"""The embedder is lost while a board waits: the lexical one stands in, says so, and steps back."""

import logging
from math import inf

import pytest

from tests.clustering.conftest import BUS_AND_PARKING, notes_of, organised
from tests.clustering.endpoints import drawn_rows
from workshop.clustering import Board, organise
from workshop.clustering.embedders import EmbedderDown
from workshop.clustering.embedders.embedder import unit_rows
from workshop.clustering.remembered import RememberedRows
from workshop.clustering.standby import TRY_AGAIN_S, Standby

BOARD = Board("Hva mangler?", "nb", notes_of(BUS_AND_PARKING), settled=True)
# The halves of a note are asked for after the notes.
WITH_TWO_POINTS = Board("Hva mangler?", "nb", notes_of([*BUS_AND_PARKING, "Flere busser / parkering"]), settled=True)


class Far:
    """An embedder that can be lost, on a clock of its own: every answer takes `answer_s`."""

    name, space = "openai", "unknown"

    def __init__(self, patience_s=inf, answer_s=0.0):
        self.patience_s, self.answer_s = patience_s, answer_s
        self.now, self.lost, self.texts = 100.0, False, []
        self.asked = 0

    def clock(self):
        return self.now

    def embed(self, texts):
        self.asked += 1
        self.now += self.answer_s
        if self.lost:
            raise EmbedderDown("nobody answers")
        self.texts += texts
        return unit_rows(drawn_rows(texts), len(texts))


class Remembering:
    """The embedder with the memory that every real one has."""

    def __init__(self, far):
        self.name, self.space, self.patience_s = far.name, far.space, far.patience_s
        self._far, self._memory = far, RememberedRows()

    def embed(self, texts):
        return self._memory.rows(texts, self._far.embed)


@pytest.fixture
def far():
    return Far()


@pytest.fixture
def standby(far):
    return Standby(far, far.clock)


def test_as_long_as_the_embedder_answers_the_plan_is_its_own(standby, far):
    assert standby.organise(BOARD) == organise(BOARD, far)
    assert standby.name == "openai"


def test_a_board_whose_embedder_is_lost_gets_the_plan_of_the_lexical_one(standby, far, lexical, caplog):
    far.lost = True
    assert standby.organise(BOARD) == organise(BOARD, lexical)
    assert standby.organise(BOARD).embedder == standby.name == "lexical"
    assert "`openai` is down: nobody answers" in caplog.text


def test_a_lost_embedder_is_left_in_peace_for_a_while_and_then_tried_again(standby, far):
    far.lost = True
    standby.organise(BOARD)
    asked = far.asked
    far.now += TRY_AGAIN_S - 1
    standby.organise(BOARD)
    assert far.asked == asked
    far.now += 1
    standby.organise(BOARD)
    assert far.asked > asked


def test_an_embedder_that_is_back_sorts_again(standby, far, caplog):
    far.lost = True
    standby.organise(BOARD)
    far.lost = False
    far.now += TRY_AGAIN_S
    assert standby.organise(BOARD).embedder == standby.name == "openai"
    assert "answers again" in caplog.text


def test_an_embedder_is_not_back_because_it_remembers_a_board(far):
    remembering = Remembering(far)
    standby = Standby(remembering, far.clock)
    standby.organise(BOARD)
    far.lost = True
    standby.check()
    far.now += TRY_AGAIN_S
    assert standby.organise(BOARD).embedder == "lexical"


def test_an_embedder_is_asked_for_notes_and_never_for_the_lexicon(standby, far):
    standby.organise(BOARD)
    assert set(far.texts) <= {note.text for note in BOARD.notes}


def test_an_embedder_that_is_lost_at_the_start_is_told_at_the_start(standby, far, caplog):
    standby.check()
    assert (standby.name, caplog.text) == ("openai", "")
    far.lost = True
    standby.check()
    assert standby.name == "lexical"
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_one_board_waits_for_slow_answers_only_as_long_as_it_is_worth():
    slow = Far(patience_s=10.0, answer_s=10.0)
    assert Standby(slow, slow.clock).organise(WITH_TWO_POINTS).embedder == "lexical"
    assert slow.asked == 1


def test_columns_that_stand_keep_their_notes_when_the_embedder_is_lost(standby, far, lexical):
    sorted_board = organised(BOARD, lexical)
    far.lost = True
    plan = standby.organise(sorted_board)
    assert not plan.placements
    assert not plan.new_columns
