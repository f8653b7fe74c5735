"""Authors who put their own notes right: half of them, once, and nearly always rightly."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from benchmarks.cluster_quality.labelled import UNSORTED, LabelledBoard
from benchmarks.cluster_quality.replay import Replay, name_id, notes_of, prepared
from workshop.clustering import Board, BoardNote
from workshop.clustering.embedders import Embedder

ANSWERING = 0.5
RIGHT = 0.95


def replayed_with_crowd(labelled: LabelledBoard, embedder: Embedder, seed: int, named: bool) -> Replay:
    """The notes one by one, a pause, and another after the last answers."""
    replay = Replay(labelled, embedder, prepared(labelled) if named else ())
    crowd = Crowd(labelled, seed, named)
    for note in notes_of(labelled):
        replay.arrive(note)
        replay.look()
        replay.answer(dict(crowd.answers(replay.board)))
    replay.look(settled=True)
    replay.answer(dict(crowd.answers(replay.board)))
    replay.look(settled=True)
    return replay


class Crowd:
    """The authors of one board who will answer, until they have.

    `named`: the columns are the person's, and authors find the right one in the list of all.
    """

    def __init__(self, labelled: LabelledBoard, seed: int, named: bool) -> None:
        self._labelled, self._seed, self._named = labelled, seed, named
        authors = sorted(range(len(labelled.texts)), key=lambda at: self._draw("answers", at))
        self._waiting = set(authors[: round(ANSWERING * len(authors))])

    def answers(self, board: Board) -> Iterator[tuple[str, str | None]]:
        """(note id, column id or None for "none of these") of those who can answer now."""
        themes = self._themes_of(board)
        for at, note in enumerate(board.notes):
            if at not in self._waiting:
                continue
            wrong = self._draw("is right", at) >= RIGHT
            choices = self._wrong_choices(at, note, themes) if wrong else self._right_choices(at, note, themes)
            if choices:
                self._waiting.remove(at)
                yield note.note_id, choices[int(self._draw("takes", at) * len(choices)) if wrong else 0]

    def _right_choices(self, at: int, note: BoardNote, themes: dict[str, str]) -> list[str | None]:
        theme = self._labelled.themes[at]
        if theme == UNSORTED:
            return [None] if themes else []
        offered = [*filter(None, [note.column_id]), *note.likely, *(themes if self._named else ())]
        return [column_id for column_id in offered if themes.get(column_id) == theme]

    def _wrong_choices(self, at: int, note: BoardNote, themes: dict[str, str]) -> list[str | None]:
        # What was offered may have been merged away since.
        offered = [column_id for column_id in note.likely if column_id in themes] or (themes if self._named else ())
        return [column_id for column_id in offered if themes[column_id] != self._labelled.themes[at]]

    def _themes_of(self, board: Board) -> dict[str, str]:
        """Column id -> theme; a column whose notes belong nowhere has none that an author could look for."""
        if self._named:
            return {name_id(self._labelled, name): name for name in self._labelled.names}
        held: dict[str, Counter] = {column.column_id: Counter() for column in board.columns}
        for note, theme in zip(board.notes, self._labelled.themes, strict=False):
            if note.column_id is not None and theme != UNSORTED:
                held[note.column_id][theme] += 1
        return {column_id: most_common(themes) for column_id, themes in held.items()}

    def _draw(self, question: str, at: int) -> float:
        """In [0, 1), the same in every process."""
        digest = hashlib.sha256(f"{self._labelled.id}\n{at}\n{self._seed}\n{question}".encode()).digest()
        return int.from_bytes(digest[:6], "big") / 2**48


def most_common(themes: Counter) -> str:
    return themes.most_common(1)[0][0] if themes else UNSORTED
