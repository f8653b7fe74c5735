"""A meeting to test rules on: Freya facilitates, Pia and Per have phones, Otto is outside."""

from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.events import Event, Recorded
from workshop.domain.fold import apply
from workshop.domain.model import Workshop
from workshop.domain.roles import FACILITATOR, ORGANISER, Actor

FREYA = FACILITATOR
MACHINE = ORGANISER
PROJECTOR = Actor("wall")
PIA = Actor("participant", "pia")
PER = Actor("participant", "per")
OTTO = Actor("participant", "otto")
NOW = 1_700_000_000_000

PLAN = c.CreateWorkshop(
    "Dialogue meeting",
    "K7M4QX",
    "nb",
    (c.PartPlan("Part one", (c.StepPlan("What is good?"), c.StepPlan("What is missing?", columns=("Roads",)))),),
)


def do(workshop: Workshop, command: c.Command, actor: Actor = FREYA, command_id: str | None = None) -> list[Event]:
    """Decide and apply; the events."""
    events = decide(command, workshop, actor, NOW)
    for event in events:
        apply(workshop, Recorded(workshop.seq + 1, NOW, actor, event, command_id))
    return events


def created() -> Workshop:
    workshop = Workshop("w1")
    do(workshop, PLAN)
    return workshop


def meeting() -> Workshop:
    """Pia and Per have joined, q1 is open, q2 is planned."""
    workshop = created()
    do(workshop, c.Join("pia"), PIA)
    do(workshop, c.Join("per"), PER)
    do(workshop, c.OpenQuestion("q1"))
    return workshop


def meeting_with_notes() -> Workshop:
    """n1 and n2 by Pia, n3 by Per; the machine has put n1 and n2 into column a, n3 into b."""
    workshop = meeting()
    for note_id, text, who in (("n1", "Light", PIA), ("n2", "Lamps", PIA), ("n3", "Buses", PER)):
        do(workshop, c.PostNote(note_id, "q1", text), who)
    placements = {"n1": "a", "n2": "a", "n3": "b"}
    do(workshop, c.PlaceNotes("q1", placements, (("a", "Street light"), ("b", "Transport"))), MACHINE)
    return workshop
