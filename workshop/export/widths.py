"""How many lines words take, without asking a font: by the widths of Arial, which runs wider than Calibri, so that
words also fit where Calibri is not installed and something else stands in for it."""

import unicodedata
from functools import cache

# Shares of the type size; what Arial has within a few hundredths stands together.
_WIDTHS = {
    0.25: "'ijl|’ !,./:;I[\\]ft·\u00a0",
    0.35: '()-`r{}“”"*',
    0.5: "Jcksvxyz^š",
    0.57: "#$0123456789?L_abdeghnopquåäöéŋ–+<=>~",
    0.67: "FTZøABEKPSVXYÅÄ&",
    0.76: "CDHNRUwGOQØÖ",
    0.86: "Mm%æ",
    1.0: "WÆ…@",
}
_KNOWN = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
EMOJI = 1.35


@cache
def width_of(letter: str) -> float:
    """In shares of the type size (em)."""
    if letter in _KNOWN:
        return _KNOWN[letter]
    category = unicodedata.category(letter)
    if category in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if category == "So":
        return EMOJI
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return 0.75 if category == "Lu" else 0.6


def width(text: str) -> float:
    """Of one line, in em."""
    return sum(map(width_of, text))


def lines(text: str, room: float) -> int:
    """How many lines of `room` em the text takes; a word that is wider than a line breaks anywhere."""
    return sum(_wrapped(line.split(), room) for line in text.splitlines()) if text.strip() else 1


def _wrapped(words: list[str], room: float) -> int:
    count, used, space = 1, 0.0, width_of(" ")
    for word in words:
        wide = width(word)
        if used and used + space + wide <= room:
            used += space + wide
            continue
        count += bool(used)
        while wide > room:
            wide -= room
            count += 1
        used = wide
    return count
