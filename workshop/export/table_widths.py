"""How the table of actions divides its width: so that no word must break that has room enough anywhere."""

from workshop.export.agreed import ActionTable
from workshop.export.widths import width

SHARES = {"what": 5.0, "target": 2.8, "who": 3.1, "when": 2.8, "status": 2.2}
# What wants more than this breaks anyway and gets no more than usual: a web address would leave the others nothing.
MOST = 0.36


def widths(table: ActionTable, room: float, gap: float) -> list[float]:
    """The width of each column, `room` together; all in shares of the type size, `gap` what a cell keeps free."""
    whole = sum(SHARES[name] for name in table.names)
    usual = [room * SHARES[name] / whole for name in table.names]
    longest = [_longest(cells) + gap for cells in zip(table.heads, *table.rows, strict=True)]
    words = [one if one <= MOST * room else common for one, common in zip(longest, usual, strict=True)]
    needed = _levelled(words, room)
    wanted = [max(pair) for pair in zip(usual, needed, strict=True)]
    spare = [one - least for one, least in zip(wanted, needed, strict=True)]
    share = (sum(wanted) - room) / sum(spare) if sum(spare) else 0
    return [one - share * free for one, free in zip(wanted, spare, strict=True)]


def _levelled(needed: list[float], room: float) -> list[float]:
    """What each needs, the widest cut to one width until they fit together: a day and a status stay whole."""
    left = cut = room
    for n, one in enumerate(sorted(needed)):
        if one * (len(needed) - n) >= left:
            cut = left / (len(needed) - n)
            break
        left -= one
    return [min(one, cut) for one in needed]


def _longest(cells: tuple[str, ...]) -> float:
    # Not `split()`: it would take a day apart, whose spaces do not break.
    return max(width(word) for cell in cells for line in cell.splitlines() or [""] for word in line.split(" "))
