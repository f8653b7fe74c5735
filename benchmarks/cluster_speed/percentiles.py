"""What half, nineteen in twenty and ninety-nine in a hundred did not exceed."""


def percentiles(values: list[float]) -> dict[str, float | None]:
    """`p50`, `p95`, `p99` and `most` by nearest rank; None of nothing."""
    ordered = sorted(values)
    if not ordered:
        return {"p50": None, "p95": None, "p99": None, "most": None}
    return {
        "p50": ordered[(len(ordered) - 1) // 2],
        "p95": ordered[-(-95 * len(ordered) // 100) - 1],
        "p99": ordered[-(-99 * len(ordered) // 100) - 1],
        "most": ordered[-1],
    }
