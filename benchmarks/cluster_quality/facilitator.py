"""A facilitator who puts a finished board right, with as few operations as a greedy person needs."""

from collections.abc import Iterator, Sequence

import numpy as np

from benchmarks.cluster_quality.labelled import UNSORTED

RIGHT_ENOUGH = 0.9


def operations_until_right(columns: Sequence[str | None], themes: Sequence[str]) -> int:
    """How many merges and moves of a note until ARI >= `RIGHT_ENOUGH`; the package says which there are.

    Only counts matter: notes of one theme in one place are all alike.
    """
    held = counted(columns, themes)
    operations = 0
    while (now := agreement(held)) < RIGHT_ENOUGH:
        cost, held = max(options(held), key=lambda option: (agreement(option[1]) - now) / option[0])
        operations += cost
    return operations


def counted(columns: Sequence[str | None], themes: Sequence[str]) -> np.ndarray:
    """(places, themes) notes: row 0 the unsorted, column 0 what belongs there, a spare row for each theme."""
    places = [None, *dict.fromkeys(column for column in columns if column is not None)]
    names = [UNSORTED, *dict.fromkeys(theme for theme in themes if theme != UNSORTED)]
    held = np.zeros((len(places) + len(names), len(names)), dtype=int)
    for column, theme in zip(columns, themes, strict=True):
        held[places.index(column), names.index(theme)] += 1
    return held


def options(held: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    """(operations, board afterwards). Each brings notes to the largest column of their theme, so an end is certain."""
    homes = homes_of(held)
    for theme, home in enumerate(homes):
        for place in np.flatnonzero(held[:, theme]):
            if place != home:
                for notes in {1, int(held[place, theme])}:
                    after = held.copy()
                    after[place, theme] -= notes
                    after[home, theme] += notes
                    yield notes, after
    for place in range(1, len(held)):
        theme = theme_of(held[place])
        if theme and homes[theme] != place:
            after = held.copy()
            after[homes[theme]] += after[place]
            after[place] = 0
            yield 1, after


def homes_of(held: np.ndarray) -> list[int]:
    """For each theme the place where its notes should be."""
    homes = [0] * held.shape[1]
    for place in range(1, len(held)):
        theme = theme_of(held[place])
        if theme and (not homes[theme] or held[place, theme] > held[homes[theme], theme]):
            homes[theme] = place
    empty = 1 + int(np.flatnonzero(held[1:].sum(axis=1) == 0)[0])
    return [0, *(home or empty for home in homes[1:])]


def theme_of(counts: np.ndarray) -> int:
    """The theme that most notes in a column have, 0 if none has one."""
    return 1 + int(counts[1:].argmax()) if counts[1:].any() else 0


def agreement(held: np.ndarray) -> float:
    """Adjusted Rand index, every unsorted note and every note that belongs nowhere a column of its own."""
    same, ours, gold = pairs(held[1:, 1:]), pairs(held[1:].sum(axis=1)), pairs(held[:, 1:].sum(axis=0))
    expected = ours * gold / max(pairs(held.sum()), 1)
    largest = (ours + gold) / 2
    return 1.0 if largest == expected else (same - expected) / (largest - expected)


def pairs(counts: np.ndarray) -> float:
    return float((counts * (counts - 1)).sum() / 2)
