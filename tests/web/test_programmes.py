"""The templates: what a facilitator begins with."""

import pytest

from workshop.domain.limits import MAX_COLUMN_TITLE_CHARS
from workshop.domain.polls import alternatives_of, kind_of
from workshop.web.programmes import PROGRAMMES
from workshop.web.texts import LANGUAGE_NAMES, translations


def steps(programme, code="en") -> list[dict]:
    told = programme.in_language(translations(code).gettext)
    return [step for part in told["parts"] for step in part["steps"]]


def prepared(key: str) -> list[list[str]]:
    programme = next(one for one in PROGRAMMES if one.key == key)
    return [step["columns"] for step in steps(programme)]


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.key)
def test_every_prepared_column_reaches_its_question(programme):
    reached = {step["question"] for step in steps(programme) if step["columns"]}
    assert reached == set(programme.columns)


@pytest.mark.parametrize("code", LANGUAGE_NAMES)
@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.key)
def test_prepared_columns_differ_and_fit_in_every_language(programme, code):
    for step in steps(programme, code):
        assert len(set(step["columns"])) == len(step["columns"])
        assert all(len(title) <= MAX_COLUMN_TITLE_CHARS for title in step["columns"])


@pytest.mark.parametrize("code", LANGUAGE_NAMES)
@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.key)
def test_every_step_is_one_that_a_workshop_takes_in_every_language(programme, code):
    for step in steps(programme, code):
        kind = kind_of(step["kind"])
        alternatives = alternatives_of(kind, step.get("alternatives", ()), 1)
        assert bool(alternatives) == (step["question"] in scales(programme, code))
        assert not (step["columns"] and kind != "wall")


def scales(programme, code) -> set[str]:
    return {translations(code).gettext(question) for question in programme.scales}


def test_a_retrospective_has_columns_for_what_to_do_ends_with_a_scale_and_leaves_its_topics_to_the_notes():
    assert prepared("retrospective") == [[], [], ["Start doing", "Stop doing", "Keep doing"], []]
    assert prepared("swot") == [["Strengths", "Weaknesses", "Opportunities", "Threats"]]
