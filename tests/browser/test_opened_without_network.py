"""The phone opens without network to what it showed last, and may be installed."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import Phone
from tests.people import Person
from tests.running import ROOT
from workshop.web.offline import FILES

WAITING = "Waiting for network. It goes out by itself."
KEPT = """async () => {
  const found = {}
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) {
      found[new URL(request.url).pathname] = await (await caches.match(request)).text()
    }
  }
  return found
}"""

READY = """async () => {
  while (!(await caches.match(location.pathname))) await new Promise((look) => setTimeout(look, 100))
}"""


@pytest.fixture
def pia(hall, meeting, freya, fill) -> Phone:
    """Pia has written, others too, and her phone has fetched what it needs for later."""
    phone = hall.phone(meeting).join()
    phone.watch.may_lose_the_line = True
    fill(hall.server, meeting, ["Pers lapp"])
    phone.write("Pias lapp")
    expect(phone.note("Pias lapp")).to_contain_text("On the wall")
    phone.page.evaluate(READY)
    return phone


def test_a_phone_without_network_opens_to_its_last_state_and_takes_notes(hall, meeting, pia: Phone):
    pia.page.context.set_offline(True)
    pia.reopen()
    expect(pia.question).to_have_text("Hva gjør oss attraktive?")
    expect(pia.note("Pias lapp")).to_contain_text("On the wall")
    expect(pia.line).to_have_text("Waiting for network")
    pia.write("Skrevet uten nett")
    expect(pia.note("Skrevet uten nett")).to_contain_text(WAITING)
    pia.reopen()
    expect(pia.note("Skrevet uten nett")).to_contain_text(WAITING)

    pia.page.context.set_offline(False)
    expect(pia.note("Skrevet uten nett")).to_contain_text("On the wall")
    expect(pia.line).to_have_text("Connected")
    texts = [note["text"] for note in hall.server.state(meeting)["notes"]]
    assert sorted(texts) == ["Pers lapp", "Pias lapp", "Skrevet uten nett"]


def test_a_phone_keeps_our_files_and_the_empty_page_and_nothing_that_others_wrote(hall, meeting, pia: Phone):
    kept = pia.page.evaluate(KEPT)
    pages = {path for path in kept if not path.startswith("/static/")}
    assert pages == {f"/j/{meeting.code}"}
    assert {path.split("/", 3)[3] for path in kept if path not in pages} == set(FILES)
    remembered = pia.page.evaluate("JSON.stringify({...localStorage})")
    assert "Pias lapp" in remembered
    for place in (json.dumps(kept, ensure_ascii=False), remembered):
        assert "Pers lapp" not in place


def test_the_page_of_a_newer_build_is_shown_as_soon_as_there_is_network(hall, meeting, freya: Person, pia: Phone):
    freya.do("rename-workshop", title="Nytt navn")
    pia.reopen()
    expect(pia.page).to_have_title("Nytt navn – Tingwall")


def test_the_phone_can_be_installed_and_opens_the_meeting(hall, meeting, pia: Phone):
    assert installability_errors(pia.page) == []
    manifest = hall.server.get(f"/j/{meeting.code}/app.webmanifest").json()
    assert manifest["start_url"] == f"/j/{meeting.code}"
    assert manifest["display"] == "standalone"
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        content = hall.server.get(icon["src"]).content
        assert content == (ROOT / "static/img" / icon["src"].rsplit("/", 1)[1]).read_bytes()
        width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
        assert icon["sizes"] == f"{width}x{height}"


def installability_errors(page: Page) -> list[str]:
    """What keeps the browser from offering to install the page; a private window is no fault of the page."""
    session = page.context.new_cdp_session(page)
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    return [error["errorId"] for error in errors if error["errorId"] != "in-incognito"]
