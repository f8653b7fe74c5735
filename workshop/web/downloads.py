"""The report: a page and files, of what was agreed and what the wall shows, so that nothing hidden can be in it."""

import re
from datetime import datetime

from flask import Blueprint, Response, current_app, render_template, request
from flask.typing import ResponseReturnValue

from workshop.domain.attendance import attendance
from workshop.domain.errors import Rejected
from workshop.domain.roles import Role
from workshop.domain.views import for_minutes
from workshop.export import EXPORTERS
from workshop.export.labels import labels
from workshop.export.report import Report, build
from workshop.web import access, boot, links
from workshop.web.live import workshops
from workshop.web.pages import enter
from workshop.web.texts import counted, date, nearest, number, percent, short_date, translations

downloads = Blueprint("downloads", __name__)
_READERS: tuple[Role, ...] = ("facilitator", "wall")


@downloads.get("/w/<workshop_id>/report")
def report_page(workshop_id: str) -> ResponseReturnValue:
    entered = enter(workshop_id, _READERS)
    if entered is not None:
        return entered
    files = boot.export_links(f"/api/workshops/{workshop_id}/export")
    if access.role_in(workshop_id) != "facilitator":
        return minutes_page(workshop_id, files)
    key = workshops().read(workshop_id, lambda workshop: workshop.facts.minutes_key)
    url = key and f"{links.hall_url()}/m/{access.tokens().make_minutes_link(workshop_id, key)}"
    asked = "sharing" in request.args
    sharing = {"url": url, "open": asked, "action": f"/w/{workshop_id}/report/sharing", "csrf": access.csrf_token()}
    return minutes_page(workshop_id, files, sharing)


@downloads.get("/api/workshops/<workshop_id>/export.<suffix>")
def export(workshop_id: str, suffix: str) -> ResponseReturnValue:
    if access.role_in(workshop_id) not in _READERS:
        raise Rejected("not-allowed")
    return minutes_file(workshop_id, suffix)


def minutes_page(workshop_id: str, files: dict[str, list[dict]], sharing: dict | None = None) -> str:
    """The page.

    Args:
        files: what can be downloaded, as `boot.export_links` gives it.
        sharing: for the facilitator alone: the link that others may open, and what makes and ends it.
    """
    return render_template("report.html", report=make_report(workshop_id), exports=files, sharing=sharing)


def minutes_file(workshop_id: str, suffix: str) -> Response:
    exporter = EXPORTERS.get(suffix)
    if exporter is None:
        raise Rejected("format-unknown", given=suffix[:12], known=", ".join(EXPORTERS))
    report = make_report(workshop_id)
    headers = {"Content-Disposition": f'attachment; filename="{file_name(report)}.{suffix}"'}
    # Typesetting a large report takes tenths of a second, during which every phone would wait.
    content = current_app.extensions["offload"](exporter.render, report)
    return Response(content, content_type=exporter.MIME, headers=headers)


def make_report(workshop_id: str) -> Report:
    """What the wall shows and what was agreed, with the attendance as counts, in the workshop's own language."""
    state, groups = workshops().read(workshop_id, lambda workshop: (for_minutes(workshop), attendance(workshop)))
    code = nearest(state["workshop"]["language"])
    day = datetime.fromtimestamp(state["workshop"]["created_at"] / 1000)
    words = labels(
        translations(code).gettext, counted(code), lambda due: short_date(due, code),
        lambda value: number(value, code), lambda share: percent(share, code),
    )  # fmt: skip
    return build(state, words, date(day, code), current_app.config["ORGANISATION"].name, groups)


def file_name(report: Report) -> str:
    """A name that every file system takes: `Dialogmøte i Skiptvet` -> `dialogmote-i-skiptvet`."""
    plain = report.title.lower().replace("æ", "ae").translate(str.maketrans("øåäö", "oaao"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "workshop"
