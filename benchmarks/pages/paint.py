"""How soon a phone shows something and can be written on, over a slow network and with a slow processor.

Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms before each answer; the processor four times slower
than this machine's. What goes over the websocket is not slowed by the browser. Every first visit is a fresh browser's.
"""

from collections.abc import Iterable
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.cluster_speed.tables import rows
from benchmarks.pages import visits
from tests.line import Line, line_to
from tests.running import Meeting, RunningServer

SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = 4
ROUNDS, QUICK_ROUNDS = 9, 3
# When the button that joins and the field are there to be used, in ms since the page was asked for.
WATCH = f"""() => {{
  const seen = (name, selector) => {{
    const found = document.querySelector(selector)
    if (!(name in window.seen) && found?.offsetParent) window.seen[name] = performance.now()
  }}
  window.seen = {{}}
  const look = () => (seen("join", "{visits.JOIN}"), seen("field", "{visits.FIELD}"))
  new MutationObserver(look).observe(document, {{ subtree: true, childList: true, attributes: true }})
  addEventListener("click", () => (window.seen.tap ??= performance.now()), true)
}}"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
MEASURES = {
    "paint": "first paint",
    "join": "can join",
    "after_tap": "tap to field",
    "ready": "can write",
    "again": "opened again",
}


def measure(browser: Browser, server: RunningServer, quick: bool) -> dict:
    """`{"whole" | "plain": {measure: {"median", "least"} in ms}}`; the two take turns."""
    with visits.plain_server() as plain:
        servers = {"whole": server, "plain": plain}
        meetings = {way: visits.opened_meeting(of) for way, of in servers.items()}
        rounds: dict[str, list[dict]] = {way: [] for way in servers}
        # The first round warms the servers: a hall's other phones have been there before.
        for _ in range(1 + (QUICK_ROUNDS if quick else ROUNDS)):
            for way, of in servers.items():
                with line_to(of.url) as line:
                    rounds[way].append(times(browser, line, meetings[way]))
    return {way: {name: summed(one[name] for one in taken[1:]) for name in MEASURES} for way, taken in rounds.items()}


def summed(of_rounds: Iterable[float]) -> dict:
    """On a machine that others use too, the least says what the page itself takes."""
    taken = list(of_rounds)
    return {"median": median(taken), "least": min(taken)}


def times(browser: Browser, line: Line, meeting: Meeting) -> dict:
    with visits.somebody(browser, visits.PHONE) as page:
        slow(page)
        page.add_init_script(f"({WATCH})()")
        page.goto(visits.over(line, meeting.join_url), wait_until="commit")
        page.wait_for_function("() => window.seen?.join")
        page.wait_for_function(PAINTED)
        paint = page.evaluate(PAINTED)
        page.click(visits.JOIN)
        seen = page.wait_for_function("() => window.seen.field && window.seen").json_value()
        page.reload(wait_until="commit")
        again = page.wait_for_function("() => window.seen?.field").json_value()
        after_tap = seen["field"] - seen["tap"]
        ready = seen["join"] + after_tap
        return {"paint": paint, "join": seen["join"], "after_tap": after_tap, "ready": ready, "again": again}


def slow(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def table(found: dict) -> str:
    head = ["ms, median (least)", *MEASURES.values()]
    names = {"whole": "now", "plain": "file by file"}
    lines = [
        [names[way], *(f"{of[name]['median']:.0f} ({of[name]['least']:.0f})" for name in MEASURES)]
        for way, of in found.items()
    ]
    told = f"The phone on slow 4G, processor {SLOWER} times slower; can write: can join + tap to field"
    return f"{told}\n{rows([head, *lines])}"
