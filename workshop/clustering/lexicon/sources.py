"""The lexicon as people edit it: text files in one folder, which a municipality can extend or replace.

`themes/<id>.txt`: six titles (`nb: Parkering`), then a section a language (`[nb]`) with one phrase a line, as a
participant would put it. `titles.txt`: column titles that facilitators
like, one a line, in six languages parted by `;`. `boards/*.txt`: boards that people wrote and sorted (`# language |
question`, then `== column` with its notes, one a line; `—` for notes that belong to no column).
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from workshop.clustering.board import LANGUAGES

FOLDER = Path(__file__).parent
NO_COLUMN = "—"
# What is said in every hall and answers no question: thanks, jokes, the microphone.
OFF_TOPIC = ("cheers", "hall_remarks")


@dataclass(frozen=True)
class Theme:
    theme_id: str
    titles: dict[str, str]  # language -> title
    phrases: dict[str, tuple[str, ...]]  # language -> phrases

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that is about the theme, in all languages, each text once."""
        said = (phrase for phrases in self.phrases.values() for phrase in phrases)
        return tuple(dict.fromkeys((*said, *self.titles.values())))


@dataclass(frozen=True)
class SortedBoard:
    question: str
    names: list[str]
    notes: list[str]
    name_of: list[str | None]  # of each note

    @property
    def columns(self) -> np.ndarray:
        """(notes,) int, the position of each note's column in `names`, -1 for none."""
        return np.array([self.names.index(name) if name else -1 for name in self.name_of])


def read_themes(folder: Path = FOLDER) -> list[Theme]:
    """The themes by id.

    Raises:
        ValueError: a file lacks a title or a section; names the file.
    """
    return [read_theme(path) for path in theme_files(folder)]


def read_theme(path: Path) -> Theme:
    head, *sections = path.read_text(encoding="utf-8").split("\n[")
    titles = {language.strip(): title.strip() for language, _, title in (line.partition(":") for line in parts(head))}
    phrases = {}
    for section in sections:
        language, _, body = section.partition("]")
        phrases[language] = tuple(dict.fromkeys(parts(body)))
    if tuple(titles) != LANGUAGES or tuple(phrases) != LANGUAGES or not all(titles.values()):
        raise ValueError(f"{path}: give a title and a section in each of {', '.join(LANGUAGES)}, in this order")
    return Theme(path.stem, titles, phrases)


def read_bank(folder: Path = FOLDER) -> list[dict[str, str]]:
    """The column titles that facilitators like, each as language -> title."""
    path = folder / "titles.txt"
    lines = parts(path.read_text(encoding="utf-8"))
    bank = [[title.strip() for title in line.split(";")] for line in lines]
    for line, titles in zip(lines, bank, strict=True):
        if len(titles) != len(LANGUAGES) or not all(titles):
            raise ValueError(f"{path}: {line!r}: give the title in {', '.join(LANGUAGES)}")
    return [dict(zip(LANGUAGES, titles, strict=True)) for titles in bank]


def read_boards(folder: Path = FOLDER) -> list[SortedBoard]:
    """The boards in file order."""
    boards: list[SortedBoard] = []
    for path in board_files(folder):
        for line in parts(path.read_text(encoding="utf-8")):
            if line.startswith("# "):
                boards.append(SortedBoard(line[2:], [], [], []))
            elif line.startswith("== "):
                name = line[3:].strip()
                if name != NO_COLUMN:
                    boards[-1].names.append(name)
            else:
                boards[-1].notes.append(line)
                boards[-1].name_of.append(None if name == NO_COLUMN else name)
    return boards


def fingerprint(folder: Path = FOLDER) -> str:
    """SHA-256 over the sources: says whether the built artefact is of these very files."""
    digest = hashlib.sha256()
    for path in (*theme_files(folder), folder / "titles.txt", *board_files(folder)):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def theme_files(folder: Path) -> list[Path]:
    return sorted((folder / "themes").glob("*.txt"))


def board_files(folder: Path) -> list[Path]:
    return sorted((folder / "boards").glob("*.txt"))


def parts(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
