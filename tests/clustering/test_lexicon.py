import time

import pytest

from workshop.clustering.board import LANGUAGES
from workshop.clustering.lexicon import ARTEFACT, Lexicon, lexicon, sources

LARGEST_ARTEFACT_BYTES = 43_000_000
LOADING_LIMIT_S = 2.0


def test_the_built_lexicon_is_of_the_sources_beside_it():
    assert lexicon().fingerprint == sources.fingerprint(), "run python -m workshop.clustering.lexicon.build"


def test_the_built_lexicon_is_small_and_loads_fast():
    before = time.perf_counter()
    loaded = Lexicon()
    for with_e5 in (True, False):
        loaded.read_weights(with_e5)
    assert time.perf_counter() - before < LOADING_LIMIT_S
    assert ARTEFACT.stat().st_size < LARGEST_ARTEFACT_BYTES


@pytest.mark.parametrize("with_e5", [True, False])
def test_no_board_waits_for_what_its_embedder_needs(with_e5):
    loaded = Lexicon()
    loaded.read_weights(with_e5)
    loaded._stored.close()
    sight = loaded.by_e5(["buss"], lambda texts: loaded.vector_mean[None]) if with_e5 else loaded.by_themes(["buss"])
    assert sight.scores.any()


def test_every_theme_is_told_in_every_language_and_most_in_a_hundred_ways():
    themes = sources.read_themes()
    assert len(themes) >= 150
    assert sum(len(theme.texts) for theme in themes) >= 15_000
    assert not [theme.theme_id for theme in themes if min(map(len, theme.phrases.values())) < 10]


def test_a_theme_without_one_of_the_languages_is_refused_by_name(tmp_path):
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes/parking.txt").write_text("nb: Parkering\n\n[nb]\np-plass\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"parking.txt.*nb, nn, sv"):
        sources.read_themes(tmp_path)


def test_no_title_of_the_bank_comes_twice_in_a_language():
    bank = sources.read_bank()
    for language in LANGUAGES:
        titles = [titles[language].casefold() for titles in bank]
        assert len(set(titles)) == len(titles)


def test_every_board_to_learn_from_has_named_columns_and_notes():
    boards = sources.read_boards()
    assert len(boards) > 600
    for board in boards:
        assert len(board.notes) == len(board.name_of) > len(board.names) > 1
        assert set(board.name_of) <= {*board.names, None}


def test_a_compound_that_no_phrase_holds_is_scored_by_its_parts():
    themes = [theme.theme_id for theme in sources.read_themes()]
    scores = lexicon().by_themes(["bobilparkeringen"]).scores[0]
    assert themes[scores.argmax()] == "parking"
