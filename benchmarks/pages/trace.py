"""Figures from frame times and from a Chrome trace."""

import json
from itertools import pairwise

from benchmarks.cluster_speed.tables import rows, shown

CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "blink.user_timing"]
# One and two frames of a screen with 60 a second, and what their times may be off.
FRAME_MS, LONG_FRAME_MS, ROUNDING_MS = 16.7, 33.3, 0.5
LONG_TASK_MS = 50.0

# The wall draws once a frame, whatever has come; what is shorter is the benchmark's own look at the clock.
DRAWING, TICK_MS = "FireAnimationFrame", 0.5

# What the page's main thread does of its own: the browser's names for it in the trace.
OWN = {
    "script": {"FunctionCall", "FireAnimationFrame", "EvaluateScript", "TimerFire", "EventDispatch"},
    "style": {"UpdateLayoutTree"},
    "layout": {"Layout"},
    "paint": {"PrePaint", "Paint", "Layerize", "Commit"},
}


def read(raw: bytes) -> list[dict]:
    """Complete events of the page's main thread, by their start."""
    events = json.loads(raw)["traceEvents"]
    mains = [(event["pid"], event["tid"]) for event in events
             if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"]  # fmt: skip
    of_page = max(mains, key=lambda main: sum((event["pid"], event["tid"]) == main for event in events))
    own = [event for event in events if event.get("ph") == "X" and (event["pid"], event["tid"]) == of_page]
    return sorted(own, key=lambda event: (event["ts"], -event.get("dur", 0)))


def figures(ticks: list[float], events: list[dict], arrived: int) -> dict:
    """Frames in ms, shares from 0 to 1, and what the main thread did, in ms a second."""
    frames = sorted(after - before for before, after in pairwise(ticks))
    tasks = [own(event) / 1000 for event in events if event["name"] == "RunTask"]
    drawings = sorted(ms for event in events if event["name"] == DRAWING and (ms := own(event) / 1000) > TICK_MS)
    seconds = (ticks[-1] - ticks[0]) / 1000
    return {
        "arrived": arrived,
        "seconds": seconds,
        "frames": len(frames),
        **{name: at_share(frames, share)
           for name, share in (("median", 0.5), ("p95", 0.95), ("p99", 0.99), ("most", 1))},
        "late": sum(frame > FRAME_MS + ROUNDING_MS for frame in frames) / len(frames),
        "very_late": sum(frame > LONG_FRAME_MS + ROUNDING_MS for frame in frames) / len(frames),
        "drawings": len(drawings),
        "drawing": at_share(drawings, 0.5),
        "drawing_p95": at_share(drawings, 0.95),
        "long_tasks": sum(task > LONG_TASK_MS for task in tasks),
        **{f"{name}_ms": spent(events, names) / seconds for name, names in OWN.items()},
    }  # fmt: skip


def at_share(ordered: list[float], share: float) -> float | None:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else None


def own(event: dict) -> float:
    """Microseconds of the thread itself: what other programs take of a busy machine is not the page's."""
    return event.get("tdur", event["dur"])


def spent(events: list[dict], names: set[str]) -> float:
    """Milliseconds in events of these names, nested ones counted once and without other names' events within them."""
    others = set().union(*OWN.values()) - names
    total, stack = 0.0, []
    for event in (event for event in events if event["name"] in names | others):
        start, end = event["ts"], event["ts"] + event["dur"]
        while stack and stack[-1][0] <= start:
            stack.pop()
        mine = event["name"] in names
        inside = stack[-1][1] if stack else False
        if mine != inside:
            total += own(event) if mine else -own(event)
        stack.append((end, mine))
    return total / 1000


TITLE = (
    "The wall's frames. One drawing, script to paint and a note are processor time of the page's main thread: "
    "script to paint a second, a note what each arrival adds to that"
)
HEADS = {
    "frames": "frames", "median": "median", "p95": "p95", "p99": "p99", "most": "most", "long_tasks": "tasks > 50",
    "drawings": "drawings", "drawing": "one", "drawing_p95": "p95",
    "script_ms": "script", "style_ms": "style", "layout_ms": "layout", "paint_ms": "paint",
}  # fmt: skip


def table(found: dict) -> str:
    head = ["ms", "", *HEADS.values(), "a note", "> 16.7", "> 33"]
    lines = [
        [size, state, *(shown(of[key]) for key in HEADS), shown(a_note(states, state)),
         f"{of['late']:.1%}", f"{of['very_late']:.1%}"]
        for size, states in found.items()
        for state, of in states.items()
    ]  # fmt: skip
    return f"{TITLE}\n{rows([head, *lines])}"


def a_note(states: dict, state: str) -> float | None:
    """What the main thread does more than while nothing happens, ms for each note that arrives."""
    of, idle = states[state], states["idle"]
    if not of["arrived"]:
        return None
    return sum(of[f"{name}_ms"] - idle[f"{name}_ms"] for name in OWN) * of["seconds"] / of["arrived"]
