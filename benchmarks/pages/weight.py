"""What a first visit brings over the line: requests, and kB with all heads, compressed as it travels."""

from playwright.sync_api import Browser

from benchmarks.cluster_speed.tables import rows
from benchmarks.pages import visits
from tests.line import line_to
from tests.running import Meeting, RunningServer

PAGES = {
    "home": "a page to type the code",
    "phone": "join, write a note, keep the page for later",
    "wall": "one note",
    "console": "one note",
    "report": "one note",
}


def measure(browser: Browser, server: RunningServer, quick: bool) -> dict:
    """`{page: {"whole": {"requests", "kb"}, "plain": ..., "before": ...}}`.

    Before: plain, and the font as it is borrowed, not cut.
    """
    with visits.plain_server() as plain:
        found = {}
        for page in ["phone"] if quick else PAGES:
            whole, one_by_one = (weigh(browser, of, visits.opened_meeting(of), page) for of in (server, plain))
            font_kb = (visits.BORROWED.stat().st_size - visits.CUT.stat().st_size) / 1000
            before = {**one_by_one, "kb": one_by_one["kb"] + font_kb}
            found[page] = {"whole": whole, "plain": one_by_one, "before": before}
    return found


def weigh(browser: Browser, server: RunningServer, meeting: Meeting, page: str) -> dict:
    """`{"requests": number, "kb": answers with their heads, 1000 bytes, "socket_kb": what came over the websocket,
    "addresses": each request}`."""
    urls = {"home": server.url + "/", "wall": meeting.wall_url, "console": meeting.facilitator_url}
    urls["report"] = meeting.facilitator_url.replace("/console?", "/report?")
    signs = {"home": "#code", "wall": "#stage [data-note], #lane [data-note]", "console": "#unsorted li, #board li"}
    with line_to(server.url) as line:
        if page == "phone":
            with visits.somebody(browser, visits.PHONE) as at:
                visits.write_first_note(at, line, meeting)
        else:
            with visits.somebody(browser, visits.PHONE if page == "home" else visits.SCREEN) as at:
                visits.look_at(at, line, urls[page], signs.get(page, "#minutes"))
        return {
            "requests": len(line.requests),
            "kb": line.bytes_down / 1000,
            "socket_kb": line.socket_bytes_down / 1000,
            "addresses": line.requests,
        }


def table(found: dict) -> str:
    head = ["kB (requests)", "now", "file by file", "and the font uncut", "before : now"]
    lines = [
        [page, *(f"{of[way]['kb']:.1f} ({of[way]['requests']})" for way in ("whole", "plain", "before")),
         f"{of['before']['kb'] / of['whole']['kb']:.1f}"]
        for page, of in found.items()
    ]  # fmt: skip
    told = "\n".join(f"{page}: {PAGES[page]}" for page in found)
    said = "A first visit; a websocket counts as a request, what comes over it does not"
    return f"{said}\n{rows([head, *lines])}\n{told}"
