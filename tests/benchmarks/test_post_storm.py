import json

import pytest

from benchmarks.post_storm import load
from benchmarks.post_storm.__main__ import peer, report
from benchmarks.post_storm.figures import medians, of_counted, percentiles, ratios
from benchmarks.post_storm.load import CannotMeasure
from benchmarks.post_storm.peers import SOURCES
from benchmarks.post_storm.product import NAME, Product
from benchmarks.post_storm.scenarios import Extent, after_due, kept
from benchmarks.post_storm.tables import tables

SMALL = Extent(phones=20, burst_s=0.5, steady_s=0.4, sat_s=0.3)
SHAPE = {
    "server", "scenario", "phones", "ack_ms", "wall_ms", "phone_ms", "notes_per_s", "server_cores", "kb_per_phone",
    "lost", "duplicated",
}  # fmt: skip


def told(notes: list[list], repeated: int = 0) -> dict:
    """What the generator tells of notes `[due, answered, on the wall, times on the wall, refused]`."""
    return {"first": 0, "notes": notes, "repeated": repeated}


def run(server: str, wall: float, **more) -> dict:
    wall_ms = {"p50": wall / 2, "p95": wall, "p99": wall}
    nothing = percentiles([])
    return {
        "server": server, "scenario": "burst", "phones": 20, "ack_ms": nothing, "wall_ms": wall_ms, "phone_ms": nothing,
        "notes_per_s": 200.0, "all_in_ms": None, "server_cores": 0.5, "kb_per_phone": None, "lost": 0, **more,
    }  # fmt: skip


def test_percentiles_are_of_the_nearest_rank():
    assert percentiles(float(value) for value in range(1, 201)) == {"p50": 100.0, "p95": 190.0, "p99": 198.0}
    assert percentiles([7.0]) == {"p50": 7.0, "p95": 7.0, "p99": 7.0}
    assert percentiles([]) == {"p50": None, "p95": None, "p99": None}


def test_a_value_that_stands_for_many_counts_as_many():
    assert of_counted([(9.0, 1), (1.0, 98), (5.0, 1)]) == percentiles([1.0] * 98 + [5.0, 9.0])


def test_each_figure_is_the_median_of_its_rounds_and_of_losses_the_worst():
    middle = medians([run("a", 30.0, round=1), run("a", 10.0, round=2, lost=2), run("a", 20.0, round=3)])
    assert middle["wall_ms"]["p99"] == 20.0
    assert middle["lost"] == 2
    assert middle["server"] == "a"
    assert middle["kb_per_phone"] is None
    assert "round" not in middle


def test_a_ratio_is_ours_by_theirs_and_stands_only_where_both_have_the_figure():
    assert ratios([run("tingwall", 30.0), run("node", 10.0)], "tingwall") == {
        "burst": {"node": {"wall_p99": 3.0, "notes_per_s": 1.0, "server_cores": 1.0}}
    }


def test_a_join_waits_from_the_moment_when_it_was_due():
    assert after_due([30.0, 270.0, -1], count=3) == [30.0, pytest.approx(270.0 - 500 / 3)]


@pytest.mark.parametrize(
    ("stored", "on_wall", "lost"), [(["storm-0"], 5.0, 0), ([], 5.0, 1), (["storm-0"], -1, 1)],
    ids=["both", "not in the database", "not on the wall"],
)  # fmt: skip
def test_an_acknowledged_note_must_be_on_the_wall_and_in_the_database(stored, on_wall, lost):
    assert kept(told([[0.0, 4.0, on_wall, 1, 0]]), stored)["lost"] == lost


def test_what_nobody_acknowledged_or_what_was_refused_is_not_lost():
    assert kept(told([[0.0, -1, -1, 0, 0], [0.0, 4.0, -1, 0, 1]]), [])["lost"] == 0


def test_a_note_that_came_or_was_stored_twice_is_counted():
    assert kept(told([[0.0, 4.0, 5.0, 2, 0]], repeated=1), ["storm-0", "storm-0"])["duplicated"] == 2


def test_without_a_compiler_it_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(load, "BUILT", tmp_path / "storm")
    monkeypatch.setattr(load.shutil, "which", lambda _name: None)
    with pytest.raises(CannotMeasure, match="install a compiler"):
        load.built()


def test_a_peer_does_the_same_job():
    start = peer("naive", "adaptive")
    found = report(["burst"], SMALL, 1, {"naive": start})["runs"][0]
    assert found["wall_ms"]["p50"] > 0
    assert (found["lost"], found["duplicated"], found["unacknowledged"], found["refused"]) == (0, 0, 0, 0)


def test_the_peers_packages_are_pinned_and_name_no_registry():
    node = json.loads((SOURCES / "node/package.json").read_text())
    lock = json.loads((SOURCES / "node/package-lock.json").read_text())["packages"]
    for name, version in node["dependencies"].items():
        assert lock[f"node_modules/{name}"]["version"] == version
    assert not [name for name, package in lock.items() if "resolved" in package]
    assert all("==" in line for line in (SOURCES / "requirements.txt").read_text().split())


def test_twenty_phones_really_post_and_everything_is_counted():
    found = report(["fanout", "sat"], SMALL, 1, {NAME: Product})
    runs = {run["scenario"]: run for run in found["runs"]}
    for scenario, of_scenario in runs.items():
        assert set(of_scenario) >= SHAPE
        assert (of_scenario["lost"], of_scenario["duplicated"], of_scenario["unacknowledged"]) == (0, 0, 0), scenario
        assert of_scenario["ack_ms"]["p50"] > 0
    assert runs["fanout"]["missed_by_phones"] == 0
    assert runs["fanout"]["kb_per_phone"] > 0
    assert 0 < runs["fanout"]["phone_ms"]["p50"] <= runs["fanout"]["phone_ms"]["p99"]
    assert runs["sat"]["wall_ms"]["p50"] > 0
    printed = tables(found["medians"], found["ratios"], found["rounds"])
    assert "fanout, 20 phones" in printed
