"""A board that fills up note by note, as the server would keep it."""

from collections.abc import Iterable
from dataclasses import replace
from time import perf_counter

from benchmarks.cluster_quality.labelled import UNSORTED, LabelledBoard
from workshop.clustering import Board, BoardColumn, BoardNote, Plan, organise
from workshop.clustering.embedders import Embedder


class Replay:
    """One question of a meeting.

    Attributes:
        moves: how often the organiser moved a note that had been seen in a column.
        first_likely: note id -> the columns that its author was offered first.
        seconds: what the organiser has taken so far.
    """

    def __init__(self, labelled: LabelledBoard, embedder: Embedder, columns: Iterable[BoardColumn] = ()) -> None:
        self.board = Board(labelled.question, labelled.language, (), tuple(columns))
        self.moves = 0
        self.first_likely: dict[str, tuple[str, ...]] = {}
        self.seconds = 0.0
        self._embedder = embedder

    def arrive(self, *notes: BoardNote) -> None:
        self.board = replace(self.board, notes=(*self.board.notes, *notes), settled=False)

    def look(self, settled: bool = False) -> None:
        """Let the organiser look at the board and carry out what it plans."""
        board = replace(self.board, settled=settled)
        started = perf_counter()
        plan = organise(board, self._embedder)
        self.seconds += perf_counter() - started
        self.moves += moves_of(board, plan)
        for note_id, columns in plan.likely.items():
            if columns:
                self.first_likely.setdefault(note_id, columns)
        self.board = carried_out(board, plan)

    def answer(self, answers: dict[str, str | None]) -> None:
        """Authors have said where their notes belong."""
        notes = [
            replace(note, column_id=answers[note.note_id], fixed=True) if note.note_id in answers else note
            for note in self.board.notes
        ]
        self.board = replace(self.board, notes=tuple(notes))


def replayed(labelled: LabelledBoard, embedder: Embedder, columns: Iterable[BoardColumn] = ()) -> Replay:
    """The notes one by one, then a pause."""
    replay = Replay(labelled, embedder, columns)
    for note in notes_of(labelled):
        replay.arrive(note)
        replay.look()
    replay.look(settled=True)
    return replay


def moves_of(board: Board, plan: Plan) -> int:
    seated = (note for note in board.notes if note.column_id is not None and not note.fixed)
    return sum(plan.placements.get(note.note_id, note.column_id) != note.column_id for note in seated)


def carried_out(board: Board, plan: Plan) -> Board:
    """The board as the server leaves it: people's notes and titles stand, and so does a column that still has notes."""
    notes = tuple(
        replace(
            note,
            column_id=note.column_id if note.fixed else plan.placements.get(note.note_id, note.column_id),
            likely=plan.likely.get(note.note_id, note.likely),
            same_as=plan.same_as.get(note.note_id, note.same_as),
        )
        for note in board.notes
    )
    in_use = {note.column_id for note in notes}
    standing = [
        column if column.named else replace(column, title=plan.titles.get(column.column_id, column.title))
        for column in board.columns
        if column.column_id not in plan.removed_columns or column.named or column.pinned or column.column_id in in_use
    ]
    fresh = [BoardColumn(column_id, title) for column_id, title in plan.new_columns if column_id in in_use]
    suggested = board.suggested if plan.suggestions is None else plan.suggestions
    return replace(board, notes=notes, columns=(*standing, *fresh), suggested=suggested)


def notes_of(labelled: LabelledBoard) -> list[BoardNote]:
    return [BoardNote(f"n{at}", text) for at, text in enumerate(labelled.texts)]


def prepared(labelled: LabelledBoard) -> list[BoardColumn]:
    """The person's columns, as a facilitator would prepare them."""
    return [BoardColumn(name_id(labelled, name), name, named=True) for name in labelled.names]


def name_id(labelled: LabelledBoard, theme: str) -> str:
    return f"named-{labelled.names.index(theme)}"


def labels_of(board: Board) -> list[str]:
    """A label for each note; an unsorted one is a column of its own."""
    return [note.column_id or f"{UNSORTED} {note.note_id}" for note in board.notes]
