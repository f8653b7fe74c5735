"""Draw the app icons that systems cut into a shape of their own: `python -m scripts.app_icons`.

They may take away all but a circle four fifths as wide, so the symbol stays inside it.
"""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import find_or_get

IMAGES = Path(__file__).resolve().parents[1] / "static/img"
SIZES = (192, 512)
# The square symbol's corners then touch the circle.
SHARE = 0.8 / 2**0.5
PAGE = """<style>
body{{margin:0;background:#fff;display:grid;place-items:center;height:100vh}}
svg{{width:{share:%}}}
</style>
{drawing}"""


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_get(), args=["--no-sandbox"])
        for size in SIZES:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(PAGE.format(share=SHARE, drawing=(IMAGES / "symbol.svg").read_text()))
            page.screenshot(path=IMAGES / f"icon-maskable-{size}.png")
        browser.close()


if __name__ == "__main__":
    main()
