"""Notes are erased for good: Pia's by Pia, also where there is no network, and a single one by Freya."""

import pytest
from playwright.sync_api import expect

from tests.browser.screens import Console, Phone, Wall
from tests.people import Person

SECRET = "Naboen stjeler strøm"
ERASE = "Erase everything I have written …"
ERASED = "Everything that you had written is erased."


@pytest.fixture
def pia(hall, meeting, freya: Person) -> Phone:
    return hall.phone(meeting).join()


@pytest.fixture
def wall(hall, meeting, freya: Person) -> Wall:
    return hall.wall(meeting)


@pytest.fixture
def console(hall, meeting, freya: Person) -> Console:
    return hall.console(meeting)


def stored(server, meeting) -> str:
    return "\n".join(body for _seq, _kind, body in server.stored(meeting))


def test_pia_erases_what_she_has_written_and_it_is_gone_everywhere(hall, meeting, pia, wall, console):
    expect(pia.button(ERASE)).to_have_count(0)
    pia.write(SECRET)
    pia.write("Mer lys")
    expect(wall.card(SECRET)).to_be_visible()
    console.select(SECRET)
    console.button("Hide").click()
    expect(pia.note(SECRET)).to_contain_text("Taken down")
    pia.field.fill("Halvferdig")

    pia.button(ERASE).click()
    expect(pia.page.get_by_role("heading", name="Erase everything that you have written here?")).to_be_focused()
    pia.button("Keep them").click()
    expect(pia.note("Mer lys")).to_be_visible()
    pia.button(ERASE).click()
    pia.button("Erase for good").click()

    expect(pia.page.get_by_role("paragraph").filter(has_text=ERASED)).to_be_focused()
    for text in (SECRET, "Mer lys"):
        expect(pia.note(text)).to_have_count(0)
        expect(console.note(text)).to_have_count(0)
        assert text not in stored(hall.server, meeting)
    expect(wall.card("Mer lys")).to_have_count(0)
    expect(pia.field).to_have_value("")
    assert SECRET not in console.page.content()
    assert "Halvferdig" not in str(pia.page.evaluate("Object.values(localStorage)"))

    pia.write("Ny begynnelse")
    expect(wall.card("Ny begynnelse")).to_be_visible()
    expect(pia.page.get_by_text(ERASED)).to_have_count(0)


def test_without_network_it_waits_also_over_a_reload_and_what_comes_after_stands(hall, meeting, pia, wall):
    pia.watch.may_lose_the_line = True
    pia.write(SECRET)
    expect(wall.card(SECRET)).to_be_visible()
    pia.page.context.set_offline(True)
    pia.write("Skrevet i kjelleren")
    pia.button(ERASE).click()
    pia.button("Erase for good").click()
    expect(pia.page.get_by_text("It happens by itself as soon as there is network.")).to_be_visible()
    expect(pia.note("Skrevet i kjelleren")).to_have_count(0)
    pia.write("Skrevet etterpå")
    pia.page.context.set_offline(False)
    pia.reopen()

    expect(wall.card("Skrevet etterpå")).to_be_visible()
    expect(wall.card(SECRET)).to_have_count(0)
    expect(pia.note("Skrevet etterpå")).to_contain_text("On the wall")
    log = stored(hall.server, meeting)
    assert SECRET not in log
    assert "Skrevet i kjelleren" not in log


def test_freya_erases_one_note_and_no_undo_brings_it_back(hall, meeting, pia, wall, console):
    pia.write(SECRET)
    pia.write("Mer lys")
    console.select(SECRET)
    console.button("Hide").click()
    console.select(SECRET)
    console.button("Erase …").click()
    dialog = console.page.get_by_role("dialog", name="Erase 1 note for good?")
    expect(dialog).to_contain_text(SECRET)
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    dialog.get_by_role("button", name="Erase for good").click()

    expect(console.toast("1 note is erased")).to_be_visible()
    expect(console.note(SECRET)).to_have_count(0)
    console.page.keyboard.press("Control+z")
    expect(console.note(SECRET)).to_have_count(0)
    expect(wall.card("Mer lys")).to_be_visible()
    assert SECRET not in stored(hall.server, meeting)
    assert SECRET not in console.page.content()
