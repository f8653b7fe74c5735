"""Boards that people sorted say which notes of a new board they would put together."""

import numpy as np
import pytest

from workshop.clustering.embedders import make_embedder
from workshop.clustering.precedents import BOARDS_HEARD, Council, Precedents
from workshop.clustering.reading import Reading, notes_choosing

COOKING, BAKING, SAILING, ROWING = np.eye(4, dtype=np.float32)
KITCHEN, SEA = (COOKING + BAKING) / np.sqrt(2), (SAILING + ROWING) / np.sqrt(2)
NOTES = np.stack([COOKING, BAKING, SAILING, ROWING] * 4)
NOBODY = np.zeros((1, 4), dtype=np.float32)


def precedents(*boards):
    board_of = np.repeat(np.arange(len(boards)), [len(columns) for columns in boards])
    return Precedents(np.eye(4, dtype=np.float32), np.vstack([np.stack(columns) for columns in boards]), board_of)


def heard(boards, notes=NOTES, missing=0):
    return Council(boards.chosen(notes, NOBODY, missing), NOBODY, missing)


def alike(council):
    said = council.of_wall(NOTES)[:4]
    return said @ said.T


def test_notes_that_a_board_had_in_one_column_are_alike_though_nothing_else_joins_them():
    likeness = alike(heard(precedents([KITCHEN, SEA])))
    assert likeness[0, 1] == pytest.approx(1, abs=1e-3)
    assert likeness[0, 2] == pytest.approx(-1, abs=1e-3)


def test_boards_that_would_not_part_these_notes_are_not_heard():
    same = [[KITCHEN, KITCHEN]] * BOARDS_HEARD
    council = heard(precedents(*same, [COOKING + SAILING, BAKING + ROWING], *same))
    likeness = alike(council)
    assert likeness[0, 2] == pytest.approx(1, abs=1e-3)
    assert likeness[0, 1] == pytest.approx(-1, abs=1e-3)


def test_a_title_goes_with_the_notes_that_people_put_beside_it():
    council = heard(precedents([KITCHEN, SEA]))
    fits = council.of_wall(NOTES)[:4] @ council.of_titles(KITCHEN[None]).T
    assert (fits[:2] > 0.5).all()
    assert (fits[2:] < -0.5).all()


def test_another_note_is_read_as_those_on_the_wall_are():
    council = heard(precedents([KITCHEN, SEA]))
    wall = council.of_wall(NOTES)
    assert council.of(NOTES[:3]) == pytest.approx(wall[:3], abs=1e-5)


def test_of_a_single_note_nothing_is_said_that_is_not_finite():
    among_usual_ones = heard(precedents([KITCHEN, SEA]), NOTES[:1], 11).of_wall(NOTES[:1])
    assert np.isfinite(among_usual_ones).all()
    alone = heard(precedents([KITCHEN, SEA]), NOTES[:1]).of_wall(NOTES[:1])
    assert (alone == 0).all()


def test_a_long_wall_asks_which_boards_to_hear_only_when_it_has_grown_by_half(monkeypatch):
    asked, chosen = [], Precedents.chosen
    monkeypatch.setattr(Precedents, "chosen", lambda *given: asked.append(given) or chosen(*given))
    texts = [f"buss nummer {at} til bryggen" for at in range(80)]
    for count in range(40, 81):
        Reading(texts[:count], "nb", make_embedder("lexical"))
    assert len(asked) == len({notes_choosing(count) for count in range(40, 81)}) == 3
