"""RFC 6455, frame by frame: what a browser sends is read, and what no browser sends ends the connection."""

import os
import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wsproto.connection import Connection, ConnectionType
from wsproto.events import BytesMessage, CloseConnection, Ping, TextMessage

from workshop.realtime import websocket as ws

MAX_BYTES = 70_000
MASK = b"\x37\xfa\x21\x3d"


def masked(payload: bytes, first: int, length: bytes | None = None) -> bytes:
    """A client's frame; `first` is its first byte, `length` overrides what belongs there."""
    if length is None:
        size = len(payload)
        long, longest = struct.pack(">BH", 126, size & 0xFFFF), struct.pack(">BQ", 127, size)
        length = bytes([size]) if size < 126 else long if size < 1 << 16 else longest
    hidden = bytes(byte ^ MASK[place % 4] for place, byte in enumerate(payload))
    return bytes([first, length[0] | 0x80]) + length[1:] + MASK + hidden


def read(*pieces: bytes) -> list[ws.Message]:
    reader = ws.Reader(MAX_BYTES)
    return [message for piece in pieces for message in reader.feed(piece)]


def refused(*pieces: bytes) -> int:
    with pytest.raises(ws.Violation) as violation:
        read(*pieces)
    return violation.value.code


def test_the_opening_is_answered_as_in_the_standards_example():
    assert ws.accept_key("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


@pytest.mark.parametrize("key", ["", "abc", "dGhlIHNhbXBsZQ==", "dGhlIHNhbXBsZSBub25jZQ==\n", "æ" * 24])
def test_a_key_that_is_not_sixteen_bytes_is_refused(key):
    with pytest.raises(ws.Violation):
        ws.accept_key(key)


def test_the_standards_masked_hello_is_read():
    assert read(bytes.fromhex("818537fa213d7f9f4d5158")) == [ws.Message(ws.TEXT, "Hello")]


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536])
def test_every_form_of_length_is_read_and_written(size):
    text = "a" * size
    assert read(masked(text.encode(), 0x81)) == [ws.Message(ws.TEXT, text)]
    client = Connection(ConnectionType.CLIENT)
    client.receive_data(ws.frame(text.encode()))
    assert "".join(event.data for event in client.events()) == text


def test_fragments_are_put_together_and_a_ping_may_come_between():
    pieces = masked(b"mer ", 0x01) + masked(b"?", 0x89) + masked(b"og ", 0x00) + masked(b"bedre", 0x80)
    assert read(pieces) == [ws.Message(ws.PING, b"?"), ws.Message(ws.TEXT, "mer og bedre")]


def test_a_letter_may_be_split_between_fragments():
    letter = "ø".encode()
    assert read(masked(letter[:1], 0x01), masked(letter[1:], 0x80)) == [ws.Message(ws.TEXT, "ø")]


WRONG = {
    "unmasked": (b"\x81\x05Hello", ws.PROTOCOL_ERROR),
    "reserved bit 1, as compression sets it": (masked(b"Hello", 0xC1), ws.PROTOCOL_ERROR),
    "reserved bit 2": (masked(b"Hello", 0xA1), ws.PROTOCOL_ERROR),
    "reserved bit 3": (masked(b"Hello", 0x91), ws.PROTOCOL_ERROR),
    "unknown opcode": (masked(b"Hello", 0x83), ws.PROTOCOL_ERROR),
    "unknown control opcode": (masked(b"Hello", 0x8B), ws.PROTOCOL_ERROR),
    "fragmented ping": (masked(b"?", 0x09), ws.PROTOCOL_ERROR),
    "ping of 126 bytes": (masked(b"?" * 126, 0x89), ws.PROTOCOL_ERROR),
    "continuation of nothing": (masked(b"Hello", 0x80), ws.PROTOCOL_ERROR),
    "a new message inside another": (masked(b"a", 0x01) + masked(b"b", 0x81), ws.PROTOCOL_ERROR),
    "16 bits for a short length": (masked(b"Hello", 0x81, b"\x7e\x00\x05"), ws.PROTOCOL_ERROR),
    "64 bits for a short length": (masked(b"Hello", 0x81, b"\x7f" + struct.pack(">Q", 5)), ws.PROTOCOL_ERROR),
    "half a letter": (masked("ø".encode()[:1], 0x81), ws.BAD_TEXT),
    "a surrogate in UTF-8": (masked(b"\xed\xa0\x80", 0x81), ws.BAD_TEXT),
    "a goodbye of one byte": (masked(b"\x03", 0x88), ws.PROTOCOL_ERROR),
    "a goodbye with a code that nobody may send": (masked(struct.pack(">H", 1005), 0x88), ws.PROTOCOL_ERROR),
    "a goodbye whose reason is no text": (masked(struct.pack(">H", 1000) + b"\xff", 0x88), ws.BAD_TEXT),
    "announced too big": (masked(b"", 0x82, b"\x7f" + struct.pack(">Q", MAX_BYTES + 1)), ws.TOO_BIG),
    "announced absurdly big": (masked(b"", 0x82, b"\x7f" + b"\xff" * 8), ws.TOO_BIG),
    "too big in pieces": (masked(b"a" * 60_000, 0x01) + masked(b"a" * 10_001, 0x80), ws.TOO_BIG),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_no_browser_sends_is_refused_with_its_code(what):
    pieces, code = WRONG[what]
    assert refused(pieces) == code


def test_the_room_for_a_message_is_whole_again_after_it():
    part = masked(b"a" * 40_000, 0x01) + masked(b"a" * 29_000, 0x80)
    assert len(read(part, part)) == 2


@given(
    st.lists(st.one_of(st.text(max_size=300), st.binary(max_size=300)), max_size=8),
    st.lists(st.integers(1, 40), min_size=1),
)
def test_what_another_implementation_sends_is_read_however_the_network_cuts_it(messages, cuts):
    client = Connection(ConnectionType.CLIENT)
    sent = b""
    for message in messages:
        whole = TextMessage(message) if isinstance(message, str) else BytesMessage(message)
        sent += client.send(Ping(b"p")) + client.send(whole)
    sent += client.send(CloseConnection(1000, "ha det"))
    pieces, place = [], 0
    while place < len(sent):
        size = cuts[len(pieces) % len(cuts)]
        pieces.append(sent[place : place + size])
        place += size
    got = read(*pieces)
    assert [message.data for message in got if message.opcode in (ws.TEXT, ws.BINARY)] == messages
    assert got[-1].opcode == ws.CLOSE


@given(st.binary(max_size=400))
def test_noise_is_read_or_refused_and_nothing_else(noise):
    with suppress(ws.Violation):
        assert all(isinstance(message, ws.Message) for message in read(noise))


def test_noise_behind_an_honest_start_does_not_pass_either():
    seen = set()
    for _ in range(300):
        try:
            read(masked(b"mer", 0x01), os.urandom(60))
        except ws.Violation as violation:
            seen.add(violation.code)
    assert ws.PROTOCOL_ERROR in seen
