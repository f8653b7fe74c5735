"""Boards and plans between server and worker: four bytes of length (big-endian), then JSON."""

import socket
import struct
from typing import Any

import msgspec

from workshop.clustering.board import LANGUAGES, Board, Plan
from workshop.clustering.choice import EmbedderChoice

LENGTH = struct.Struct(">I")
MAX_FRAME_BYTES = 64 * 1024 * 1024


class Malformed(ValueError):
    """What came over the wire is not a board; the sentence says where."""


def send(connection: socket.socket, message: Any) -> None:
    """Send one frame.

    Raises:
        Malformed: the message is longer than `MAX_FRAME_BYTES`; nothing was sent.
    """
    body = msgspec.json.encode(message)
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


def read_choice(body: bytes) -> EmbedderChoice:
    """The choice in a worker's first frame."""
    return msgspec.json.decode(body, type=EmbedderChoice)


def read_board(body: bytes) -> Board:
    """The board in a frame.

    Raises:
        Malformed: names the field and what it should have been.
    """
    try:
        board = msgspec.json.decode(body, type=Board)
    except (msgspec.DecodeError, UnicodeDecodeError) as reason:
        raise Malformed(str(reason)) from reason
    if board.language not in LANGUAGES:
        raise Malformed(f"language {board.language!r}: choose one of {', '.join(LANGUAGES)}")
    return board


def read_plan(raw: dict) -> Plan:
    """The plan in an answer of the worker."""
    return msgspec.convert(raw, Plan)
