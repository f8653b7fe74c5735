"""Groups of notes by the constant Potts model: most summed (likeness - resolution) within groups.

Local moves as in Louvain and Leiden, first single notes and then whole groups, until nothing gains.
Written here because likeness may be negative, which the libraries of free licence do not take.
"""

import numpy as np

RESOLUTION = 0.1
RESOLUTION_A_STEP = 0.05
MAX_SWEEPS = 50
# Ties are left alone; without this, rounding alone could keep a note moving to and fro.
LEAST_GAIN = 1e-6
ASKED_AT_ONCE = 64


def resolution_of(detail: int) -> float:
    """How alike notes must be on average to sit together, by how fine the columns are to be."""
    return RESOLUTION + RESOLUTION_A_STEP * detail


def group(likeness: np.ndarray, resolution: float = RESOLUTION) -> np.ndarray:
    """A group number for each note, numbered by first member; a note alone in its group fits nowhere.

    `likeness`: (n, n) float32, symmetric. Returns (n,) int. Deterministic.
    """
    pull = likeness - np.float32(resolution)
    np.fill_diagonal(pull, 0)
    groups = np.arange(len(pull))
    while True:
        groups = renumbered(sweep(pull, groups))
        together = np.zeros((len(pull), groups.max() + 1), dtype=np.float32)
        together[np.arange(len(pull)), groups] = 1
        between = together.T @ pull @ together
        np.fill_diagonal(between, 0)
        merged = renumbered(sweep(between, np.arange(len(between))))
        if len(np.unique(merged)) == len(between):
            return groups
        groups = merged[groups]


def sweep(pull: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Move one item at a time to where it gains most, until a whole round moves none."""
    for round_ in range(MAX_SWEEPS):
        # In the first round nearly every item moves, and whoever was asked with it would have to be asked again.
        groups, moved = swept_once(pull, groups, ASKED_AT_ONCE if round_ else 1)
        if not moved:
            break
    return groups


def swept_once(pull: np.ndarray, groups: np.ndarray, at_once: int) -> tuple[np.ndarray, bool]:
    """The groups after a round in which every item had its turn, and whether one has moved."""
    groups = renumbered(groups)
    inside = indicator(groups)
    n, count = inside.shape
    # Of each item to each group, and to one to spare for an item that had better be alone.
    sums = np.zeros((n, count + 1), dtype=np.float32)
    sums[:, :count] = pull if count == n else pull @ inside
    sizes = np.bincount(groups, minlength=count + 1)
    moved, item = False, 0
    while item < n:
        asked, here = sums[item : item + at_once], groups[item : item + at_once]
        each = np.arange(len(asked))
        there = asked.argmax(axis=1)
        gain, as_it_is = asked[each, there], asked[each, here]
        alone = (gain <= LEAST_GAIN) & (as_it_is < -LEAST_GAIN)
        moving = (alone | (gain > as_it_is + LEAST_GAIN)).nonzero()[0]
        if not len(moving):
            item += at_once
            continue
        first = moving[0]
        if alone[first]:
            if sizes.all():
                sums, sizes = np.pad(sums, ((0, 0), (0, 1))), np.append(sizes, 0)
            there[first] = (sizes == 0).argmax()
        item += first
        sums[:, here[first]] -= pull[item]
        sums[:, there[first]] += pull[item]
        sizes[here[first]] -= 1
        sizes[there[first]] += 1
        groups[item], moved = there[first], True
        item += 1
    return groups, moved


def indicator(groups: np.ndarray) -> np.ndarray:
    """(n, groups) float32, 1 where an item is in a group."""
    return (groups[:, None] == np.arange(groups.max() + 1)).astype(np.float32)


def average_likeness(likeness: np.ndarray, members: np.ndarray) -> np.ndarray:
    """(members,) how alike each is to the other members on average; `members` by position or as a mask."""
    among = likeness[np.ix_(members, members)]
    return (among.sum(axis=1) - among.diagonal()) / max(len(among) - 1, 1)


def renumbered(groups: np.ndarray) -> np.ndarray:
    """The same groups, numbered 0, 1, 2 ... in order of their first member."""
    _, first, inverse = np.unique(groups, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=int)
    rank[np.argsort(first)] = np.arange(len(first))
    return rank[inverse]
