"""Break, count, print."""

import argparse
import sys

import benchmarks.break_it
from benchmarks.break_it import kills, storms


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.break_it",
        description=benchmarks.break_it.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    ways = parser.add_subparsers(dest="way", required=True)
    kill = ways.add_parser("kill", help="kill -9 the server while phones write")
    kill.set_defaults(report=kills.report)
    kill.add_argument("--rounds", type=int, default=50)
    kill.add_argument("--phones", type=int, default=8)
    chaos = ways.add_parser("chaos", help="a meeting through a bad network")
    chaos.set_defaults(report=storms.report)
    chaos.add_argument("--rounds", type=int, default=10, help="each with the next seed")
    chaos.add_argument("--phones", type=int, default=6)
    chaos.add_argument("--commands", type=int, default=400)
    chaos.add_argument("--transport", choices=("own", "stock"), default="own")
    for way in (kill, chaos):
        way.add_argument("--seed", type=int, default=1)
    options = vars(parser.parse_args())
    options.pop("way")
    text, kept = options.pop("report")(**options)
    print(text)
    sys.exit(not kept)


if __name__ == "__main__":
    main()
