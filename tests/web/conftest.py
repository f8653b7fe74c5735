"""Browsers: with cookies of their own, and Freya's that is signed in."""

import json
import re
from collections.abc import Callable

import pytest
import requests

from tests.running import ANSWER_S, RunningServer
from workshop.storage.engine import open_engine
from workshop.storage.sign_in import make_link_token


class Browser(requests.Session):
    """Keeps cookies, goes to paths of one server, and asks for pages in bokmål as a person in Norway does."""

    def __init__(self, server: RunningServer) -> None:
        super().__init__()
        self._url = server.url
        self.headers["Accept-Language"] = "nb"

    def request(self, method: str, url: str, **more) -> requests.Response:
        return super().request(method, requests.compat.urljoin(self._url, url), timeout=ANSWER_S, **more)

    def look(self, path: str) -> requests.Response:
        """The answer itself, wherever it points to."""
        return self.get(path, allow_redirects=False)


def boot_of(page: requests.Response) -> dict:
    """What the page hands to its script."""
    return json.loads(re.search(r'<script type="application/json" id="boot">(.*?)</script>', page.text, re.S)[1])


def sign_in_path(server: RunningServer) -> str:
    engine = open_engine(f"sqlite:///{server.database}")
    token = make_link_token(engine)
    engine.dispose()
    return f"/sign-in/{token}"


@pytest.fixture
def new_browser(server) -> Callable[[], Browser]:
    return lambda: Browser(server)


@pytest.fixture
def browser(new_browser) -> Browser:
    """Somebody's, who has never been here."""
    return new_browser()


@pytest.fixture
def freyas_browser(server, new_browser) -> Browser:
    browser = new_browser()
    assert browser.get(sign_in_path(server)).status_code == 200
    return browser
