"""The disk is full, or somebody holds the database: refused with a sentence, and fine again without a restart."""

import contextlib
import resource
import sqlite3
import threading
import time

import pytest

from tests import people
from tests.sentences import refused

BUSY_TIMEOUT_S = 5
NOTE = {"type": "post-note", "note_id": "n1", "question_id": "q1", "text": "mer lys"}


@contextlib.contextmanager
def full_disk(server):
    """No file of the server can grow: the system refuses its writes as a full disk does."""
    pid, limit = server.process.pid, resource.RLIMIT_FSIZE
    _soft, hard = resource.prlimit(pid, limit)
    resource.prlimit(pid, limit, (1, hard))
    try:
        yield
    finally:
        resource.prlimit(pid, limit, (hard, hard))


@contextlib.contextmanager
def somebody_elses_transaction(server):
    connection = sqlite3.connect(server.database, isolation_level=None)
    connection.execute("begin immediate")
    try:
        yield
    finally:
        connection.execute("rollback")
        connection.close()


@pytest.fixture
def hall(own_server, gather):
    meeting = own_server.create("Møte", ["Hva?"])
    freya = gather(people.console(own_server, meeting))
    freya.do("open-question", question_id="q1")
    return meeting, freya, gather(people.phone(own_server, meeting)), gather(people.wall(own_server, meeting))


def test_a_full_disk_refuses_the_note_and_takes_it_when_there_is_room_again(own_server, hall):
    meeting, _, pia, wall = hall
    before = own_server.stored(meeting)
    with full_disk(own_server):
        refused(pia.send(NOTE), "storage-failing")
        refused(pia.send(NOTE), "storage-failing")
        assert own_server.get("/healthz").status_code == 200
        assert own_server.state(meeting)["notes"] == []
        assert pia.connected
    assert own_server.stored(meeting) == before
    answer = pia.send(NOTE)
    assert answer == {"ok": True, "seq": before[-1][0] + 1}
    assert pia.send(NOTE) == answer
    wall.until(lambda screen: screen.texts == ["mer lys"])
    assert "gap" not in wall.outcomes


def test_nobody_sees_a_note_that_could_not_be_stored(own_server, hall):
    _, freya, pia, wall = hall
    with full_disk(own_server):
        refused(pia.send(NOTE), "storage-failing")
    last = freya.do("rename-workshop", title="Etterpå")
    for person in (freya, pia, wall):
        person.until_seq(last)
        assert person.screen.texts == []
        assert "mer lys" not in str(person.frames)


def test_with_a_full_disk_joining_and_making_workshops_say_what_is_wrong(own_server, hall):
    meeting, _, _, _ = hall
    with full_disk(own_server):
        joining = own_server.post("/api/join", json={"code": meeting.code})
        making = own_server.post("/api/workshops", own_server.token, json={"title": "Møte"})
    for answer in (joining, making):
        assert answer.status_code == 503
        refused(answer.json(), "storage-failing")
    assert own_server.post("/api/join", json={"code": meeting.code}).status_code == 200


def test_a_sign_in_link_opened_while_the_disk_is_full_works_afterwards(own_server):
    path = own_server.printed(r"/sign-in/\S+")
    with full_disk(own_server):
        page = own_server.get(path)
        assert page.status_code == 503
        assert "<h1>" in page.text
    assert own_server.get(path, allow_redirects=False).headers["Location"] == "/workshops"


def test_a_database_held_for_a_moment_only_delays_the_answer(own_server, hall):
    _, _, pia, _ = hall
    answers = []
    posting = threading.Thread(target=lambda: answers.append(pia.send(NOTE)))
    with somebody_elses_transaction(own_server):
        posting.start()
        posting.join(0.3)
        assert answers == []
    posting.join(BUSY_TIMEOUT_S)
    assert answers[0]["ok"]


def test_a_database_held_too_long_refuses_the_note_and_the_server_goes_on_answering(own_server, hall):
    meeting, _, pia, _ = hall
    answers = []
    posting = threading.Thread(target=lambda: answers.append(pia.send(NOTE)))
    with somebody_elses_transaction(own_server):
        posting.start()
        posting.join(0.1)
        begun = time.monotonic()
        assert own_server.get("/healthz").status_code == 200
        assert own_server.get("/").status_code == 200
        assert time.monotonic() - begun < 2
        posting.join(BUSY_TIMEOUT_S * 2)
    refused(answers[0], "storage-failing")
    assert pia.send(NOTE)["ok"]
    assert [note["text"] for note in own_server.state(meeting)["notes"]] == ["mer lys"]
