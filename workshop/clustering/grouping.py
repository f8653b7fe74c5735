"""Groups of notes by the constant Potts model: most summed (likeness - resolution) within groups.

Local moves as in Louvain and Leiden, first single notes and then whole groups, until nothing gains.
Written here because likeness may be negative, which the libraries of free licence do not take.
"""

import numpy as np

RESOLUTION = 0.05
RESOLUTION_A_STEP = 0.05
MAX_SWEEPS = 50
# Ties are left alone; without this, rounding alone could keep a note moving to and fro.
LEAST_GAIN = 1e-6


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
    n = len(pull)
    groups = groups.copy()
    # One spare row, so that an item that gains nowhere can start a group of its own.
    sums = np.zeros((n + 1, n), dtype=np.float32)
    np.add.at(sums, groups, pull)
    sizes = np.bincount(groups, minlength=n + 1)
    for _ in range(MAX_SWEEPS):
        moved = False
        for item in range(n):
            here = groups[item]
            there = int(sums[:, item].argmax())
            gain = sums[there, item]
            if gain <= LEAST_GAIN and sums[here, item] < -LEAST_GAIN:
                there, gain = int((sizes == 0).argmax()), 0.0
            if there == here or gain <= sums[here, item] + LEAST_GAIN:
                continue
            sums[here] -= pull[item]
            sums[there] += pull[item]
            sizes[here] -= 1
            sizes[there] += 1
            groups[item] = there
            moved = True
        if not moved:
            break
    return groups


def renumbered(groups: np.ndarray) -> np.ndarray:
    """The same groups, numbered 0, 1, 2 ... in order of their first member."""
    _, first, inverse = np.unique(groups, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=int)
    rank[np.argsort(first)] = np.arange(len(first))
    return rank[inverse]
