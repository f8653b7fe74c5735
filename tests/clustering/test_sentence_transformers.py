"""The adapter, driven with a pretended model, and what it refuses; the package itself is too heavy for these tests."""

import builtins
import sys
from types import SimpleNamespace

import numpy as np
import pytest

from tests.clustering.contract import PretendModel
from workshop.clustering import make_embedder
from workshop.clustering.embedders import EmbedderDown, ModelMissing
from workshop.clustering.embedders.sentence_transformers_folder import SentenceTransformers


class FailingModel:
    def __init__(self, outcome):
        self.outcome = outcome

    def encode(self, sentences, **_options):
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.fixture
def package(monkeypatch):
    """A package that loads a pretended model and remembers how it was asked to."""
    asked = []

    def load(folder, **options):
        asked.append((folder, options))
        return PretendModel()

    monkeypatch.setitem(sys.modules, "sentence_transformers", SimpleNamespace(SentenceTransformer=load))
    return asked


@pytest.mark.parametrize("folder", ["", "intfloat/multilingual-e5-small"])
def test_a_folder_that_is_not_there_is_named_and_nothing_is_downloaded(folder, package):
    with pytest.raises(ModelMissing, match=f"'{folder}' is no folder; give the folder"):
        make_embedder("sentence-transformers", model=folder)
    assert package == []


def test_a_package_that_is_not_installed_is_named_with_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelMissing, match="pip install sentence-transformers"):
        make_embedder("sentence-transformers", model=str(tmp_path))


def test_a_folder_that_holds_no_model_is_named(tmp_path, monkeypatch):
    def load(folder, **_options):
        raise OSError("no file named model.safetensors")

    monkeypatch.setitem(sys.modules, "sentence_transformers", SimpleNamespace(SentenceTransformer=load))
    with pytest.raises(ModelMissing, match=r"does not load .*model\.safetensors") as told:
        make_embedder("sentence-transformers", model=str(tmp_path))
    assert repr(str(tmp_path)) in str(told.value)


def test_the_model_is_loaded_from_the_folder_and_from_nowhere_else(tmp_path, package):
    embedder = make_embedder("sentence-transformers", model=str(tmp_path))
    assert package == [(str(tmp_path), {"local_files_only": True})]
    assert np.allclose(np.linalg.norm(embedder.embed(["Flere busser"]), axis=1), 1)


def test_the_package_is_only_imported_when_it_is_chosen(monkeypatch):
    imported, really = [], builtins.__import__
    monkeypatch.setattr(builtins, "__import__", lambda name, *more: imported.append(name) or really(name, *more))
    make_embedder("lexical").embed(["Flere busser"])
    assert not [name for name in imported if name.startswith(("sentence_transformers", "requests"))]


@pytest.mark.parametrize(
    "outcome",
    [
        RuntimeError("out of memory"),
        np.zeros((1, 3)),
        np.full((1, 3), np.nan),
        np.ones(3),
        np.ones((2, 3)),
        [[1], [1, 2]],
    ],
)
def test_a_model_that_gives_no_rows_is_down(outcome):
    with pytest.raises(EmbedderDown):
        SentenceTransformers(FailingModel(outcome)).embed(["Flere busser"])
