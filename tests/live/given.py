"""A meeting to begin with, and who does what in it; no server, no sockets."""

from workshop.domain import commands as c
from workshop.domain.roles import FACILITATOR, ORGANISER, Actor
from workshop.live.workshops import Workshops

PIA = Actor("participant", "pia")
MEETING = "meeting1"


def meeting(workshops: Workshops, *texts: str, meeting_id: str = MEETING) -> str:
    """The id of a workshop with the open question q1, where Pia has posted n1, n2 ..."""
    plan = c.CreateWorkshop("Møte", f"CODE{meeting_id[-1]}", parts=(c.PartPlan("", (c.StepPlan("Hva mangler?"),)),))
    workshops.handle(meeting_id, plan, FACILITATOR)
    workshops.handle(meeting_id, c.Join("pia"), PIA)
    freya_does(workshops, meeting_id, c.OpenQuestion("q1"))
    for number, text in enumerate(texts, 1):
        pia_does(workshops, meeting_id, c.PostNote(f"n{number}", "q1", text))
    return meeting_id


def pia_does(workshops: Workshops, meeting_id: str, command: c.Command) -> int:
    return workshops.handle(meeting_id, command, PIA)


def freya_does(workshops: Workshops, meeting_id: str, command: c.Command) -> int:
    return workshops.handle(meeting_id, command, FACILITATOR)


def organiser_places(workshops: Workshops, meeting_id: str, placements: dict[str, str | None]) -> int:
    return workshops.handle(meeting_id, c.PlaceNotes("q1", placements), ORGANISER)
