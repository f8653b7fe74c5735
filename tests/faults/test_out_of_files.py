"""More people come than the system gives files for: who is in stays in, and who waits gets in when others leave."""

import socket

from tests import people

FILES = 160
TOO_MANY = 100


def test_a_server_out_of_files_keeps_everybody_and_lets_in_who_waited(start_server, gather):
    server = start_server(files=FILES)
    meeting = server.create("Møte", ["Hva?"])
    freya = gather(people.console(server, meeting))
    crowd = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(TOO_MANY)]
    assert freya.do("open-question", question_id="q1")
    assert server.process.poll() is None
    for waiting in crowd:
        waiting.close()
    assert server.get("/healthz").status_code == 200
    assert freya.connected
