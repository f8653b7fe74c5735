"""Undo and redo over sockets, on every screen."""

from tests import people
from tests.sentences import refused


def test_an_undone_move_goes_back_on_every_screen(freya, pia, wall):
    # Nothing that the organiser would put into that column by itself in between.
    note_id = pia.post("kaffe")
    freya.do("create-column", column_id="lys", question_id="q1", title="Lys")
    freya.do("move-note", note_id=note_id, column_id="lys")
    last = freya.do("undo")
    for person in (freya, pia, wall):
        person.until_seq(last)
        assert person.screen_at(last).note(note_id)["column_id"] is None
    last = freya.do("redo")
    for person in (freya, pia, wall):
        person.until_seq(last)
        assert person.screen_at(last).note(note_id)["column_id"] == "lys"


def test_a_hidden_note_comes_back_by_undo(freya, pia, wall):
    note_id = pia.post("mer lys")
    freya.do("hide-note", note_id=note_id)
    last = freya.do("undo")
    for person in (pia, wall):
        person.until_seq(last)
        assert person.screen.note(note_id)["text"] == "mer lys"


def test_an_older_step_is_undone_by_its_number_and_the_newer_ones_stay(freya, pia):
    first, second = pia.post("mer lys"), pia.post("flere benker")
    freya.do("create-column", column_id="park", question_id="q1", title="Park")
    step = freya.do("move-note", note_id=first, column_id="park")
    freya.do("move-note", note_id=second, column_id="park")
    last = freya.do("undo", step=step)
    freya.until_seq(last)
    assert freya.screen_at(last).note(first)["column_id"] is None
    assert freya.screen_at(last).note(second)["column_id"] == "park"


def test_the_log_on_the_console_shows_what_was_undone(freya, pia):
    note_id = pia.post("mer lys")
    step = freya.do("hide-note", note_id=note_id)
    last = freya.do("undo")
    freya.until_seq(last)
    entry = freya.screen_at(last).items["log"][str(step)]
    assert (entry["type"], entry["by"], entry["undone"]) == ("note-hidden", "facilitator", True)
    assert entry["about"]["note"] == "mer lys"


def test_undo_without_anything_to_undo_is_refused_with_a_sentence(server, gather):
    freya = gather(people.console(server, server.create("Tomt møte", ["Hva?"])))
    refused(freya.send({"type": "undo"}), "nothing-to-undo")
    refused(freya.send({"type": "redo"}), "nothing-to-redo")
