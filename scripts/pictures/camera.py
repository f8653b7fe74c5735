"""Taking pictures of pages that stand still."""

from pathlib import Path

from playwright.sync_api import Page

from tests.running import ROOT

DOCUMENTS = ROOT / "docs/pictures"
MOST_BYTES = 300_000
STILL = """() => !document.querySelector("#stage .card--new, #board .card--new")
    && document.getAnimations().every((one) => one.playState !== "running")"""


def take(page: Page, name: str) -> None:
    """A picture for the documents."""
    path = DOCUMENTS / f"{name}.png"
    shoot(page, path)
    size = path.stat().st_size
    assert size < MOST_BYTES, f"{name} has {size:,} bytes; {MOST_BYTES:,} fit"
    print(f"{name:20} {size / 1000:6.0f} kB", flush=True)


def shoot(page: Page, path: Path, whole: bool = False) -> None:
    """Write the picture when nothing on the page moves any more."""
    page.evaluate("document.fonts.ready")
    page.wait_for_function(STILL)
    page.screenshot(path=path, caret="hide", full_page=whole)
