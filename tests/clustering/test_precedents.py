"""Boards that people sorted say which notes of a new board they would put together."""

import numpy as np
import pytest

from workshop.clustering.precedents import BOARDS_HEARD, Precedents

COOKING, BAKING, SAILING, ROWING = np.eye(4, dtype=np.float32)
KITCHEN, SEA = (COOKING + BAKING) / np.sqrt(2), (SAILING + ROWING) / np.sqrt(2)
NOTES = np.stack([COOKING, BAKING, SAILING, ROWING] * 4)
NOBODY = np.zeros((1, 4), dtype=np.float32)


def precedents(*boards):
    board_of = np.repeat(np.arange(len(boards)), [len(columns) for columns in boards])
    return Precedents(np.eye(4, dtype=np.float32), np.vstack([np.stack(columns) for columns in boards]), board_of)


def alike(council):
    said = council.of_wall(NOTES)[:4]
    return said @ said.T


def test_notes_that_a_board_had_in_one_column_are_alike_though_nothing_else_joins_them():
    likeness = alike(precedents([KITCHEN, SEA]).hear(NOTES, NOBODY, 0))
    assert likeness[0, 1] == pytest.approx(1, abs=1e-3)
    assert likeness[0, 2] == pytest.approx(-1, abs=1e-3)


def test_boards_that_would_not_part_these_notes_are_not_heard():
    same = [[KITCHEN, KITCHEN]] * BOARDS_HEARD
    council = precedents(*same, [COOKING + SAILING, BAKING + ROWING], *same).hear(NOTES, NOBODY, 0)
    likeness = alike(council)
    assert likeness[0, 2] == pytest.approx(1, abs=1e-3)
    assert likeness[0, 1] == pytest.approx(-1, abs=1e-3)


def test_a_title_goes_with_the_notes_that_people_put_beside_it():
    council = precedents([KITCHEN, SEA]).hear(NOTES, NOBODY, 0)
    fits = council.of_wall(NOTES)[:4] @ council.of_titles(KITCHEN[None]).T
    assert (fits[:2] > 0.5).all()
    assert (fits[2:] < -0.5).all()


def test_another_note_is_read_as_those_on_the_wall_are():
    council = precedents([KITCHEN, SEA]).hear(NOTES, NOBODY, 0)
    wall = council.of_wall(NOTES)
    assert council.of(NOTES[:3]) == pytest.approx(wall[:3], abs=1e-5)


def test_of_a_single_note_nothing_is_said_that_is_not_finite():
    among_usual_ones = precedents([KITCHEN, SEA]).hear(NOTES[:1], NOBODY, 11).of_wall(NOTES[:1])
    assert np.isfinite(among_usual_ones).all()
    alone = precedents([KITCHEN, SEA]).hear(NOTES[:1], NOBODY, 0).of_wall(NOTES[:1])
    assert (alone == 0).all()
