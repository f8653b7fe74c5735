"""Every screen at three sizes, light and dark, to be looked at one by one: written beside the documents, never kept.

A sheet a screen holds its pictures.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page

from scripts.pictures.camera import shoot
from tests.browser.hall import LAPTOP, PHONE, PROJECTOR, Hall
from tests.running import ROOT

GALLERY = ROOT / ".bin/gallery"
SIZES = {"phone": PHONE, "laptop": LAPTOP, "projector": PROJECTOR}
SCHEMES = ("light", "dark")
SHEET = """<style>
body {{ margin: 0; display: grid; grid-template-columns: repeat({}, max-content); gap: 8px; background: #777 }}
</style>{}"""
SHEET_HEIGHT_PX = 620

Open = Callable[[Page], object]


class Gallery:
    def __init__(self, hall: Hall, wanted: str = "") -> None:
        """`wanted`: only screens whose name begins so."""
        self.hall = hall
        self._wanted = wanted
        self.taken = 0

    def screen(
        self, name: str, open_it: Open, refused: bool = False, whole: bool = False, sizes: Sequence[str] = tuple(SIZES)
    ) -> None:
        """Its pictures and a sheet; `open_it` brings a new page to the screen.

        Args:
            refused: the server is expected to refuse something on the way.
            whole: with what lies below the edge of the screen.
            sizes: those at which this screen exists.
        """
        if not name.startswith(self._wanted):
            return
        for scheme in SCHEMES:
            for size in sizes:
                page, watch = self.hall.sit_down(SIZES[size], color_scheme=scheme)
                watch.may_lose_the_line, watch.may_be_refused = True, refused
                # The wall has a switch of its own: it hangs where nobody's settings count.
                page.add_init_script(f"localStorage.setItem('tingwall-wall-scheme', '{scheme}')")
                open_it(page)
                shoot(page, picture(name, size, scheme), whole)
                page.context.close()
        self._sheet(name, sizes)
        self.taken += 1

    def _sheet(self, name: str, sizes: Sequence[str]) -> None:
        pictures = [picture(name, size, scheme) for scheme in SCHEMES for size in sizes]
        images = [f'<img src="{path.name}" style="height:{SHEET_HEIGHT_PX}px">' for path in pictures]
        sheet = GALLERY / f"{name}.html"
        sheet.write_text(SHEET.format(len(sizes), "".join(images)))
        page = self.hall.browser.new_page()
        page.goto(sheet.as_uri())
        page.screenshot(path=GALLERY / f"sheet-{name}.png", full_page=True)
        page.close()
        sheet.unlink()
        print(f"sheet-{name}", flush=True)


def picture(name: str, size: str, scheme: str) -> Path:
    return GALLERY / f"{name}-{size}-{scheme}.png"
