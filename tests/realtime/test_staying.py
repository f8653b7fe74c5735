"""Who answers pings stays on line, for as long as the meeting lasts."""

import json

import pytest
import websocket

PING_S = 2
# Long after the moment when a line is cut that has answered nothing.
PINGS = 5


@pytest.mark.parametrize("transport", ["own", "stock"])
def test_a_phone_that_answers_every_ping_is_not_cut(start_server, transport):
    server = start_server(TINGWALL_TRANSPORT=transport, TINGWALL_PING_S=str(PING_S))
    meeting = server.create("Møte", ["Hva?"])
    address = server.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    line = websocket.create_connection(address, timeout=4 * PING_S)
    line.send("40" + json.dumps({"token": meeting.wall_token}))
    pings = 0
    while pings < PINGS:
        heard = line.recv()
        assert heard, f"hung up after {pings} pings"
        if heard == "2":
            pings += 1
            line.send("3")
    line.close()
