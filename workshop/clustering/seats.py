"""Where every note of one board sits, and the calm rules by which a seat is taken, founded or changed."""

import math

import numpy as np

from workshop.clustering.board import Board
from workshop.clustering.grouping import RESOLUTION
from workshop.clustering.lessons import lessons
from workshop.clustering.likeness import Totals
from workshop.clustering.reading import Reading

UNSORTED = -1
# While notes stream in only clear cases are seated: a note seated in haste is a note that must move later.
# In a pause there is more to go by, and whatever fits at all is seated.
JOINING_FIT_IN_FLOW, JOINING_FIT_SETTLED = 0.08, 0.0
FOUNDING_LIKENESS_IN_FLOW, FOUNDING_LIKENESS_SETTLED = 0.28, 0.18
# Nobody reads more columns than this, and a screen has no room for them; whatever else is alike stays unsorted.
MOST_COLUMNS, LEAST_ROOM, COLUMNS_A_ROOT = 12, 5, 1.6
MORE_A_STEP = 4 / 3
# Pairs are compared among the latest unsorted notes only: all of them would cost seconds on a huge wall.
MOST_NOTES_FOUNDING = 300
# What a note must gain before it leaves a column that people have seen it in. A human name is worth a move, and in a
# pause, when more is known of what hangs under it, also a small gain.
MOVING_GAIN, MOVING_GAIN_BESIDE_NAMES, MOVING_GAIN_TO_A_NAME_SETTLED = 0.35, 0.15, 0.05
OFF_TOPIC_PRICE, WORDLESS_PRICE = 0.3, 1.0
# A note is put under a human title that it fits at least this well.
LEAST_TITLE_FIT = 0.045
# How much the notes under a human title say about it, beside the title itself.
MEMBERS_BESIDE_TITLE = 0.3


def most_columns(notes: int, detail: int = 0) -> int:
    """How many columns the organiser may make of so many notes: 6 of 12, 7 of 20, 11 of 50, 12 of 60 and more.

    Every step of `detail` makes it a third more or a quarter less.
    """
    usual = min(MOST_COLUMNS, max(LEAST_ROOM, round(COLUMNS_A_ROOT * math.sqrt(notes))))
    return max(2, round(usual * MORE_A_STEP**detail))


def position_in(some: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Where among `some` (ascending) each column is, or -1."""
    at = np.minimum(np.searchsorted(some, columns), len(some) - 1)
    return np.where(some[at] == columns, at, -1)


class Seats:
    """Seats by position: notes and columns are numbered as on the board, new columns follow.

    Attributes:
        of_note: (n,) int, the column of each note or `UNSORTED`.
        seeds: for each new column the note that founded it.
        gone: columns that have been joined with another; nobody is seated there any more.
    """

    def __init__(self, board: Board, reading: Reading):
        position: dict[str | None, int] = {column.column_id: at for at, column in enumerate(board.columns)}
        seats = (position.get(note.column_id, UNSORTED) for note in board.notes)
        self.of_note = np.fromiter(seats, dtype=np.intp, count=len(board.notes))
        self.seeds: list[int] = []
        self._least_joining_fit = JOINING_FIT_SETTLED if board.settled else JOINING_FIT_IN_FLOW
        self._settled, self._most = board.settled, most_columns(len(board.notes), board.detail)
        self.gone: set[int] = set()
        self._free = np.array([not note.fixed for note in board.notes])
        # Only these may be misplaced: what was seated a moment ago has not been seen anywhere yet.
        kept = [at for at, column in enumerate(board.columns) if column.pinned or column.merged]
        self._seen = self._free & (self.of_note != UNSORTED) & ~np.isin(self.of_note, kept)
        self._founding = np.array([not note.loose for note in board.notes]) & ~reading.off_topic
        # Thanks and jokes go where a human has made a column for them, and found none.
        self._off_topic, self._wordless = reading.off_topic, reading.wordless
        self._likeness = reading.likeness
        self._totals = Totals(reading.likeness, self.of_note, len(board.columns))
        self._sizes = np.bincount(self.of_note[self.of_note != UNSORTED], minlength=len(board.columns))
        # A column without notes is known by its title alone, whoever gave it.
        self._named = np.array([column.named for column in board.columns], dtype=bool)
        self._by_title = self._named | (self._sizes == 0)
        self._title_fit = np.zeros((len(board.notes), len(board.columns)), dtype=np.float32)
        if self._by_title.any():
            titled = np.flatnonzero(self._by_title)
            fit = reading.title_fit([board.columns[at].title for at in titled])
            taught = np.where(self._free, UNSORTED, self.of_note)
            fit += lessons(reading.notes_seen, fit, home=position_in(titled, taught))
            self._title_fit[:, titled] = fit

    def fits(self, notes: np.ndarray) -> np.ndarray:
        """(notes, columns) how well each column suits each note; 0 or less means that it does not fit there.

        A column counts by its average member, itself left out: by sums the largest would outbid every name.
        """
        sums = self._totals.to(notes)
        sizes = np.tile(self._sizes.astype(np.float32), (len(notes), 1))
        seated = np.flatnonzero(self.of_note[notes] != UNSORTED)
        here = self.of_note[notes][seated]
        sums[seated, here] -= self._likeness.to_itself[notes[seated]]
        sizes[seated, here] -= 1
        by_members = (sums - RESOLUTION * sizes) / (sizes + 1)
        titled = self._title_fit[notes] - LEAST_TITLE_FIT + MEMBERS_BESIDE_TITLE * by_members
        fits = np.where(self._by_title, titled, by_members)
        fits[:, list(self.gone)] = -np.inf
        fits[np.ix_(self._off_topic[notes], ~self._by_title)] -= OFF_TOPIC_PRICE
        fits[self._wordless[notes]] -= WORDLESS_PRICE
        return fits

    def join_waiting(self) -> None:
        """Every free unsorted note takes the column that suits it best, if one does."""
        if not len(self._sizes):
            return
        least = np.where(self._by_title, JOINING_FIT_SETTLED, self._least_joining_fit)
        waiting = self._waiting()
        # Only who fits somewhere is asked one by one: on a large wall hundreds fit nowhere.
        for note in waiting[(self.fits(waiting) > least).any(axis=1)]:
            fits = self.fits(np.array([note]))[0]
            best = int(fits.argmax())
            if fits[best] > least[best]:
                self.seat(note, best)

    def found_columns(self) -> None:
        """Unsorted notes that are alike enough found columns together, the most alike pair first."""
        if self.count >= self._most:
            return
        waiting = self.may_found()[-MOST_NOTES_FOUNDING:]
        if len(waiting) < 2:
            return
        least = FOUNDING_LIKENESS_SETTLED if self._settled else FOUNDING_LIKENESS_IN_FLOW
        likeness = self._likeness.among(waiting)
        pairs = np.argwhere(np.triu(likeness > least, 1))
        for pair in pairs[np.argsort(-likeness[tuple(pairs.T)], kind="stable")]:
            if self.count >= self._most:
                return
            founders = waiting[pair]
            if (self.of_note[founders] == UNSORTED).all():
                self.open_column(founders)

    def may_found(self) -> np.ndarray:
        """The free unsorted notes of which new columns may be made, in order of arrival."""
        waiting = self._waiting()
        return waiting[self._founding[waiting]]

    def move_misplaced(self) -> None:
        """A seen note changes column only for a clear gain, or in a pause for a title that fits it."""
        seen = np.flatnonzero(self._seen)
        if not len(seen):
            return
        least = np.full(len(self._sizes), MOVING_GAIN_BESIDE_NAMES if self._by_title.any() else MOVING_GAIN)
        if self._settled:
            least[np.flatnonzero(self._named)] = MOVING_GAIN_TO_A_NAME_SETTLED
        for note in seen[self._better_columns(seen, least) != UNSORTED]:
            # Asked again, because an earlier move may have changed the columns.
            column = self._better_columns(np.array([note]), least)[0]
            if column != UNSORTED:
                self.seat(note, int(column))

    def _better_columns(self, notes: np.ndarray, least: np.ndarray) -> np.ndarray:
        """(notes,) the column that exceeds each note's own by most more than `least`, or `UNSORTED` if none does.

        `least`: (columns,) what a move there must gain. A small gain is not worth a move to where a note does not fit.
        """
        fits = self.fits(notes)
        own = fits[np.arange(len(notes)), self.of_note[notes]][:, None]
        gains = fits - own - np.where(fits > JOINING_FIT_SETTLED, least, np.maximum(least, MOVING_GAIN_BESIDE_NAMES))
        best = gains.argmax(axis=1)
        return np.where(gains[np.arange(len(notes)), best] > 0, best, UNSORTED)

    @property
    def total(self) -> int:
        """Columns by position, those that are gone included."""
        return len(self._sizes)

    @property
    def count(self) -> int:
        """Columns that stand."""
        return len(self._sizes) - len(self.gone)

    def open_column(self, members: np.ndarray) -> None:
        self.seeds.append(int(members[0]))
        self._totals.open()
        self._sizes = np.append(self._sizes, 0)
        self._by_title = np.append(self._by_title, False)
        self._title_fit = np.hstack([self._title_fit, np.zeros((len(self.of_note), 1), dtype=np.float32)])
        for note in members:
            self.seat(note, len(self._sizes) - 1)

    def join(self, column: int, into: int) -> None:
        """All notes of a column go over into another one."""
        for note in self.members(column):
            self.seat(note, into)
        self.gone.add(column)

    def seat(self, note: int, column: int) -> None:
        here = self.of_note[note]
        if here != UNSORTED:
            self._totals.add(note, here, -1)
            self._sizes[here] -= 1
        self._totals.add(note, column)
        self._sizes[column] += 1
        self.of_note[note] = column

    def members(self, column: int) -> np.ndarray:
        return np.flatnonzero(self.of_note == column)

    def most_typical_first(self, column: int) -> np.ndarray:
        members = self.members(column)
        return members[np.argsort(-self._totals.to(members)[:, column], kind="stable")]

    def likeness_between(self) -> np.ndarray:
        """(total, total) float32: how alike all notes of one column are to all notes of another, added up."""
        return self._totals.between()

    def _waiting(self) -> np.ndarray:
        return np.flatnonzero(self._free & (self.of_note == UNSORTED))
