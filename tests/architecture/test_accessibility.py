"""The list of what accessibility asks is whole, and each claim names a test that is there."""

import re

import pytest

from tests.running import ROOT

DOCUMENT = (ROOT / "docs/accessibility.md").read_text()
NOTHING_OF_THE_KIND = "no such content"
# WCAG 2.1: the thirty criteria of level A and the twenty of level AA.
LEVEL_A = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "1.4.2", "2.1.1", "2.1.2",
    "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.5.1", "2.5.2", "2.5.3",
    "2.5.4", "3.1.1", "3.2.1", "3.2.2", "3.3.1", "3.3.2", "4.1.1", "4.1.2",
]  # fmt: skip
LEVEL_AA = [
    "1.2.4", "1.2.5", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13",
    "2.4.5", "2.4.6", "2.4.7", "3.1.2", "3.2.3", "3.2.4", "3.3.3", "3.3.4", "4.1.3",
]  # fmt: skip
ROWS = re.findall(r"^\| (\d\.\d\.\d+) [^|]+ \| (A+) \| ([^|]+) \| ([^|]+) \|$", DOCUMENT, re.M)
NAMED = [(number, name) for number, _level, _how, tests in ROWS for name in re.findall(r"`([^`]+)`", tests)]


def test_all_fifty_criteria_are_listed_with_their_level():
    listed = [(number, level) for number, level, _how, _tests in ROWS]
    wanted = [*((number, "A") for number in LEVEL_A), *((number, "AA") for number in LEVEL_AA)]
    assert len(wanted) == 50
    assert sorted(listed) == sorted(wanted)


def test_every_criterion_says_how_it_is_met_and_names_a_test_or_that_there_is_nothing_of_the_kind():
    for number, _level, how, tests in ROWS:
        assert how.strip(), number
        if "`" not in tests:
            assert tests.strip() == NOTHING_OF_THE_KIND, number
            assert how.startswith(NOTHING_OF_THE_KIND), number


@pytest.mark.parametrize(("number", "name"), NAMED, ids=[f"{number} {name}" for number, name in NAMED])
def test_every_test_that_the_list_names_is_there(number, name):
    file, _, function = name.partition("::")
    assert (ROOT / "tests" / file).is_file()
    assert not function or f"def {function}(" in (ROOT / "tests" / file).read_text()
