"""What anybody can open, and what can be seen without a meeting."""

from playwright.sync_api import Page, expect

from scripts.pictures.gallery import Gallery
from workshop.web.sample_meeting import STATES
from workshop.web.styleguide import LINES


def everybodys(gallery: Gallery) -> None:
    at = gallery.hall.server.url
    gallery.screen("home", lambda page: page.goto(at))
    gallery.screen("home-wrong-code", lambda page: page.goto(f"{at}/j?code=ZZZZZZ"), refused=True)
    gallery.screen("sign-in", lambda page: page.goto(f"{at}/workshops"), refused=True)
    gallery.screen("sign-in-used", lambda page: page.goto(f"{at}/sign-in/used"), refused=True)
    gallery.screen("accessibility", lambda page: page.goto(f"{at}/accessibility"))
    gallery.screen("no-such-page", lambda page: page.goto(f"{at}/no-such-page"), refused=True)
    gallery.screen("styleguide", lambda page: page.goto(f"{at}/styleguide"), whole=True)
    gallery.screen("styleguide-phone", lambda page: page.goto(f"{at}/styleguide/phone"), whole=True)


def samples(gallery: Gallery) -> None:
    """Wall and console in the states that the styleguide can show."""
    queries = [f"state={state}" for state in STATES] + [f"line={line}" for line in LINES if line != "connected"]
    for screen in ("wall", "console"):
        for query in queries:
            _sample(gallery, screen, query)


def _sample(gallery: Gallery, screen: str, query: str) -> None:
    def open_it(page: Page) -> None:
        page.goto(f"{gallery.hall.server.url}/styleguide/{screen}?{query}")
        expect(page.locator("#stage")).to_be_attached()

    gallery.screen(f"sample-{screen}-{query.partition('=')[2]}", open_it)
