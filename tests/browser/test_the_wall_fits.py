"""The wall never scrolls and cuts nothing off, whatever hangs on it and however small the projector is."""

import json

import pytest
from playwright.sync_api import expect

from tests import people
from tests.browser.hall import Hall
from tests.browser.screens import Wall
from tests.running import ROOT, Meeting

BOARD = json.loads((ROOT / "tests/boards/composed-sv-mark-150.json").read_text())
TEXTS = [note["text"] for note in BOARD["notes"]]
SIZES = [(1024, 768), (1280, 720), (1920, 1080)]
SCROLLS = """() => [document.documentElement, document.getElementById("wall"), document.getElementById("stage")]
    .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
    .map((box) => [box.id, box.scrollWidth, box.scrollHeight, "in", box.clientWidth, box.clientHeight].join(" "))"""
OUTSIDE = """() => [...document.querySelectorAll("#stage [data-note], #lane [data-note], #question, #join, #counts")]
    .filter((box) => box.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.clientHeight > 4)
    .map((box) => [box.textContent, box.getBoundingClientRect()])
    .filter(([, at]) => at.left < -1 || at.top < -1 || at.right > innerWidth + 1 || at.bottom > innerHeight + 1)
    .map(([text, at]) => [text, at.left, at.top, at.right, at.bottom].join(" "))"""
# A word of the wall's own names that stands on two lines, or of which something is hidden.
CUT_NAMES = """() => [...document.querySelectorAll("#stage .column[data-as='column'] .column__name")].filter((name) => {
    const broken = [...name.firstChild.data.matchAll(/[^\\s/+-]+/g)].some(({ 0: word, index }) => {
        const range = document.createRange()
        range.setStart(name.firstChild, index)
        range.setEnd(name.firstChild, index + word.length)
        return new Set([...range.getClientRects()].map((at) => Math.round(at.top))).size > 1
    })
    return broken || name.scrollHeight > name.clientHeight + 2 || name.scrollWidth > name.clientWidth + 1
}).map((name) => name.textContent)"""
STILL = "() => document.getAnimations().every((one) => one.playState !== 'running')"


@pytest.fixture(scope="module")
def meetings(shared_server) -> dict[int, Meeting]:
    """Meetings by how many notes hang on their wall; the sorting has come to rest on the larger ones."""
    return {count: filled(shared_server, count) for count in (3, 40, 150)}


def filled(server, count: int) -> Meeting:
    meeting = server.create("Mark och lokaler", [BOARD["question"]], language="sv")
    freya, per = people.console(server, meeting), people.phone(server, meeting)
    freya.do("open-question", question_id="q1")
    for text in TEXTS[:count]:
        per.post(text)
    if count > 3:
        freya.until(lambda screen: len(screen.columns) > 2 and unsorted(screen) < count / 3, "columns")
    per.leave()
    freya.leave()
    return meeting


def unsorted(screen) -> int:
    return sum(1 for note in screen.notes if note["column_id"] is None)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("count", [3, 40, 150])
def test_the_wall_shows_everything_without_scrolling(hall: Hall, meetings, count, size):
    device = {"viewport": {"width": size[0], "height": size[1]}, "reduced_motion": "reduce"}
    wall: Wall = hall.wall(meetings[count], device)
    expect(wall.page.locator(".counts__notes strong")).to_have_text(str(count))
    expect(wall.page.locator("#stage [data-note], #lane [data-note]")).to_have_count(count)
    wall.page.wait_for_function(STILL)

    assert wall.page.evaluate(SCROLLS) == []
    assert wall.page.evaluate(OUTSIDE) == []
    wall.page.mouse.wheel(0, 400)
    assert wall.page.evaluate("[scrollX, scrollY]") == [0, 0]


LONG_NAMES = ["Kollektivtrafik och pendling", "Trafiksäkerhet", "Arbetsbelastning", "Mark", "Bemötande och service"]


@pytest.fixture(scope="module")
def long_names(shared_server) -> Meeting:
    """Ten columns, as narrow as columns become, with the long words of the trade."""
    return with_columns(shared_server, 10, LONG_NAMES)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_word_of_a_name_is_cut_or_broken(hall: Hall, long_names, size):
    device = {"viewport": {"width": size[0], "height": size[1]}, "reduced_motion": "reduce"}
    page = hall.wall(long_names, device).page
    expect(page.locator("#stage .column")).to_have_count(10)
    page.wait_for_function(STILL)

    assert page.evaluate(CUT_NAMES) == []
    for part in (".join__code", ".join__qr"):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)


NAMES = [
    "Mark och tomter",
    "Kollektivtrafik och pendling",
    "Kompetensförsörjning",
    "Näringslivsutvecklingsstrategi",
    "El",
]
NOT_READABLE = """() => [...document.querySelectorAll("#stage .column:not([data-as='away'])")].flatMap((column) => {
    const box = column.getBoundingClientRect()
    const parts = [...column.querySelectorAll(".mark, .column__name, .column__count, .card:not(.card--folded)")]
    const out = parts.filter((part) => {
        const at = part.getBoundingClientRect()
        const small = parseFloat(getComputedStyle(part).fontSize) < innerHeight / 55
        return at.left < box.left - 1 || at.right > box.right + 1 || at.bottom > box.bottom + 1 || small
    })
    const [name, count] = [".column__name", ".column__count"]
        .map((part) => column.querySelector(part).getBoundingClientRect())
    const over = name.right > count.left + 1 && name.top < count.bottom - 1 && name.bottom > count.top + 1
    const narrow = box.width < 10.4 * innerHeight / 55 && column.dataset.as === "column"
    return [...out.map((part) => part.textContent), ...(over || narrow ? [column.ariaLabel] : [])]
})"""


@pytest.fixture(scope="module")
def crowded(shared_server) -> dict[int, Meeting]:
    """Meetings whose facilitator has made that many columns, most of them with notes."""
    return {columns: with_columns(shared_server, columns) for columns in (17, 30)}


def with_columns(server, count: int, names: list[str] = NAMES, notes: int = 60) -> Meeting:
    meeting = server.create("Många kolumner", [BOARD["question"]], language="sv")
    freya, per = people.console(server, meeting), people.phone(server, meeting)
    freya.do("open-question", question_id="q1")
    columns = [f"column-{n}" for n in range(count)]
    for n, column_id in enumerate(columns):
        freya.do("create-column", question_id="q1", title=names[n % len(names)], column_id=column_id)
    for n, text in enumerate(TEXTS[:notes]):
        freya.do("move-note", note_id=per.post(text), column_id=columns[n * n % count])
    per.leave()
    freya.leave()
    return meeting


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("count", [17, 30])
def test_many_columns_can_all_be_read_or_named(hall: Hall, crowded, count, size):
    device = {"viewport": {"width": size[0], "height": size[1]}, "reduced_motion": "reduce"}
    page = hall.wall(crowded[count], device).page
    expect(page.locator("#stage .column")).to_have_count(count)
    expect(page.locator("#stage [data-note], #lane [data-note]")).to_have_count(60)
    page.wait_for_function(STILL)

    assert page.evaluate(NOT_READABLE) == []
    assert page.evaluate(SCROLLS) == []
    assert page.evaluate(OUTSIDE) == []


def test_a_chip_opens_its_column_by_click_and_by_letters(hall: Hall, crowded):
    page = hall.wall(crowded[30], {"viewport": {"width": 1280, "height": 720}, "reduced_motion": "reduce"}).page
    expect(page.locator("#stage .column")).to_have_count(30)
    chip = page.locator('.column[data-as="chip"]').last
    letters = chip.locator(".mark").inner_text()
    title = chip.locator(".column__name").inner_text()

    chip.click()
    expect(page.locator(".focus__title")).to_contain_text(title)
    page.keyboard.press("Escape")
    expect(chip).to_be_visible()
    page.keyboard.type(letters.lower())
    expect(page.locator(".focus__title .mark")).to_have_text(letters)


CARD_PX = "() => parseFloat(getComputedStyle(document.querySelector('#stage .card')).fontSize)"
HALL = {"viewport": {"width": 1280, "height": 720}, "reduced_motion": "reduce"}


def test_type_grows_again_once_most_of_a_full_wall_has_been_hidden(hall: Hall, shared_server):
    meeting = with_columns(shared_server, 4)
    page = hall.wall(meeting, HALL).page
    expect(page.locator("#stage [data-note]")).to_have_count(60)
    full = page.evaluate(CARD_PX)
    freya = people.console(shared_server, meeting)
    for note in freya.screen.notes[8:]:
        freya.do("hide-note", note_id=note["note_id"])
    expect(page.locator("#stage [data-note]")).to_have_count(8)
    page.wait_for_function(f"({CARD_PX})() > {1.3 * full}")
    freya.leave()


@pytest.mark.parametrize("text", ["👍" * 30, "a" * 75], ids=["emoji", "a slip of the keyboard"])
def test_one_odd_note_does_not_make_all_others_small(hall: Hall, shared_server, text):
    meeting = with_columns(shared_server, 4, notes=16)
    page = hall.wall(meeting, HALL).page
    expect(page.locator("#stage [data-note]")).to_have_count(16)
    usual = page.evaluate(CARD_PX)
    freya, pia = people.console(shared_server, meeting), people.phone(shared_server, meeting)
    freya.do("move-note", note_id=pia.post(text), column_id="column-3")
    expect(page.locator("#stage [data-note]")).to_have_count(17)
    page.wait_for_function(STILL)

    # Three lines more may cost one step of the ladder, as those of any other note.
    assert page.evaluate(CARD_PX) > 0.85 * usual
    assert page.evaluate(SCROLLS) == []
    assert page.evaluate(OUTSIDE) == []
    freya.leave()
    pia.leave()
