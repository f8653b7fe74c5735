"""The lexicon as people edit it: three text files beside this one.

`themes.txt`: `id | title nb; title sv; title en | nb and nn phrases ;; sv ;; da ;; fi ;; en`, phrases
parted by `;`. `families.txt`: `family: theme theme ...`. `titles.txt`: `title nb; title sv; title en`.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
SOURCES = ("themes.txt", "families.txt", "titles.txt")
TITLE_LANGUAGES = ("nb", "sv", "en")


@dataclass(frozen=True)
class Theme:
    theme_id: str
    titles: dict[str, str]  # language -> title
    phrases: tuple[str, ...]  # all languages together


def read_themes(folder: Path = FOLDER) -> list[Theme]:
    """The themes in file order.

    Raises:
        ValueError: a line does not have its three fields; names the file and line.
    """
    themes = []
    for number, line in enumerate(lines(folder / "themes.txt"), 1):
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3:
            raise ValueError(f"themes.txt:{number}: {len(fields)} fields, expected `id | titles | phrases`")
        theme_id, titles, phrases = fields
        themes.append(Theme(theme_id, by_language(titles), tuple(dict.fromkeys(parted(phrases)))))
    return themes


def read_families(folder: Path = FOLDER) -> dict[str, list[str]]:
    """Family name -> ids of its themes."""
    pairs = (line.split(":", 1) for line in lines(folder / "families.txt"))
    return {name.strip(): members.split() for name, members in pairs}


def read_bank(folder: Path = FOLDER) -> list[dict[str, str]]:
    """The column titles that facilitators like, each as language -> title."""
    return [by_language(line) for line in lines(folder / "titles.txt")]


def fingerprint(folder: Path = FOLDER) -> str:
    """SHA-256 over the sources: says whether the built artefact is of these very files."""
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def by_language(titles: str) -> dict[str, str]:
    return dict(zip(TITLE_LANGUAGES, parted(titles), strict=True))


def parted(phrases: str) -> list[str]:
    return [phrase.strip() for phrase in phrases.split(";") if phrase.strip()]


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
