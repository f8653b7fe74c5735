"""The figures as a drawing that follows the reader's light or dark scheme."""

import io
import re
from xml.sax.saxutils import escape

import matplotlib

matplotlib.use("svg")

from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, NullLocator

# name -> (light, dark); matplotlib draws with the light ones, which then give way to variables.
COLOURS = {
    "paper": ("#ffffff", "#1e292c"),
    "ink": ("#0b1517", "#f2f6f6"),
    "quiet": ("#4d5c60", "#b4c0c3"),
    "grid": ("#dfe5e6", "#3c4a4e"),
    "fjord": ("#2f5cb3", "#7d9cff"),
    "rowan": ("#b23623", "#f26a44"),
    "moss": ("#508354", "#98df93"),
    "heather": ("#793873", "#c676c5"),
}
LIGHT = {name: light for name, (light, _) in COLOURS.items()}
FONT = "'Schibsted Grotesk', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"
LINES = (
    ("place_ms", "place one more note", "fjord", "o"),
    ("sort_ms", "sort all anew", "moss", "s"),
    ("average_linkage_ms", "average linkage", "rowan", "^"),
    ("parabol_ms", "Parabol's rule", "heather", "D"),
)
WAITS = (("one a second", "fjord", "-"), ("burst", "rowan", "--"))
# Labels at the ends of the lines need so many times the largest value, and so many decades between two of them.
ROOM_FOR_LABELS, ROOM_ABOVE, LABEL_DECADES = 26.0, 3.0, 0.24


def drawn(report: dict) -> str:
    """An SVG of two drawings: cost by number of notes, and how long notes waited for the organiser."""
    style = {
        "svg.fonttype": "none", "svg.hashsalt": "cluster-speed", "font.size": 12, "text.color": LIGHT["ink"],
        "axes.edgecolor": LIGHT["quiet"], "axes.labelcolor": LIGHT["quiet"], "xtick.color": LIGHT["quiet"],
        "ytick.color": LIGHT["quiet"], "grid.color": LIGHT["grid"], "axes.spines.top": False,
        "axes.spines.right": False, "figure.facecolor": LIGHT["paper"], "axes.facecolor": LIGHT["paper"],
    }  # fmt: skip
    with pyplot.rc_context(style):
        figure, (costs, waits) = pyplot.subplots(1, 2, figsize=(11.5, 4.8), width_ratios=(1.7, 1), layout="constrained")
        figure.get_layout_engine().set(w_pad=0.2, h_pad=0.15, wspace=0.06)
        draw_costs(costs, report["sorting"])
        draw_waits(waits, report["queue"])
        written = io.StringIO()
        figure.savefig(written, format="svg", facecolor=LIGHT["paper"], metadata={"Date": None, "Creator": None})
        pyplot.close(figure)
    return following_the_scheme(written.getvalue(), alternative(report))


def draw_costs(axes: Axes, sorting: list[dict]) -> None:
    ends = []
    for key, label, colour, marker in LINES:
        points = [(of_size["notes"], of_size[key]) for of_size in sorting if of_size[key] is not None]
        if points:
            axes.loglog(*zip(*points, strict=True), color=LIGHT[colour], marker=marker, markersize=6, linewidth=2)
            ends.append((points[-1], label, colour))
    heading(axes, "What sorting costs", "milliseconds, vectors known")
    axes.set_xlabel("notes on the board", loc="left")
    left, right = sorting[0]["notes"], sorting[-1]["notes"]
    axes.set_xlim(left * 0.8, right * ROOM_FOR_LABELS)
    axes.set_xticks([of_size["notes"] for of_size in sorting])
    axes.xaxis.set_minor_locator(NullLocator())
    axes.yaxis.set_minor_locator(NullLocator())
    thousands = FuncFormatter(lambda value, _: f"{value:,.0f}" if value >= 1 else f"{value:g}")
    axes.xaxis.set_major_formatter(thousands)
    axes.yaxis.set_major_formatter(thousands)
    axes.grid(axis="y")
    axes.spines["bottom"].set_bounds(left, right)
    label_ends(axes, ends, right)


def label_ends(axes: Axes, ends: list, right: int) -> None:
    """The lines' names at their last points: beside those at the right, pushed apart, above one that ends before."""
    axes.set_ylim(top=max(y for (_, y), _, _ in ends) * ROOM_ABOVE)
    below = 0.0
    for (x, y), label, colour in sorted(ends, key=lambda end: end[0][1]):
        text = {"text": f"{label}, {shown_ms(y)}", "color": LIGHT[colour], "annotation_clip": False}
        if x < right:
            axes.annotate(xy=(x, y), xytext=(x, y * 10**LABEL_DECADES), ha="right", va="center", **text)
        else:
            below = max(y, below * 10**LABEL_DECADES)
            axes.annotate(xy=(x, y), xytext=(x * 1.15, below), va="center", **text)


def shown_ms(value: float) -> str:
    return f"{value / 1000:.1f} s" if value >= 1000 else f"{value:.0f} ms"


def draw_waits(axes: Axes, queue: dict) -> None:
    longest = max((max(queue[name]["waits_s"], default=0.0) for name, _, _ in WAITS), default=0.0)
    for name, colour, dashes in WAITS:
        waits = sorted(queue[name]["waits_s"])
        shares = [100 * (at + 1) / queue[name]["notes"] for at in range(len(waits))]
        axes.step([0.0, *waits], [0.0, *shares], where="post", color=LIGHT[colour], linestyle=dashes, linewidth=2)
    labels = [legend(name, queue[name]) for name, _, _ in WAITS]
    axes.legend(axes.lines, labels, loc="lower right", frameon=False, handlelength=2.4, labelspacing=0.9)
    heading(axes, "How long notes wait", "per cent looked at by the organiser")
    axes.set_xlabel("seconds after the acknowledgement", loc="left")
    axes.set_xlim(0, max(longest * 1.05, 1.0))
    axes.set_ylim(0, 102)
    axes.grid(axis="y")


def heading(axes: Axes, title: str, unit: str) -> None:
    axes.set_title(f"{title}\n", loc="left", fontsize=14, fontweight="bold", color=LIGHT["ink"])
    axes.text(0, 1.03, unit, transform=axes.transAxes, color=LIGHT["quiet"])


def legend(name: str, flow: dict) -> str:
    p95 = "" if flow["p95"] is None else f", p95 {flow['p95']:.1f} s"
    return f"{'in a burst' if name == 'burst' else name}\n{flow['notes']} notes{p95}"


def alternative(report: dict) -> str:
    last = report["sorting"][-1]
    return (
        f"On a board of {last['notes']} notes one more costs {shown_ms(last['place_ms'])}, "
        f"all of them anew {shown_ms(last['sort_ms'])}."
    )


def following_the_scheme(svg: str, text: str) -> str:
    """The drawing with variables for colours, which a dark scheme sets anew, and a text for who cannot see it."""
    for name, (light, _) in COLOURS.items():
        svg = svg.replace(light, f"var(--{name})")
    svg = re.sub(r"font-family: [^;\"]*", f"font-family: {FONT}", svg)
    schemes = [";".join(f"--{name}:{pair[scheme]}" for name, pair in COLOURS.items()) for scheme in (0, 1)]
    style = f"<style>:root{{{schemes[0]}}}@media (prefers-color-scheme:dark){{:root{{{schemes[1]}}}}}</style>"
    head, rest = re.match(r"(.*?<svg[^>]*>)(.*)", svg, re.S).groups()
    return f"{head}<title>{escape('What sorting notes costs')}</title><desc>{escape(text)}</desc>{style}{rest}"
