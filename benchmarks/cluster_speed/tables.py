"""The figures as tables for a terminal."""

HEADS = {
    "notes": "notes", "place_ms": "place one", "place_through_worker_ms": "... via worker", "sort_ms": "sort anew",
    "average_linkage_ms": "avg. linkage", "parabol_ms": "Parabol's rule", "linkage_to_place": "linkage : place",
}  # fmt: skip


def tables(report: dict) -> str:
    memory, queue, loop = report["memory"], report["queue"], report["loop"]
    parts = [
        f"Sorting with {report['embedder']}, milliseconds (vectors known)",
        rows([list(HEADS.values()), *([shown(of_size[key]) for key in HEADS] for of_size in report["sorting"])]),
        f"Worker: {memory['empty_mb']:.0f} MB when up, {memory['full_mb']:.0f} MB with {memory['walls']} walls of "
        f"{memory['notes_a_wall']} notes (most: {memory['peak_mb']:.0f} MB)",
        rows([
            ["embedding, notes a second", "short", "long"],
            *([name, shown(of["short"]), shown(of["long"])] for name, of in report["embedding"].items()),
        ]),
        rows([
            ["wait for the organiser, s", "notes", "p50", "p95", "p99", "most", "never"],
            *([name, shown(of["notes"]), *of_percentiles(of, 2), shown(of["never_answered"])]
              for name, of in queue.items()),
        ]),
        rows([
            [f"ms beside {loop['notes']} notes", "p50", "p95", "p99", "most"],
            *([f"{what}, {state}", *of_percentiles(loop[state][what], 1)]
              for what in ("loop", "acknowledgement", "healthz") for state in ("idle", "sorting")),
        ]),
    ]  # fmt: skip
    return "\n\n".join(parts)


def of_percentiles(figures: dict, decimals: int) -> list[str]:
    return [shown(figures[key], decimals) for key in ("p50", "p95", "p99", "most")]


def shown(value: float | None, decimals: int = 1) -> str:
    return "-" if value is None else str(value) if isinstance(value, int) else f"{value:.{decimals}f}"


def rows(cells: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in cells)
