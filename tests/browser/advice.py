"""A meeting that the organiser has advice for: written past the server, because only the organiser may give it."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.running import Meeting, RunningServer
from workshop.domain import commands as c
from workshop.domain.model import Suggestion
from workshop.domain.roles import FACILITATOR, ORGANISER, Actor
from workshop.live.creation import create_workshop
from workshop.live.workshops import Workshops
from workshop.settings import read_settings
from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog

PER = Actor("participant", "per")
NOTES = {"bus": "a", "Bussen går sjelden": "d", "Buss til byen": "d", "Frokostmøter og nyhetsbrev": "d"}
MERGE = Suggestion("merge", "merge-columns", ("a", "d"), about="buss", count=3, of=4)
SPLIT = Suggestion("split", "split-note", note_ids=("n3",), texts=("Frokostmøter", "nyhetsbrev"))
GONE = Suggestion("gone", "merge-columns", ("a", "removed"), about="buss", count=2, of=4)


def advised_meeting(server: RunningServer) -> Meeting:
    """Sorted by hand, so that the organiser has nothing to do: columns to merge, a note to split, one said before."""
    steps = (c.StepPlan("Hva mangler vi?"), c.StepPlan("Og ellers?"))
    plan = c.CreateWorkshop("Dialogmøte", "", "nb", (c.PartPlan("", steps),))
    with _past(server) as workshops:
        workshop_id, code = create_workshop(workshops, plan)

        def do(command: c.Command, actor: Actor = FACILITATOR) -> None:
            workshops.handle(workshop_id, command, actor)

        do(c.Join("per"), PER)
        do(c.OpenQuestion("q1"))
        for column_id, title in (("a", "Buss"), ("d", "Kollektivtrafikk")):
            do(c.CreateColumn(column_id, "q1", title))
        for number, (text, column_id) in enumerate(NOTES.items()):
            do(c.PostNote(f"n{number}", "q1", text), PER)
            do(c.MoveNotes((f"n{number}",), column_id))
        do(c.PlaceNotes("q1", {}, same_as={"n2": "n1"}, suggestions=(MERGE, GONE, SPLIT)), ORGANISER)
    return server.meeting_of(workshop_id, code)


def advise(server: RunningServer, meeting: Meeting, **advice) -> None:
    """New advice in the place of the old; the server sees it when it next reads the log."""
    with _past(server) as workshops:
        workshops.handle(meeting.id, c.PlaceNotes("q1", {}, **advice), ORGANISER)


@contextmanager
def _past(server: RunningServer) -> Iterator[Workshops]:
    url = read_settings({"TINGWALL_DATA": str(server.data)}).database_url
    engines = [open_engine(url), open_engine(url, for_writer=True)]
    yield Workshops(EventLog(*engines))
    for engine in engines:
        engine.dispose()
