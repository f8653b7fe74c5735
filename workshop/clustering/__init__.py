"""Sorts short notes into columns, live and calmly; imports nothing else of the project.

>>> from workshop.clustering import Board, BoardNote, make_embedder, organise
>>> words = ["Flere busser", "Bedre bussruter", "Gratis parkering", "Flere parkeringsplasser"]
>>> notes = tuple(BoardNote(f"n{i}", text) for i, text in enumerate(words))
>>> plan = organise(Board("Hva mangler?", "nb", notes, settled=True), make_embedder("lexical"))
>>> [title for _, title in plan.new_columns]
['Kollektivtransport', 'Parkering']
"""

from importlib import import_module

from workshop.clustering.board import Board, BoardColumn, BoardNote, Plan, Suggestion
from workshop.clustering.choice import EmbedderChoice
from workshop.clustering.supervisor import BoardRefused, EmbedderRefused, WorkerDown, WorkerProcess

__all__ = [
    "Board",
    "BoardColumn",
    "BoardNote",
    "BoardRefused",
    "EmbedderChoice",
    "EmbedderRefused",
    "Plan",
    "Suggestion",
    "WorkerDown",
    "WorkerProcess",
    "make_embedder",
    "organise",
]

# Loaded when first asked for: a server that only talks to the worker need not carry numpy and scipy.
_LATER = {"organise": "columns", "make_embedder": "embedders"}


def __getattr__(name: str):
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
