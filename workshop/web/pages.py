"""The pages of a workshop: join, phone, wall, console."""

import segno
from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.domain.errors import Rejected
from workshop.domain.model import Workshop
from workshop.domain.roles import Role
from workshop.live import creation
from workshop.web import access, boot, links
from workshop.web.live import workshops
from workshop.web.texts import language, refusal, speak

pages = Blueprint("pages", __name__)


@pages.get("/")
def home() -> ResponseReturnValue:
    return render_template("home.html", code="", error=None, signed_in=access.signed_in())


@pages.get("/j/")
@pages.get("/j")
def join_by_code() -> ResponseReturnValue:
    """The form of the join page: on to the phone, or back with what is wrong."""
    given = request.args.get("code", "")
    try:
        creation.find(workshops(), given)
    except Rejected as rejected:
        error = refusal(rejected, language())["message"]
        return render_template("home.html", code=given[:20], error=error, signed_in=access.signed_in()), 404
    return redirect(url_for("pages.phone", code=creation.normal_code(given)))


@pages.get("/j/<code>")
def phone(code: str) -> ResponseReturnValue:
    workshop_id = creation.find(workshops(), code)
    snapshot = workshops().snapshot(workshop_id, "participant")
    facts = snapshot["state"]["workshop"]
    page_language = language(meeting=facts["language"])
    return render_template("phone.html", boot=boot.phone_boot(workshop_id, snapshot, page_language), workshop=facts)


@pages.get("/j/<code>/qr.svg")
def qr(code: str) -> ResponseReturnValue:
    creation.find(workshops(), code)
    picture = segno.make(links.join_url(creation.normal_code(code)), error="m", boost_error=False)
    svg = picture.svg_inline(scale=1, border=2, dark="#000", light="#fff", omitsize=True)
    svg = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return Response(svg, mimetype="image/svg+xml", headers={"Cache-Control": "public, max-age=3600"})


@pages.get("/w/<workshop_id>/wall")
def wall(workshop_id: str) -> ResponseReturnValue:
    return _page(workshop_id, "wall", ("wall", "facilitator"))


@pages.get("/w/<workshop_id>/console")
def console(workshop_id: str) -> ResponseReturnValue:
    return _page(workshop_id, "console", ("facilitator",))


def _page(workshop_id: str, name: str, roles: tuple[Role, ...]) -> ResponseReturnValue:
    entered = enter(workshop_id, roles)
    if entered is not None:
        return entered
    facts = workshops().read(workshop_id, _facts)
    # The wall speaks to the whole hall, whatever language its facilitator has chosen for the console.
    page_language = speak(facts["language"]) if name == "wall" else language()
    make = boot.wall_boot if name == "wall" else boot.console_boot
    return render_template(f"{name}.html", boot=make(workshop_id, facts["code"], page_language), workshop=facts)


def enter(workshop_id: str, roles: tuple[Role, ...]) -> ResponseReturnValue | None:
    """Let the request in if its role is among `roles`; a link with a token becomes a cookie and a clean address.

    Raises:
        Rejected: token-foreign, sign-in-needed, not-allowed.
    """
    role = access.role_in(workshop_id)
    if role not in roles:
        raise Rejected("not-allowed")
    if "token" not in request.args:
        return None
    if not access.signed_in():
        access.keep_link(workshop_id, role)
    return redirect(request.path)


def _facts(workshop: Workshop) -> dict:
    facts = workshop.facts
    return {"title": facts.title, "code": facts.code, "language": facts.language}
