"""How well columns agree with columns that a person made."""

import numpy as np


def adjusted_rand_index(ours: list, gold: list) -> float:
    """1.0 for the same columns, about 0 for chance; labels may be anything hashable.

    Source: Hubert and Arabie (1985).
    """
    _, a = np.unique([str(label) for label in ours], return_inverse=True)
    _, b = np.unique([str(label) for label in gold], return_inverse=True)
    table = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(table, (a, b), 1)
    same, in_ours, in_gold = pairs(table), pairs(table.sum(axis=1)), pairs(table.sum(axis=0))
    expected = in_ours * in_gold / max(len(a) * (len(a) - 1) / 2, 1)
    largest = (in_ours + in_gold) / 2
    return 1.0 if largest == expected else float((same - expected) / (largest - expected))


def pairs(counts: np.ndarray) -> float:
    return float((counts * (counts - 1) / 2).sum())
