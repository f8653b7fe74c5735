"""What people type, made fit for a wall: one line, composed letters, nothing invisible or destructive."""

import re
import unicodedata
from datetime import date

from workshop.domain.errors import Rejected

# Control signs and halves of letters; and signs that turn the reading direction of everything after them, on other
# people's screens too.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_MOST_SIGNS_A_LETTER = 4  # a letter may come as itself and its accents


def clean(text: str, limit: int, empty: str, too_long: str) -> str:
    """The text on one line. Refuses rather than cuts; `empty` and `too_long` are the codes to refuse with.

    Raises:
        Rejected: `empty`, `too_long`, text-unprintable.
    """
    line = _on_one_line(text, limit, too_long)
    if _UNPRINTABLE.search(line):
        raise Rejected("text-unprintable")
    if not _shows(line):
        raise Rejected(empty)
    if len(line) > limit:
        raise Rejected(too_long, length=len(line), limit=limit)
    return line


def clean_label(text: str | None, limit: int) -> str | None:
    """An optional label (affiliation, table, name): None if there is nothing in it."""
    if text is None or not _shows(_on_one_line(text, limit, "label-too-long")):
        return None
    return clean(text, limit, "label-too-long", "label-too-long")


def iso_date(given: str | None) -> str | None:
    """A day as an ISO date, None if none is given.

    Raises:
        Rejected: date-unknown.
    """
    if not given:
        return None
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise Rejected("date-unknown", given=given[:20]) from None


def _on_one_line(text: str, limit: int, too_long: str) -> str:
    line = " ".join(text.split())
    # Composing takes the square of the length: 250 kB of accents would stop the whole hall for a minute.
    if len(line) > limit * _MOST_SIGNS_A_LETTER:
        raise Rejected(too_long, length=len(line), limit=limit)
    return unicodedata.normalize("NFC", line)


def _shows(line: str) -> bool:
    """Is there any sign in it that leaves ink?"""
    return any(unicodedata.category(sign) not in ("Cf", "Zs", "Mn") for sign in line)
