"""The hall: one browser, a context a person, and a look at everything that they did when the test is over."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.screens import Console, Phone, Wall
from tests.browser.watching import Watch
from tests.running import Meeting, RunningServer
from workshop.greeting import sign_in_link
from workshop.settings import read_settings

PATIENCE_MS = 15_000
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
LAPTOP = {"viewport": {"width": 1440, "height": 900}}


@dataclass
class Hall:
    """People with screens in front of one server."""

    browser: Browser
    server: RunningServer
    language: str = "en"
    _present: list[tuple[BrowserContext, Watch]] = field(default_factory=list)

    def sit_down(self, device: dict, **more) -> tuple[Page, Watch]:
        """A page of somebody who has never been here before."""
        context = self.browser.new_context(**device, **more)
        context.set_default_timeout(PATIENCE_MS)
        watch = Watch(self.server.url).over(context)
        self._present.append((context, watch))
        context.add_cookies([{"name": "language", "value": self.language, "url": self.server.url}])
        return context.new_page(), watch

    def phone(self, meeting: Meeting) -> Phone:
        """A phone that has scanned the code, and has not joined yet."""
        page, watch = self.sit_down(PHONE)
        page.goto(meeting.join_url, wait_until="commit")
        return Phone(page, watch)

    def wall(self, meeting: Meeting, device: dict = PROJECTOR, **more) -> Wall:
        page, watch = self.sit_down(device, **more)
        page.goto(meeting.wall_url, wait_until="commit")
        return Wall(page, watch)

    def console(self, meeting: Meeting, device: dict = LAPTOP) -> Console:
        page, watch = self.sit_down(device)
        page.goto(meeting.facilitator_url, wait_until="commit")
        return Console(page, watch)

    def freya_signed_in(self, device: dict = LAPTOP) -> Console:
        """Freya on the first page of the console, through a one-time link."""
        page, watch = self.sit_down(device)
        page.goto(self.sign_in_link())
        return Console(page, watch)

    def sign_in_link(self) -> str:
        """A fresh one-time link, as `make sign-in` prints it."""
        return sign_in_link(read_settings({"TINGWALL_DATA": str(self.server.data)}), self.server.url)

    def go_home(self) -> None:
        """Everybody leaves; nobody has seen an error or been sent to another host."""
        for context, _watch in self._present:
            context.close()
        for _context, watch in self._present:
            watch.verdict()
