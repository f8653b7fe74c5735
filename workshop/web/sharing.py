"""The minutes for people who were not there: a link that anybody may open, until the facilitator ends it."""

import secrets

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue

from workshop.domain.commands import ShareMinutes
from workshop.domain.errors import Rejected
from workshop.domain.roles import FACILITATOR
from workshop.web import access, boot
from workshop.web.downloads import minutes_file, minutes_page
from workshop.web.live import workshops

sharing = Blueprint("sharing", __name__)


@sharing.post("/w/<workshop_id>/report/sharing")
def share(workshop_id: str) -> ResponseReturnValue:
    if access.role_in(workshop_id) != "facilitator":
        raise Rejected("not-allowed")
    access.require_csrf()
    key = secrets.token_urlsafe(12) if request.form.get("shared") == "yes" else None
    workshops().handle(workshop_id, ShareMinutes(key), FACILITATOR)
    return redirect(f"/w/{workshop_id}/report?sharing", 303)


@sharing.get("/m/<link>")
def shared_page(link: str) -> ResponseReturnValue:
    files = boot.export_links(f"/m/{link}/minutes")
    return _unlisted(Response(minutes_page(_workshop_of(link), files), content_type="text/html; charset=utf-8"))


@sharing.get("/m/<link>/minutes.<suffix>")
def shared_file(link: str, suffix: str) -> ResponseReturnValue:
    return _unlisted(minutes_file(_workshop_of(link), suffix))


def _workshop_of(link: str) -> str:
    workshop_id, key = access.tokens().read_minutes_link(link)
    if workshops().read(workshop_id, lambda workshop: workshop.facts.minutes_key) != key:
        raise Rejected("minutes-private")
    return workshop_id


def _unlisted(response: Response) -> Response:
    """Whoever was given the link may read; search engines were not."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
