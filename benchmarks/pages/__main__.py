"""Measure the chosen parts, one after the other, and print each as a table."""

import argparse
import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

import benchmarks.pages
from benchmarks.cluster_speed.hall import started_server
from benchmarks.pages import frames, paint, weight
from tests.browser.conftest import QUIET
from tests.chromium import find_or_get

PARTS = {"frames": frames, "weight": weight, "paint": paint}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.pages",
        description=benchmarks.pages.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--only", default=",".join(PARTS), help=f"parts with commas between, of {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="less of everything")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    options = parser.parse_args()
    chosen = options.only.split(",")
    if unknown := set(chosen) - set(PARTS):
        parser.error(f"--only {options.only}: no part {', '.join(sorted(unknown))}; give some of {', '.join(PARTS)}")
    found = {}
    with started_server("lexical") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_get(), args=QUIET)
        for name in chosen:
            print(f"... {name}", file=sys.stderr, flush=True)
            found[name] = PARTS[name].measure(browser, server, options.quick)
            print(PARTS[name].table(found[name]), end="\n\n", flush=True)
        browser.close()
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
