"""Labelled boards: notes with the columns that a person made of them."""

import json
from dataclasses import dataclass
from pathlib import Path

UNSORTED = "—"
NOTES_OF_A_LARGER_BOARD = 16
# Sentences of standard sets, which nobody wrote in a meeting.
NOT_OF_MEETINGS = "bench"


class NotABoard(ValueError):
    """A file does not hold a labelled board; the sentence names it."""


@dataclass(frozen=True)
class LabelledBoard:
    """Notes in order of arrival; `themes[i]` is where a person put `texts[i]`, or `UNSORTED`."""

    id: str
    language: str
    question: str
    texts: tuple[str, ...]
    themes: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        kind = self.id.split("-")[0]
        return (kind, f"{kind} ({NOTES_OF_A_LARGER_BOARD}+)") if len(self.texts) >= NOTES_OF_A_LARGER_BOARD else (kind,)

    @property
    def names(self) -> tuple[str, ...]:
        """The person's columns, in the order in which their first notes arrived."""
        return tuple(dict.fromkeys(theme for theme in self.themes if theme != UNSORTED))

    @property
    def gold(self) -> list[str]:
        """A label for each note; what belongs nowhere is a column of its own."""
        return [f"{UNSORTED} {at}" if theme == UNSORTED else theme for at, theme in enumerate(self.themes)]


def read_boards(folders: list[Path]) -> list[LabelledBoard]:
    """Every board in the folders, by id; the same board in two folders counts once.

    Raises:
        NotABoard: a JSON file is something else, or two different boards share an id.
    """
    boards: dict[str, LabelledBoard] = {}
    for path in (path for folder in folders for path in sorted(folder.glob("*.json"))):
        board = read_board(path)
        if boards.setdefault(board.id, board) != board:
            raise NotABoard(f"{path}: another board has the id {board.id!r}; give each an id of its own")
    return [boards[board_id] for board_id in sorted(boards)]


def read_board(path: Path) -> LabelledBoard:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        texts, themes = zip(*((note["text"], note["theme"]) for note in raw["notes"]), strict=True)
        return LabelledBoard(raw["id"], raw["language"], raw["question"], texts, themes)
    except (ValueError, KeyError, TypeError) as reason:
        raise NotABoard(f"{path} is no labelled board ({reason!r}); `-h` says what one is") from reason
