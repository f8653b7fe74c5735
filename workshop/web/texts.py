"""The texts of every page and refusal, in the person's language, from one set of catalogues.

The catalogues are gettext files, `workshop/locales/<language>/LC_MESSAGES/messages.po`; English stands in the source.
"""

import os
from collections.abc import Callable
from datetime import date as Day
from datetime import datetime
from functools import cache
from pathlib import Path

from babel.dates import format_date, format_time
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.support import NullTranslations, Translations
from flask import Flask, Response, current_app, g, request
from flask_babel import Babel

from workshop.domain.errors import Rejected

LOCALES = Path(__file__).resolve().parents[1] / "locales"
DEFAULT_LANGUAGE = "nb"
LANGUAGE_NAMES = {
    "nb": "Bokmål",
    "nn": "Nynorsk",
    "sv": "Svenska",
    "da": "Dansk",
    "fi": "Suomi",
    "en": "English",
}
# Some browsers still ask for Norwegian without saying which.
ALSO = {"no": "nb"}
# English means British here: `25 November 2026`, and a day of 24 hours.
CLDR = {"en": "en_GB"}
COOKIE_S = 365 * 24 * 3600


def init_texts(app: Flask) -> None:
    """Give every template `_`, `language` and `languages`, and keep a choice made with `?language=`."""
    compile_catalogues()
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(LOCALES)
    Babel(app, locale_selector=lambda: _locale(language()))
    app.jinja_env.globals.update(languages=LANGUAGE_NAMES)
    app.context_processor(lambda: {"language": language()})

    @app.after_request
    def remember_choice(response: Response) -> Response:
        chosen = request.args.get("language")
        if chosen in LANGUAGE_NAMES:
            response.set_cookie("language", chosen, max_age=COOKIE_S, samesite="Lax", httponly=True)
        return response


def language(meeting: str | None = None) -> str:
    """The language of this request: chosen, remembered, the browser's, the meeting's if it is given, the default."""
    if "language" not in g:
        choices = (request.args.get("language"), request.cookies.get("language"))
        chosen = next((choice for choice in choices if choice in LANGUAGE_NAMES), None)
        asked = (_known(tag) for tag, quality in request.accept_languages if quality)
        g.language = chosen or next(filter(None, asked), None) or nearest(meeting or current_app.config["LANGUAGE"])
    return g.language


def speak(code: str) -> str:
    """Answer this request in the given language if we have it, whatever the browser asks for."""
    g.language = _known(code) or language()
    return g.language


def nearest(code: str | None) -> str:
    """The language with a catalogue that is nearest to the given one."""
    return _known(code or "") or DEFAULT_LANGUAGE


def _known(tag: str) -> str | None:
    primary = tag.lower().replace("_", "-").split("-")[0]
    primary = ALSO.get(primary, primary)
    return primary if primary in LANGUAGE_NAMES else None


def counted(code: str) -> Callable[[str, str, int], str]:
    """Fills `%(n)s` into the form that CLDR chooses for the number: `counted("nb")("%(n)s note", "%(n)s notes", 2)`."""
    forms = translations(code).ngettext
    return lambda singular, plural, n: forms(singular, plural, n) % {"n": number(n, code)}


def number(value: float, code: str) -> str:
    return format_decimal(value, locale=_locale(code))


def percent(share: float, code: str) -> str:
    """`38 %`, `38%`."""
    return format_percent(share, locale=_locale(code))


def date(day: Day, code: str) -> str:
    """`25. november 2026`, `25 November 2026`, `25. marraskuuta 2026`."""
    return format_date(day, "long", locale=_locale(code))


def short_date(day: Day, code: str) -> str:
    """`25. nov. 2026`, `25 Nov 2026`, `25.11.2026`: for the cell of a table."""
    return format_date(day, "medium", locale=_locale(code))


def date_and_time(moment: datetime, code: str) -> str:
    return f"{date(moment, code)} {format_time(moment, 'short', locale=_locale(code))}"


def _locale(code: str) -> str:
    return CLDR.get(code, code)


@cache
def translations(code: str) -> NullTranslations:
    """What gettext knows in the language; English is what it does not know."""
    if code in LANGUAGE_NAMES:
        _compile(code)
    return Translations.load(LOCALES, [code])


@cache
def script_texts(code: str, *screens: str) -> dict[str, str | list[str]]:
    """What the scripts of a screen need: English text -> translation, or its forms in CLDR's order."""
    path = _catalogue(code)
    if not path.exists():
        return {}
    folders = tuple(f"static/js/{screen}/" for screen in (*screens, "shared"))
    with path.open("rb") as file:
        messages = [m for m in read_po(file, locale=code) if m.id and all(_forms(m))]
    wanted = [m for m in messages if any(place.startswith(folders) for place, _ in m.locations)]
    return {_singular(message): _translated(message) for message in wanted}


def _singular(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple | list) else message.id


def _forms(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple | list) else [str(message.string or "")]


def _translated(message: Message) -> str | list[str]:
    forms = _forms(message)
    return forms if isinstance(message.id, tuple | list) else forms[0]


def refusal(rejected: Rejected, code: str) -> dict:
    """The answer to a refused command or request."""
    code = nearest(code)
    sentence = rejected.sentence(
        translations(code).gettext, lambda value: number(value, code), lambda day: date(day, code)
    )
    return {"ok": False, "code": rejected.code, "message": sentence}


def compile_catalogues() -> None:
    """Make the binary catalogues that gettext reads, where they are missing or old."""
    for code in LANGUAGE_NAMES:
        _compile(code)


def _compile(code: str) -> None:
    source, target = _catalogue(code), _catalogue(code).with_suffix(".mo")
    if not source.exists() or (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
        return
    with source.open("rb") as file:
        catalogue = read_po(file, locale=code)
    fresh = target.with_suffix(f".{os.getpid()}.new")
    with fresh.open("wb") as file:
        write_mo(file, catalogue)
    fresh.replace(target)


def _catalogue(code: str) -> Path:
    return LOCALES / code / "LC_MESSAGES" / "messages.po"
