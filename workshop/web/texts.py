"""The texts of every page and refusal, in the person's language, from one set of catalogues.

The catalogues are gettext files, `workshop/locales/<language>/LC_MESSAGES/messages.po`; English stands in the source.
"""

from functools import cache
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, Response, current_app, g, request
from flask_babel import Babel

from workshop.domain.errors import Rejected

LOCALES = Path(__file__).resolve().parents[1] / "locales"
DEFAULT_LANGUAGE = "nb"
LANGUAGE_NAMES = {"nb": "Bokmål", "en": "English"}
# A language that has no catalogue yet is answered in the nearest one.
NEAREST = {"nn": "nb", "da": "nb", "sv": "nb", "no": "nb", "fi": "en"}
COOKIE_S = 365 * 24 * 3600


def init_texts(app: Flask) -> None:
    """Give every template `_`, `language` and `languages`, and keep a choice made with `?language=`."""
    compile_catalogues()
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(LOCALES)
    Babel(app, locale_selector=language)
    app.jinja_env.globals.update(languages=LANGUAGE_NAMES)
    app.context_processor(lambda: {"language": language()})

    @app.after_request
    def remember_choice(response: Response) -> Response:
        chosen = request.args.get("language")
        if chosen in LANGUAGE_NAMES:
            response.set_cookie("language", chosen, max_age=COOKIE_S, samesite="Lax", httponly=True)
        return response


def language(preferred: str | None = None) -> str:
    """The language of this request: chosen, remembered, the workshop's if `preferred`, the browser's, the default."""
    if "language" not in g:
        choices = (request.args.get("language"), request.cookies.get("language"), preferred)
        known = next((choice for choice in choices if choice in LANGUAGE_NAMES), None)
        accepted = request.accept_languages.best_match([*LANGUAGE_NAMES, *NEAREST])
        g.language = known or nearest(accepted or current_app.config["LANGUAGE"])
    return g.language


def nearest(code: str | None) -> str:
    """The language with a catalogue that is nearest to the given one."""
    code = (code or DEFAULT_LANGUAGE).split("-")[0]
    return code if code in LANGUAGE_NAMES else NEAREST.get(code, DEFAULT_LANGUAGE)


@cache
def translations(code: str) -> NullTranslations:
    return Translations.load(LOCALES, [code])


@cache
def script_texts(code: str, *screens: str) -> dict[str, str | list[str]]:
    """What the scripts of a screen need: English text -> translation, or [singular, plural]."""
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
    sentence = rejected.sentence(translations(nearest(code)).gettext)
    return {"ok": False, "code": rejected.code, "message": sentence}


def compile_catalogues() -> None:
    """Make the binary catalogues that gettext reads, where they are missing or old."""
    for code in LANGUAGE_NAMES:
        source, target = _catalogue(code), _catalogue(code).with_suffix(".mo")
        if not source.exists() or (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
            continue
        with source.open("rb") as file:
            catalogue = read_po(file, locale=code)
        fresh = target.with_suffix(".new")
        with fresh.open("wb") as file:
            write_mo(file, catalogue)
        fresh.replace(target)


def _catalogue(code: str) -> Path:
    return LOCALES / code / "LC_MESSAGES" / "messages.po"
