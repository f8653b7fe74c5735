"""Where Freya looks first, the hall sees nothing that she has not approved."""

import json

import pytest

from tests.domain.given import FREYA, MACHINE, NOW, OTTO, PER, PIA, PLAN, PROJECTOR, do, meeting_with_notes
from tests.domain.test_programme import refused
from tests.domain.test_views import frames
from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.model import Workshop
from workshop.domain.views import for_minutes, snapshot

RUDE = "Ordføreren er en gjøk"


def looked_after() -> Workshop:
    """Notes n1 to n3 hang; from now on Freya looks first, and Pia has written n4."""
    workshop = meeting_with_notes()
    do(workshop, c.SetApproveFirst("q1", True))
    do(workshop, c.PostNote("n4", "q1", RUDE), PIA)
    return workshop


def status_of(workshop: Workshop, note_id: str = "n4") -> str:
    return workshop.notes[note_id].status


def seen(workshop: Workshop, role: str) -> set[str]:
    return {note["note_id"] for note in snapshot(workshop, role)["state"]["notes"]}


def test_what_waits_is_seen_by_the_facilitator_alone_and_by_no_frame_of_others():
    workshop = meeting_with_notes()
    do(workshop, c.SetApproveFirst("q1", True))
    sent = frames(workshop, c.PostNote("n4", "q1", RUDE), PIA)
    assert [role for role in ("participant", "wall") if RUDE in json.dumps(sent[role])] == []
    assert sent["facilitator"]["put"]["notes"][0]["status"] == "held"
    for role in ("participant", "wall"):
        assert RUDE not in json.dumps(snapshot(workshop, role))
    assert RUDE not in json.dumps(for_minutes(workshop))


def test_what_hung_before_hangs_on():
    assert seen(looked_after(), "wall") == {"n1", "n2", "n3"}


def test_approved_notes_hang_for_everybody_and_undo_takes_them_down_again():
    workshop = looked_after()
    do(workshop, c.PostNote("n5", "q1", "Benches"), PER)
    do(workshop, c.ApproveNotes(("n4", "n5")))
    assert {"n4", "n5"} <= seen(workshop, "wall") & seen(workshop, "participant")
    do(workshop, c.Undo())
    assert not {"n4", "n5"} & seen(workshop, "wall")
    assert status_of(workshop) == "held"


def test_of_many_those_are_approved_that_still_wait():
    workshop = looked_after()
    do(workshop, c.PostNote("n5", "q1", "Benches"), PER)
    do(workshop, c.WithdrawNote("n4"), PIA)
    events = do(workshop, c.ApproveNotes(("n4", "n5", "n5", "n1", "nobody")))
    assert events[0].note_ids == ("n5",)
    assert do(workshop, c.ApproveNotes(("n5",))) == []


def test_a_note_that_is_changed_after_its_approval_waits_again():
    workshop = looked_after()
    do(workshop, c.ApproveNotes(("n4",)))
    sent = frames(workshop, c.EditNote("n4", RUDE + "!"), PIA)
    assert sent["wall"]["gone"] == {"notes": ["n4"]}
    assert status_of(workshop) == "held"


def test_what_freya_writes_or_corrects_herself_waits_for_nobody():
    workshop = looked_after()
    do(workshop, c.PostNote("n5", "q1", "Benches", "Table 2"), FREYA)
    do(workshop, c.EditNote("n1", "Street light"), FREYA)
    assert {"n1", "n5"} <= seen(workshop, "wall")


def test_a_refused_note_can_be_taken_back_in_and_a_change_does_not_bring_it_up():
    workshop = looked_after()
    do(workshop, c.HideNote("n4"))
    do(workshop, c.EditNote("n4", "Ordføreren bør lytte"), PIA)
    assert status_of(workshop) == "hidden"
    do(workshop, c.RestoreNote("n4"))
    assert "n4" in seen(workshop, "wall")


def test_switched_off_new_notes_hang_at_once_and_what_waits_waits_on():
    workshop = looked_after()
    do(workshop, c.SetApproveFirst("q1", False))
    do(workshop, c.PostNote("n5", "q1", "Benches"), PER)
    assert (status_of(workshop), status_of(workshop, "n5")) == ("held", "visible")
    assert decide(c.SetApproveFirst("q1", False), workshop, FREYA, NOW) == []


def test_the_machine_neither_sorts_nor_shows_what_waits():
    workshop = looked_after()
    assert decide(c.PlaceNotes("q1", {"n4": "a"}), workshop, MACHINE, NOW) == []
    assert refused(c.SetSpotlight("q1", note_id="n4"), workshop, FREYA) == "note-hidden"
    assert refused(c.SetSpotlight("q1", note_id="n4"), workshop, PROJECTOR) == "note-unknown"


def test_a_workshop_made_so_looks_first_at_every_question_also_at_one_that_is_added():
    workshop = Workshop("w2")
    do(workshop, c.CreateWorkshop(PLAN.title, PLAN.code, PLAN.language, PLAN.parts, approve_first=True))
    do(workshop, c.AddQuestion("q9", "And now?"))
    assert all(question.approve_first for question in workshop.questions.values())
    do(workshop, c.SetApproveFirst("q1", False))
    do(workshop, c.AddQuestion("q10", "And then?"))
    assert not workshop.questions["q10"].approve_first


@pytest.mark.parametrize("who", [PIA, OTTO, PROJECTOR, MACHINE])
def test_nobody_else_approves(who):
    workshop = looked_after()
    for command in (c.ApproveNotes(("n4",)), c.SetApproveFirst("q1", False)):
        assert refused(command, workshop, who) in ("not-allowed", "seat-unknown")


def test_no_notes_are_no_approval():
    assert refused(c.ApproveNotes(()), looked_after(), FREYA) == "notes-missing"


def test_what_was_changed_after_freya_read_it_is_not_shown_by_her_yes():
    workshop = looked_after()
    read_at = workshop.seq
    do(workshop, c.EditNote("n4", "Verre ting"), PIA)
    assert refused(c.ApproveNotes(("n4",), as_of=read_at), workshop, FREYA) == "notes-changed"
    do(workshop, c.ApproveNotes(("n4",), as_of=workshop.seq))
    assert status_of(workshop) == "visible"


def test_redo_of_an_approval_does_not_show_what_was_changed_meanwhile():
    workshop = looked_after()
    do(workshop, c.ApproveNotes(("n4",)))
    do(workshop, c.Undo())
    do(workshop, c.EditNote("n4", "Verre ting"), PIA)
    assert refused(c.Redo(), workshop, FREYA) == "undo-overtaken"
    assert status_of(workshop) == "held"


def test_undo_of_a_hiding_lets_what_was_changed_meanwhile_wait():
    workshop = looked_after()
    do(workshop, c.HideNote("n1"))
    do(workshop, c.EditNote("n1", "Verre ting"), PIA)
    do(workshop, c.Undo())
    assert status_of(workshop, "n1") == "held"
    assert "Verre ting" not in json.dumps(snapshot(workshop, "wall"))


def test_where_there_are_only_polls_a_wall_is_looked_after_as_the_workshop_was_made():
    workshop = Workshop("w2")
    poll = c.StepPlan("Yes?", kind="choice", alternatives=("a", "b"))
    do(workshop, c.CreateWorkshop("t", "ABCDEF", "nb", (c.PartPlan("", (poll,)),), approve_first=True))
    do(workshop, c.AddQuestion("q9", "And now?"))
    assert workshop.questions["q9"].approve_first
