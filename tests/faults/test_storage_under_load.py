"""The database cannot be written while a hall posts: phones keep their notes and send them when it can be again."""

import contextlib
import subprocess
from pathlib import Path

import pytest

from tests import people
from tests.faults.screens import Screens
from tests.sentences import refused

DISK_BYTES = 3_000_000
PHONES = 4
NOTES_EACH = 10
PING_S = 25


def privileged(*command: str | Path) -> None:
    """Run what only root may on a system that can do it; elsewhere the test is skipped, with the reason."""
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        pytest.skip(str(error))
    if ran.returncode:
        pytest.skip(f"{command[0]}: {ran.stderr.strip()}")


@pytest.fixture
def small_disk(tmp_path):
    """A file system of its own, with room for little more than the database."""
    disk = tmp_path / "data0"
    disk.mkdir()
    privileged("mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", disk)
    yield disk
    subprocess.run(["umount", disk], check=True)


@contextlib.contextmanager
def no_room(server):
    """The disk is really full: not one byte more fits on it."""
    filler = server.data / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (4_096, 1):
            with contextlib.suppress(OSError):
                while file.write(b"x" * size):
                    pass
    try:
        yield
    finally:
        filler.unlink()


@contextlib.contextmanager
def read_only(server):
    """Neither the database nor its log may be written, by those who have it open either."""
    # Not its `-shm`: that is memory, mapped into the server, and the system kills who writes to memory it may not.
    files = [server.database, server.database.with_name("tingwall.db-wal")]
    privileged("chattr", "+i", *files)
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", *files], check=True)


@pytest.fixture(params=["full", "read-only"])
def trouble(request):
    """What befalls the disk; the small one must be there before the server and outlive it."""
    if request.param == "full":
        request.getfixturevalue("small_disk")
        return no_room
    return read_only


def test_phones_keep_what_cannot_be_stored_and_send_it_by_themselves_when_it_can(trouble, start_server, gather):
    server = start_server()
    meeting = server.create("Møte", ["Hva?"])
    gather(people.console(server, meeting)).do("open-question", question_id="q1")
    pia, wall = gather(people.phone(server, meeting)), gather(people.wall(server, meeting))
    with Screens(server.url, PING_S, 1) as screens:
        tokens = [server.post("/api/join", json={"code": meeting.code}).json()["token"] for _ in range(PHONES)]
        for at, token in enumerate(tokens):
            screens.open(f"phone{at}", token, keeps=True)
        with trouble(server):
            fill_what_is_left(pia)
            before = server.state(meeting)
            for number in range(NOTES_EACH):
                for at in range(PHONES):
                    screens.post(f"phone{at}", note(f"phone{at}-{number}"))
            refused(pia.send(note("pia")), "storage-failing")
            assert screens.answers == {}
            assert server.get("/healthz").status_code == 200
            assert server.state(meeting) == before
        screens.until(lambda: not screens.under_way, "every note to be stored")
        assert all(answer["ok"] for answer in screens.answers.values())
    assert pia.send(note("pia"))["ok"]
    stored = [sent_as for _, sent_as in server.commands_stored(meeting)]
    assert sorted(set(stored)) == sorted(stored)
    assert {f"phone{at}-{number}" for at in range(PHONES) for number in range(NOTES_EACH)} | {"pia"} <= set(stored)
    wall.until(lambda screen: sorted(screen.items["notes"]) == sorted(stored), "all notes on the wall")
    assert pia.connected
    assert "gap" not in wall.outcomes


def fill_what_is_left(pia) -> None:
    """Post until a note is refused: pages that the database has taken already may hold some more."""
    for number in range(500):
        if not (answer := pia.send(note(f"last-{number}")))["ok"]:
            refused(answer, "storage-failing")
            return
    raise AssertionError("the disk took everything")


def note(note_id: str) -> dict:
    return {"type": "post-note", "note_id": note_id, "question_id": "q1", "text": f"lapp {note_id}"}
