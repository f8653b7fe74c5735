"""From JSON to a command: a command of the right values, or a refusal, never anything else."""

import re
from dataclasses import fields

import pytest
from hypothesis import given, settings

from tests.realtime.any_json import anything
from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.realtime.packets import PlainPacket
from workshop.realtime.wire import COMMANDS, parse_after, parse_command


@settings(max_examples=200, deadline=None)
@given(anything)
def test_any_json_becomes_a_command_or_is_refused(payload):
    try:
        command, command_id = parse_command(payload)
    except Rejected:
        return
    assert isinstance(command, COMMANDS[payload["type"]])
    assert command_id is None or re.fullmatch("[A-Za-z0-9_-]{1,64}", command_id)
    for field in fields(command):
        value = getattr(command, field.name)
        if field.name.endswith("_id") and value is not None:
            assert re.fullmatch("[A-Za-z0-9_-]{1,64}", value)


@settings(max_examples=100, deadline=None)
@given(anything)
def test_any_json_is_a_place_to_replay_from_or_is_refused(payload):
    if isinstance(payload, int) and not isinstance(payload, bool) and payload >= 0:
        assert parse_after({"after": payload}) == payload
        return
    with pytest.raises(Rejected, match="command-malformed"):
        parse_after({"after": payload})


def test_a_command_keeps_its_values():
    payload = {"type": "post-note", "note_id": "n1", "question_id": "q1", "text": "mer lys", "command_id": "k1"}
    assert parse_command(payload) == (c.PostNote("n1", "q1", "mer lys"), "k1")


def test_moving_one_note_is_moving_a_list_of_one():
    payload = {"type": "move-note", "note_id": "n1", "column_id": None}
    assert parse_command(payload)[0] == c.MoveNotes(("n1",), None)


@pytest.mark.parametrize("kind", ["create-column", "split-column"])
def test_an_id_that_may_be_left_out_is_made(kind):
    payload = {"type": kind, "question_id": "q1", "column_id": None, "title": "Lys", "note_ids": []}
    payload = {**payload, "column_id": "c1"} if kind == "split-column" else payload
    command = parse_command(payload)[0]
    assert len(getattr(command, "new_column_id", command.column_id)) == 36


BROKEN = ["", "2", "2{}", "2[]", "2[5]", '2["command",{', "2" + "[" * 50_000, "9", "x", b"\x00\xff", '2["a",1]x']


@pytest.mark.parametrize("message", BROKEN, ids=range(len(BROKEN)))
def test_a_packet_that_cannot_be_read_becomes_a_command_that_is_refused(message):
    packet = PlainPacket(encoded_packet=message)
    assert (packet.packet_type, packet.data) == (2, ["command", None])
    with pytest.raises(Rejected, match="command-malformed"):
        parse_command(packet.data[1])


def test_a_packet_that_cannot_be_read_keeps_the_number_that_its_sender_waits_for():
    assert PlainPacket(encoded_packet='27["command",{').id == 7


@settings(max_examples=100, deadline=None)
@given(anything)
def test_packets_without_attachments_survive_the_way(payload):
    there = PlainPacket(data=["command", payload], id=3).encode()
    back = PlainPacket(encoded_packet=there)
    assert repr(back.data) == repr(["command", payload])
    assert back.id == 3
