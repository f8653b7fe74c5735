"""Which company a note keeps, foretold from its words: learnt from notes that people put into one column.

Kernel ridge over vectors and n-grams, as for the themes, but what is foretold is the mean of a note's fellows in its
column, as it is seen through the glasses. A phrase of a theme has the theme for company. So words that no theme knows
are read by where people have put them.
"""

import numpy as np

from workshop.clustering.lexicon.glasses import SeenBoard

DIMENSIONS = 64
RIDGE = 1.0


def company_of(board: SeenBoard) -> tuple[np.ndarray, np.ndarray]:
    """Which of its texts keep company, as positions (the names come after the notes), and (texts, d) the company."""
    texts, company = [], []
    for column, name in enumerate(board.names):
        members = np.flatnonzero(board.column_of == column)
        if len(members):
            everybody = board.notes[members].sum(axis=0) + name
            texts += [*members, len(board.notes) + column]
            company += [*(everybody - board.notes[members]) / len(members), board.notes[members].mean(axis=0)]
    return np.array(texts, dtype=int), np.array(company)


def company_of_themes(seen: np.ndarray, theme_of: np.ndarray) -> np.ndarray:
    """(phrases, d) the company of every phrase, from `seen`: (phrases, d) rows of length 1."""
    means = np.stack([seen[theme_of == theme].mean(axis=0) for theme in range(theme_of.max() + 1)])
    return (means - means.mean(axis=0))[theme_of]


def targets(of_phrases: np.ndarray, of_notes: np.ndarray) -> np.ndarray:
    """(phrases + notes, DIMENSIONS) float32, centred: what the ridge is to foretell, in the directions that tell most
    about the company of notes."""
    both = [rows / np.sqrt((rows**2).sum(axis=1).mean()) for rows in (of_phrases, of_notes)]
    rows = np.vstack(both)
    directions = np.linalg.svd(rows.T @ rows)[2][:DIMENSIONS].T
    found = rows @ directions
    return (found - found.mean(axis=0)).astype(np.float32)
