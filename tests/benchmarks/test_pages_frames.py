"""Frame figures count what they say, nested events once."""

import json

import pytest

from benchmarks.pages import trace

MAIN = {"pid": 1, "tid": 7}


def event(name, start_ms, ms, **of):
    return {"name": name, "ph": "X", "ts": start_ms * 1000, "dur": ms * 1000, **(of or MAIN)}


def test_only_the_busiest_page_counts():
    names = [
        {"name": "thread_name", "ph": "M", "pid": pid, "tid": 7, "args": {"name": "CrRendererMain"}} for pid in (1, 2)
    ]
    raw = json.dumps(
        {"traceEvents": [*names, event("Layout", 0, 2), event("Layout", 5, 2), event("Layout", 0, 9, pid=2, tid=7)]}
    )
    assert [one["dur"] for one in trace.read(raw.encode())] == [2000, 2000]


def test_layout_forced_by_a_script_is_layout_and_not_script():
    events = [
        event("FireAnimationFrame", 0, 10),
        event("FunctionCall", 1, 8),
        event("Layout", 2, 3),
        event("Layout", 20, 1),
    ]
    assert trace.spent(events, trace.OWN["script"]) == pytest.approx(7)
    assert trace.spent(events, trace.OWN["layout"]) == pytest.approx(4)


def test_late_frames_and_long_tasks_are_counted():
    ticks = [0.0, 16.7, 33.4, 83.4, 100.1]
    found = trace.figures(ticks, [event("RunTask", 40, 51), event("RunTask", 95, 3)], arrived=1)
    assert (found["frames"], found["late"], found["very_late"], found["long_tasks"]) == (4, 0.25, 0.25, 1)
    assert found["most"] == pytest.approx(50)


def test_a_drawing_is_what_takes_longer_than_looking_at_the_clock():
    events = [event("FireAnimationFrame", at, ms) for at, ms in ((0, 0.1), (17, 4), (34, 0.1), (51, 6))]
    found = trace.figures([0.0, 16.7, 33.4], events, arrived=2)
    assert (found["drawings"], found["drawing"], found["drawing_p95"]) == (2, 6, 6)


def test_what_a_note_costs_is_what_the_quiet_wall_does_not():
    idle = trace.figures([0.0, 1000.0], [event("FunctionCall", 0, 100)], arrived=0)
    busy = trace.figures([0.0, 1000.0], [event("FunctionCall", 0, 180)], arrived=10)
    states = {"idle": idle, "arriving": busy}
    assert trace.a_note(states, "arriving") == pytest.approx(8)
    assert trace.a_note(states, "idle") is None
