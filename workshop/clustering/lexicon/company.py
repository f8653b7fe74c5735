"""Which company a note keeps: a small network that was taught by boards that people sorted.

From a text's theme scores, its vector and its n-grams it makes a few numbers, such that notes of one column come near
to each other and to the column's name. It has words of its own, so notes whose words no theme knows are read by where
people have put such words. Boards made up of themes' phrases are taught beside the real ones.

Supervised contrastive loss (Khosla et al. 2020) and cross-entropy over a board's names, dropout, Adam
(Kingma and Ba 2015); gradients by `autograd`, those of the n-grams only where a board has them.
"""

import autograd.numpy as anp
import numpy as np
from autograd import value_and_grad
from scipy.sparse import csr_matrix, vstack

from workshop.clustering.lexicon.adam import Adam, step_sizes
from workshop.clustering.lexicon.batch import Batch, Table
from workshop.clustering.lexicon.glasses import log_softmax
from workshop.clustering.lexicon.network import Network, foretold

# Of the sum of a text's grams, of the hidden layer and of what comes out.
WORDS, HIDDEN, DIMENSIONS = 96, 256, 128
ROUNDS, BOARDS_A_STEP, MADE_UP_A_STEP = 8, 16, 8
STEP, STEP_OF_GRAMS, WEIGHT_DECAY = 1e-3, 1.5e-4, 0.05
NAMES_BESIDE_NOTES = 2.0
FIRST_SHARPNESS = 10.0
THEMES_A_BOARD, PHRASES_A_THEME = 8, 4


class MadeUp:
    """Boards of phrases that are about some of the themes, each theme's title being the name of a column."""

    def __init__(self, by_theme: list[tuple[np.ndarray, csr_matrix]]):
        """`by_theme`: of each theme in one language the `known` and `grams` of its phrases and last its title; the
        theme scores are 0, because they know the phrases already."""
        self._by_theme = by_theme

    def board(self, random: np.random.RandomState) -> Table:
        some = [self._by_theme[at] for at in random.choice(len(self._by_theme), THEMES_A_BOARD, replace=False)]
        notes = [random.permutation(len(known) - 1)[:PHRASES_A_THEME] for known, _ in some]
        rows = [*notes, *([len(known) - 1] for known, _ in some)]
        known = np.vstack([one[at] for (one, _), at in zip([*some, *some], rows, strict=True)])
        grams = vstack([one[at] for (_, one), at in zip([*some, *some], rows, strict=True)]).tocsr()
        return Table(known, grams, np.repeat(np.arange(len(some)), [len(at) for at in notes]))


def learn(boards: list[Table], made_up: list[MadeUp]) -> tuple[np.ndarray, Network]:
    """(vocabulary, WORDS) what each gram adds up to, and the network that reads `known` beside the sum of the grams.

    `made_up`: one a language. Deterministic.
    """
    random = np.random.RandomState(0)
    width, vocabulary = boards[0].known.shape[1] + WORDS, boards[0].grams.shape[1]
    head = [
        random.normal(0, width**-0.5, (width, HIDDEN)),
        np.zeros(HIDDEN),
        random.normal(0, HIDDEN**-0.5, (HIDDEN, DIMENSIONS)),
        random.normal(0, width**-0.5, (width, DIMENSIONS)),
        np.full(2, np.log(FIRST_SHARPNESS)),
    ]
    head = [part.astype(np.float32) for part in head]
    words = np.zeros((vocabulary, WORDS), dtype=np.float32)
    of_head, of_words = [Adam(part.shape, WEIGHT_DECAY) for part in head], Adam(words.shape)
    for size in step_sizes(ROUNDS, len(boards) // BOARDS_A_STEP):
        if size.number == 0:
            order = random.permutation(len(boards))
        chosen = [boards[at] for at in order[size.number * BOARDS_A_STEP : (size.number + 1) * BOARDS_A_STEP]]
        chosen += [made_up[random.randint(len(made_up))].board(random) for _ in range(MADE_UP_A_STEP)]
        batch = Batch(chosen, HIDDEN, random)
        _, slopes = SLOPES([*head, batch.grams @ words[batch.held]], batch)
        for part, adam, slope in zip(head, of_head, slopes[:-1], strict=True):
            adam.step(part, slope, STEP * size.share)
        of_words.step(words, batch.grams.T @ slopes[-1], STEP_OF_GRAMS * size.share, batch.held)
    return words, Network(*head[:-1])


def loss(parts: list, batch: Batch):
    *head, sharpness, seen = parts
    rows = foretold(anp.concatenate([batch.known, seen], axis=1), Network(*head), batch.passes, anp.tanh)
    rows = rows - anp.dot(batch.means, rows)
    rows = rows / anp.sqrt(anp.sum(rows**2, axis=1, keepdims=True) + 1e-9)
    notes, sharp = rows[batch.notes], anp.exp(sharpness)
    to_names = log_softmax(anp.dot(notes[batch.sorted], rows[batch.names].T) * sharp[0] + batch.no_name)
    by_name = anp.sum(to_names[np.arange(len(batch.home)), batch.home] * batch.name_weight)
    among = log_softmax(anp.dot(notes[batch.in_company], notes.T) * sharp[1] + batch.no_fellow)
    by_fellows = anp.sum(anp.sum(among * batch.fellows, axis=1) * batch.fellow_weight)
    return -(NAMES_BESIDE_NOTES * by_name + by_fellows) / batch.board_count


SLOPES = value_and_grad(loss)
