"""How many words a slide holds, and in which size: as large as they fit, never smaller than a council chamber reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.export.widths import lines

LINE_HEIGHT = 1.22
# Between two notes, in shares of the type size.
APART = 0.5
# Half a slide's width each from the third on. Eighteen points are a thirtieth of the slide's height.
LADDER = ((28, 1), (24, 1), (24, 2), (20, 2), (18, 2))
# Where it takes several slides anyway, nobody need strain the eyes for one slide less.
CONTINUED = (20, 2)


@dataclass(frozen=True)
class Spread:
    """Notes on slides: `pages[slide][side]` are the places of the notes that stand there."""

    size: int
    sides: int
    pages: list[list[list[int]]]


def spread(texts: Sequence[str], width: float, half: float, height: float, indent: float) -> Spread:
    """All measures in points; `indent` is what the bullet takes of each line."""
    for size, sides in LADDER:
        pages = _evenly(_heights(texts, size, (half if sides == 2 else width) - indent), sides, height)
        if len(pages) == 1:
            return Spread(size, sides, pages)
    size, sides = CONTINUED
    return Spread(size, sides, _evenly(_heights(texts, size, half - indent), sides, height))


def fitting(text: str, width: float, most_lines: int, sizes: Sequence[int]) -> int:
    """The first size in which the text takes no more than so many lines, or the last."""
    return next((size for size in sizes if lines(text, width / size) <= most_lines), sizes[-1])


def rows_by_slide(heights: Sequence[float], room: float) -> list[list[int]]:
    """Which rows of a table stand on which slide."""
    return [page[0] for page in _evenly(heights, 1, room)]


def _heights(texts: Sequence[str], size: int, width: float) -> list[float]:
    return [(lines(text, width / size) * LINE_HEIGHT + APART) * size for text in texts]


def _evenly(heights: Sequence[float], sides: int, height: float) -> list[list[list[int]]]:
    """As few slides as it takes, and no side of any much fuller than the next."""
    fewest = len(_pages(heights, sides, height))
    for share in (0.5, 0.6, 0.7, 0.8, 0.9):
        pages = _pages(heights, sides, height * share)
        if len(pages) == fewest:
            return pages
    return _pages(heights, sides, height)


def _pages(heights: Sequence[float], sides: int, height: float) -> list[list[list[int]]]:
    columns = list(_columns(heights, height))
    return [columns[n : n + sides] for n in range(0, len(columns), sides)]


def _columns(heights: Sequence[float], room: float) -> Iterator[list[int]]:
    here: list[int] = []
    used = 0.0
    for place, high in enumerate(heights):
        if here and used + high > room:
            yield here
            here, used = [], 0.0
        here.append(place)
        used += high
    if here:
        yield here
