"""The wall filling, as an animated picture: real notes, faster than a hall writes."""

import io
import time
from itertools import pairwise

from PIL import Image
from playwright.sync_api import expect

from scripts.pictures.camera import DOCUMENTS
from tests import people
from tests.browser.hall import Hall
from tests.people import Person
from tests.running import Meeting
from workshop.demo.show import boards

SIZE = {"viewport": {"width": 960, "height": 540}}
NOTE_EVERY_S = 0.7
FRAME_EVERY_S = 0.14
# At the end it stands, so that it can be read before it begins anew.
LAST_MS = 6_000
SETTLES_S = 8
QUALITY = 55
MOST_BYTES = 3_000_000


def film(hall: Hall, meeting: Meeting, present: list[Person]) -> None:
    freya = people.console(hall.server, meeting)
    freya.do("open-question", question_id="q1")
    wall = hall.wall(meeting, SIZE)
    expect(wall.question).to_be_visible()
    notes = [note["text"] for note in boards()[0]["notes"]]
    frames: list[tuple[bytes, float]] = []
    started = time.monotonic()
    while (now := time.monotonic() - started) < len(notes) * NOTE_EVERY_S + SETTLES_S:
        while notes and now >= (len(boards()[0]["notes"]) - len(notes)) * NOTE_EVERY_S:
            present[len(notes) % len(present)].post(notes.pop(0))
        frames.append((wall.page.screenshot(type="png"), now))
        time.sleep(max(0.0, started + now + FRAME_EVERY_S - time.monotonic()))
    keep(frames)
    freya.leave()


def keep(frames: list[tuple[bytes, float]]) -> None:
    """Write the film with the times at which its frames were taken."""
    images = [Image.open(io.BytesIO(png)).convert("RGB") for png, _at in frames]
    at_ms = [round(1_000 * at) for _png, at in frames]
    durations = [later - earlier for earlier, later in pairwise(at_ms)] + [LAST_MS]
    path = DOCUMENTS / "wall-filling.webp"
    images[0].save(
        path, save_all=True, append_images=images[1:], duration=durations, loop=0, quality=QUALITY, method=4
    )
    size = path.stat().st_size
    assert size < MOST_BYTES, f"the film has {size:,} bytes; {MOST_BYTES:,} fit"
    print(f"{path.name:20} {size / 1000:6.0f} kB, {len(images)} frames", flush=True)
