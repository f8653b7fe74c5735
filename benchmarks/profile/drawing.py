"""The flame graph as one SVG without a script: the outermost call lies at the bottom, wide is what takes time."""

import sys
from collections.abc import Iterator
from html import escape

from benchmarks.profile.stacks import Call

WIDTH, ROW, MARGIN, HEAD = 1200, 19, 12, 74
LETTER, SHORTEST_LABEL, THINNEST = 6.7, 5, 1.5
# Light, dark.
COLOURS = {
    "paper": ("#ffffff", "#15181c"), "ink": ("#1b1d21", "#eceef1"), "ours": ("#9fd6b8", "#1f6b47"),
    "library": ("#f3cf8f", "#7a5312"), "python": ("#c9d3e6", "#3d4a63"),
}  # fmt: skip
WHOSE = {"ours": "ours", "library": "libraries", "python": "Python's own"}


def drawn(title: str, root: Call) -> str:
    """The SVG; every box tells its function and share when pointed at."""
    boxes = list(_boxes(root))
    height = HEAD + ROW * (1 + max((depth for _, depth, _ in boxes), default=0)) + MARGIN
    scale = (WIDTH - 2 * MARGIN) / max(root.seen, 1)
    light, dark = (";".join(f"--{name}:{pair[at]}" for name, pair in COLOURS.items()) for at in (0, 1))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'font-family="ui-monospace,monospace" font-size="11"><title>{escape(title)}</title>',
        f"<style>svg{{{light}}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}text{{fill:var(--ink)}}"
        + "".join(f".{whose}{{fill:var(--{whose})}}" for whose in WHOSE)
        + "</style>",
        f'<rect width="{WIDTH}" height="{height}" fill="var(--paper)"/>',
        f'<text x="{MARGIN}" y="28" font-size="16">{escape(title)}</text>',
        *_legend(),
    ]
    for call, depth, before in boxes:
        parts.append(_box(call, MARGIN + before * scale, height - MARGIN - ROW * (depth + 1), scale, root.seen))
    return "\n".join([*parts, "</svg>\n"])


def _boxes(root: Call) -> Iterator[tuple[Call, int, int]]:
    """Each call that is wide enough to be seen, its depth, and how many samples lie to its left."""
    thinnest = THINNEST * root.seen / WIDTH
    waiting = [(root, -1, 0)]
    while waiting:
        call, depth, before = waiting.pop()
        if call is not root:
            yield call, depth, before
        for inner in sorted(call.calls.values(), key=lambda inner: inner.name):
            if inner.seen >= thinnest:
                waiting.append((inner, depth + 1, before))
            before += inner.seen


def _box(call: Call, left: float, top: float, scale: float, total: int) -> str:
    width = call.seen * scale
    letters = int((width - 4) / LETTER)
    label = call.name if len(call.name) <= letters else call.name[: max(letters - 1, 0)] + "…"
    text = f'<text x="{left + 3:.1f}" y="{top + 13:.0f}">{escape(label)}</text>' if letters >= SHORTEST_LABEL else ""
    place = f'x="{left:.1f}" y="{top:.0f}" width="{max(width - 0.6, 0.6):.1f}" height="{ROW - 1}" rx="2"'
    told = f"{escape(call.name)}, {call.seen / total:.1%}"
    return f'<g><title>{told}</title><rect class="{whose(call.name)}" {place}/>{text}</g>'


def _legend() -> Iterator[str]:
    left = MARGIN
    for kind, words in WHOSE.items():
        yield f'<rect class="{kind}" x="{left}" y="42" width="14" height="14" rx="2"/>'
        yield f'<text x="{left + 20}" y="53">{escape(words)}</text>'
        left += 40 + int(len(words) * LETTER)


def whose(name: str) -> str:
    """`ours`, `library` or `python`, by the file in brackets."""
    place = name.rpartition("(")[2].rstrip(")")
    top = place.partition("/")[0].removesuffix(".py")
    if top in ("workshop", "server"):
        return "ours"
    return "python" if top in sys.stdlib_module_names or place.startswith("<") else "library"
