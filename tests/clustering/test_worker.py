import json
import os
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import replace

import msgspec
import pytest

from tests.clustering.conftest import stored_board
from workshop.clustering import BoardNote, BoardRefused, WorkerDown, WorkerProcess, organise, wire
from workshop.clustering.supervisor import ROOT
from workshop.clustering.worker import answer

BOARD = stored_board("real-skiptvet-1-attraktivt", settled=True)


@pytest.fixture(scope="module")
def worker():
    process = WorkerProcess("lexical")
    yield process
    process.stop()


def test_another_process_makes_the_very_same_plan(worker, lexical):
    assert worker.organise(BOARD) == organise(BOARD, lexical)


def test_a_worker_killed_in_the_middle_of_a_job_still_answers(worker, lexical):
    worker.start()
    killed = worker.pid
    os.kill(killed, signal.SIGSTOP)  # it cannot answer before it is killed
    answers = []
    asking = threading.Thread(target=lambda: answers.append(worker.organise(BOARD)))
    asking.start()
    os.kill(killed, signal.SIGKILL)
    asking.join(timeout=20)
    assert answers == [organise(BOARD, lexical)]
    assert worker.pid != killed


def test_a_hanging_worker_is_replaced(lexical):
    worker = WorkerProcess("lexical", timeout_s=1.0)
    worker.start()
    hung = worker.pid
    os.kill(hung, signal.SIGSTOP)
    try:
        assert worker.organise(BOARD) == organise(BOARD, lexical)
        assert worker.pid != hung
    finally:
        worker.stop()


def test_an_answer_that_nobody_waited_for_is_not_given_to_the_next(worker, lexical, monkeypatch):
    def give_up(connection):
        raise KeyboardInterrupt

    worker.start()
    with monkeypatch.context() as patched:
        patched.setattr(wire, "receive", give_up)
        with pytest.raises(KeyboardInterrupt):
            worker.organise(BOARD)
    other = stored_board("real-skiptvet-2-mangler", settled=True)
    assert worker.organise(other) == organise(other, lexical)


def test_a_refused_board_does_not_take_the_worker_down(worker):
    worker.start()
    pid = worker.pid
    with pytest.raises(BoardRefused, match="twice"):
        worker.organise(replace(BOARD, notes=(BoardNote("n", "a"), BoardNote("n", "b"))))
    with pytest.raises(BoardRefused, match="language 'tlh'"):
        worker.organise(replace(BOARD, language="tlh"))
    assert worker.organise(BOARD).new_columns
    assert worker.pid == pid


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b"\xff", b'{"language": "nb", "question": 3}'])
def test_a_malformed_job_is_answered_with_a_sentence(body, lexical):
    assert answer(body, lexical)["refused"]


def test_a_stopped_worker_is_gone_and_comes_back_when_asked(worker):
    worker.start()
    pid = worker.pid
    worker.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert worker.organise(BOARD).new_columns


def test_a_worker_that_cannot_start_is_reported(monkeypatch):
    monkeypatch.setattr("workshop.clustering.supervisor.ATTEMPTS", 1)
    with pytest.raises(WorkerDown):
        WorkerProcess("no-such-embedder").organise(BOARD)


def test_the_worker_dies_with_its_parent():
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-m", "workshop.clustering.worker", str(theirs.fileno()), "lexical"]
    process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=ROOT)
    theirs.close()
    assert json.loads(wire.receive(ours)) == {"ready": "lexical"}
    ours.close()
    assert process.wait(timeout=10) == 0


def test_a_board_survives_the_wire(lexical):
    board = replace(BOARD, notes=(*BOARD.notes, BoardNote("ü", "smørbrød\u2028\n🙃", None, True)))
    assert wire.read_board(msgspec.json.encode(board)) == board


def test_the_server_side_needs_neither_numpy_nor_scipy():
    code = "import sys, workshop.clustering; sys.exit('numpy' in sys.modules or 'scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
