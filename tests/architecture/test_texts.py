"""Every text has its translation, and no catalogue carries what nobody shows."""

import re

import pytest
from babel.messages.pofile import read_po

from scripts.texts import collect
from workshop.web.texts import LANGUAGE_NAMES, LOCALES, NEAREST, nearest

TEMPLATE = collect()
TRANSLATED = [code for code in LANGUAGE_NAMES if code != "en"]
PLACE = re.compile(r"%\(\w+\)s")


def catalogue(code: str):
    with (LOCALES / code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return {message.id: message.string for message in read_po(file, locale=code) if message.id}


def forms(text) -> list[str]:
    return list(text) if isinstance(text, tuple | list) else [text]


def test_the_texts_of_templates_scripts_and_refusals_are_all_found():
    texts = {form for message in TEMPLATE if message.id for form in forms(message.id)}
    assert {"This note does not exist any more.", "What makes us attractive?"} <= texts
    assert len(texts) > 200


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_is_missing_in_a_language_that_is_offered(code):
    translated = catalogue(code)
    missing = [m.id for m in TEMPLATE if m.id and not all(forms(translated.get(m.id) or ""))]
    assert not missing, "run `make texts` and translate these"


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_catalogue_carries_a_text_that_nobody_shows(code):
    shown = {message.id for message in TEMPLATE}
    assert not set(catalogue(code)) - shown, "run `make texts`"


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_keep_every_place_that_is_filled_in(code):
    for english, translated in catalogue(code).items():
        wanted = set(PLACE.findall(forms(english)[-1]))
        for form in forms(translated)[-1:]:
            assert set(PLACE.findall(form)) == wanted, english


def test_every_language_is_answered_in_one_that_has_a_catalogue():
    assert {nearest(code) for code in ("nb", "nn", "sv", "da", "fi", "en", "de", None, "nb-NO")} <= set(LANGUAGE_NAMES)
    assert set(NEAREST.values()) <= set(LANGUAGE_NAMES)
