"""What half, and nineteen in twenty, did not exceed."""


def percentiles(values: list[float]) -> dict[str, float | None]:
    """`p50`, `p95` and `most` by nearest rank; None of nothing."""
    ordered = sorted(values)
    if not ordered:
        return {"p50": None, "p95": None, "most": None}
    return {
        "p50": ordered[(len(ordered) - 1) // 2],
        "p95": ordered[-(-95 * len(ordered) // 100) - 1],
        "most": ordered[-1],
    }
