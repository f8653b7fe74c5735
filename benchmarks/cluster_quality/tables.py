"""The report as tables for a terminal."""

HEADS = {
    "ari": "live", "batch_ari": "batch", "named_ari": "named", "crowd_ari": "crowd", "named_crowd_ari": "n+crowd",
    "top3": "top3", "top3_first": "first", "churn": "churn", "unsorted": "unsorted", "effort": "effort", "ami": "AMI",
    "columns": "columns", "gold_columns": "gold", "ms_a_note": "ms/note",
}  # fmt: skip
COARSE = {"churn", "effort", "columns", "gold_columns", "ms_a_note"}


def tables(report: dict) -> str:
    kinds = report["kinds"]
    boards = {f"{board['id']} ({board['notes']})": board for board in report["boards"]}
    others = {
        name: {kind: figures["ari"] for kind, figures in of_kind.items()}
        for name, of_kind in report["baselines"].items()
    }
    parts = [
        table(report["embedder"], kinds, HEADS),
        table("board (notes)", boards, HEADS),
        table("baseline, ARI", others, {kind: kind for kind in kinds}),
    ]
    return "\n\n".join(parts)


def table(corner: str, rows: dict[str, dict[str, float]], heads: dict[str, str]) -> str:
    side = max(len(name) for name in [corner, *rows])
    widths = {figure: max(len(head), 6) + 1 for figure, head in heads.items()}
    lines = [corner.ljust(side) + "".join(head.rjust(widths[figure]) for figure, head in heads.items())]
    for name, figures in rows.items():
        cells = (shown(figure, figures[figure]).rjust(widths[figure]) for figure in heads)
        lines.append(name.ljust(side) + "".join(cells))
    return "\n".join(lines)


def shown(figure: str, value: float) -> str:
    return f"{value:.1f}" if figure in COARSE else f"{value:.2f}"
