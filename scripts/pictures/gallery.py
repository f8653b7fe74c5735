"""Every screen at three sizes, light and dark, to be looked at one by one: written beside the documents, never kept.

A sheet a screen holds its six pictures.
"""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from scripts.pictures.camera import shoot
from tests.browser.hall import LAPTOP, PHONE, PROJECTOR, Hall
from tests.running import ROOT, Meeting

GALLERY = ROOT / ".bin/gallery"
SIZES = {"phone": PHONE, "laptop": LAPTOP, "projector": PROJECTOR}
SCHEMES = ("light", "dark")
SHEET = """<style>
body {{ margin: 0; display: grid; grid-template-columns: repeat(3, max-content); gap: 8px; background: #777 }}
</style>{}"""
SHEET_HEIGHT_PX = 620

Open = Callable[[Page], None]


class Gallery:
    def __init__(self, hall: Hall) -> None:
        self._hall = hall

    def screen(self, name: str, open_it: Open, refused: bool = False) -> None:
        """Six pictures and a sheet; `open_it` brings a new page to the screen."""
        for scheme in SCHEMES:
            for size, device in SIZES.items():
                page, watch = self._hall.sit_down(device, color_scheme=scheme)
                watch.may_lose_the_line, watch.may_be_refused = True, refused
                # The wall has a switch of its own: it hangs where nobody's settings count.
                page.add_init_script(f"localStorage.setItem('tingwall-wall-scheme', '{scheme}')")
                open_it(page)
                shoot(page, picture(name, size, scheme))
                page.context.close()
        self._sheet(name)

    def _sheet(self, name: str) -> None:
        pictures = [picture(name, size, scheme) for scheme in SCHEMES for size in SIZES]
        images = [f'<img src="{path.name}" style="height:{SHEET_HEIGHT_PX}px">' for path in pictures]
        sheet = GALLERY / f"{name}.html"
        sheet.write_text(SHEET.format("".join(images)))
        page = self._hall.browser.new_page()
        page.goto(sheet.as_uri())
        page.screenshot(path=GALLERY / f"sheet-{name}.png", full_page=True)
        page.close()
        sheet.unlink()
        print(f"sheet-{name}", flush=True)


def picture(name: str, size: str, scheme: str) -> Path:
    return GALLERY / f"{name}-{size}-{scheme}.png"


def everybodys(gallery: Gallery, hall: Hall) -> None:
    """What anybody can open."""
    at = hall.server.url
    gallery.screen("home", lambda page: page.goto(at))
    gallery.screen("sign-in", lambda page: page.goto(f"{at}/workshops"), refused=True)
    gallery.screen("accessibility", lambda page: page.goto(f"{at}/accessibility"))
    gallery.screen("no-such-page", lambda page: page.goto(f"{at}/no-such-page"), refused=True)


def pias(gallery: Gallery, meeting: Meeting, notes: list[str]) -> None:
    """The phone before, at and after the first note, and out of reach."""

    def join(page: Page) -> None:
        page.goto(meeting.join_url)
        expect(page.get_by_role("button", name="Bli med")).to_be_visible()

    def write(page: Page) -> None:
        join(page)
        page.get_by_role("button", name="Bli med").click()
        expect(page.locator("#note")).to_be_visible()

    def sent(page: Page) -> None:
        write(page)
        for text in notes:
            page.locator("#note").fill(text)
            page.get_by_role("button", name="Heng opp på veggen").click()
            own = page.get_by_role("listitem").filter(has_text=text)
            expect(own.get_by_role("button", name="Trekk tilbake")).to_be_visible()

    def out_of_reach(page: Page) -> None:
        sent(page)
        page.context.set_offline(True)
        expect(page.locator("#line")).not_to_have_text("Tilkoblet")

    gallery.screen("phone-join", join)
    gallery.screen("phone-write", write)
    gallery.screen("phone-sent", sent)
    gallery.screen("phone-out-of-reach", out_of_reach)


def freyas(gallery: Gallery, hall: Hall, meeting: Meeting) -> None:
    """The console, and what it leads to."""

    def workshops(page: Page) -> None:
        page.goto(hall.sign_in_link())
        expect(page.get_by_role("heading", level=1)).to_be_visible()

    def console(page: Page) -> None:
        page.goto(meeting.facilitator_url)
        expect(page.locator("#board .note").first).to_be_attached()

    def keys(page: Page) -> None:
        console(page)
        page.keyboard.press("?")
        expect(page.get_by_role("dialog")).to_be_visible()

    def report(page: Page) -> None:
        workshops(page)
        page.goto(f"{hall.server.url}/w/{meeting.id}/report")

    gallery.screen("workshops", workshops)
    gallery.screen("console", console)
    gallery.screen("console-keys", keys)
    gallery.screen("report", report)


def walls(gallery: Gallery, name: str, meeting: Meeting) -> None:
    def wall(page: Page) -> None:
        page.goto(meeting.wall_url)
        expect(page.locator("#question")).to_be_visible()

    gallery.screen(name, wall)
