"""What Pia meets: at the door, in the lobby, before and after the first note, out of reach, and when it is over."""

from playwright.sync_api import Page, expect

from scripts.pictures.gallery import Gallery
from tests.running import Meeting

NOTES = ["Korte køer på legekontoret", "Flere busser om kvelden"]
TOO_LONG = "Vi trenger flere busser om kvelden, for det går ingen etter klokka ni. " * 5


def lobby(gallery: Gallery, meeting: Meeting) -> None:
    """Before the first question."""
    gallery.screen("phone-join", lambda page: _come(page, meeting))
    gallery.screen("phone-lobby", lambda page: _join(page, meeting))


def pias(gallery: Gallery, meeting: Meeting) -> None:
    def write(page: Page) -> None:
        _join(page, meeting)
        expect(page.locator("#note")).to_be_visible()

    def too_long(page: Page) -> None:
        write(page)
        page.locator("#note").fill(TOO_LONG)

    def sent(page: Page) -> None:
        write(page)
        for text in NOTES:
            page.locator("#note").fill(text)
            page.get_by_role("button", name="Heng opp på veggen").click()
            own = page.get_by_role("listitem").filter(has_text=text)
            expect(own.get_by_role("button", name="Trekk tilbake")).to_be_visible()

    def edit(page: Page) -> None:
        sent(page)
        page.get_by_role("listitem").filter(has_text=NOTES[1]).get_by_role("button", name="Endre").click()

    def out_of_reach(page: Page) -> None:
        sent(page)
        page.context.set_offline(True)
        expect(page.locator("#line")).not_to_have_text("Tilkoblet")
        page.locator("#note").fill("Mer plass til kafé")
        page.get_by_role("button", name="Heng opp på veggen").click()

    for name, open_it in (("write", write), ("too-long", too_long), ("sent", sent), ("edit", edit)):
        gallery.screen(f"phone-{name}", open_it)
    gallery.screen("phone-out-of-reach", out_of_reach)


def closed(gallery: Gallery, meeting: Meeting) -> None:
    """Nobody can write any more."""
    gallery.screen("phone-closed", lambda page: _join(page, meeting))


def _come(page: Page, meeting: Meeting) -> None:
    page.goto(meeting.join_url)
    expect(page.get_by_role("button", name="Bli med")).to_be_visible()


def _join(page: Page, meeting: Meeting) -> None:
    _come(page, meeting)
    page.get_by_role("button", name="Bli med").click()
    expect(page.get_by_role("button", name="Bli med")).to_be_hidden()
    expect(page.locator("#line")).to_have_text("Tilkoblet")
