"""How long everyone else waits while the worker sorts a large wall again and again."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count

import websocket

from benchmarks.cluster_speed.hall import Hall
from benchmarks.cluster_speed.percentiles import percentiles
from benchmarks.cluster_speed.sorting import milliseconds
from tests import people
from tests.running import RunningServer

ASK_EVERY_S, SORT_EVERY_S, PING_EVERY_S = 0.05, 0.3, 0.002
COARSER_AND_FINER = (1, -1)


def loop(server: RunningServer, hall: Hall, texts: list[str], seconds: float) -> dict:
    """Milliseconds idle and while the wall of `texts` is sorted: for an acknowledgement, for `/healthz`, and for the
    server's loop to come round (`loop`)."""
    hall.open("q3", texts)
    hall.phones_leave()
    # Another workshop: its console is not busy with the frames of the large wall.
    bystander = people.console(server, server.create("Ved siden av", ["Hva nå?"]))
    turns = count()

    def asked() -> dict:
        lag = loop_lag(server, seconds)
        return {"loop": lag} | measured(
            seconds,
            acknowledgement=lambda: bystander.do("set-timer", seconds=60 + next(turns) % 2),
            healthz=lambda: server.get("/healthz"),
        )

    def sort(turn: int) -> None:
        hall.console.do("set-detail", question_id="q3", detail=COARSER_AND_FINER[turn % 2])

    idle = asked()
    with again_and_again(sort):
        busy = asked()
    bystander.leave()
    return {"notes": len(texts), "idle": idle, "sorting": busy}


def loop_lag(server: RunningServer, seconds: float) -> dict:
    """Percentiles of the milliseconds until a websocket's ping is answered, which the loop itself does."""
    address = server.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    line = websocket.create_connection(address)

    def ping() -> None:
        line.ping(b"?")
        while line.recv_frame().opcode != websocket.ABNF.OPCODE_PONG:
            pass

    taken = []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        taken.append(milliseconds(ping))
        time.sleep(PING_EVERY_S)
    line.close()
    return percentiles(taken)


def measured(seconds: float, **work: Callable[[], object]) -> dict:
    """Percentiles of the milliseconds that each piece of work takes, all done in turn at a fixed pace."""
    taken: dict[str, list[float]] = {name: [] for name in work}
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for name, one in work.items():
            taken[name].append(milliseconds(one))
        time.sleep(ASK_EVERY_S)
    return {name: percentiles(values) for name, values in taken.items()}


@contextmanager
def again_and_again(work: Callable[[int], object]) -> Iterator[None]:
    """Do something at a fixed pace for as long as the block lasts."""
    over = threading.Event()

    def run() -> None:
        turn = 0
        while not over.wait(SORT_EVERY_S):
            work(turn)
            turn += 1

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(run)
        try:
            yield
        finally:
            over.set()
        running.result()
