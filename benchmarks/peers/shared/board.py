"""The hall's state and what each role gets of it, in the product's words and sizes; and the durable log."""

import hashlib
import hmac
import json
import os
import re
import secrets
import sqlite3
import time
from pathlib import Path
from typing import Any

ROLES = ("participant", "wall", "facilitator")
SECRET = os.environ["STORM_SECRET"].encode()
WORKSHOP = {
    "id": "storm", "title": "Storm", "code": "STORM1", "language": "nb", "created_at": int(time.time() * 1000),
    "current_question_id": "q1", "timer_ends_at": None, "asks": {"affiliation": False, "table": False, "name": False},
    "affiliations": [], "erase_on": None,
}  # fmt: skip
QUESTION = {"question_id": "q1", "part_id": "p1", "text": "Hva mangler vi?", "status": "open", "order": 0}
CREATE = """create table events (workshop_id text, seq integer, at integer, role text, seat text, type text, body text,
    note_id text unique, primary key (workshop_id, seq)) without rowid"""


class Refused(Exception):
    """The command makes no sense; the message is the code."""


def token_for(role: str, seat: str) -> str:
    return f"{role}.{seat}.{_signature(f'{role}.{seat}')}"


def holder_of(token: Any) -> tuple[str, str] | None:
    """Role and seat of whoever holds the token."""
    body, _, signed = str(token).rpartition(".")
    role, _, seat = body.partition(".")
    return (role, seat) if hmac.compare_digest(signed, _signature(body)) else None


def _signature(body: str) -> str:
    return hmac.new(SECRET, body.encode(), hashlib.sha256).hexdigest()


def check(command: Any) -> tuple[str, str, str]:
    """Note id, question id and text.

    Raises:
        Refused: something is missing or too long.
    """
    if not isinstance(command, dict) or command.get("type") != "post-note":
        raise Refused("command-unknown")
    note_id, question_id, text = (command.get(name) for name in ("note_id", "question_id", "text"))
    if not re.fullmatch(r"[\w-]{1,64}", str(note_id)) or not re.fullmatch(r"q\d+", str(question_id)):
        raise Refused("command-malformed")
    if not isinstance(text, str) or not text.strip() or len(text) > 280:
        raise Refused("note-too-long")
    return note_id, question_id, text


def note_frames(seq: int, at: int, note_id: str, question_id: str, text: str, role: str) -> dict[str, dict]:
    """The frame of a posted note for each role."""
    note = {
        "note_id": note_id, "question_id": question_id, "text": text, "column_id": None, "status": "visible",
        "placed_by": None, "order": seq, "entered_for": None,
    }  # fmt: skip
    about = {"note": text, "question": QUESTION["text"]}
    step = {"seq": seq, "type": "note-posted", "by": role, "at": at, "undone": False, "about": about}
    log = {"log": [step]} if role == "facilitator" else {}
    puts = {
        "wall": {"notes": [note]},
        "participant": {"notes": [{**note, "likely": []}]},
        "facilitator": {"notes": [{**note, "by": role, "same_as": None}], **log},
    }
    return {of: {"seq": seq, "type": "note-posted", "at": at, "put": put} for of, put in puts.items()}


def join_frames(seq: int, at: int, people: int, seat: str) -> dict[str, dict]:
    """The same of somebody who joins; a phone learns only that something has happened."""
    walls = {**WORKSHOP, "people": people, "spotlight": None}
    joined = {"seat": seat, "affiliation": None, "table": None, "name": None, "order": seq}
    puts = {
        "wall": {"workshop": walls},
        "facilitator": {"seats": [joined], "workshop": {**walls, "can_undo": True, "can_redo": False, "left": {}}},
    }
    frames = {of: {"seq": seq, "type": "seat-joined", "at": at, "put": put} for of, put in puts.items()}
    return {**frames, "participant": {"seq": seq, "type": "unseen"}}


def snapshot(role: str, seq: int, notes: list[dict]) -> dict:
    state = {"role": role, "workshop": WORKSHOP, "parts": [], "questions": [QUESTION], "columns": [], "notes": notes}
    return {"seq": seq, "state": {**state, "seats": [], "log": []}}


class Board:
    """Decides in order; whoever calls stores the events, then sends the frames."""

    def __init__(self) -> None:
        self.seq = self.people = 0
        self.notes: dict[str, dict] = {}

    def post(self, command: Any, role: str, seat: str) -> tuple[int, tuple | None, dict]:
        """`seq`, the row of the log (None if the note is there already), and the frames by role."""
        note_id, question_id, text = check(command)
        known = self.notes.get(note_id)
        if known:
            return known["order"], None, {}
        self.seq += 1
        at = int(time.time() * 1000)
        frames = note_frames(self.seq, at, note_id, question_id, text, role)
        self.notes[note_id] = frames["wall"]["put"]["notes"][0]
        body = {"note_id": note_id, "question_id": question_id, "text": text, "seat": seat}
        return self.seq, ("storm", self.seq, at, role, seat, "note-posted", json.dumps(body), note_id), frames

    def join(self) -> tuple[str, tuple, dict]:
        """The seat, the row and the frames."""
        self.seq, self.people = self.seq + 1, self.people + 1
        at, seat = int(time.time() * 1000), secrets.token_hex(8)
        row = ("storm", self.seq, at, "participant", seat, "seat-joined", json.dumps({"seat": seat}), None)
        return seat, row, join_frames(self.seq, at, self.people, seat)


class Log:
    """SQLite, synced at every commit."""

    def __init__(self, data: Path) -> None:
        self._connection = sqlite3.connect(data / "storm.db", isolation_level=None, check_same_thread=False)
        for statement in ("pragma journal_mode=WAL", "pragma synchronous=FULL", CREATE):
            self._connection.execute(statement)

    def append(self, rows: list[tuple]) -> None:
        self._connection.execute("begin immediate")
        self._connection.executemany("insert into events values (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._connection.execute("commit")
