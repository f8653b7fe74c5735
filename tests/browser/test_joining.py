"""Whoever joins is asked for what the facilitator wants to know, and for nothing that cannot be answered."""

from playwright.sync_api import expect

from tests.browser.hall import Hall
from tests.running import Meeting, RunningServer
from workshop.domain.events import Recorded, WorkshopCreated
from workshop.domain.roles import FACILITATOR
from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog

ASKED = "Who are you here as?"


def test_who_joins_chooses_an_affiliation_where_there_are_some_to_choose_from(hall: Hall):
    asking = {"asks": {"affiliation": True}, "language": "en"}
    with_some = hall.server.create("Dialogmøte", ["Hva mangler vi?"], affiliations=["Business", "Youth"], **asking)
    pia = hall.phone(with_some)
    expect(pia.page.get_by_role("group", name=ASKED).get_by_role("radio")).to_have_count(3)
    expect(pia.page.locator(".join__privacy")).to_contain_text("what you answer here")

    pia = hall.phone(made_earlier(hall.server))
    expect(pia.button("Join")).to_be_visible()
    expect(pia.page.get_by_role("radio")).to_have_count(0)
    expect(pia.page.locator(".join__privacy")).not_to_contain_text("what you answer here")
    pia.join()


def made_earlier(server: RunningServer) -> Meeting:
    """A workshop from when asking without anything to choose from was not refused yet."""
    event = WorkshopCreated("Dialogmøte", "BEFRE2", "en", asks={"affiliation": True, "table": False, "name": False})
    engine = open_engine(f"sqlite:///{server.database}")
    EventLog(engine).append("made-earlier", [Recorded(1, 1_700_000_000_000, FACILITATOR, event)])
    engine.dispose()
    return server.meeting_of("made-earlier", event.code)
