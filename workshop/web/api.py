"""The HTTP API: make a workshop, read it, see who is there, erase it now or on a day, join it."""

from dataclasses import asdict

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.domain.attendance import attendance
from workshop.domain.commands import Asks, CreateWorkshop, OutcomePlan, PartPlan, SetErasure
from workshop.domain.errors import Rejected
from workshop.domain.roles import FACILITATOR
from workshop.domain.votes import own_dots
from workshop.live import creation
from workshop.web import access, links
from workshop.web.bodies import field, read_body
from workshop.web.live import workshops
from workshop.web.texts import speak

api = Blueprint("api", __name__, url_prefix="/api")


@api.post("/workshops")
def create() -> ResponseReturnValue:
    access.require_facilitator()
    access.require_csrf()
    body = read_body()
    plan = CreateWorkshop(
        title=field(body, "title", str),
        code="",
        language=field(body, "language", str, "nb"),
        parts=field(body, "parts", tuple[PartPlan, ...], ()),
        asks=field(body, "asks", Asks, {}),
        affiliations=field(body, "affiliations", tuple[str, ...], ()),
        erase_on=field(body, "erase_on", str | None),
        approve_first=field(body, "approve_first", bool, False),
        outcomes=field(body, "outcomes", tuple[OutcomePlan, ...], ()),
    )
    workshop_id, code = creation.create_workshop(workshops(), plan)
    token = access.tokens().make(workshop_id, "facilitator")
    wall_token = access.tokens().make(workshop_id, "wall")
    return {
        "id": workshop_id,
        "code": code,
        "token": token,
        "facilitator_url": f"{links.page_url(workshop_id, 'console')}?token={token}",
        "wall_url": f"{links.page_url(workshop_id, 'wall')}?token={wall_token}",
        "join_url": f"{links.base_url()}/j/{code}",
    }, 201


@api.get("/workshops/<workshop_id>")
def read(workshop_id: str) -> ResponseReturnValue:
    snapshot = workshops().snapshot(workshop_id, access.role_in(workshop_id))
    return {"seq": snapshot["seq"], **snapshot["state"]}


@api.get("/workshops/<workshop_id>/attendance")
def read_attendance(workshop_id: str) -> ResponseReturnValue:
    if access.role_in(workshop_id) != "facilitator":
        raise Rejected("not-allowed")
    question_id = request.args.get("question")
    groups = workshops().read(workshop_id, lambda workshop: attendance(workshop, question_id))
    return {kind: [asdict(group) for group in of_kind] for kind, of_kind in groups.items()}


@api.put("/workshops/<workshop_id>/erasure")
def set_erasure(workshop_id: str) -> ResponseReturnValue:
    access.require_facilitator()
    access.require_csrf()
    workshops().handle(workshop_id, SetErasure(field(read_body(), "erase_on", str | None)), FACILITATOR)
    return "", 204


@api.get("/workshops/<workshop_id>/ballot")
def read_ballot(workshop_id: str) -> ResponseReturnValue:
    """A seat's own dots, by vote and by column or note: the one way on which a dot leaves the server with its giver."""
    seat = access.seat_in(workshop_id)
    return workshops().read(workshop_id, lambda workshop: own_dots(workshop, seat))


@api.delete("/workshops/<workshop_id>")
def erase(workshop_id: str) -> ResponseReturnValue:
    access.require_facilitator()
    access.require_csrf()
    workshops().erase(workshop_id)
    return "", 204


@api.post("/join")
def join() -> ResponseReturnValue:
    body = read_body()
    speak(field(body, "language", str, ""))
    labels = {name: field(body, name, str | int | None) for name in ("affiliation", "table", "name")}
    texts = {name: None if label is None else str(label) for name, label in labels.items()}
    workshop_id, seat = creation.join(workshops(), field(body, "code", str), **texts)
    token = access.tokens().make(workshop_id, "participant", seat)
    return {"workshop_id": workshop_id, "seat": seat, "token": token}
