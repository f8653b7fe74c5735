"""How somebody comes to each page for the first time, over a line that counts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests import people
from tests.line import Line
from tests.running import ROOT, Meeting, RunningServer

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "locale": "nb-NO"}
SCREEN = {"viewport": {"width": 1440, "height": 900}, "locale": "nb-NO"}
NOTE = "Nærhet til alt"
JOIN = "#screen button[type=submit]"
FIELD = "#note"
# The service worker has what the phone needs for later.
KEPT = """async () => {
  while (!(await caches.match(location.pathname))) await new Promise((look) => setTimeout(look, 100))
}"""
BORROWED = ROOT / "static/vendor/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2"
CUT = ROOT / "static/fonts/nordic.woff2"


@contextmanager
def plain_server() -> Iterator[RunningServer]:
    """A server that serves every module and sheet by itself, as they lie in the tree."""
    with TemporaryDirectory() as data:
        server = RunningServer(Path(data), TINGWALL_FILES="plain").start()
        try:
            yield server
        finally:
            server.stop()


def opened_meeting(server: RunningServer) -> Meeting:
    """A meeting whose first question is open, with a note on its wall."""
    meeting = server.create("Dialogmøte", ["Hva gjør oss attraktive?"])
    for person in (people.console(server, meeting), people.phone(server, meeting)):
        if person.seat:
            person.post(NOTE)
        else:
            person.do("open-question", question_id="q1")
        person.leave()
    return meeting


def over(line: Line, url: str) -> str:
    """The address as it is on the line."""
    parts = urlsplit(url)
    return f"{line.url}{parts.path}" + (f"?{parts.query}" if parts.query else "")


@contextmanager
def somebody(browser: Browser, device: dict) -> Iterator[Page]:
    """A page in a browser that has never been here."""
    context = browser.new_context(**device)
    yield context.new_page()
    context.close()


def write_first_note(page: Page, line: Line, meeting: Meeting) -> None:
    """Join, write, see it on the wall, and let the phone fetch what it keeps for later."""
    page.goto(over(line, meeting.join_url))
    page.click(JOIN)
    page.fill(FIELD, "Skrevet med tommelen")
    page.click(f"{FIELD} ~ button")
    page.wait_for_selector(".own--unsorted, .own--placed")
    page.evaluate(KEPT)


def look_at(page: Page, line: Line, url: str, sign: str) -> None:
    page.goto(over(line, url))
    page.wait_for_selector(sign)
    page.wait_for_load_state("networkidle")
