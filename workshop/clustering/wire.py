"""Boards and plans between server and worker: four bytes of length (big-endian), then JSON."""

import json
import socket
import struct
from dataclasses import asdict

from workshop.clustering.board import LANGUAGES, Board, BoardColumn, BoardNote, Plan

LENGTH = struct.Struct(">I")
MAX_FRAME_BYTES = 64 * 1024 * 1024


class Malformed(ValueError):
    """What came over the wire is not a board; the sentence says where."""


def send(connection: socket.socket, message: dict) -> None:
    """Send one frame.

    Raises:
        Malformed: the message is longer than `MAX_FRAME_BYTES`; nothing was sent.
    """
    body = json.dumps(message).encode()
    if len(body) > MAX_FRAME_BYTES:
        raise Malformed(f"A frame of {len(body)} bytes; {MAX_FRAME_BYTES} fit")
    connection.sendall(LENGTH.pack(len(body)) + body)


def receive(connection: socket.socket) -> bytes | None:
    """The body of the next frame, or None when the other end has closed.

    Raises:
        Malformed: the frame is longer than `MAX_FRAME_BYTES`; the connection cannot be read on from there.
    """
    head = exactly(connection, LENGTH.size)
    if head is None:
        return None
    (length,) = LENGTH.unpack(head)
    if length > MAX_FRAME_BYTES:
        raise Malformed(f"A frame of {length} bytes; {MAX_FRAME_BYTES} fit")
    return exactly(connection, length)


def exactly(connection: socket.socket, count: int) -> bytes | None:
    pieces = bytearray()
    while len(pieces) < count:
        piece = connection.recv(min(count - len(pieces), 1 << 20))
        if not piece:
            return None
        pieces += piece
    return bytes(pieces)


def board_message(board: Board) -> dict:
    return asdict(board)


def read_board(body: bytes) -> Board:
    """The board in a frame.

    Raises:
        Malformed: names the field and what it should have been.
    """
    try:
        raw = json.loads(body)
    except ValueError as reason:
        raise Malformed(f"Not JSON: {reason}") from reason
    if not isinstance(raw, dict):
        raise Malformed("A board is a JSON object")
    language = field(raw, "language", str)
    if language not in LANGUAGES:
        raise Malformed(f"language {language!r}: choose one of {', '.join(LANGUAGES)}")
    return Board(
        question=field(raw, "question", str),
        language=language,
        notes=tuple(read_note(one) for one in field(raw, "notes", list)),
        columns=tuple(read_column(one) for one in field(raw, "columns", list)),
        settled=field(raw, "settled", bool),
    )


def read_note(raw: dict) -> BoardNote:
    column_id = raw.get("column_id") if isinstance(raw, dict) else None
    if column_id is not None and not isinstance(column_id, str):
        raise Malformed(f"column_id {column_id!r}: expected a string or null")
    return BoardNote(field(raw, "note_id", str), field(raw, "text", str), column_id, field(raw, "fixed", bool))


def read_column(raw: dict) -> BoardColumn:
    named, pinned = field(raw, "named", bool), field(raw, "pinned", bool)
    return BoardColumn(field(raw, "column_id", str), field(raw, "title", str), named, pinned)


def plan_message(plan: Plan) -> dict:
    return asdict(plan)


def read_plan(raw: dict) -> Plan:
    columns = [(column_id, title) for column_id, title in raw["new_columns"]]
    return Plan(raw["placements"], columns, raw["titles"], raw["embedder"])


def field(raw: dict, name: str, kind: type):
    value = raw.get(name) if isinstance(raw, dict) else None
    if not isinstance(value, kind):
        raise Malformed(f"{name} {value!r}: expected {kind.__name__}")
    return value
