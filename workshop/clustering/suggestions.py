"""What could be better in columns that stand, each with a reason that a human can read and decline for good."""

from collections import Counter

import numpy as np

from workshop.clustering.board import Board, Suggestion
from workshop.clustering.grouping import average_likeness, group, resolution_of
from workshop.clustering.lexicon import unit
from workshop.clustering.phrases import holding, key_phrases, stem_of
from workshop.clustering.points import parted_by_a_mark, two_points
from workshop.clustering.reading import Reading
from workshop.clustering.seats import Seats
from workshop.clustering.titles import best_titles, folded, title_or_words

MOST_SUGGESTIONS = 6
# So alike are two columns on average that a human would hardly tell them apart.
LIKE_ONE_COLUMN = 0.22
# A column of fewer notes is read at a glance; what is parted from it must be a matter of its own.
LEAST_TO_PART, LEAST_PARTED, APART = 8, 3, 0.2
FINER = 2
# A half of a note must belong clearly to one column, and clearly not to that of the other half; more clearly where no
# mark parts them.
POINT_FIT, POINT_APART = 0.3, 0.2
UNMARKED_POINT_FIT, UNMARKED_POINT_APART = 0.55, 0.4
ABOUT_FIT = 0.2


def suggestions(board: Board, reading: Reading, seats: Seats, ids: list[str]) -> tuple[Suggestion, ...] | None:
    """The suggestions for the board as it is seated, the most telling first; None if those that stand remain."""
    found = merges(reading, seats, ids) + partings(board, reading, seats, ids) + double_notes(board, reading, seats)
    found.sort(key=lambda pair: -pair[0])
    kept = tuple(one for _, one in found if one.key not in board.dismissed)[:MOST_SUGGESTIONS]
    return None if kept == board.suggested else kept


def merges(reading: Reading, seats: Seats, ids: list[str]) -> list[tuple[float, Suggestion]]:
    columns = [at for at in range(seats.total) if at not in seats.gone and len(seats.members(at))]
    between = seats.likeness_between()
    found = []
    for number, first in enumerate(columns):
        for second in columns[number + 1 :]:
            smaller, larger = sorted((first, second), key=lambda at: (len(seats.members(at)), -at))
            one, other = seats.members(smaller), seats.members(larger)
            likeness = float(between[first, second] / (len(one) * len(other)))
            if likeness < LIKE_ONE_COLUMN:
                continue
            both = np.concatenate([one, other])
            title = best_title(reading, both)
            count = int((reading.bank_fit[both, title] > ABOUT_FIT).sum())
            if count * 2 < len(both):
                continue
            key = " ".join(["merge", *sorted((ids[first], ids[second]))])
            pair = (ids[smaller], ids[larger])
            about = reading.bank_titles[title]
            found.append((likeness, Suggestion(key, "merge-columns", pair, about=about, count=count, of=len(both))))
    return found


def partings(board: Board, reading: Reading, seats: Seats, ids: list[str]) -> list[tuple[float, Suggestion]]:
    found = []
    taken = {folded(column.title) for column in board.columns}
    texts = [note.text for note in board.notes]
    for column in range(seats.total):
        members = seats.members(column)
        if len(members) < LEAST_TO_PART:
            continue
        likeness = reading.likeness.among(members)
        groups = group(likeness, resolution_of(board.detail + FINER))
        sizes = np.bincount(groups)
        for number in np.flatnonzero((sizes >= LEAST_PARTED) & (sizes < sizes.max())):
            inside = groups == number
            apart = float(average_likeness(likeness, inside).mean() - likeness[np.ix_(inside, ~inside)].mean())
            if apart < APART:
                continue
            parted = members[inside]
            of_lexicon = best_titles(texts, reading, [parted], taken)[0]
            title = title_or_words(of_lexicon, texts, parted, board.language, taken)
            note_ids = tuple(board.notes[at].note_id for at in parted)
            word = common_word([texts[at] for at in parted]) or title
            one = Suggestion(
                f"split {ids[column]} {note_ids[0]}", "split-column", (ids[column],), note_ids, (), title,
                word, len(parted), len(members),
            )  # fmt: skip
            found.append((apart, one))
    return found


def double_notes(board: Board, reading: Reading, seats: Seats) -> list[tuple[float, Suggestion]]:
    columns = [at for at in range(seats.total) if len(seats.members(at)) > 1]
    doubles = [(note, halves) for note in board.notes if (halves := two_points(note.text))]
    if len(columns) < 2 or not doubles:
        return []
    centres = unit(np.stack([reading.notes_seen[seats.members(at)].mean(axis=0) for at in columns]))
    fits = reading.rows_of([half for _, halves in doubles for half in halves]) @ centres.T
    found = []
    for at, (note, halves) in enumerate(doubles):
        first, second = fits[2 * at], fits[2 * at + 1]
        here, there = int(first.argmax()), int(second.argmax())
        apart = min(first[here] - first[there], second[there] - second[here])
        marked = parted_by_a_mark(note.text)
        fit, least_apart = (POINT_FIT, POINT_APART) if marked else (UNMARKED_POINT_FIT, UNMARKED_POINT_APART)
        if here != there and min(first[here], second[there]) > fit and apart > least_apart:
            key = f"part {note.note_id} {note.text}"
            one = Suggestion(key, "split-note", (), (note.note_id,), halves, count=2, of=2)
            found.append((float(apart), one))
    return found


def best_title(reading: Reading, members: np.ndarray) -> int:
    return int(reading.bank_fit[members].mean(axis=0).argmax())


def common_word(texts: list[str]) -> str | None:
    """The word that most of the texts hold, as the first of them writes it; None if no word is in half of them."""
    first = next(key_phrases(texts, Counter(), "en"))
    shared = holding(texts)[stem_of(first)]
    return first if " " not in first and shared * 2 >= len(texts) else None
