"""Where every note of one board sits, and the calm rules by which a seat is taken, founded or changed."""

import numpy as np

from workshop.clustering.board import Board
from workshop.clustering.grouping import RESOLUTION
from workshop.clustering.reading import Reading

UNSORTED = -1
# Two notes must be this alike to found a column: well above what joins a column that stands.
FOUNDING_LIKENESS = 0.19
# What a note must gain before it leaves a column that people have seen it in.
MOVING_GAIN = 1.0
# Above this a note fits a human title well enough to be put under it.
LEAST_TITLE_FIT = 0.03
# What the notes under a human title say about it, beside the title itself.
MEMBERS_BESIDE_TITLE = 0.3
NAMED_MOVING_GAIN = 1.0


class Seats:
    """Seats by position: notes and columns are numbered as on the board, new columns follow.

    Attributes:
        of_note: (n,) int, the column of each note or `UNSORTED`.
        seeds: for each new column the note that founded it.
    """

    def __init__(self, board: Board, reading: Reading):
        self._reading = reading
        position = {column.column_id: at for at, column in enumerate(board.columns)}
        self.of_note = np.array([position.get(note.column_id, UNSORTED) for note in board.notes])
        self.free = np.array([not note.fixed for note in board.notes])
        self.seeds: list[int] = []
        self._rows = reading.rows
        self._sums = np.zeros((len(board.columns), self._rows.shape[1]), dtype=np.float32)
        self._sizes = np.zeros(len(board.columns), dtype=int)
        for note in np.flatnonzero(self.of_note != UNSORTED):
            self._sums[self.of_note[note]] += self._rows[note]
            self._sizes[self.of_note[note]] += 1
        # A column without notes is known by its title alone, whoever gave it.
        self._by_title = np.array([column.named for column in board.columns], dtype=bool) | (self._sizes == 0)
        self._has_names = bool(self._by_title.any())
        self._title_fit = np.zeros((len(board.notes), len(board.columns)), dtype=np.float32)
        if self._has_names:
            titled = np.flatnonzero(self._by_title)
            self._title_fit[:, titled] = reading.title_fit([board.columns[at].title for at in titled])

    def pulls(self, note: int) -> np.ndarray:
        """(columns,) how much each column gains by the note; 0 or less means it does not fit there."""
        here = self.of_note[note]
        sums, sizes = self._sums @ self._rows[note], self._sizes.astype(np.float32)
        if here != UNSORTED:
            sums[here] -= self._rows[note] @ self._rows[note]
            sizes[here] -= 1
        members = sums - RESOLUTION * sizes
        if not self._has_names:
            return members
        # Beside titles a column counts by its average note: by sums the largest would outbid every name.
        average = members / (sizes + 1)
        titled = self._title_fit[note] - LEAST_TITLE_FIT + MEMBERS_BESIDE_TITLE * average
        return np.where(self._by_title, titled, average)

    def join_waiting(self) -> None:
        """Every free unsorted note takes the column that gains most by it, if any gains."""
        for note in self._waiting():
            pulls = self.pulls(note)
            if len(pulls) and pulls.max() > 0:
                self.seat(note, int(pulls.argmax()))

    def found_columns(self) -> None:
        """Unsorted notes that are alike enough found columns together, the most alike pair first."""
        waiting = self._waiting()
        if len(waiting) < 2:
            return
        likeness = self._rows[waiting] @ self._rows[waiting].T
        likeness[np.tril_indices(len(waiting))] = -1
        for pair in np.argsort(-likeness, axis=None, kind="stable"):
            one, other = np.unravel_index(pair, likeness.shape)
            if likeness[one, other] <= FOUNDING_LIKENESS:
                return
            founders = waiting[[one, other]]
            if (self.of_note[founders] == UNSORTED).all():
                self.open_column(founders)

    def move_misplaced(self) -> None:
        """A seen note changes column only for a clear gain."""
        least = NAMED_MOVING_GAIN if self._has_names else MOVING_GAIN
        for note in np.flatnonzero(self.free & (self.of_note != UNSORTED)):
            pulls = self.pulls(note)
            best = int(pulls.argmax())
            if pulls[best] - pulls[self.of_note[note]] > least:
                self.seat(note, best)

    def open_column(self, members: np.ndarray) -> None:
        self.seeds.append(int(members[0]))
        self._sums = np.vstack([self._sums, np.zeros((1, self._rows.shape[1]), dtype=np.float32)])
        self._sizes = np.append(self._sizes, 0)
        self._by_title = np.append(self._by_title, False)
        self._title_fit = np.hstack([self._title_fit, np.zeros((len(self.of_note), 1), dtype=np.float32)])
        for note in members:
            self.seat(note, len(self._sizes) - 1)

    def seat(self, note: int, column: int) -> None:
        here = self.of_note[note]
        if here != UNSORTED:
            self._sums[here] -= self._rows[note]
            self._sizes[here] -= 1
        self._sums[column] += self._rows[note]
        self._sizes[column] += 1
        self.of_note[note] = column

    def members(self, column: int) -> np.ndarray:
        return np.flatnonzero(self.of_note == column)

    def _waiting(self) -> np.ndarray:
        return np.flatnonzero(self.free & (self.of_note == UNSORTED))
