"""The columns of boards that people sorted, for `precedents`: few numbers a column."""

import numpy as np

from workshop.clustering.lexicon import unit
from workshop.clustering.lexicon.glasses import SeenBoard

# A column's name says more than one note and less than all of them.
NAME_BESIDE_NOTES = 0.5
DIMENSIONS = 128


def precedents(name: str, boards: list[SeenBoard]) -> dict[str, np.ndarray]:
    """The columns as rows, in the directions in which they differ most; the arrays of `Precedents` by `name`."""
    columns, board_of = [], []
    for number, board in enumerate(boards):
        for column, title in enumerate(board.names):
            typical = unit(board.notes[board.column_of == column].mean(axis=0)[None])[0]
            columns.append(typical + NAME_BESIDE_NOTES * title)
            board_of.append(number)
    rows = unit(np.array(columns))
    basis = np.linalg.svd(rows.T @ rows)[0][:, :DIMENSIONS]
    few = unit(rows @ basis)
    arrays: dict[str, np.ndarray] = {"basis": basis.astype(np.float16), "columns": np.round(few * 127).astype(np.int8)}
    arrays["board_of"] = np.array(board_of, dtype=np.int16)
    return {f"{name}_precedents_{part}": array for part, array in arrays.items()}
