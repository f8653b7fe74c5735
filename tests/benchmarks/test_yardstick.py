import pytest

from benchmarks.yardstick.__main__ import table
from benchmarks.yardstick.figures import PUBLISHED, by_kind, figures_of
from benchmarks.yardstick.ridge import Ridge, read_phrases

LEXICON = """\
bus | Kollektiv; Buss; Bus | flere busser; bussruter; buss om kvelden;;fler bussar;;;;more buses
parking | Parkering | gratis parkering; parkeringsplasser; parkeringshus
school | Skole | bedre skole; klasser på skolen; lærere; lærer i skolen
a line that is none of a theme
"""


@pytest.fixture
def lexicon(tmp_path):
    path = tmp_path / "themes.txt"
    path.write_text(LEXICON, encoding="utf-8")
    return path


@pytest.fixture
def ridge(lexicon, lexical):
    return Ridge(*read_phrases(lexicon), lexical)


def test_phrases_of_every_language_belong_to_their_theme(lexicon):
    phrases, themes = read_phrases(lexicon)
    assert [phrase for phrase, theme in zip(phrases, themes, strict=True) if theme == 0] == [
        "flere busser", "bussruter", "buss om kvelden", "fler bussar", "more buses",
    ]  # fmt: skip
    assert themes.tolist() == [0] * 5 + [1] * 3 + [2] * 4


def test_an_easy_board_is_found_easy_and_one_sorted_by_chance_is_not(tiny, ridge):
    easy = figures_of(tiny, ridge)
    assert easy["top 3"] == 1
    assert easy["right"] > 0.8
    assert easy["half told"] >= easy["named"] > 0.5
    by_chance = type(tiny)(tiny.id, tiny.language, tiny.question, tiny.texts, tiny.themes[4:] + tiny.themes[:4])
    assert figures_of(by_chance, ridge)["named"] < 0.3


def test_the_table_sets_every_kind_beside_the_boards_of_the_floors(tiny, ridge):
    lines = table(by_kind([tiny], ridge)).splitlines()
    assert [line.split("  ")[0] for line in lines] == ["boards", "14 of the floors", "tiny (1)", "all (1)"]
    assert all(name in lines[0] for name in PUBLISHED)


def test_the_lexicon_that_it_measures_with_is_whole():
    phrases, themes = read_phrases()
    assert (len(phrases), themes.max() + 1) == (8658, 117)
