"""The peers of the benchmark send what the product sends: else the comparison would be unfair to one of them."""

import importlib.util
import json
import subprocess

import pytest

from tests.domain.given import NOW, PIA, meeting
from tests.running import ROOT
from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.events import Recorded
from workshop.domain.fold import apply
from workshop.domain.frames import frames
from workshop.domain.roles import Actor

PEERS = ROOT / "benchmarks/peers"
POST = {"type": "post-note", "note_id": "n1", "question_id": "q1", "text": "Light"}
ASK_NODE = f"""import {{ Board }} from "./board.js"
const board = new Board()
const frames = [board.join().frames, board.post({json.dumps(POST)}, {{ role: "participant", seat: "pia" }}).frames]
console.log(JSON.stringify(frames))"""


def ours() -> list[dict]:
    workshop, sent = meeting(), []
    for command, actor in ((c.Join("petra"), Actor("participant", "petra")), (c.PostNote("n1", "q1", "Light"), PIA)):
        (event,) = decide(command, workshop, actor, NOW)
        recorded = Recorded(workshop.seq + 1, NOW, actor, event, None)
        sent.append(frames(workshop, recorded, apply(workshop, recorded)))
    return sent


def in_python() -> list[dict]:
    spec = importlib.util.spec_from_file_location("peers_board", PEERS / "shared/board.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    board = module.Board()
    return [board.join()[2], board.post(POST, "participant", "pia")[2]]


def in_node() -> list[dict]:
    node = ["node", "--input-type=module", "-e", ASK_NODE]
    told = subprocess.run(node, cwd=PEERS / "node", check=True, capture_output=True, text=True)
    return json.loads(told.stdout)


def shape(sent):
    """The names that are sent, at every depth."""
    if isinstance(sent, dict):
        return {name: shape(value) for name, value in sent.items()}
    return [shape(one) for one in sent] if isinstance(sent, list) else None


@pytest.mark.parametrize("peer", [in_python, in_node])
def test_a_peer_sends_what_the_product_sends(peer, monkeypatch):
    monkeypatch.setenv("STORM_SECRET", "secret")
    assert shape(peer()) == shape(ours())
