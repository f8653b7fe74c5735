"""Start a demonstration: a workshop with the two real questions, and phones in a process of their own."""

import atexit
import json
import os
import subprocess
import sys
from pathlib import Path

from workshop.domain.commands import CreateWorkshop, PartPlan, StepPlan
from workshop.live.creation import create_workshop
from workshop.live.workshops import Workshops
from workshop.tokens import Tokens

ROOM = Path(__file__).parent
BOARDS = ("real-skiptvet-1-attraktivt.json", "real-skiptvet-2-mangler.json")


def boards() -> list[dict]:
    """The two real boards: `question`, and `notes` with `text` in order of arrival."""
    return [json.loads((ROOM / name).read_text()) for name in BOARDS]


def start_demo(workshops: Workshops, tokens: Tokens, url: str, pace: float = 1.0) -> str:
    """Make the workshop, let the phones go, and give its id."""
    steps = tuple(StepPlan(board["question"]) for board in boards())
    plan = CreateWorkshop("Dialogmøte Skiptvet", "", "nb", (PartPlan("Attraktiv og bærekraftig bygd", steps),))
    workshop_id, code = create_workshop(workshops, plan)
    start_phones(url, code, tokens.make(workshop_id, "facilitator"), pace)
    return workshop_id


def start_phones(url: str, code: str, facilitator_token: str, pace: float) -> subprocess.Popen:
    """The simulated phones. The token goes by the environment: a command line can be read by everyone."""
    command = [sys.executable, "-m", "workshop.demo.phones", url, code, str(pace)]
    environ = {**os.environ, "TINGWALL_DEMO_TOKEN": facilitator_token}
    phones = subprocess.Popen(command, env=environ, cwd=ROOM.parents[1])
    atexit.register(phones.terminate)
    return phones
