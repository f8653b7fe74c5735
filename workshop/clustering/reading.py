"""How alike the notes of one board are, and how well titles fit them.

Likeness is a dot product of rows: theme scores and the embedder's vector, seen through the glasses of the lexicon, the
company that a note would keep, where people's own boards would put it, and which titles of the bank the notes would
share. All is centred on this board first: raw vectors sort by surface
("Bedre X" with "Bedre Y"), and what every note of a board has in common says nothing about its columns.
"""

import re
from collections.abc import Callable
from functools import cached_property

import numpy as np

from workshop.clustering.embedders import E5_SPACE, Embedder
from workshop.clustering.lexicon import lexicon
from workshop.clustering.lexicon.sight import Sight
from workshop.clustering.likeness import Likeness
from workshop.clustering.precedents import Choice, Council

# "Lokaler og halltid" is also met by a note about the one and not the other.
TITLE_PARTS_WEIGHT = 0.6
BETWEEN_PARTS = re.compile(r",|/|&|\b(?:og|och|and|ja)\b")
# How far the fit of a title spreads over the notes of a board (the middle of 372 titles), which stands for so many
# notes beside those that there are; and how much of what is more than that is taken away, 1 being all.
USUAL_SPREAD, NOTES_OF_USUAL_SPREAD, EVENING_OUT = np.float32(0.17), 8, np.float32(0.5)
# Too few notes have no mean of their own; it is filled up with the lexicon's to this many.
NOTES_FOR_A_MEAN = 12
# Several prices and floors, because none of them finds the right number of titles for every board.
TITLE_PRICES, TITLE_FLOORS = (0.5, 0.7, 0.9, 1.2, 1.5), (0.1, 0.2)
NO_TITLE = -1
# What is seen in the texts themselves counts as 1. A title says little, and a board that knows none like it guesses.
COUNCIL_WEIGHT, COUNCIL_WEIGHT_ON_TITLES = 0.6, 0.1
# On a longer wall every second note or third chooses for all.
MOST_NOTES_CHOOSING = 100
# Even fewer tell which other boards are worth hearing, and are asked again only when the wall is half as long again.
MOST_NOTES_HEARD, GROWN = 32, 1.5


class Reading:
    """The notes of a board as rows.

    Attributes:
        likeness: of the notes to each other.
        notes_seen: (n, d) float32 rows of length 1, without the titles that notes share.
        wordless: (n,) bool, a heart, "xxx": there is no word to go by, only an accident of the vector.
        off_topic: (n,) bool, thanks, jokes, the microphone, and what is wordless.
    """

    def __init__(self, texts: list[str], language: str, embedder: Embedder):
        self._embedder, self.language = embedder, language
        notes = self._sight(texts)
        self._mean = notes.mean(self._usual(notes), NOTES_FOR_A_MEAN)
        self.wordless = np.fromiter((lexicon().wordless(text) for text in texts), dtype=bool, count=len(texts))
        self.off_topic = lexicon().off_topic[notes.scores.argmax(axis=1)] | self.wordless
        first = texts[: notes_choosing(len(texts))]
        choice = lexicon().choices.of(
            (self._is_e5, language, *first), lambda: self._choice(notes.of(slice(len(first))))
        )
        self._council = Council(choice, self._usual_rows, self._missing(len(texts)))
        self.notes_seen = self._with_council(notes, self._mean, self._council.of_wall)
        self.likeness = Likeness(self.notes_seen, self._shared_titles(), lexicon().bank_size)

    def _choice(self, first: Sight) -> Choice:
        """The boards to be heard, by some of the `first` notes."""
        rows = thinned(first, MOST_NOTES_HEARD).from_mean(first.mean(self._usual(first), NOTES_FOR_A_MEAN))
        return lexicon().precedents(self._is_e5).chosen(rows, self._usual_rows, self._missing(len(rows)))

    @cached_property
    def _usual_rows(self) -> np.ndarray:
        return thinned(self._titles, MOST_NOTES_HEARD).from_mean(self._mean_of_titles)

    @staticmethod
    def _missing(notes: int) -> int:
        return max(0, NOTES_FOR_A_MEAN - notes)

    def rows_of(self, texts: list[str]) -> np.ndarray:
        """(m, d) rows of other texts, as if they hung on this board; likeness is their product with `notes_seen`."""
        return self._with_council(self._sight(texts), self._mean, self._council.of)

    def title_fit(self, titles: list[str]) -> np.ndarray:
        """(n, titles) float32, about -0.6 to 1: how well each title says what each note is about."""
        parts = [parts_of(title) for title in titles]
        texts = list(dict.fromkeys([*titles, *(part for several in parts for part in several)]))
        sight = lexicon().by_e5(texts, self._embedder.embed) if self._is_e5 else lexicon().by_themes(texts)
        fit = fit_of(self.notes_seen, self._seen_as_titles(sight))
        fits = fit[:, [texts.index(title) for title in titles]]
        for at, several in enumerate(parts):
            if several:
                best_part = fit[:, [texts.index(part) for part in several]].max(axis=1)
                fits[:, at] += TITLE_PARTS_WEIGHT * (best_part - fits[:, at])
        return evened_out(fits)

    @cached_property
    def bank_fit(self) -> np.ndarray:
        """(n, len(bank_titles)): how well the lexicon's titles fit, each taken as a whole."""
        return fit_of(self.notes_seen, self._seen_titles)

    @property
    def bank_titles(self) -> list[str]:
        return lexicon().titles(self.language)

    def _shared_titles(self) -> np.ndarray:
        """(n, settings) int: which title of the bank each setting gives each note, or `NO_TITLE`."""
        every = -(-len(self.notes_seen) // MOST_NOTES_CHOOSING)
        # The themes' own titles are only asked for when a column is named.
        bank = self._seen_as_titles(self._titles.of(slice(lexicon().bank_size)))
        fit = fit_of(self.notes_seen[::every], bank)
        chosen = []
        for floor in TITLE_FLOORS:
            taken = facility_titles(fit, floor)
            fit_of_taken = fit_of(self.notes_seen, bank[[at for more in taken for at in more]])
            chosen += best_taken(fit_of_taken, floor, taken)
        return np.stack(chosen, axis=1)

    @cached_property
    def _seen_titles(self) -> np.ndarray:
        """(titles, k + d) rows of the lexicon's titles."""
        return self._seen_as_titles(self._titles)

    @cached_property
    def _mean_of_titles(self) -> Sight:
        # Titles are shorter and blander than notes: half-way between both means compares them fairly.
        return self._mean.half_way_to(self._titles.mean())

    def _seen_as_titles(self, titles: Sight) -> np.ndarray:
        rows = self._with_council(titles, self._mean_of_titles, self._council.of_titles)
        rows[:, : self._council.size] *= np.float32(COUNCIL_WEIGHT_ON_TITLES / COUNCIL_WEIGHT)
        # Undoes that rows of notes are shortened: a title may fit fully though no board has anything like it.
        return rows * np.float32(1 + COUNCIL_WEIGHT)

    def _with_council(self, sight: Sight, mean: Sight, said: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
        """(n, k + d) rows of length 1: what the council says, and then what is seen in the texts themselves."""
        rows = sight.from_mean(mean, self._council.size)
        of_council = rows[:, : self._council.size]
        np.multiply(said(rows[:, self._council.size :]), np.float32(np.sqrt(COUNCIL_WEIGHT)), out=of_council)
        rows /= np.float32(np.sqrt(1 + COUNCIL_WEIGHT))
        return rows

    @property
    def _titles(self) -> Sight:
        return lexicon().sight_of_titles(self.language, self._is_e5)

    @property
    def _is_e5(self) -> bool:
        return self._embedder.space == E5_SPACE

    def _sight(self, texts: list[str]) -> Sight:
        if self._is_e5:
            return lexicon().by_e5(texts, self._embedder.embed)
        return lexicon().by_other(texts, self._embedder.embed(texts))

    def _usual(self, notes: Sight) -> Sight:
        usual = self._titles.mean()
        if self._is_e5:
            vector, rest = lexicon().usual_vector
            return usual._replace(vectors=vector, rest=rest)
        own = notes.mean()
        return usual._replace(vectors=own.vectors, rest=own.rest)


def notes_choosing(count: int) -> int:
    """How many notes choose the boards to be heard: all of a short wall, later those that hung there the last time that
    it had grown by half."""
    choosing = MOST_NOTES_HEARD
    while choosing * GROWN <= count:
        choosing = int(choosing * GROWN)
    return min(count, choosing)


def thinned(sight: Sight, most: int) -> Sight:
    """At most so many of the texts, from all over the list."""
    return sight.of(slice(None, None, -(-len(sight.scores) // most)))


def fit_of(notes: np.ndarray, titles: np.ndarray) -> np.ndarray:
    """(notes, titles); without vectors a title fits by its council and themes alone, and they come first in a row."""
    return notes[:, : titles.shape[1]] @ titles.T


def evened_out(fits: np.ndarray) -> np.ndarray:
    """(notes, titles): a title that draws and repels more than is usual counts a little less.

    Titles are compared by how well they fit a note, and those with much spread would win more notes than are theirs.
    """
    squares = len(fits) * fits.var(axis=0) if len(fits) else np.float32(0)
    usual = NOTES_OF_USUAL_SPREAD * USUAL_SPREAD**2
    spread = np.sqrt((squares + usual) / np.float32(len(fits) + NOTES_OF_USUAL_SPREAD))
    return fits * np.minimum(1, (USUAL_SPREAD / spread) ** EVENING_OUT)


def facility_titles(fit: np.ndarray, floor: float) -> list[list[int]]:
    """Greedy facility location: titles are taken while the notes gain more than one more costs.

    `fit`: (n, titles) how well each fits; below `floor` it counts for nothing. Returns what is taken at each of the
    prices, the highest first, beside what is taken at those before.
    """
    prices = sorted(TITLE_PRICES, reverse=True)
    above = np.maximum(fit - np.float32(floor), 0)
    each = np.ones(len(fit), dtype=np.float32)
    gains = each @ above
    # A title's gain only falls as others are taken: what is worth too little is never asked again.
    worth = (gains >= prices[-1]).nonzero()[0]
    above, gains = above.take(worth, axis=1), gains[worth]
    of_title = np.ascontiguousarray(above.T)
    reached = np.zeros(len(fit), dtype=np.float32)
    taken: list[list[int]] = []
    for price in prices:
        taken.append([])
        while len(gains) and gains[best := gains.argmax()] >= price:
            taken[-1].append(int(worth[best]))
            better = (of_title[best] > reached).nonzero()[0]
            before, now = reached.take(better)[:, None], of_title[best].take(better)
            reached[better] = now
            # What these notes would gain from other titles shrinks by what they have reached.
            lost = above.take(better, axis=0)
            np.maximum(lost, before, out=lost)
            np.minimum(lost, now[:, None], out=lost)
            lost -= before
            gains -= each[: len(better)] @ lost
    return taken


def best_taken(fit: np.ndarray, floor: float, taken: list[list[int]]) -> list[np.ndarray]:
    """For each price (n,) int: the position of the best title that is taken at it, or `NO_TITLE`.

    `fit`: (n, taken) of the titles taken, in their order.
    """
    of_note, reached = np.full(len(fit), NO_TITLE), np.full(len(fit), np.float32(floor))
    found, begun = [], 0
    for more in taken:
        if more:
            fits = fit[:, begun : begun + len(more)]
            best = fits.argmax(axis=1)
            fit_of_best = fits[np.arange(len(fit)), best]
            better = fit_of_best > reached
            of_note = np.where(better, begun + best, of_note)
            reached = np.maximum(reached, fit_of_best)
            begun += len(more)
        found.append(of_note)
    return found


def parts_of(title: str) -> list[str]:
    """The halves of a double title, none for a plain one."""
    parts = [part.strip() for part in BETWEEN_PARTS.split(title) if len(part.strip()) > 2]
    return parts if len(parts) > 1 else []
