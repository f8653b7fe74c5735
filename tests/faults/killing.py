"""`kill -9` in the middle of the meeting, and what is left of what was acknowledged."""

import random
import threading
import time
from collections import Counter
from dataclasses import dataclass

from tests import people
from tests.people import LineLost, Person
from tests.running import Meeting, RunningServer

PATIENCE_S = 60
EDIT_EVERY = 4


@dataclass(frozen=True)
class Outcome:
    """One death of the server: what phones had been told, what the log held, and how long nobody could write."""

    acknowledged: int
    sent_again: int
    lost: int
    doubled: int
    back_s: float


class Writer:
    """A phone that posts and edits without a pause until the line breaks, and remembers what it was told."""

    def __init__(self, person: Person, number: int) -> None:
        self.person, self.number = person, number
        self.acknowledged: dict[str, int] = {}
        self.unanswered: dict | None = None
        self._sent = 0

    def write_until_the_line_breaks(self, count) -> None:
        while True:
            try:
                self._send(self._next())
            except LineLost:
                return
            count()

    def send_again(self) -> bool:
        """Come back, and send what was under way; whether there was something."""
        self.person.leave()
        self.person.connect()
        if self.unanswered is None:
            return False
        self._send(self.unanswered)
        return True

    def _send(self, command: dict) -> None:
        self.unanswered = command
        answer = self.person.send(command)
        # A seat that writes as fast as it can is told to wait; the same command again is what a phone does then.
        while answer.get("code") == "too-fast":
            time.sleep(0.05)
            answer = self.person.send(command)
        assert answer["ok"], answer
        self.acknowledged[command.get("command_id") or command["note_id"]] = answer["seq"]
        self.unanswered = None

    def _next(self) -> dict:
        self._sent += 1
        if self._sent % EDIT_EVERY:
            note_id = self._note_id(self._sent)
            return {"type": "post-note", "note_id": note_id, "question_id": "q1", "text": f"lapp {note_id}"}
        note_id = self._note_id(self._sent - 1)
        edit_id = f"{note_id}-edit"
        return {"type": "edit-note", "note_id": note_id, "text": f"rettet {note_id}", "command_id": edit_id}

    def _note_id(self, number: int) -> str:
        return f"phone{self.number}-{number}"


def kill_and_come_back(
    server: RunningServer, meeting: Meeting, writers: list[Writer], chance: random.Random
) -> Outcome:
    """Let everybody write, kill the server at a random moment, start it, and send again what was not answered."""
    told_before = sum(len(writer.acknowledged) for writer in writers)
    _write_and_kill_after(server, writers, chance.randint(5, 25 * len(writers)))
    told = _told(writers)
    killed_at = time.monotonic()
    lost = _missing(server, meeting, told)
    server.start()
    sent_again = sum([writer.send_again() for writer in writers])
    back_s = time.monotonic() - killed_at
    lost |= _missing(server, meeting, _told(writers))
    stored = Counter(sent_as for _, sent_as in server.commands_stored(meeting))
    doubled = sum(times - 1 for times in stored.values())
    return Outcome(len(told) - told_before, sent_again, len(lost), doubled, back_s)


def _write_and_kill_after(server: RunningServer, writers: list[Writer], acknowledgements: int) -> None:
    """Kill the server at the very moment when so many commands have been acknowledged, with others on their way."""
    enough = threading.Semaphore(0)
    threads = [threading.Thread(target=w.write_until_the_line_breaks, args=(enough.release,)) for w in writers]
    for thread in threads:
        thread.start()
    for _ in range(acknowledgements):
        assert enough.acquire(timeout=PATIENCE_S)
    server.kill()
    for thread in threads:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


def _told(writers: list[Writer]) -> dict[str, int]:
    return {sent_as: seq for writer in writers for sent_as, seq in writer.acknowledged.items()}


def _missing(server: RunningServer, meeting: Meeting, told: dict[str, int]) -> set[str]:
    """What was acknowledged and does not stand in the log where its answer said."""
    stored = {(sent_as, seq) for seq, sent_as in server.commands_stored(meeting)}
    return {sent_as for sent_as, seq in told.items() if (sent_as, seq) not in stored}


def hall(server: RunningServer, phones: int) -> tuple[Meeting, list[Writer]]:
    """A meeting with an open question, and phones that are ready to write."""
    meeting = server.create("Møte", ["Hva?"])
    freya = people.console(server, meeting)
    freya.do("open-question", question_id="q1")
    freya.leave()
    return meeting, [Writer(people.phone(server, meeting), number) for number in range(phones)]
