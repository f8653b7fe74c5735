"""The clustering worker dies: notes are posted and placed all the same, and nobody in the hall notices."""

import json
import os
import signal
import threading

import pytest

from tests import people
from tests.running import ROOT, START_DEADLINE_S
from workshop.live.organiser import SETTLED_S

BOARD = json.loads((ROOT / "workshop/demo/real-skiptvet-1-attraktivt.json").read_text())
TEXTS = [note["text"] for note in BOARD["notes"]][:14]


@pytest.fixture
def hall(own_server, gather):
    meeting = own_server.create("Dialogmøte", [BOARD["question"]])
    freya = gather(people.console(own_server, meeting))
    freya.do("open-question", question_id="q1")
    return freya, gather(people.phone(own_server, meeting)), gather(people.wall(own_server, meeting))


def healthy(server) -> bool:
    answer = server.get("/healthz")
    return answer.status_code == 200 and answer.json()["status"] == "ok"


def sorted_on(person) -> None:
    """Wait until the machine has made columns and put notes into them."""
    person.until(
        lambda screen: len({note["column_id"] for note in screen.notes if note["column_id"]}) >= 2,
        "columns",
        SETTLED_S + START_DEADLINE_S,
    )
    assert {note["placed_by"] for note in person.screen.notes} <= {None, "organiser"}


def test_a_worker_killed_before_the_notes_come_is_replaced(own_server, hall):
    _, pia, wall = hall
    [pid] = own_server.worker_pids()
    os.kill(pid, signal.SIGKILL)
    for text in TEXTS:
        pia.post(text)
    assert healthy(own_server)
    sorted_on(wall)
    assert len(wall.screen.notes) == len(TEXTS)
    [new_pid] = own_server.worker_pids()
    assert new_pid != pid


def test_a_worker_killed_at_work_costs_no_note_and_no_waiting(own_server, hall):
    _, pia, wall = hall
    [pid] = own_server.worker_pids()
    # Stopped it takes the job but cannot answer, so it is surely killed in the middle of it.
    os.kill(pid, signal.SIGSTOP)
    for text in TEXTS[:12]:
        pia.post(text)
    assert healthy(own_server)
    wall.until(lambda screen: len(screen.notes) == 12, "the notes, unsorted")
    assert {note["column_id"] for note in wall.screen.notes} == {None}
    os.kill(pid, signal.SIGKILL)
    for text in TEXTS[12:]:
        pia.post(text)
    assert healthy(own_server)
    sorted_on(wall)
    assert len(wall.screen.notes) == len(TEXTS)


def test_a_worker_killed_while_it_sorts_anew_leaves_every_note_where_it_was_until_the_next_one_has_sorted(
    own_server, hall
):
    freya, pia, wall = hall
    for text in TEXTS[:12]:
        pia.post(text)
    sorted_on(wall)
    before = {note["note_id"]: note["column_id"] for note in wall.screen.notes}
    [pid] = own_server.worker_pids()
    os.kill(pid, signal.SIGSTOP)
    # What says the same as a sorted note surely finds a column.
    late = [pia.post(note["text"]) for note in [note for note in wall.screen.notes if note["column_id"]][:2]]
    last = freya.do("sort-now", question_id="q1")
    wall.until_seq(last)
    after = {note["note_id"]: note["column_id"] for note in wall.screen.notes}
    assert after == {**before, **dict.fromkeys(late)}
    os.kill(pid, signal.SIGKILL)
    wall.until(
        lambda screen: all(screen.note(note_id)["column_id"] for note_id in late),
        "the late notes to be sorted",
        SETTLED_S + START_DEADLINE_S,
    )
    assert own_server.worker_pids() != [pid]
    assert healthy(own_server)


def test_workers_killed_again_and_again_do_not_stop_the_posting(own_server, hall):
    freya, pia, wall = hall
    done = threading.Event()

    def kill_every_worker() -> None:
        while not done.wait(0.05):
            for pid in own_server.worker_pids():
                os.kill(pid, signal.SIGKILL)

    killing = threading.Thread(target=kill_every_worker)
    killing.start()
    for text in TEXTS:
        pia.post(text)
    assert healthy(own_server)
    done.set()
    killing.join()
    last = freya.do("rename-workshop", title="Alle er her fremdeles")
    wall.until_seq(last)
    assert len(wall.screen.notes) == len(TEXTS)
    sorted_on(wall)
