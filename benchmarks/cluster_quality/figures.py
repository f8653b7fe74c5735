"""The figures of one board, and their means by kind."""

from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from statistics import mean

from benchmarks.cluster_quality.agreement import adjusted_mutual_information
from benchmarks.cluster_quality.baselines import baselines
from benchmarks.cluster_quality.crowd import replayed_with_crowd
from benchmarks.cluster_quality.facilitator import operations_until_right
from benchmarks.cluster_quality.labelled import UNSORTED, LabelledBoard
from benchmarks.cluster_quality.replay import Replay, labels_of, name_id, notes_of, prepared, replayed
from workshop.clustering import make_embedder
from workshop.clustering.embedders import Embedder
from workshop.clustering.quality import adjusted_rand_index

Figures = dict[str, float]
KEPT_DECIMALS = 4
cached_embedder = cache(make_embedder)


def report(boards: list[LabelledBoard], embedder: str | None, seeds: int, jobs: int) -> dict:
    """Everything that was measured, as it is written to JSON."""
    measure = partial(measured_here, embedder=embedder, seeds=seeds)
    largest_first = sorted(boards, key=lambda board: -len(board.texts))
    if jobs == 1:
        found = {board.id: measure(board) for board in largest_first}
    else:
        with ProcessPoolExecutor(jobs) as pool:
            found = dict(zip((board.id for board in largest_first), pool.map(measure, largest_first), strict=True))
    measured = [(board, *found[board.id]) for board in boards]
    return {
        "embedder": measured[0][1],
        "kinds": by_kind((board, figures) for board, _, figures, _ in measured),
        "boards": [
            {"id": board.id, "kind": board.kinds[0], "notes": len(board.texts), **rounded(figures), "baselines": others}
            for board, _, figures, others in measured
        ],
        "baselines": {
            name: by_kind((board, others[name]) for board, _, _, others in measured) for name in measured[0][3]
        },
    }


def measured_here(board: LabelledBoard, embedder: str | None, seeds: int) -> tuple[str, Figures, dict[str, Figures]]:
    """The embedder's name, the figures, and those of the baselines; one embedder serves all boards of a process."""
    made = cached_embedder(embedder)
    return made.name, figures_of(board, made, seeds), baselines_of(board, made)


def figures_of(board: LabelledBoard, embedder: Embedder, seeds: int) -> Figures:
    # The replays must not wait for vectors: what a note costs is the organiser's own time.
    embedder.embed([*board.texts, *board.names])
    live = replayed(board, embedder)
    named = replayed(board, embedder, prepared(board))
    columns = [note.column_id for note in live.board.notes]
    notes = len(board.texts)
    return {
        "ari": ari(live, board),
        "batch_ari": ari(at_once(board, embedder), board),
        "named_ari": ari(named, board),
        "crowd_ari": crowd_ari(board, embedder, seeds, named=False),
        "named_crowd_ari": crowd_ari(board, embedder, seeds, named=True),
        "top3": offered_rightly(board, {note.note_id: note.likely for note in named.board.notes}),
        "top3_first": offered_rightly(board, named.first_likely),
        "churn": 100 * live.moves / notes,
        "unsorted": mean(column is None for column in columns),
        "effort": 100 * operations_until_right(columns, board.themes) / notes,
        "ami": adjusted_mutual_information(labels_of(live.board), board.gold),
        "columns": len(live.board.columns),
        "gold_columns": len(board.names),
        "ms_a_note": 1000 * live.seconds / notes,
    }


def at_once(board: LabelledBoard, embedder: Embedder) -> Replay:
    replay = Replay(board, embedder)
    replay.arrive(*notes_of(board))
    replay.look(settled=True)
    return replay


def crowd_ari(board: LabelledBoard, embedder: Embedder, seeds: int, named: bool) -> float:
    return mean(ari(replayed_with_crowd(board, embedder, seed, named), board) for seed in range(seeds))


def offered_rightly(board: LabelledBoard, likely: dict[str, tuple[str, ...]]) -> float:
    """Share of the notes that have a theme whose column is among those offered."""
    themed = [(f"n{at}", theme) for at, theme in enumerate(board.themes) if theme != UNSORTED]
    return mean(name_id(board, theme) in likely.get(note_id, ()) for note_id, theme in themed) if themed else 1.0


def baselines_of(board: LabelledBoard, embedder: Embedder) -> dict[str, Figures]:
    vectors = embedder.embed(list(board.texts))
    found = {name: labels(vectors) for name, labels in baselines().items()}
    return {
        name: {"ari": adjusted_rand_index(labels, board.gold), "ami": adjusted_mutual_information(labels, board.gold)}
        for name, labels in found.items()
    }


def ari(replay: Replay, board: LabelledBoard) -> float:
    return adjusted_rand_index(labels_of(replay.board), board.gold)


def by_kind(measured: Iterable[tuple[LabelledBoard, Figures]]) -> dict[str, Figures]:
    """Means of each figure over the boards of a kind, and over those of them that are not tiny."""
    kinds: dict[str, list[Figures]] = defaultdict(list)
    for board, figures in measured:
        for kind in board.kinds:
            kinds[kind].append(figures)
    return {
        kind: rounded({name: mean(one[name] for one in boards) for name in boards[0]})
        for kind, boards in sorted(kinds.items())
    }


def rounded(figures: Figures) -> Figures:
    return {name: round(value, KEPT_DECIMALS) for name, value in figures.items()}
