"""The figures of one board, and their means by kind."""

from collections import defaultdict

import numpy as np

from benchmarks.cluster_quality.labelled import UNSORTED, LabelledBoard
from benchmarks.yardstick.ridge import Ridge, unit
from workshop.clustering.grouping import group
from workshop.clustering.quality import adjusted_rand_index

Figures = dict[str, float]
PUBLISHED: Figures = {"batch": 0.18, "named": 0.28, "right": 0.62, "top 2": 0.76, "top 3": 0.87, "half told": 0.52}
RESOLUTION = 0.07
VECTORS_COUNT = {"notes": 0.25, "titles": 0.5}
CROWDS = 20


def figures_of(board: LabelledBoard, ridge: Ridge) -> Figures:
    vectors, scores = ridge.read(list(board.texts))
    apart, themes = unit(vectors - vectors.mean(axis=0)), unit(scores - scores.mean(axis=0))
    share = VECTORS_COUNT["notes"]
    alike = (themes @ themes.T + share * apart @ apart.T) / (1 + share)
    fits = _titles(board, ridge, vectors.mean(axis=0), scores.mean(axis=0), apart, themes)
    own = np.array([board.names.index(theme) if theme != UNSORTED else -1 for theme in board.themes])
    better = (fits > np.take_along_axis(fits, own[:, None], axis=1)).sum(axis=1)[own >= 0]
    best = fits.argmax(axis=1)
    return {
        "batch": adjusted_rand_index(group(alike.astype(np.float32), RESOLUTION).tolist(), board.gold),
        "named": adjusted_rand_index(best.tolist(), board.gold),
        "right": float((better < 1).mean()),
        "top 2": float((better < 2).mean()),
        "top 3": float((better < 3).mean()),
        "half told": float(np.mean([_half_told(board, best, seed) for seed in range(CROWDS)])),
    }


def _titles(board: LabelledBoard, ridge: Ridge, usual, usual_scores, apart, themes) -> np.ndarray:
    """How well each of the person's titles fits each note, (notes, titles)."""
    vectors, scores = ridge.read(list(board.names))
    share = VECTORS_COUNT["titles"]
    return themes @ unit(scores - usual_scores).T + share * apart @ unit(vectors - usual).T


def _half_told(board: LabelledBoard, best: np.ndarray, seed: int) -> float:
    told = np.random.default_rng(seed).permutation(len(best))[: round(len(best) / 2)]
    labels = [board.names[title] for title in best]
    for note in told:
        labels[note] = board.gold[note]
    return adjusted_rand_index(labels, board.gold)


def by_kind(boards: list[LabelledBoard], ridge: Ridge) -> dict[str, tuple[int, Figures, Figures]]:
    """By kind, and over all: how many boards, means, and their standard errors (0 of a single board)."""
    kinds: dict[str, list[Figures]] = defaultdict(list)
    for board in boards:
        kinds[board.kinds[0]].append(figures_of(board, ridge))
    kinds["all"] = [figures for of_kind in list(kinds.values()) for figures in of_kind]
    return {kind: (len(found), *_summed_up(found)) for kind, found in kinds.items()}


def _summed_up(found: list[Figures]) -> tuple[Figures, Figures]:
    rows = {name: np.array([figures[name] for figures in found]) for name in found[0]}
    errors = {name: row.std(ddof=1) / np.sqrt(len(row)) if len(row) > 1 else 0.0 for name, row in rows.items()}
    return {name: float(row.mean()) for name, row in rows.items()}, errors
