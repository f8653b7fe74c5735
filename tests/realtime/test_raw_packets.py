"""Below Socket.IO: broken packets on a raw WebSocket are no crash, and the line goes on."""

import json

import pytest
import websocket

BROKEN = {
    "JSON cut short": '423["command",{',
    "a number without end": '423["command",{"type":"undo","step":' + "9" * 5_000 + "}]",
    "nesting without end": '423["command",' + "[" * 40_000 + "]" * 40_000 + "]",
    "two payloads": '423["command",{},{}]',
    "no payload": '423["command"]',
    "an event without a name": "423[5,{}]",
    "an event that is no list": "423{}",
    "an empty event": "423[]",
    "a placeholder for an attachment that never comes": '451-3["command",{"_placeholder":true,"num":5}]',
}


@pytest.fixture
def line(server, meeting):
    connection = websocket.create_connection(
        server.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket", timeout=10
    )
    connection.recv()
    connection.send("40" + json.dumps({"token": meeting.token}))
    received = ""
    while not ("snapshot" in received and "40{" in received):
        received += connection.recv()
    yield connection
    connection.close()


@pytest.mark.parametrize("message", BROKEN.values(), ids=BROKEN)
def test_a_broken_packet_is_refused_and_the_line_goes_on(line, message):
    line.send(message)
    assert answer_to(line, 3)["code"] == "command-malformed"
    still_works(line)


@pytest.mark.parametrize("message", ["4", "49", '42["nonsense",{}]', "43{}", '42["command",{}', "40/admin,{}"])
def test_a_packet_that_nobody_waits_for_is_passed_over(line, message):
    line.send(message)
    still_works(line)


def still_works(line):
    line.send('424["replay",{"after":1}]')
    assert answer_to(line, 4) == {"frames": []}


def answer_to(line, number: int) -> dict:
    """The answer to the packet with the number; frames and farewells of other rooms may come before it."""
    while not (message := line.recv()).startswith(f"43{number}"):
        assert message.startswith(("42", "44")), message
    return json.loads(message.removeprefix(f"43{number}"))[0]
