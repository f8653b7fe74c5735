import pytest

from benchmarks.cluster_quality.crowd import Crowd, replayed_with_crowd
from benchmarks.cluster_quality.labelled import UNSORTED
from benchmarks.cluster_quality.replay import notes_of, prepared
from workshop.clustering import Board, BoardColumn, BoardNote

BUS, PARKING = "Kollektivtransport", "Parkering"


@pytest.fixture
def everyone_is_right(monkeypatch):
    monkeypatch.setattr("benchmarks.cluster_quality.crowd.ANSWERING", 1.0)
    monkeypatch.setattr("benchmarks.cluster_quality.crowd.RIGHT", 1.0)


@pytest.fixture
def everyone_is_wrong(monkeypatch):
    monkeypatch.setattr("benchmarks.cluster_quality.crowd.ANSWERING", 1.0)
    monkeypatch.setattr("benchmarks.cluster_quality.crowd.RIGHT", 0.0)


def sorted_board(tiny, seats: dict[str, str], likely: dict[str, tuple[str, ...]] | None = None) -> Board:
    notes = [
        BoardNote(note.note_id, note.text, seats.get(note.note_id), likely=(likely or {}).get(note.note_id, ()))
        for note in notes_of(tiny)
    ]
    columns = tuple(BoardColumn(column_id, "") for column_id in dict.fromkeys(seats.values()))
    return Board("", "nb", tuple(notes), columns)


def test_the_same_crowd_answers_alike_and_another_seed_is_another_crowd(tiny, lexical):
    boards = [replayed_with_crowd(tiny, lexical, seed, named=True).board for seed in (0, 0, 1)]
    assert boards[0] == boards[1]
    assert [note.fixed for note in boards[0].notes] != [note.fixed for note in boards[2].notes]


def test_half_of_the_authors_answer_once(tiny):
    crowd = Crowd(tiny, 0, named=True)
    board = Board("", "nb", tuple(notes_of(tiny)), tuple(prepared(tiny)))
    assert len(dict(crowd.answers(board))) == 5
    assert dict(crowd.answers(board)) == {}


@pytest.mark.usefixtures("everyone_is_right")
def test_beside_prepared_columns_everyone_finds_the_right_one(tiny, lexical):
    board = replayed_with_crowd(tiny, lexical, 0, named=True).board
    titles = {column.column_id: column.title for column in board.columns} | {None: UNSORTED}
    assert [titles[note.column_id] for note in board.notes] == list(tiny.themes)


@pytest.mark.usefixtures("everyone_is_right")
def test_an_author_confirms_a_column_of_the_notes_theme_or_takes_one_of_the_three(tiny):
    # "a" is about buses for all who look at it: two notes against one.
    seats = {"n0": "a", "n3": "a", "n1": "a", "n4": "b", "n7": "b"}
    board = sorted_board(tiny, seats, {"n1": ("a", "b"), "n6": ("b", "a")})
    answers = dict(Crowd(tiny, 0, named=False).answers(board))
    assert answers == {"n0": "a", "n3": "a", "n1": "b", "n4": "b", "n7": "b", "n6": "a", "n9": None}


@pytest.mark.usefixtures("everyone_is_right")
def test_who_is_offered_no_right_column_answers_when_there_is_one(tiny):
    crowd = Crowd(tiny, 0, named=False)
    before = dict(crowd.answers(sorted_board(tiny, {"n0": "a", "n3": "a"}, {"n4": ("a",)})))
    assert "n4" not in before
    later = sorted_board(tiny, {"n0": "a", "n3": "a", "n1": "b", "n7": "b"}, {"n4": ("a", "b")})
    assert dict(crowd.answers(later))["n4"] == "b"


@pytest.mark.usefixtures("everyone_is_right")
def test_nobody_says_none_of_these_before_there_are_columns(tiny):
    assert dict(Crowd(tiny, 0, named=False).answers(sorted_board(tiny, {}))) == {}


@pytest.mark.usefixtures("everyone_is_wrong")
def test_a_wrong_author_takes_another_of_the_three(tiny):
    board = sorted_board(
        tiny, {"n0": "a", "n3": "a", "n4": "b", "n7": "b"}, {"n0": ("a", "b"), "n1": ("gone",), "n9": ("b",)}
    )
    assert dict(Crowd(tiny, 0, named=False).answers(board)) == {"n0": "b", "n9": "b"}
