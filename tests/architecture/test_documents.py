"""The documents are true: what the code has is listed, and what is listed is there."""

import json
import re
from pathlib import Path

import pytest

from workshop.domain.errors import REFUSALS
from workshop.domain.events import EVENTS
from workshop.export import EXPORTERS
from workshop.realtime.wire import COMMANDS
from workshop.web.errors import STATUSES

ROOT = Path(__file__).resolve().parents[2]
PROTOCOL = (ROOT / "docs/protocol.md").read_text()
README = (ROOT / "README.md").read_text()
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
ON_SERVER_ONLY = {"workshop-created", "seat-joined"}


def rows(heading: str) -> dict[str, str]:
    """The first column of the table under a heading, with the whole row."""
    section = PROTOCOL.split(f"{heading}\n", 1)[1].split("\n#", 1)[0]
    return {match[1]: match[0] for match in re.finditer(r"^\| `([^`]+)` \|.*$", section, re.M)}


def test_every_command_is_documented_and_every_documented_command_exists():
    assert set(rows("### Commands")) == set(COMMANDS)


def test_every_event_that_a_frame_can_carry_is_documented():
    missing = [name for name in set(EVENTS) - ON_SERVER_ONLY if f"`{name}`" not in PROTOCOL]
    assert not missing


def test_every_refusal_is_documented_with_its_status_and_sentence():
    table = rows("## Refusals")
    assert set(table) == set(REFUSALS)
    for code, sentence in REFUSALS.items():
        assert table[code] == f"| `{code}` | {STATUSES.get(code, 400)} | {sentence} |"


def test_every_setting_is_documented_and_every_documented_setting_exists():
    source = "".join(path.read_text() for path in [ROOT / "workshop/settings.py", ROOT / "tests/chromium.py"])
    listed = set(re.findall(r"^\| `(TINGWALL_\w+)`", (ROOT / "docs/settings.md").read_text(), re.M))
    assert listed == set(re.findall(r"TINGWALL_[A-Z_]+[A-Z]", source))


def test_every_file_format_is_documented():
    listed = re.search(r"export\.<([^>]+)>", PROTOCOL)[1].split(" or ")
    assert listed == list(EXPORTERS)
    paths = json.loads((ROOT / "docs/openapi.json").read_text())["paths"]
    assert paths["/api/workshops/{workshop_id}/export.{suffix}"]["get"]["parameters"][1]["schema"]["enum"] == listed


def test_every_method_of_the_api_is_in_the_openapi_file():
    paths = json.loads((ROOT / "docs/openapi.json").read_text())["paths"]
    described = {(path, method) for path, methods in paths.items() for method in methods if path.startswith("/api/")}
    source = (ROOT / "workshop/web/api.py").read_text()
    routes = re.findall(r'@api\.(get|post|delete|put|patch)\("([^"]+)"\)', source)
    assert routes
    assert {("/api" + path.replace("<", "{").replace(">", "}"), method) for method, path in routes} <= described


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_and_picture_of_a_document_is_there(path):
    targets = re.findall(r"\]\(([^)#]+)", path.read_text())
    assert not [target for target in targets if "://" not in target and not (path.parent / target).exists()]


def test_every_make_target_in_the_readme_exists():
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"make ([a-z-]+)", README):
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_every_room_is_on_the_map():
    architecture = (ROOT / "docs/architecture.md").read_text()
    rooms = [path.name for path in (ROOT / "workshop").iterdir() if path.is_dir() and not path.name.startswith("_")]
    missing = [room for room in rooms if room != "locales" and f"  {room}/" not in architecture]
    assert not missing
