"""Names for columns that no human has named: from the lexicon, else from the notes."""

from collections import Counter

import numpy as np
from scipy.optimize import linear_sum_assignment

from workshop.clustering.board import Board
from workshop.clustering.lexicon import lexicon
from workshop.clustering.phrases import holding, key_phrases, share_a_word
from workshop.clustering.reading import Reading, parts_of
from workshop.clustering.seats import Seats

# Below this a title of the lexicon says less about the notes than a word they share, and below that less than any.
LEAST_FIT, LEAST_FIT_WITHOUT_SHARED_WORD = 0.22, 0.05
# Titles of the bank are worded as facilitators word them; a theme's own title must fit clearly better.
BANK_BONUS = 0.05
# "Parkering" says it where all is about parking; "Bil og parkering" is for columns that need both words.
DOUBLE_TITLE_PRICE = 0.12
# A column that people have read with five notes keeps its name; before that a better one may replace it.
NOTES_BEFORE_A_NAME_STANDS = 5
RENAMING_GAIN = 0.08


def name_columns(board: Board, reading: Reading, seats: Seats) -> dict[int, str]:
    """Position -> title, for every new column and for standing machine columns whose name should improve.

    No two columns of the board get the same title.
    """
    standing = len(board.columns)
    unnamed = list(range(standing, standing + len(seats.seeds)))
    before = {column.column_id: 0 for column in board.columns}
    for note in board.notes:
        if note.column_id in before:
            before[note.column_id] += 1
    young = [
        at
        for at, column in enumerate(board.columns)
        if not (column.named or column.pinned)
        and 0 < before[column.column_id] < NOTES_BEFORE_A_NAME_STANDS
        and len(seats.members(at)) > before[column.column_id]
    ]
    kept = [column.title for at, column in enumerate(board.columns) if at not in young]
    texts = [note.text for note in board.notes]
    renamed = best_titles(texts, reading, seats, young + unnamed, {folded(title) for title in kept})
    names: dict[int, str] = {}
    taken = {folded(column.title) for column in board.columns}
    for at in young:
        title = renamed.get(at)
        if title and folded(title) not in taken:
            fits = reading.title_fit([board.columns[at].title, title])[seats.members(at)].mean(axis=0)
            if fits[1] > fits[0] + RENAMING_GAIN:
                names[at] = title
                taken.add(folded(title))
    on_board = holding(texts) if unnamed else Counter()
    for at in unnamed:
        title = renamed.get(at)
        if title is None or folded(title) in taken:
            phrases = key_phrases([texts[i] for i in seats.most_typical_first(at)], on_board, board.language)
            title = next(phrase for phrase in phrases if folded(phrase) not in taken)
        names[at] = title
        taken.add(folded(title))
    return names


def best_titles(
    texts: list[str], reading: Reading, seats: Seats, columns: list[int], taken: set[str]
) -> dict[int, str]:
    """Position -> title of the lexicon, each title once, such that the fits add up to most."""
    if not columns:
        return {}
    titles = reading.bank_titles
    bonus = np.where(np.arange(len(titles)) < lexicon().bank_size, BANK_BONUS, 0.0)
    bonus -= np.where([bool(parts_of(title)) for title in titles], DOUBLE_TITLE_PRICE, 0.0)
    fit = np.stack([reading.bank_fit[seats.members(at)].mean(axis=0) for at in columns]) + bonus
    fit[:, [folded(title) in taken for title in titles]] = -1
    fit[:, lexicon().bank_size :][:, lexicon().off_topic] = -1
    # The bank and the themes have some titles in common: the second of a pair may not be given as well.
    seen: set[str] = set()
    for at, title in enumerate(titles):
        if folded(title) in seen:
            fit[:, at] = -1
        seen.add(folded(title))
    weights = fit * np.sqrt([[len(seats.members(at))] for at in columns])
    rows, chosen = linear_sum_assignment(-weights)
    best = {}
    for row, at in zip(rows, chosen, strict=True):
        shared = share_a_word([texts[i] for i in seats.members(columns[row])])
        if fit[row, at] > (LEAST_FIT if shared else LEAST_FIT_WITHOUT_SHARED_WORD):
            best[columns[row]] = titles[at]
    return best


def folded(title: str) -> str:
    return " ".join(title.casefold().split())
