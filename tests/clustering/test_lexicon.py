import time

from workshop.clustering.lexicon import ARTEFACT, Lexicon, lexicon, sources

LARGEST_ARTEFACT_BYTES = 8_000_000
LOADING_LIMIT_S = 2.0


def test_the_built_lexicon_is_of_the_sources_beside_it():
    assert lexicon().fingerprint == sources.fingerprint(), "run python -m workshop.clustering.lexicon.build"


def test_the_built_lexicon_is_small_and_loads_fast():
    before = time.perf_counter()
    Lexicon()
    assert time.perf_counter() - before < LOADING_LIMIT_S
    assert ARTEFACT.stat().st_size < LARGEST_ARTEFACT_BYTES


def test_every_family_names_themes_that_exist():
    themes = {theme.theme_id for theme in sources.read_themes()}
    families = sources.read_families()
    assert families
    assert all(set(members) <= themes for members in families.values())


def test_every_title_exists_in_every_title_language():
    for titles in (*sources.read_bank(), *(theme.titles for theme in sources.read_themes())):
        assert all(titles[language] for language in sources.TITLE_LANGUAGES)


def test_a_compound_that_no_phrase_holds_is_scored_by_its_parts():
    themes = [theme.theme_id for theme in sources.read_themes()]
    scores = lexicon().theme_scores(["bobilparkeringen"], None)[0]
    assert themes[scores.argmax()] == "parking"
