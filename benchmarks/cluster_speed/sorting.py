"""Milliseconds for one more note, and for all of them anew."""

from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter

import numpy as np

from benchmarks.cluster_quality.baselines import average_linkage, parabols_rule
from benchmarks.cluster_quality.replay import carried_out
from benchmarks.cluster_speed.notes import as_notes
from workshop.clustering import Board, BoardNote, Plan

Sort = Callable[[Board], Plan]
QUESTION = "Hva mangler vi?"
PLACED, SORTED_ANEW = 9, 3
# More distances do not fit: 10,000 notes are 50 million pairs.
MOST_NOTES_LINKED = 3_000


def costs(texts: list[str], size: int, sort: Sort, through_worker: Sort, vectors: np.ndarray) -> dict:
    """For a board of the first `size` texts and `PLACED` more; `vectors` are of all of them."""
    know(texts[: size + PLACED], sort, through_worker)
    board = at_rest(as_notes(texts[:size]), sort)
    arriving = as_notes(texts)[size : size + PLACED]
    place_ms = placing(board, arriving, sort)
    linkage_ms = milliseconds(lambda: average_linkage(vectors[:size])) if size <= MOST_NOTES_LINKED else None
    return {
        "notes": size,
        "place_ms": place_ms,
        "place_through_worker_ms": placing(board, arriving, through_worker),
        "sort_ms": sorting_anew(board, sort),
        "average_linkage_ms": linkage_ms,
        "parabol_ms": milliseconds(lambda: parabols_rule(vectors[:size])),
        "linkage_to_place": linkage_ms and linkage_ms / place_ms,
    }


def know(texts: list[str], *sorts: Sort) -> None:
    """Have every organiser embed the texts, so that no vector is waited for from here on."""
    for sort in sorts:
        sort(Board(QUESTION, "nb", as_notes(texts), settled=True))


def at_rest(notes: tuple[BoardNote, ...], sort: Sort) -> Board:
    """A board on which the organiser has said all that it has to say."""
    board = Board(QUESTION, "nb", notes, settled=True)
    for _ in range(2):
        board = carried_out(board, sort(board))
    return replace(board, settled=False)


def placing(board: Board, arriving: tuple[BoardNote, ...], sort: Sort) -> float:
    """Median over notes that arrive one by one, each plan carried out before the next."""
    taken = []
    for note in arriving:
        board = replace(board, notes=(*board.notes, note))
        started = perf_counter()
        plan = sort(board)
        taken.append(1000 * (perf_counter() - started))
        board = carried_out(board, plan)
    return median(taken)


def sorting_anew(board: Board, sort: Sort) -> float:
    bare = Board(board.question, board.language, as_notes([note.text for note in board.notes]), settled=True)
    return median(milliseconds(lambda: sort(bare)) for _ in range(SORTED_ANEW))


def milliseconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return 1000 * (perf_counter() - started)
