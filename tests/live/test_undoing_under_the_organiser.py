"""The facilitator undoes and redoes while the organiser goes on placing."""

from tests.live.given import freya_does, meeting, organiser_places, pia_does
from workshop.domain import commands as c


def test_a_move_is_redone_although_the_organiser_placed_the_note_meanwhile(workshops):
    meeting_id = meeting(workshops, "mer lys")
    freya_does(workshops, meeting_id, c.CreateColumn("park", "q1", "Park"))
    freya_does(workshops, meeting_id, c.MoveNotes(("n1",), "park"))
    freya_does(workshops, meeting_id, c.Undo())
    organiser_places(workshops, meeting_id, {"n1": "park"})
    freya_does(workshops, meeting_id, c.Redo())
    assert place(workshops, meeting_id) == ("park", "facilitator")


def test_a_removed_column_comes_back_with_the_notes_that_the_organiser_placed_elsewhere(workshops):
    meeting_id = meeting(workshops, "mer lys")
    for column_id in ("park", "vei"):
        freya_does(workshops, meeting_id, c.CreateColumn(column_id, "q1", column_id))
    organiser_places(workshops, meeting_id, {"n1": "park"})
    freya_does(workshops, meeting_id, c.RemoveColumn("park"))
    organiser_places(workshops, meeting_id, {"n1": "vei"})
    freya_does(workshops, meeting_id, c.Undo())
    assert place(workshops, meeting_id) == ("park", "organiser")


def test_what_the_author_has_chosen_since_outlives_an_undo(workshops):
    meeting_id = meeting(workshops, "mer lys")
    for column_id in ("park", "vei"):
        freya_does(workshops, meeting_id, c.CreateColumn(column_id, "q1", column_id))
    organiser_places(workshops, meeting_id, {"n1": "park"})
    freya_does(workshops, meeting_id, c.RemoveColumn("park"))
    pia_does(workshops, meeting_id, c.ChooseColumn("n1", "vei"))
    freya_does(workshops, meeting_id, c.Undo())
    assert place(workshops, meeting_id) == ("vei", "author")


def place(workshops, meeting_id):
    return workshops.read(meeting_id, lambda w: (w.notes["n1"].column_id, w.notes["n1"].placed_by))
