"""What notes that people have put under a title teach about others."""

import numpy as np
import pytest

from tests.clustering.conftest import column_of, organised
from workshop.clustering import Board, BoardColumn, BoardNote
from workshop.clustering.lessons import MOST_TEACHING, lessons

PARKING, FOREST = np.eye(2, dtype=np.float32)
OUTDOORS, TRAFFIC = 0, 1
TITLES_SAY_TRAFFIC = np.array([0.0, 0.5], dtype=np.float32)


def taught(home: list[int], seen: list[np.ndarray]) -> np.ndarray:
    return lessons(np.stack(seen), np.tile(TITLES_SAY_TRAFFIC, (len(seen), 1)), np.array(home))


def test_a_note_like_those_that_people_put_elsewhere_follows_them():
    lesson = taught([OUTDOORS] * 4 + [-1], [PARKING] * 5)[-1]
    assert (TITLES_SAY_TRAFFIC + lesson).argmax() == OUTDOORS


def test_a_single_note_put_elsewhere_is_a_small_lesson():
    lesson = taught([OUTDOORS, -1], [PARKING] * 2)[-1]
    assert lesson[OUTDOORS] > 0
    assert (TITLES_SAY_TRAFFIC + lesson).argmax() == TRAFFIC


def test_a_note_far_from_all_that_people_have_put_is_left_to_the_titles():
    np.testing.assert_array_equal(taught([OUTDOORS] * 4 + [-1], [PARKING] * 4 + [FOREST])[-1], 0)


def test_where_nobody_has_put_anything_nothing_is_taught():
    np.testing.assert_array_equal(taught([-1, -1], [PARKING, FOREST]), 0)


def test_the_latest_notes_teach_where_there_are_more_than_can_be_solved_for():
    home, seen = [TRAFFIC] + [OUTDOORS] * MOST_TEACHING, [FOREST] + [PARKING] * MOST_TEACHING
    np.testing.assert_array_equal(taught(home, seen)[0], 0)


@pytest.mark.parametrize("people", [True, False])
def test_on_a_wall_people_say_what_a_title_means(people, embedder):
    columns = (BoardColumn("out", "Uteområder", named=True), BoardColumn("car", "Trafikk og parkering", named=True))
    texts = [
        "Gratis parkering",
        "Parkering ved skolen",
        "Flere parkeringsplasser",
        "Parkeringshus",
        "Parkering i sentrum",
    ]
    put = [BoardNote(f"n{at}", text, "out", fixed=True) for at, text in enumerate(texts)] if people else []
    board = Board("Hva mangler?", "nb", (*put, BoardNote("new", "Mer parkering")), columns, settled=True)
    assert column_of(organised(board, embedder), "Mer parkering") == ("out" if people else "car")
