"""Start Tingwall: the only file that knows eventlet."""

import warnings

# That eventlet is in maintenance is known and decided; the facilitator at the terminal need not read it.
warnings.filterwarnings("ignore", message="(?s).*Eventlet is deprecated")

import eventlet  # noqa: E402

eventlet.monkey_patch()

import logging  # noqa: E402
import os  # noqa: E402
import resource  # noqa: E402
import signal  # noqa: E402
import socket  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable, Iterable  # noqa: E402

import eventlet.tpool  # noqa: E402
import eventlet.wsgi  # noqa: E402
from flask import Flask  # noqa: E402

from workshop.app import create_app  # noqa: E402
from workshop.clustering import EmbedderRefused  # noqa: E402
from workshop.greeting import greet, greet_demo  # noqa: E402
from workshop.live.collector import Collector  # noqa: E402
from workshop.live.erasing import Erasing  # noqa: E402
from workshop.settings import SettingError, read_settings  # noqa: E402

MAX_CONNECTIONS = 8_192
BACKLOG = 2_048
# The database, the log, the worker, files that are being sent: what is no connection and needs a file as well.
OTHER_FILES = 100


def main() -> None:
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        settings = read_settings()
    except SettingError as error:
        sys.exit(f"Tingwall cannot start. {error}")
    raise_file_limit()
    # A service manager stops with SIGTERM; it deserves the same orderly end as Ctrl+C.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stopping(eventlet.getcurrent()))
    try:
        # Shared by default: a second server on the port would start, and get every other phone.
        listener = eventlet.listen((settings.host, settings.port), backlog=BACKLOG, reuse_port=False)
    except OSError as error:
        sys.exit(f"Tingwall cannot listen on port {settings.port}: {error.strerror}. Set TINGWALL_PORT to a free one.")
    product = create_app(
        settings, async_mode="eventlet", offload=eventlet.tpool.execute, sockets=EventletSockets()
    )
    try:
        product.worker.start()
    except EmbedderRefused as error:
        sys.exit(f"Tingwall cannot start. TINGWALL_EMBEDDER={settings.embedder!r}: {error}")
    product.organiser.start()
    Erasing(product.workshops).start()
    collector = Collector()
    product.workshops.on_committed(collector.note_commit)
    collector.start()
    greet(settings)
    if "--demo" in sys.argv[1:]:
        greet_demo(settings, product.workshops, product.tokens)
    try:
        serve(listener, product.app)
    except KeyboardInterrupt:
        pass
    finally:
        product.worker.stop()


def stopping(main_greenlet: eventlet.greenthread.greenlet.greenlet) -> Callable:
    """Ends the serving greenlet and no other: raised where the signal happens to arrive, the end would be swallowed
    by whatever handler runs there, and the server would live on."""

    def stop(*_signal: object) -> None:
        eventlet.hubs.get_hub().schedule_call_global(0, main_greenlet.throw, KeyboardInterrupt)

    return stop


def serve(listener: socket.socket, app: Flask) -> None:
    """Serve until the process is told to stop.

    Eventlet's own limit is 1,024 connections; phone 1,025 would hang without a word. And it would write a line for
    every phone that leaves without a goodbye, which is how phones leave.
    """
    with open(os.devnull, "w") as nowhere:
        quiet = {"wsgi.errors": nowhere}
        plain = without_deflate(app)
        eventlet.wsgi.server(
            listener, plain,
            max_size=most_connections(), environ=quiet, protocol=Protocol, log_output=False, debug=False
        )


def without_deflate(app: Flask) -> Callable:
    """The app without websocket compression, which eventlet agrees to whenever a browser offers it.

    Compressing every small frame for every phone anew makes a full hall wait seven times as long.
    """

    def serve_plainly(environ: dict, start_response: Callable) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start_response)

    return serve_plainly


class Protocol(eventlet.wsgi.HttpProtocol):
    """HTTP, until somebody takes the socket."""

    def get_environ(self) -> dict:
        return {**super().get_environ(), "tingwall.let_go": self.let_go}

    def let_go(self) -> socket.socket:
        """The socket, for somebody who answers on it himself: eventlet must not add an answer of its own.

        What was kept for the request goes, buffers above all: a phone that stays for two hours would keep 40 kB of it.
        """
        self.environ["eventlet.set_idle"]()
        eventlet.wsgi.WSGI_LOCAL.already_handled = True
        self.rfile.close()
        self.wfile.close()
        self.headers = None
        for name in [name for name in self.environ if not name.startswith("eventlet.")]:
            del self.environ[name]
        return self.connection


class EventletSockets:
    def take(self, environ: dict) -> socket.socket:
        return environ["tingwall.let_go"]()

    def watch(self, taken: socket.socket, call: Callable[[], None]) -> Callable[[], None]:
        """`call` runs in the hub itself and must not wait for anything, or the whole hall stands still."""
        hub = eventlet.hubs.get_hub()
        listener = hub.add(hub.READ, taken.fileno(), lambda _number: call(), lambda _error: call(), None)

        def stop() -> None:
            # The hub may have thrown the file out by itself.
            if hub.listeners[hub.READ].get(listener.fileno) is listener:
                hub.remove(listener)

        return stop


def most_connections() -> int:
    """As many as the system gives files for: eventlet's server ends when it accepts one and gets no file."""
    files, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    return min(MAX_CONNECTIONS, max(1, files - OTHER_FILES))


def raise_file_limit() -> None:
    """A socket is a file; the usual limit of 1,024 is one large hall."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


if __name__ == "__main__":
    main()
