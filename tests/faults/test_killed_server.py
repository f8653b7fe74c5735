"""`kill -9` in the middle of the meeting: what was acknowledged is there, what was not is sent again, once each."""

import json
import random
import threading

import pytest

from tests import people
from tests.people import LineLost

PHONES = 4
NOTES_EACH = 60
ROUNDS = 3


class Writer:
    """A phone that posts without a pause until the line breaks, and remembers what it was told."""

    def __init__(self, person, number: int) -> None:
        self.person, self.number = person, number
        self.acknowledged: dict[str, int] = {}
        self.unanswered: list[dict] = []
        self._next = 0

    def post_until_the_line_breaks(self, count) -> None:
        for _ in range(NOTES_EACH):
            self._next += 1
            note_id = f"phone{self.number}-{self._next}"
            note = {"type": "post-note", "note_id": note_id, "question_id": "q1", "text": f"lapp {note_id}"}
            try:
                self.acknowledged[note_id] = self.person.send(note)["seq"]
            except LineLost:
                self.unanswered.append(note)
                return
            count()

    def send_again(self) -> None:
        self.person.leave()
        self.person.connect()
        for note in self.unanswered:
            self.acknowledged[note["note_id"]] = self.person.send(note)["seq"]
        self.unanswered = []


def notes_in_the_log(server, meeting) -> list[tuple[int, str]]:
    stored = server.stored(meeting)
    assert [seq for seq, _, _ in stored] == list(range(1, len(stored) + 1))
    return [(seq, json.loads(body)["note_id"]) for seq, kind, body in stored if kind == "note-posted"]


def test_every_acknowledged_note_outlives_the_server_and_none_hangs_twice(own_server, gather):
    meeting = own_server.create("Møte", ["Hva?"])
    freya = people.console(own_server, meeting)
    freya.do("open-question", question_id="q1")
    writers = [Writer(gather(people.phone(own_server, meeting)), number) for number in range(PHONES)]
    for seed in range(ROUNDS):
        post_and_kill_after(own_server, writers, random.Random(seed).randint(5, PHONES * NOTES_EACH // 2))
        stored = {note_id: seq for seq, note_id in notes_in_the_log(own_server, meeting)}
        for writer in writers:
            assert writer.acknowledged.items() <= stored.items()
        own_server.start()
        for writer in writers:
            writer.send_again()
        posted = notes_in_the_log(own_server, meeting)
        told = {note_id: seq for writer in writers for note_id, seq in writer.acknowledged.items()}
        assert sorted(note_id for _, note_id in posted) == sorted(told)
        assert told == {note_id: seq for seq, note_id in posted}
    late_wall = gather(people.wall(own_server, meeting))
    assert len(late_wall.screen.notes) == len(told)


def post_and_kill_after(server, writers, acknowledgements: int) -> None:
    """Kill the server at the very moment when so many notes have been acknowledged, with others on their way."""
    enough = threading.Semaphore(0)
    threads = [threading.Thread(target=w.post_until_the_line_breaks, args=(enough.release,)) for w in writers]
    for thread in threads:
        thread.start()
    for _ in range(acknowledgements):
        assert enough.acquire(timeout=20)
    server.kill()
    for thread in threads:
        thread.join(20)


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
