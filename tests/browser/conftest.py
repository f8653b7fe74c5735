"""One browser for all tests here, and a hall for each."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests import people
from tests.browser.hall import PATIENCE_MS, Hall
from tests.chromium import find_or_get
from tests.conftest import QUESTIONS
from tests.people import Person
from tests.running import Meeting, RunningServer

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


# As long as the package, no longer: Playwright's loop must not stand in the way of other tests' loops.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_get(), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def hall(browser, server) -> Iterator[Hall]:
    hall = Hall(browser, server)
    yield hall
    hall.go_home()


@pytest.fixture
def meeting(server) -> Meeting:
    """As everywhere, but its wall speaks the language that these tests read."""
    return server.create("Dialogmøte", QUESTIONS, language="en")


@pytest.fixture
def own_hall(browser, own_server) -> Iterator[Hall]:
    """A hall whose server the test may kill."""
    hall = Hall(browser, own_server)
    yield hall
    hall.go_home()


@pytest.fixture
def fill(gather) -> Callable[[RunningServer, Meeting, list[str]], Person]:
    """Put notes on the wall of the first question, from one phone; the phone is given back."""

    def post(server: RunningServer, meeting: Meeting, texts: list[str], question_id: str = "q1") -> Person:
        per = gather(people.phone(server, meeting))
        for text in texts:
            per.post(text, question_id)
        return per

    return post
