"""A meeting through a bad network: everybody does whatever comes to mind, and in the end all must show the same."""

import json
import random
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from tests import people
from tests.faults.bad_network import FATES, BadNetwork
from tests.faults.deeds import Deeds
from tests.faults.screens import Screens
from tests.running import Meeting, RunningServer
from workshop.domain.fold import apply
from workshop.domain.model import Workshop
from workshop.domain.views import snapshot
from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog

PING_S = 2
UNDER_WAY = 12
CONSOLES = ("freya", "frida")
WALL = "wall"


@dataclass
class Outcome:
    """What a run met, and what it found wrong: an empty `wrong` is a good run."""

    commands: int = 0
    answered: int = 0
    fates: Counter = field(default_factory=Counter)
    reconnects: int = 0
    swallowed: int = 0
    converged_s: float = 0.0
    wrong: list[str] = field(default_factory=list)


def play(
    server: RunningServer,
    seed: int,
    phones: int,
    commands: int,
    fates: tuple[str, ...] = FATES,
    ping_s: int = PING_S,
    haste: int = 8,
) -> Outcome:
    """So many random commands through the bad network, then calm, then everything is compared.

    Args:
        ping_s: the `TINGWALL_PING_S` that the server has; `haste`: see `Screens`.
    """
    meeting = server.create("Møte", ["Hva?"])
    freya = people.console(server, meeting)
    freya.do("open-question", question_id="q1")
    freya.leave()
    with BadNetwork(server.port, seed, fates) as network, Screens(network.url, ping_s, seed, haste) as screens:
        tokens = gather(server, meeting, screens, phones)
        deeds = Deeds(random.Random(seed), [name for name in tokens if name not in (*CONSOLES, WALL)])
        act(screens, deeds, commands)
        calmed_at = time.monotonic()
        network.calm()
        screens.calm()
        kept = [number for number, deed in deeds.done.items() if deed.kept]
        screens.until(lambda: all(number in screens.answers for number in kept), "every outbox to be empty")
        last = freya.connect().do("rename-workshop", title="Slutt")
        freya.leave()
        screens.until(lambda: all(screens.seqs.get(name, 0) >= last for name in tokens), f"event {last} everywhere")
        outcome = Outcome(len(deeds.done), len(screens.answers), network.met, swallowed=screens.swallowed)
        outcome.converged_s = time.monotonic() - calmed_at
        outcome.reconnects = sum(screens.times_connected.values()) - len(tokens)
        shown = {name: screens.state(name) for name in tokens}
        outcome.wrong += unlike_the_log(server, meeting, {**shown, **over_http(server, meeting, tokens)})
        outcome.wrong += unkept(server, meeting, deeds, screens.answers)
    return outcome


def gather(server: RunningServer, meeting: Meeting, screens: Screens, phones: int) -> dict[str, str]:
    """Everybody comes in; the token of each by name."""
    joined = [server.post("/api/join", json={"code": meeting.code}).json()["token"] for _ in range(phones)]
    tokens = {f"phone{at}": token for at, token in enumerate(joined)}
    tokens |= dict.fromkeys(CONSOLES, meeting.token) | {WALL: meeting.wall_token}
    for name, token in tokens.items():
        screens.open(name, token, keeps=name.startswith("phone"))
    return tokens


def act(screens: Screens, deeds: Deeds, commands: int) -> None:
    """Keep some commands under way, until so many have been sent."""
    for _ in range(commands):
        screens.until(lambda: screens.under_way < UNDER_WAY, "an answer")
        # A console without a line refuses at once, so it would do nothing else.
        name, deed = deeds.next([name for name in CONSOLES if name in screens.on_line])
        say = screens.post if deed.kept else screens.send
        deeds.done[say(name, deed.command)] = deed


def over_http(server: RunningServer, meeting: Meeting, tokens: dict[str, str]) -> dict[str, dict]:
    """The snapshots of the API, one a role, as if each were a screen."""
    answers = {name: server.state(meeting, tokens[name]) for name in ("phone0", CONSOLES[0], WALL)}
    return {f"{name} over HTTP": answer for name, answer in answers.items()}


def unlike_the_log(server: RunningServer, meeting: Meeting, shown: dict[str, dict]) -> list[str]:
    """Each screen that does not show what a fresh fold of the log up to its `seq` shows its role."""
    log = EventLog(open_engine(f"sqlite:///{server.database}")).read(meeting.id)
    wrong = []
    for name, state in shown.items():
        workshop = Workshop(meeting.id)
        for recorded in log[: state["seq"]]:
            apply(workshop, recorded)
        expected = comparable(json.loads(json.dumps(snapshot(workshop, state["role"])["state"])))
        found = comparable({what: value for what, value in state.items() if what != "seq"})
        wrong += [f"{name} at {state['seq']}: other {what}" for what in expected if expected[what] != found.get(what)]
    return wrong


def comparable(state: dict) -> dict:
    """Collections as sets: a snapshot promises no order, `order` gives it."""
    return {
        name: sorted(json.dumps(item, sort_keys=True) for item in value) if isinstance(value, list) else value
        for name, value in state.items()
    }


def unkept(server: RunningServer, meeting: Meeting, deeds: Deeds, answers: dict[int, dict]) -> list[str]:
    """What was acknowledged and is not in the log, what is there twice, and what overtook an earlier word on a note."""
    stored = server.commands_stored(meeting)
    times = Counter(sent_as for _, sent_as in stored)
    wrong = [f"{sent_as} counts {count} times" for sent_as, count in times.items() if count > 1]
    at = {sent_as: seq for seq, sent_as in stored}
    by_note: dict[str, list[int]] = defaultdict(list)
    for number, deed in deeds.done.items():
        if deed.kept and answers[number]["ok"]:
            if deed.always_stored and at.get(deed.sent_as) != answers[number]["seq"]:
                wrong.append(f"{deed.sent_as} was acknowledged and is not where it was told")
            if deed.sent_as in at:
                by_note[deed.command["note_id"]].append(at[deed.sent_as])
    return wrong + [f"on {note_id} later words came first" for note_id, seqs in by_note.items() if seqs != sorted(seqs)]
