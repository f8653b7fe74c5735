"""The console's first page: sign in and out, make a workshop, try it, find an earlier one."""

from datetime import date, datetime

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.demo.show import start_demo
from workshop.domain.errors import Rejected
from workshop.domain.model import Workshop
from workshop.domain.rules_erasure import today
from workshop.live.workshops import now_ms
from workshop.storage.sign_in import use_link_token
from workshop.web import access, boot
from workshop.web.live import workshops
from workshop.web.programmes import PROGRAMMES
from workshop.web.texts import LANGUAGE_NAMES, date_and_time, language, translations
from workshop.web.texts import date as day

console_home = Blueprint("console_home", __name__)
LISTED_WORKSHOPS = 50


@console_home.get("/sign-in/<token>")
def sign_in(token: str) -> ResponseReturnValue:
    if not access.signed_in():
        begun = use_link_token(current_app.extensions["engine"], token)
        if begun is None:
            raise Rejected("sign-in-used")
        access.sign_in(begun)
    return redirect(url_for("console_home.first_page"))


@console_home.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    access.require_csrf()
    access.require_facilitator()
    access.sign_out(everywhere="everywhere" in request.form)
    return redirect(url_for("console_home.first_page"))


@console_home.get("/workshops")
def first_page() -> ResponseReturnValue:
    access.require_facilitator()
    told = {code: [one.in_language(translations(code).gettext) for one in PROGRAMMES] for code in LANGUAGE_NAMES}
    ids = workshops().event_log.workshop_ids()[:LISTED_WORKSHOPS]
    return render_template(
        "workshops.html",
        boot=boot.workshops_boot(language()),
        csrf=access.csrf_token(),
        templates_list=told[language()],
        templates_by_language=told,
        workshops=[listed for listed in map(_listed, ids) if listed],
    )


@console_home.post("/workshops/demo")
def try_it() -> ResponseReturnValue:
    access.require_facilitator()
    access.require_csrf()
    workshop_id = start_demo(workshops(), access.tokens(), current_app.config["LOCAL_URL"])
    return redirect(url_for("pages.console", workshop_id=workshop_id))


def _listed(workshop_id: str) -> dict | None:
    try:
        facts = workshops().read(workshop_id, _facts)
    except Rejected as rejected:
        if rejected.code != "workshop-unknown":
            raise
        return None  # erased by hand, but for its code
    created = datetime.fromtimestamp(facts["created_at"] / 1000)
    erase_on = facts["erase_on"] and date.fromisoformat(facts["erase_on"])
    return {
        **facts,
        "id": workshop_id,
        "erased_on": erase_on and day(erase_on, language()),
        "soon": erase_on and (erase_on - today(now_ms())).days <= boot.SOON_DAYS,
        "created": date_and_time(created, language()),
        "console_url": url_for("pages.console", workshop_id=workshop_id),
        "wall_url": url_for("pages.wall", workshop_id=workshop_id),
        "report_url": url_for("downloads.report_page", workshop_id=workshop_id),
    }


def _facts(workshop: Workshop) -> dict:
    facts = workshop.facts
    return {
        "title": facts.title,
        "code": facts.code,
        "created_at": facts.created_at,
        "notes": sum(1 for note in workshop.notes.values() if note.status == "visible"),
        "people": facts.people,
        "erase_on": facts.erase_on,
    }
