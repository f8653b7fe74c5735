import copy
import xml.etree.ElementTree as ElementTree

import pytest

from benchmarks.cluster_speed.hall import WatchingPhone
from benchmarks.cluster_speed.notes import LONG_CHARS, SHORT_CHARS, long_notes, many_notes, short_notes, written_notes
from benchmarks.cluster_speed.percentiles import percentiles
from benchmarks.cluster_speed.queue import wait_of
from benchmarks.cluster_speed.sorting import PLACED, costs
from benchmarks.cluster_speed.tables import tables
from workshop.clustering import organise
from workshop.domain.limits import MAX_NOTE_CHARS


@pytest.fixture
def report(lexical) -> dict:
    texts = many_notes(20 + PLACED)
    vectors = lexical.embed(texts)
    sort = [costs(texts, size, lambda board: organise(board, lexical), plan_of(lexical), vectors) for size in (10, 20)]
    waits = {"notes": 3, "never_answered": 1, "waits_s": [0.2, 0.4], **percentiles([0.2, 0.4])}
    beside = {"loop": percentiles([0.1]), "acknowledgement": percentiles([9.0, 11.0]), "healthz": percentiles([3.0])}
    return {
        "embedder": "lexical", "cores": 2, "sorting": sort,
        "memory": {"walls": 10, "notes_a_wall": 1000, "empty_mb": 97.2, "full_mb": 149.0, "peak_mb": 151.0},
        "embedding": {"lexical": {"short": 7000.0, "long": 1300.0}},
        "queue": {"one a second": waits, "burst": waits},
        "loop": {"notes": 1000, "idle": beside, "sorting": beside},
    }  # fmt: skip


def plan_of(embedder):
    return lambda board: organise(board, embedder)


def test_the_notes_are_different_and_always_the_same():
    notes = many_notes(3_000)
    assert len(set(notes)) == 3_000
    assert notes == many_notes(3_000)
    assert notes[: len(written_notes())] == written_notes()


def test_short_notes_are_short_and_long_ones_fit_on_a_note():
    assert max(map(len, short_notes(50))) <= SHORT_CHARS
    assert {len(text) for text in long_notes(20)} == {LONG_CHARS}
    assert LONG_CHARS <= MAX_NOTE_CHARS


def test_sorting_is_measured_beside_sorting_from_scratch(report):
    assert [of_size["notes"] for of_size in report["sorting"]] == [10, 20]
    for of_size in report["sorting"]:
        assert min(of_size.values()) > 0
        assert of_size["linkage_to_place"] == pytest.approx(of_size["average_linkage_ms"] / of_size["place_ms"])


def test_a_note_waits_until_it_is_answered():
    assert wait_of(seq=5, acknowledged=10.0, answered=10.5, sortings=[(6, 10.2)]) == pytest.approx(0.5)


def test_a_note_left_unsorted_waits_for_the_second_sorting_after_it():
    sortings = [(4, 9.0), (6, 11.0), (8, 12.0), (9, 13.0)]
    assert wait_of(seq=5, acknowledged=10.0, answered=None, sortings=sortings) == pytest.approx(2.0)
    assert wait_of(seq=5, acknowledged=10.0, answered=None, sortings=sortings[:2]) is None


def test_percentiles_are_of_the_nearest_rank():
    hundred = [float(value) for value in range(1, 101)]
    assert percentiles(hundred) == {"p50": 50.0, "p95": 95.0, "p99": 99.0, "most": 100.0}
    assert percentiles([]) == dict.fromkeys(("p50", "p95", "p99", "most"))


def test_the_tables_hold_every_figure_and_a_dash_where_there_is_none(report):
    report["sorting"][1]["average_linkage_ms"] = None
    printed = tables(report)
    assert "97 MB when up, 149 MB with 10 walls of 1000 notes" in printed
    assert "acknowledgement, sorting" in printed
    assert printed.splitlines()[4].split()[4] == "-"


def test_the_picture_follows_the_readers_scheme_and_tells_what_it_shows(report):
    picture = pytest.importorskip("benchmarks.cluster_speed.picture", exc_type=ModuleNotFoundError)
    svg = picture.drawn(report)
    root = ElementTree.fromstring(svg)
    assert root[0].text == "What sorting notes costs"
    assert "20 notes" in root[1].text
    assert "prefers-color-scheme:dark" in root[2].text
    # A colour outside the style sheet would not change with the scheme.
    body = svg.split("</style>", 1)[1]
    assert not [light for light, _ in picture.COLOURS.values() if light in body]
    assert svg == picture.drawn(copy.deepcopy(report))


def test_a_watching_phone_remembers_when_a_note_had_its_column(server, meeting, freya, pia, gather):
    watching = gather(WatchingPhone(server, meeting).connect())
    note_id = pia.post("Flere busser")
    watching.until(lambda screen: screen.note(note_id), "the note")
    assert note_id not in watching.answered
    freya.do("create-column", question_id="q1", title="Buss", column_id="bus")
    freya.do("move-note", note_id=note_id, column_id="bus")
    watching.until(lambda screen: screen.note(note_id)["column_id"] == "bus", "the note in its column")
    assert note_id in watching.answered
