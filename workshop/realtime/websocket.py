"""RFC 6455 from the server's side, without any socket: bytes in, messages out, and whole frames to send.

Strict: what a browser never does (unmasked frames, reserved bits, oversize, half a letter) ends the connection with the
code that the RFC names. Nothing is negotiated, compression least of all: it makes a full hall wait seven times as long.
"""

import base64
import binascii
import hashlib
import struct
from collections.abc import Iterator
from typing import NamedTuple

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
NORMAL, PROTOCOL_ERROR, BAD_TEXT, TOO_BIG = 1000, 1002, 1007, 1009
_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_CONTROL_BYTES = 125
_CLOSE_CODES = frozenset([*range(1000, 1004), *range(1007, 1015), *range(3000, 5000)])


class Violation(Exception):
    """The other side broke the protocol; the connection ends with `code`."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


class Message(NamedTuple):
    """A whole message or control frame; TEXT carries a `str`, all others `bytes`."""

    opcode: int
    data: str | bytes


def accept_key(key: str) -> str:
    """The answer to `Sec-WebSocket-Key`.

    Raises:
        Violation: it is not 16 bytes in base64.
    """
    try:
        valid = len(base64.b64decode(key, validate=True)) == 16
    except (binascii.Error, ValueError):
        valid = False
    if not valid:
        raise Violation(PROTOCOL_ERROR, "bad Sec-WebSocket-Key")
    return base64.b64encode(hashlib.sha1(key.encode() + _MAGIC).digest()).decode()


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """One unmasked frame, ready to be written to any number of sockets."""
    length = len(payload)
    if length < 126:
        return bytes((0x80 | opcode, length)) + payload
    if length < 1 << 16:
        return struct.pack(">BBH", 0x80 | opcode, 126, length) + payload
    return struct.pack(">BBQ", 0x80 | opcode, 127, length) + payload


def close_frame(code: int) -> bytes:
    return frame(struct.pack(">H", code), CLOSE)


class Reader:
    """Puts messages together from whatever pieces the network delivers."""

    __slots__ = ("_buffer", "_left", "_max_bytes", "_opcode", "_parts")

    def __init__(self, max_bytes: int) -> None:
        """`max_bytes`: the largest message, all its fragments together."""
        self._max_bytes = max_bytes
        self._buffer = b""
        self._left = max_bytes  # of the message that is under way
        self._opcode: int | None = None  # of the fragmented message that is under way
        self._parts: list[bytes] = []

    def feed(self, data: bytes) -> Iterator[Message]:
        """The messages that are complete now.

        Raises:
            Violation: nothing more may be read from this connection.
        """
        self._buffer = self._buffer + data if self._buffer else data
        while (taken := self._take_frame()) is not None:
            final, opcode, payload = taken
            if opcode >= CLOSE:
                yield Message(opcode, _control(final, opcode, payload))
                continue
            if (message := self._join(final, opcode, payload)) is not None:
                yield message

    def _take_frame(self) -> tuple[bool, int, bytes] | None:
        buffer = self._buffer
        if len(buffer) < 2:
            return None
        first, second = buffer[0], buffer[1]
        if first & 0x70:
            raise Violation(PROTOCOL_ERROR, "reserved bits without an extension")
        if not second & 0x80:
            raise Violation(PROTOCOL_ERROR, "unmasked frame")
        length, start = second & 0x7F, 2
        if length >= 126:
            start = 4 if length == 126 else 10
            if len(buffer) < start:
                return None
            length = int.from_bytes(buffer[2:start], "big")
            if length < (126 if start == 4 else 1 << 16):
                raise Violation(PROTOCOL_ERROR, "length not in its shortest form")
        if first & 0x08 and length > _CONTROL_BYTES:
            raise Violation(PROTOCOL_ERROR, "control frame too long")
        # Before the payload is there: who announces a gigabyte must not be listened to until it has come.
        if length > self._left:
            raise Violation(TOO_BIG, "message too big")
        end = start + 4 + length
        if len(buffer) < end:
            return None
        payload = _unmask(buffer[start + 4 : end], buffer[start : start + 4])
        self._buffer = buffer[end:]
        return bool(first & 0x80), first & 0x0F, payload

    def _join(self, final: bool, opcode: int, payload: bytes) -> Message | None:
        if opcode not in (CONTINUATION, TEXT, BINARY):
            raise Violation(PROTOCOL_ERROR, "unknown opcode")
        if (opcode == CONTINUATION) == (self._opcode is None):
            raise Violation(PROTOCOL_ERROR, "fragments out of order")
        if final and self._opcode is None:
            return _message(opcode, payload)
        if self._opcode is None:
            self._opcode = opcode
        if payload:
            self._parts.append(payload)
            self._left -= len(payload)
        if not final:
            return None
        whole, opcode = b"".join(self._parts), self._opcode
        self._opcode, self._parts, self._left = None, [], self._max_bytes
        return _message(opcode, whole)


def _unmask(payload: bytes, mask: bytes) -> bytes:
    """XOR as one large number: a hundred times as fast as byte by byte."""
    length = len(payload)
    key = (mask * (length // 4 + 1))[:length]
    return (int.from_bytes(payload, "little") ^ int.from_bytes(key, "little")).to_bytes(length, "little")


def _message(opcode: int, payload: bytes) -> Message:
    return Message(opcode, _text(payload) if opcode == TEXT else payload)


def _text(payload: bytes) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError:
        raise Violation(BAD_TEXT, "text is not UTF-8") from None


def _control(final: bool, opcode: int, payload: bytes) -> bytes:
    if opcode not in (CLOSE, PING, PONG):
        raise Violation(PROTOCOL_ERROR, "unknown opcode")
    if not final:
        raise Violation(PROTOCOL_ERROR, "fragmented control frame")
    if opcode == CLOSE and payload:
        if len(payload) == 1 or int.from_bytes(payload[:2], "big") not in _CLOSE_CODES:
            raise Violation(PROTOCOL_ERROR, "bad close code")
        _text(payload[2:])
    return payload
