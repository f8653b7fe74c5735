"""Adjusted mutual information, the other usual measure of how well two sets of columns agree."""

import numpy as np
from scipy.special import gammaln


def adjusted_mutual_information(ours: list[str], gold: list[str]) -> float:
    """1.0 for the same columns, about 0 for chance, by the arithmetic mean of the entropies.

    Source: Vinh, Epps and Bailey (2010).
    """
    _, a = np.unique(ours, return_inverse=True)
    _, b = np.unique(gold, return_inverse=True)
    table = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(table, (a, b), 1)
    sizes_a, sizes_b = table.sum(axis=1), table.sum(axis=0)
    expected = expected_information(sizes_a, sizes_b)
    largest = (entropy(sizes_a) + entropy(sizes_b)) / 2
    if largest - expected < 1e-12:
        return 1.0
    information = entropy(sizes_a) + entropy(sizes_b) - entropy(table[table > 0])
    return float((information - expected) / (largest - expected))


def entropy(counts: np.ndarray) -> float:
    share = counts / counts.sum()
    return float(-(share * np.log(share)).sum())


def expected_information(sizes_a: np.ndarray, sizes_b: np.ndarray) -> float:
    """What columns of these sizes share by chance."""
    n = sizes_a.sum()
    total = 0.0
    for (a, times_a), (b, times_b) in ((x, y) for x in with_counts(sizes_a) for y in with_counts(sizes_b)):
        shared = np.arange(max(1, a + b - n), min(a, b) + 1)
        log_chance = (
            log_factorials(a, b, n - a, n - b).sum()
            - log_factorials(n).sum()
            - log_factorials(shared, a - shared, b - shared, n - a - b + shared).sum(axis=0)
        )
        total += times_a * times_b * float((shared / n * np.log(n * shared / (a * b)) * np.exp(log_chance)).sum())
    return total


def with_counts(sizes: np.ndarray) -> list[tuple[float, int]]:
    values, counts = np.unique(sizes, return_counts=True)
    return list(zip(values.tolist(), counts.tolist(), strict=True))


def log_factorials(*numbers: np.ndarray | float) -> np.ndarray:
    return gammaln(np.array(numbers) + 1)
