"""Whatever the board, some things never happen."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.clustering import Board, BoardColumn, BoardNote, make_embedder, organise
from workshop.clustering.board import LANGUAGES

LEXICAL = make_embedder("lexical")
WORDS = ["buss", "skole", "skog", "flere", "gratis", "parkering", "og", "🙂", "torg", "penger", "!", "kafé"]
texts = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
columns = st.lists(
    st.builds(BoardColumn, st.sampled_from("abcd"), st.sampled_from(WORDS), st.booleans(), st.booleans()),
    max_size=4,
    unique_by=(lambda column: column.column_id, lambda column: column.title),
)


@st.composite
def boards(draw):
    standing = draw(columns)
    places = st.sampled_from([None, *(column.column_id for column in standing)])
    notes = draw(st.lists(st.tuples(texts, places, st.booleans()), max_size=25))
    numbered = tuple(BoardNote(f"n{at}", *note) for at, note in enumerate(notes))
    return Board("Hva nå?", draw(st.sampled_from(LANGUAGES)), numbered, tuple(standing), draw(st.booleans()))


@settings(max_examples=60, deadline=None)
@given(boards())
def test_humans_are_obeyed_and_the_plan_is_sound(board):
    humans_are_obeyed(board, LEXICAL)


def humans_are_obeyed(board, embedder):
    plan = organise(board, embedder)
    notes = {note.note_id: note for note in board.notes}
    standing = {column.column_id: column for column in board.columns}
    new = dict(plan.new_columns)

    assert not [note_id for note_id in plan.placements if notes[note_id].fixed]
    assert all(notes[note_id].column_id != column_id for note_id, column_id in plan.placements.items())
    assert not [column_id for column_id in plan.titles if standing[column_id].named]
    assert len(new) == len(plan.new_columns)
    assert not new.keys() & standing.keys()
    assert set(plan.placements.values()) <= {None, *standing, *new}
    assert new.keys() <= set(plan.placements.values())
    titles = [plan.titles.get(column.column_id, column.title) for column in board.columns] + list(new.values())
    assert len({title.casefold() for title in titles}) == len(titles)
    assert organise(board, embedder) == plan
