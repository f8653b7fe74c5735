"""What a browser must never do: ask another host, or complain. Every context of a test is watched."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebSocket

# A line that is cut makes the browser itself say so, on every attempt, its look for a newer service worker included.
OUTAGE = re.compile(r"net::ERR_|WebSocket connection to '\S+' failed|error occurred when fetching the script")
STAYS_INSIDE = ("data:", "blob:", "about:")


@dataclass
class Watch:
    """Everything that the pages of one context asked for, said and received."""

    origin: str
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)
    may_lose_the_line: bool = False
    may_be_refused: bool = False

    def over(self, context: BrowserContext) -> "Watch":
        context.on("request", self._on_request)
        context.on("page", self._on_page)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.complaints.append(f"uncaught: {error.error}"))
        return self

    def verdict(self) -> None:
        """Fail if a page asked another host for anything, or wrote an error on the console."""
        assert self.foreign == []
        assert self.complaints == []

    def _on_page(self, page: Page) -> None:
        page.on("websocket", self._on_websocket)

    def _on_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _on_websocket(self, websocket: WebSocket) -> None:
        self._note_address(websocket.url)
        websocket.on("framereceived", lambda payload: self.received.append(str(payload)))

    def _note_address(self, url: str) -> None:
        if not url.startswith(STAYS_INSIDE) and urlsplit(url).netloc != urlsplit(self.origin).netloc:
            self.foreign.append(url)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        if self.may_lose_the_line and OUTAGE.search(message.text):
            return
        if self.may_be_refused and "the server responded with a status of 4" in message.text:
            return
        self.complaints.append(f"{message.type}: {message.text} ({message.location['url']})")
