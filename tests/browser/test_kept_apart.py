"""What must not leave: hidden words to the hall, and any request to another host, in every language."""

import pytest
from playwright.sync_api import expect

from tests.browser.screens import Phone
from tests.people import Person
from workshop.domain.languages import LANGUAGES

HIDDEN = "Han er en tosk"


def test_what_freya_has_hidden_never_reaches_a_phone_or_the_wall(hall, meeting, freya: Person, fill):
    per = fill(hall.server, meeting, ["Nærhet til alt"])
    freya.do("hide-note", note_id=per.post(HIDDEN))
    console, pia, wall = hall.console(meeting), hall.phone(meeting).join(), hall.wall(meeting)
    pia.write("Snille folk")
    for screen in (pia, wall):
        expect(screen.page.get_by_text("Nærhet til alt" if screen is wall else "Snille folk").first).to_be_visible()
    expect(console.card(HIDDEN)).to_contain_text("Hidden")
    assert any(HIDDEN in frame for frame in console.watch.received)

    for screen in (pia, wall):
        assert screen.watch.received
        assert not any(HIDDEN in frame for frame in screen.watch.received)
        assert HIDDEN not in screen.page.content()


def test_a_note_hidden_before_everybodys_eyes_leaves_their_pages(hall, meeting, freya: Person, fill):
    wall, pia = hall.wall(meeting), hall.phone(meeting).join()
    note_id = fill(hall.server, meeting, []).post(HIDDEN)
    expect(wall.card(HIDDEN)).to_be_visible()
    freya.do("hide-note", note_id=note_id)
    expect(wall.card(HIDDEN)).to_have_count(0)
    assert HIDDEN not in wall.page.content()

    pia.watch.received.clear()
    pia.page.reload()
    expect(pia.line).to_have_text("Connected")
    assert pia.watch.received
    assert not any(HIDDEN in frame for frame in pia.watch.received)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_asks_another_host_or_complains(hall, meeting, freya: Person, fill, language):
    """The hall looks when everybody goes home; here they only visit every page and touch what asks for more."""
    hall.language = language
    fill(hall.server, meeting, ["Nærhet til alt"])
    console = hall.freya_signed_in()
    base = hall.server.url
    of_meeting = [f"/w/{meeting.id}/{page}" for page in ("report", "wall", "console")]
    for path in ["/", "/accessibility", "/workshops", *of_meeting]:
        assert console.page.goto(base + path).ok
        # The wall speaks to the whole hall, in the language of the workshop.
        spoken = "en" if path.endswith("/wall") else language
        assert console.page.locator("html").get_attribute("lang") == spoken
        expect(console.page.get_by_role("main")).to_have_count(1)
        assert "%(" not in console.page.locator("body").inner_text()
    expect(console.note("Nærhet til alt")).to_be_visible()
    console.page.locator('[data-act="join"]').first.click()
    expect(console.page.get_by_role("dialog").get_by_role("img")).to_be_visible()

    pia = Phone(*hall.sit_down({"viewport": {"width": 360, "height": 740}}))
    pia.page.goto(f"{base}/j/{meeting.code}")
    pia.page.locator("#screen button[type=submit]").click()
    expect(pia.field).to_be_visible()

    console.watch.may_be_refused = True
    assert console.page.goto(f"{base}/w/nowhere/wall").status == 404
    assert console.page.goto(f"{base}/j?code=ZZZZZZ").status == 404
    assert console.page.get_by_role("alert").inner_text()
