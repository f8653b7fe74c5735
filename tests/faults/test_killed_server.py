"""`kill -9` in the middle of the meeting: what was acknowledged is there, what was not is sent again, once each."""

import random

import pytest

from tests import people
from tests.faults import killing
from tests.people import LineLost

PHONES = 4
ROUNDS = 3


def test_every_acknowledged_command_outlives_the_server_and_none_counts_twice(own_server, gather):
    meeting, writers = killing.hall(own_server, PHONES)
    for writer in writers:
        gather(writer.person)
    for seed in range(ROUNDS):
        outcome = killing.kill_and_come_back(own_server, meeting, writers, random.Random(seed))
        assert outcome.acknowledged >= 5
        assert (outcome.lost, outcome.doubled) == (0, 0)
    stored = own_server.stored(meeting)
    assert [seq for seq, _, _ in stored] == list(range(1, len(stored) + 1))
    late_wall = gather(people.wall(own_server, meeting))
    assert len(late_wall.screen.notes) == [kind for _, kind, _ in stored].count("note-posted")


def test_the_meeting_goes_on_after_a_restart_where_it_was(own_server, gather):
    meeting = own_server.create("Møte", ["Hva?"])
    freya = gather(people.console(own_server, meeting))
    freya.do("open-question", question_id="q1")
    pia, wall = gather(people.phone(own_server, meeting)), gather(people.wall(own_server, meeting))
    note_id = pia.post("mer lys")
    freya.do("create-column", column_id="lys", question_id="q1", title="Lys")
    freya.do("move-note", note_id=note_id, column_id="lys")
    pia.post("noe stygt", note_id="hidden")
    last = freya.do("hide-note", note_id="hidden")
    before = {person: (person.screen_at(last).notes, person.screen_at(last).columns) for person in (pia, wall)}
    own_server.kill()
    own_server.start()
    for person in (freya, pia, wall):
        person.leave()
        person.connect()
    for person, (notes, columns) in before.items():
        assert person.screen.notes == notes
        assert person.screen.columns == columns
    assert freya.screen.note("hidden")["status"] == "hidden"
    last = freya.do("undo")
    wall.until_seq(last)
    assert wall.screen.note("hidden")["text"] == "noe stygt"


def test_who_asks_for_a_replay_after_a_restart_gets_everything_anew(own_server, gather):
    meeting = own_server.create("Møte", ["Hva?"])
    freya = gather(people.console(own_server, meeting))
    freya.do("open-question", question_id="q1")
    pia = gather(people.phone(own_server, meeting))
    pia.post("mer lys")
    own_server.kill()
    with pytest.raises(LineLost):
        pia.post("borte")
    own_server.start()
    pia.leave()
    pia.connect()
    answer = pia.replay(1)
    assert [note["text"] for note in answer["snapshot"]["state"]["notes"]] == ["mer lys"]
