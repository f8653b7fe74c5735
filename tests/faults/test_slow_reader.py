"""A phone that stops reading while the hall goes on is cut; nobody else waits for it, and it comes back whole."""

import json
import socket

import pytest
import websocket

from tests import people

# The stock transport cuts who does not answer a ping; ours does not wait for that.
PING_S = 5
RECEIVE_BYTES = 4_096
NOTES = 150
NOTE_CHARS = 280
# Each move puts all notes into one frame: a hundred kilobytes or more.
MOVES = 110
PATIENCE_S = 30
# Folding all that takes this process a while, and a machine full of other tests longer.
LONG_PATIENCE_S = 90


@pytest.fixture(params=["own", "stock"])
def server(request, start_server):
    return start_server(TINGWALL_TRANSPORT=request.param, TINGWALL_PING_S=str(PING_S))


@pytest.fixture
def deaf(server, meeting):
    """Otto's wall, which takes the snapshot and reads nothing more."""
    line = websocket.create_connection(
        server.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket",
        timeout=PATIENCE_S,
        sockopt=[(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BYTES)],
    )
    line.send("40" + json.dumps({"token": meeting.wall_token}))
    while "snapshot" not in line.recv():
        pass
    yield line
    line.shutdown()


def test_who_does_not_read_is_cut_and_nobody_else_waits(server, meeting, freya, pia, deaf, gather):
    wall = gather(people.wall(server, meeting))
    notes = [freya.post(f"{number} ".ljust(NOTE_CHARS, "x")) for number in range(NOTES)]
    freya.do("create-column", column_id="a", question_id="q1", title="A")
    for number in range(MOVES):
        last = freya.do("move-notes", note_ids=notes, column_id=None if number % 2 else "a")
        if number % 20 == 0:
            pia.post(f"midt i alt {number}")
    wall.until_seq(last, LONG_PATIENCE_S)
    assert {"applied"} == set(wall.outcomes)
    assert freya.connected
    assert pia.connected
    sent = sum(len(json.dumps(frame)) for frame in wall.frames)
    # Some megabytes had been taken by the system on their way before the server hung up.
    assert received_until_the_end(deaf) < 0.8 * sent
    again = gather(people.wall(server, meeting))
    assert again.screen.notes == wall.screen_at(again.screen.seq).notes


def received_until_the_end(line: websocket.WebSocket) -> int:
    """How many bytes were still on their way when the server hung up; a server that does not would go on pinging."""
    received = 0
    try:
        while data := line.sock.recv(65_536):
            received += len(data)
    except ConnectionResetError:
        pass
    return received
