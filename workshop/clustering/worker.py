"""The process that embeds and sorts: `python -m workshop.clustering.worker FD`.

It keeps nothing but memories of texts, so it may be killed at any moment. Over the inherited socket comes first an
`EmbedderChoice`, which is answered `{"ready": name}` or `{"refused": sentence}`; from then on one job at a time:
a frame with a board comes in, a frame `{"plan": ...}` or `{"error": ...}` goes out.
"""

import contextlib
import logging
import os
import select
import signal
import socket
import sys
import threading

from workshop.clustering import wire
from workshop.clustering.embedders import E5_SPACE, ModelMissing, make_embedder
from workshop.clustering.lexicon import lexicon
from workshop.clustering.standby import Standby

NICENESS = 5


def serve(connection: socket.socket) -> None:
    """Make the embedder that is asked for, and answer boards until the other end closes."""
    choice = wire.receive(connection)
    if choice is None:
        return
    try:
        embedder = make_embedder(**vars(wire.read_choice(choice)))
    except (ModelMissing, ValueError) as reason:
        wire.send(connection, {"refused": str(reason)})
        return
    lexicon().read_weights(embedder.space == E5_SPACE)
    standby = Standby(embedder)
    standby.check()
    wire.send(connection, {"ready": standby.name})
    while (body := wire.receive(connection)) is not None:
        wire.send(connection, answer(body, standby))


def answer(body: bytes, standby: Standby) -> dict:
    """`{"plan": ...}` or `{"error": sentence, "refused": bool}`; refused: trying again does not help."""
    try:
        return {"plan": standby.organise(wire.read_board(body))}
    except ValueError as reason:
        return {"error": str(reason), "refused": True}
    except Exception as reason:  # whatever a board provokes, the next board must still be answered
        return {"error": f"{type(reason).__name__}: {reason}", "refused": False}


def die_with(connection: socket.socket) -> None:
    """End this process when the server's end of the socket is gone, even in the middle of a job.

    Linux could send a signal at the parent's death, but it goes by the thread that started the worker: a
    server that starts it from a short-lived thread would lose it at once.
    """

    def watch() -> None:
        poll = select.poll()
        poll.register(connection, 0)
        poll.poll()
        os._exit(0)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()


def main() -> None:
    connection = socket.socket(fileno=int(sys.argv[1]))
    # A parent with green sockets made this end non-blocking before handing it over.
    connection.setblocking(True)
    die_with(connection)
    # Ctrl-C in a terminal reaches the whole group; the server ends this process by closing the socket.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICENESS)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # The server can go at any moment, also a moment before `die_with` sees it.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        serve(connection)


if __name__ == "__main__":
    main()
