"""Names for columns that no human has named: from the lexicon, else from the notes."""

from functools import cache

import numpy as np
from scipy.optimize import linear_sum_assignment

from workshop.clustering.board import Board
from workshop.clustering.grouping import average_likeness
from workshop.clustering.lexicon import lexicon
from workshop.clustering.phrases import holding, key_phrases, share_a_word
from workshop.clustering.reading import Reading, parts_of
from workshop.clustering.seats import Seats

# Below this a title of the lexicon says less about the notes than a word they share, and below that less than any.
LEAST_FIT, LEAST_FIT_WITHOUT_SHARED_WORD = 0.19, 0.02
# Titles of the bank are worded as facilitators word them; a theme's own title must fit clearly better.
BANK_BONUS = 0.05
# "Bil og parkering" is for columns that need both words, and never where "Parkering" alone fits nearly as well.
DOUBLE_TITLE_PRICE, NEARLY = 0.04, 0.02
# Of a note that is like no other of its column; most are at 0.2 to 0.5.
LEAST_SAY = 0.02
# A column that people have read with five notes keeps its name; before that a better one may replace it.
NOTES_BEFORE_A_NAME_STANDS = 5
RENAMING_GAIN = 0.08


def name_columns(board: Board, reading: Reading, seats: Seats) -> dict[int, str]:
    """Position -> title, for every new column and for standing machine columns whose name should improve.

    No two columns of the board get the same title. While columns are made coarser or finer, those that are left keep
    the names by which people find them.
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
        if not (column.named or column.pinned or board.reshape)
        and 0 < before[column.column_id] < NOTES_BEFORE_A_NAME_STANDS
        and len(seats.members(at)) > before[column.column_id]
    ]
    kept = [column.title for at, column in enumerate(board.columns) if at not in young]
    texts = [note.text for note in board.notes]
    columns = young + unnamed
    best = best_titles(texts, reading, [seats.members(at) for at in columns], {folded(title) for title in kept})
    of_lexicon = dict(zip(columns, best, strict=True))
    names: dict[int, str] = {}
    taken = {folded(column.title) for column in board.columns}
    for at in young:
        title = of_lexicon[at]
        if title and folded(title) not in taken:
            members = seats.members(at)
            fits = say_in_the_name(reading, members) @ reading.title_fit([board.columns[at].title, title])[members]
            if fits[1] > fits[0] + RENAMING_GAIN:
                names[at] = title
                taken.add(folded(title))
    for at in unnamed:
        names[at] = title_or_words(of_lexicon[at], texts, seats.most_typical_first(at), board.language, taken)
        taken.add(folded(names[at]))
    return names


def title_or_words(title: str | None, texts: list[str], members: np.ndarray, language: str, taken: set[str]) -> str:
    """The title if it is free, else the best free one of the members' own words, the first of them at a tie.

    `texts`: of the whole board; words that are all over it say little.
    """
    if title and folded(title) not in taken:
        return title
    phrases = key_phrases([texts[at] for at in members], holding(texts), language)
    return next(phrase for phrase in phrases if folded(phrase) not in taken)


def best_titles(texts: list[str], reading: Reading, groups: list[np.ndarray], taken: set[str]) -> list[str | None]:
    """For each group of notes a title of the lexicon that fits, if one does, each title once, such that the fits add
    up to most."""
    if not groups:
        return []
    titles, barred, bonus, (double, half) = what_may_be_given(reading.language)
    plain = np.stack([say_in_the_name(reading, members) @ reading.bank_fit[members] for members in groups])
    fit = plain + bonus
    group, pair = np.nonzero(plain[:, half] > plain[:, double] - NEARLY)
    fit[group, double[pair]] = -1
    fit[:, barred | np.array([title in taken for title in titles])] = -1
    weights = fit * np.sqrt([[len(members)] for members in groups])
    best: list[str | None] = [None] * len(groups)
    for row, at in zip(*linear_sum_assignment(-weights), strict=True):
        shared = share_a_word([texts[i] for i in groups[row]])
        if fit[row, at] > (LEAST_FIT if shared else LEAST_FIT_WITHOUT_SHARED_WORD):
            best[row] = reading.bank_titles[at]
    return best


def say_in_the_name(reading: Reading, members: np.ndarray) -> np.ndarray:
    """(members,) adding up to 1: a note has the more say in its column's name, the more it is like the others there.

    One about fibre among three about roads must not name them all.
    """
    if len(members) == 1:
        return np.ones(1)
    alike = average_likeness(reading.likeness.among(members), np.arange(len(members)))
    say = np.maximum(alike, 0) + LEAST_SAY
    return say / say.sum()


@cache
def what_may_be_given(language: str) -> tuple[list[str], np.ndarray, np.ndarray, np.ndarray]:
    """The lexicon's titles folded, (titles,) bool which of them never name a column, (titles,) what each is given
    beside its fit, and (2, pairs) which double titles have a half that is a title, and which that is."""
    titles = lexicon().titles(language)
    barred = np.concatenate([np.zeros(lexicon().bank_size, dtype=bool), lexicon().off_topic])
    # The bank and the themes have some titles in common: the second of a pair may not be given as well.
    seen: set[str] = set()
    for at, title in enumerate(titles):
        barred[at] |= folded(title) in seen
        seen.add(folded(title))
    bonus = np.where(np.arange(len(titles)) < lexicon().bank_size, BANK_BONUS, 0.0)
    halves = [[folded(part) for part in parts_of(title)] for title in titles]
    bonus -= np.where([bool(parts) for parts in halves], DOUBLE_TITLE_PRICE, 0.0)
    known = [folded(title) for title in titles]
    pairs = [(at, known.index(part)) for at, parts in enumerate(halves) for part in parts if part in seen]
    return known, barred, bonus, np.array(pairs, dtype=int).reshape(-1, 2).T


def folded(title: str) -> str:
    return " ".join(title.casefold().split())
