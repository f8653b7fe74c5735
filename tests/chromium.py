"""Find a Chromium for the browser tests, or get one, or say what to do. Never skip silently.

`python -m tests.chromium` prints the path.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
WHAT_TO_DO = """No Chromium was found, and none could be installed.
Do one of these, then run `make test` again:
  - install Chromium or Google Chrome with your system's package manager (Debian: apt-get install chromium)
  - run: .venv/bin/playwright install --with-deps chromium
  - set TINGWALL_CHROMIUM to the path of a Chromium or Chrome"""


def find() -> str | None:
    """The path of a browser that is here already."""
    given = os.environ.get("TINGWALL_CHROMIUM")
    if given:
        return given if Path(given).exists() else None
    on_path = next((path for path in map(shutil.which, NAMES) if path), None)
    return on_path or (str(MAC) if MAC.exists() else None) or _playwrights_own()


def find_or_get() -> str:
    """The path of a browser, installed if need be.

    Raises:
        SystemExit: there is none and none can be had; the message says what to do.
    """
    found = find()
    if found:
        return found
    print("No Chromium here; getting one ...", flush=True)
    if _runs([sys.executable, "-m", "playwright", "install", "chromium"]) and (found := find()):
        return found
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        _runs(["apt-get", "update", "-qq"])
        if _runs(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]) and (found := find()):
            return found
    sys.exit(WHAT_TO_DO)


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def _runs(command: list[str]) -> bool:
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.run(command, env=environ, check=False, **quiet).returncode == 0


if __name__ == "__main__":
    print(f"Browser tests use {find_or_get()}")
