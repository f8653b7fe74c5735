"""What others do with the vectors of a whole board; each gives a label for every note."""

from collections.abc import Callable
from importlib.util import find_spec

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage

from benchmarks.cluster_quality.labelled import UNSORTED

MOST_COLUMNS_TRIED = 20
LEAST_COSINE = 0.81
HDBSCAN_MISSING = "HDBSCAN is left out: it needs scikit-learn (`pip install -r requirements-dev.txt`)."


def hdbscan(vectors: np.ndarray) -> list[str]:
    """What BERTopic uses, on bare vectors. Two notes make a column: with more it finds next to none here."""
    from sklearn.cluster import HDBSCAN

    labels = HDBSCAN(min_cluster_size=2, copy=True).fit_predict(vectors)
    return [f"{UNSORTED} {at}" if label < 0 else str(label) for at, label in enumerate(labels)]


def average_linkage(vectors: np.ndarray) -> list[str]:
    """Over vectors centred on the board, cut where the silhouette is best."""
    apart = vectors - vectors.mean(axis=0)
    apart /= np.maximum(np.linalg.norm(apart, axis=1, keepdims=True), 1e-9)
    distances = np.clip(1 - apart @ apart.T, 0, 2)
    tree = linkage(distances[np.triu_indices(len(apart), 1)], "average")
    cuts = [fcluster(tree, k, "maxclust") for k in range(2, max(min(MOST_COLUMNS_TRIED, len(apart) - 1), 2) + 1)]
    return [str(label) for label in max(cuts, key=lambda cut: silhouette(distances, cut))]


def silhouette(distances: np.ndarray, labels: np.ndarray) -> float:
    onehot = (labels[:, None] == np.unique(labels)).astype(float)
    sizes, sums = onehot.sum(axis=0), distances @ onehot
    own = onehot.astype(bool)
    within = sums[own] / np.maximum(sizes[onehot.argmax(axis=1)] - 1, 1)
    nearest = np.where(own, np.inf, sums / sizes).min(axis=1)
    alone = sizes[onehot.argmax(axis=1)] == 1
    widths = (nearest - within) / np.maximum(np.maximum(nearest, within), 1e-9)
    return float(np.where(alone, 0, widths).mean())


def parabols_rule(vectors: np.ndarray) -> list[str]:
    """Each note joins the group whose first note is nearest, if the cosine is at least 0.81, else it founds one."""
    centres: list[int] = []
    labels = []
    for note, vector in enumerate(vectors):
        cosines = vectors[centres] @ vector
        if not centres or cosines.max() < LEAST_COSINE:
            centres.append(note)
            labels.append(str(note))
        else:
            labels.append(str(centres[int(cosines.argmax())]))
    return labels


def baselines() -> dict[str, Callable[[np.ndarray], list[str]]]:
    """By name; without HDBSCAN where scikit-learn is missing."""
    known = {"HDBSCAN": hdbscan, "average linkage, silhouette": average_linkage, "Parabol's rule": parabols_rule}
    if find_spec("sklearn") is None:
        del known["HDBSCAN"]
    return known
