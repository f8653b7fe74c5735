"""The wall's frames while notes arrive."""

import threading
import time

from playwright.sync_api import Browser, Page

from benchmarks.cluster_speed.notes import many_notes
from benchmarks.pages import trace
from benchmarks.pages.filled import fill, phones, read
from tests.people import Person
from tests.running import RunningServer

SIZES = [(1280, 720), (1920, 1080), (3840, 2160)]
NOTES, A_SECOND, PHONES = 300, 10, 10
SECONDS, QUICK_SECONDS = 10, 4
# The wall has drawn itself, and its cards have settled.
REST_S = 2.0
HANGS = """(count) => document.querySelectorAll("#stage [data-note], #lane [data-note]").length >= count"""
TICKS = """(ms) => new Promise((done) => {
    const at = []
    const tick = (now) => (at.push(now), now - at[0] < ms ? requestAnimationFrame(tick) : done(at))
    requestAnimationFrame(tick)
})"""


def measure(browser: Browser, server: RunningServer, quick: bool) -> dict:
    """`{"1920x1080": {"idle": figures, "arriving": figures}}`; figures as in `trace.figures`."""
    seconds = QUICK_SECONDS if quick else SECONDS
    board = read()
    texts = many_notes(NOTES + len(SIZES) * seconds * A_SECOND)
    themes = [note["theme"] for note in board["notes"]]
    found = {}
    for at, (width, height) in enumerate(SIZES):
        notes = [{"text": text, "theme": themes[n % len(themes)]} for n, text in enumerate(texts[:NOTES])]
        meeting = fill(server, board["question"], notes)
        present = phones(server, meeting, PHONES)
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(meeting.wall_url)
        page.wait_for_function(HANGS, arg=NOTES)
        time.sleep(REST_S)
        fresh = texts[NOTES + at * seconds * A_SECOND :][: seconds * A_SECOND]
        found[f"{width}x{height}"] = {
            "idle": recorded(browser, page, seconds, [], present),
            "arriving": recorded(browser, page, seconds, fresh, present),
        }
        page.close()
        for person in present:
            person.leave()
    return found


def recorded(browser: Browser, page: Page, seconds: int, texts: list[str], present: list[Person]) -> dict:
    posting = threading.Thread(target=arrive, args=(texts, present))
    browser.start_tracing(page=page, categories=trace.CATEGORIES)
    posting.start()
    ticks = page.evaluate(TICKS, seconds * 1000)
    events = trace.read(browser.stop_tracing())
    posting.join()
    return trace.figures(ticks, events, len(texts))


def arrive(texts: list[str], present: list[Person]) -> None:
    """One note after the other at fixed times, from the phones in turn."""
    began = time.monotonic()
    for at, text in enumerate(texts):
        time.sleep(max(0.0, began + at / A_SECOND - time.monotonic()))
        present[at % len(present)].post(text)


def table(found: dict) -> str:
    return trace.table(found)
