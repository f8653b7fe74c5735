"""What each role sees; a "must not see" first shows that someone does."""

import json

from tests.domain.given import FREYA, MACHINE, NOW, PIA, do, meeting, meeting_with_notes
from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.events import Recorded
from workshop.domain.fold import apply
from workshop.domain.frames import frames as frames_of
from workshop.domain.views import snapshot


def frames(workshop, command, actor=FREYA) -> dict:
    """The last event's frame for each role."""
    for event in decide(command, workshop, actor, NOW):
        recorded = Recorded(workshop.seq + 1, NOW, actor, event)
        changes = apply(workshop, recorded)
        result = frames_of(workshop, recorded, changes)
    return result


def state(workshop, role) -> str:
    return json.dumps(snapshot(workshop, role), ensure_ascii=False)


def test_nobody_learns_which_seat_wrote_and_the_console_only_that_a_phone_did():
    workshop = meeting()
    seen = frames(workshop, c.PostNote("n1", "q1", "Light"), PIA)
    own = frames(workshop, c.PostNote("n2", "q1", "Lamps"), FREYA)
    assert [frame["facilitator"]["put"]["notes"][0]["by"] for frame in (seen, own)] == ["participant", "facilitator"]
    assert "pia" in {seat["seat"] for seat in snapshot(workshop, "facilitator")["state"]["seats"]}
    for role in ("facilitator", "wall", "participant"):
        assert seen[role]["put"]["notes"][0]["text"] == "Light"
        assert "pia" not in json.dumps(seen[role])


def test_a_hidden_note_leaves_walls_and_phones_but_not_the_console():
    workshop = meeting_with_notes()
    seen = frames(workshop, c.HideNote("n1"))
    assert seen["facilitator"]["put"]["notes"][0]["status"] == "hidden"
    assert seen["wall"]["gone"] == seen["participant"]["gone"] == {"notes": ["n1"]}
    assert "Light" in state(workshop, "facilitator")
    assert '"n1"' not in state(workshop, "wall") + state(workshop, "participant")


def test_what_happens_to_a_hidden_note_stays_unseen():
    workshop = meeting_with_notes()
    do(workshop, c.HideNote("n1"))
    seen = frames(workshop, c.MoveNotes(("n1",), "b"))
    assert seen["facilitator"]["type"] == "notes-moved"
    assert seen["wall"] == seen["participant"] == {"seq": workshop.seq, "type": "unseen"}


def test_a_planned_question_is_the_facilitators_secret():
    workshop = meeting()
    assert "What is missing?" in state(workshop, "facilitator")
    assert "What is missing?" not in state(workshop, "wall") + state(workshop, "participant")
    assert "Roads" not in state(workshop, "wall") + state(workshop, "participant")


def test_a_question_that_opens_brings_its_prepared_columns():
    seen = frames(meeting(), c.OpenQuestion("q2"))
    assert [column["title"] for column in seen["wall"]["put"]["columns"]] == ["Roads"]
    assert "columns" not in seen["facilitator"]["put"]


def test_undoing_the_opening_takes_question_columns_and_notes_away_again():
    workshop = meeting_with_notes()
    opened = next(step.seq for step in workshop.steps.values() if step.type == "question-opened")
    seen = frames(workshop, c.Undo(opened))
    assert seen["wall"]["gone"] == {"questions": ["q1"], "columns": ["a", "b"], "notes": ["n1", "n2", "n3"]}


def test_a_thousand_joins_mean_nothing_to_a_phone():
    seen = frames(meeting(), c.Join("per2"), PIA.__class__("participant", "per2"))
    assert seen["participant"]["type"] == "unseen"
    assert seen["wall"]["put"]["workshop"]["people"] == 3
    assert seen["facilitator"]["put"]["seats"][0]["seat"] == "per2"


def test_the_log_of_steps_is_the_facilitators():
    workshop = meeting_with_notes()
    steps = snapshot(workshop, "facilitator")["state"]["log"]
    assert [step["type"] for step in steps] == ["question-opened", "notes-placed"]
    assert steps[-1]["about"]["count"] == 3
    assert snapshot(workshop, "wall")["state"]["log"] == []


def test_a_change_of_only_the_placer_reaches_every_screen():
    workshop = meeting_with_notes()
    seen = frames(workshop, c.ChooseColumn("n1", "a"), PIA)
    assert seen["wall"]["put"]["notes"][0]["placed_by"] == "author"


def test_the_machines_new_columns_and_placements_come_in_one_frame():
    workshop = meeting_with_notes()
    seen = frames(workshop, c.PlaceNotes("q1", {"n1": "c"}, (("c", "Lamps"),)), MACHINE)["wall"]
    assert (seen["put"]["columns"][0]["letter"], seen["put"]["notes"][0]["column_id"]) == ("C", "c")


def test_column_hues_begin_again_after_nine():
    workshop = meeting()
    for number in range(10):
        do(workshop, c.CreateColumn(f"c{number}", "q1", f"Column {number}"))
    hues = {column["letter"]: column["hue"] for column in snapshot(workshop, "wall")["state"]["columns"]}
    assert (hues["A"], hues["I"], hues["J"]) == (1, 9, 1)
