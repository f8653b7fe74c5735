"""The organisation's own signs: its name in every template, its logo and its colour from our own address."""

import hashlib

from flask import Blueprint, Flask, Response, current_app
from flask.typing import ResponseReturnValue

from workshop.domain.errors import Rejected
from workshop.organisation import Organisation
from workshop.organisation.colour import stylesheet

organisation = Blueprint("organisation", __name__)
FOR_EVER = "public, max-age=31536000, immutable"
# Somebody who opens the picture by itself gets a picture, whatever the file holds.
PICTURE_ONLY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"


def init_organisation(app: Flask) -> None:
    """Give every template `house`: name, and addresses of logo and colour that change with their content."""
    ours: Organisation = app.config["ORGANISATION"]
    css = stylesheet(ours.colour) if ours.colour else ""
    app.config["ORGANISATION_CSS"] = css
    logo = f"logo.{ours.logo.kind}?v={_version(ours.logo.content)}" if ours.logo else ""
    app.jinja_env.globals["house"] = {
        "name": ours.name,
        "logo": f"/organisation/{logo}" if logo else "",
        "colour": f"/organisation/colour.css?v={_version(css.encode())}" if css else "",
    }


@organisation.get("/organisation/logo.<kind>")
def logo(kind: str) -> ResponseReturnValue:
    ours = _ours().logo
    if ours is None or kind != ours.kind:
        raise Rejected("page-unknown")
    headers = {"Cache-Control": FOR_EVER, "Content-Security-Policy": PICTURE_ONLY}
    return Response(ours.content, content_type=ours.mime, headers=headers)


@organisation.get("/organisation/colour.css")
def colour() -> ResponseReturnValue:
    css = current_app.config["ORGANISATION_CSS"]
    if not css:
        raise Rejected("page-unknown")
    return Response(css, content_type="text/css; charset=utf-8", headers={"Cache-Control": FOR_EVER})


def _ours() -> Organisation:
    return current_app.config["ORGANISATION"]


def _version(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
