"""Every text has its translation, and no catalogue carries what nobody shows."""

import json
import re
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from scripts.texts import collect
from workshop.clustering.board import LANGUAGES as TITLED
from workshop.domain.languages import LANGUAGES
from workshop.web.texts import LANGUAGE_NAMES, LOCALES, counted, nearest, script_texts, translations

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = collect()
TRANSLATED = [code for code in LANGUAGES if code != "en"]
PLACE = re.compile(r"%\(\w+\)s")
FORMS = ["zero", "one", "two", "few", "many", "other"]


def stored(code: str) -> Catalog:
    with (LOCALES / code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=code)


def catalogue(code: str) -> dict:
    return {message.id: message.string for message in stored(code) if message.id}


def forms(text) -> list[str]:
    return list(text) if isinstance(text, tuple | list) else [text]


def test_the_texts_of_templates_scripts_and_refusals_are_all_found():
    texts = {form for message in TEMPLATE if message.id for form in forms(message.id)}
    assert {"This note does not exist any more.", "What makes us attractive?"} <= texts
    assert len(texts) > 200


def test_every_place_that_lists_languages_lists_the_same():
    offered = json.loads((ROOT / "docs/openapi.json").read_text())["components"]["schemas"]["Plan"]["properties"]
    catalogues = {path.name for path in LOCALES.iterdir()}
    assert list(LANGUAGE_NAMES) == list(LANGUAGES) == list(TITLED) == offered["language"]["enum"]
    assert catalogues == set(TRANSLATED)


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_is_missing_in_a_language_that_is_offered(code):
    translated = catalogue(code)
    missing = [m.id for m in TEMPLATE if m.id and not all(forms(translated.get(m.id) or ""))]
    assert not missing, f"run `make texts` and write these in {LANGUAGE_NAMES[code]}; docs/languages.md has the words"


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_catalogue_carries_a_text_that_nobody_shows(code):
    shown = {message.id for message in TEMPLATE}
    assert not set(catalogue(code)) - shown, "run `make texts`"
    assert not stored(code).obsolete, "run `make texts`"


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_keep_every_place_that_is_filled_in(code):
    for english, translated in catalogue(code).items():
        wanted = set(PLACE.findall(forms(english)[-1]))
        for form in filter(None, forms(translated)):
            assert set(PLACE.findall(form)) == wanted, english


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_forms_of_a_text_come_in_the_order_of_cldr(code):
    """The catalogues count forms by gettext's rule, the browsers by CLDR's names: both must mean the same form."""
    category = Locale.parse(code).plural_form
    order = [form for form in FORMS if form in {category(n) for n in range(201)}]
    plural = get_plural(code)
    assert plural.num_plurals == len(order)
    pairs = {(translations(code).ngettext("one", "other", n), category(n)) for n in range(201)}
    assert pairs == {("one", "one"), ("other", "other")}
    assert all(len(forms(text)) == len(order) for text in script_texts(code, "console").values() if forms(text) == text)


@pytest.mark.parametrize(
    ("code", "one", "thousand"),
    [
        ("nb", "1 lapp", "1\N{NO-BREAK SPACE}000 lapper"),
        ("nn", "1 lapp", "1\N{NO-BREAK SPACE}000 lappar"),
        ("sv", "1 lapp", "1\N{NO-BREAK SPACE}000 lappar"),
        ("da", "1 seddel", "1.000 sedler"),
        ("fi", "1 lappu", "1\N{NO-BREAK SPACE}000 lappua"),
        ("en", "1 note", "1,000 notes"),
    ],
)
def test_things_are_counted_as_the_language_counts(code, one, thousand):
    count = counted(code)
    assert [count("%(n)s note", "%(n)s notes", n) for n in (1, 1000)] == [one, thousand]


def test_every_language_is_answered_in_one_that_has_a_catalogue():
    asked = ["nb", "nn-NO", "sv_FI", "DA", "fi", "en-US", "no", "de", "", None]
    assert [nearest(code) for code in asked] == ["nb", "nn", "sv", "da", "fi", "en", "nb", "nb", "nb", "nb"]
