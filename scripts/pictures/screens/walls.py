"""What hangs in the hall."""

from playwright.sync_api import Page, expect

from scripts.pictures.gallery import Gallery
from tests.running import Meeting


def wall(gallery: Gallery, name: str, meeting: Meeting) -> None:
    def open_it(page: Page) -> None:
        page.goto(meeting.wall_url)
        expect(page.locator("#question")).to_be_visible()

    gallery.screen(name, open_it)
