"""Wires everything; knows all rooms, and only `server.py` knows it."""

from dataclasses import dataclass

from flask import Flask
from flask_socketio import SocketIO

from workshop.clustering import EmbedderChoice, WorkerProcess
from workshop.live.organiser import Organiser
from workshop.live.workshops import Offload, Workshops, inline
from workshop.network import lan_address
from workshop.realtime.live_line import open_line
from workshop.realtime.origins import own_pages
from workshop.realtime.packets import Json, PlainPacket
from workshop.realtime.transport import Sockets
from workshop.settings import Settings
from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog
from workshop.storage.migrate import migrate
from workshop.tokens import Tokens
from workshop.web.api import api
from workshop.web.console_home import console_home
from workshop.web.downloads import downloads
from workshop.web.errors import init_errors
from workshop.web.health import health
from workshop.web.offline import offline
from workshop.web.organisation import init_organisation, organisation
from workshop.web.pages import pages
from workshop.web.security import init_security
from workshop.web.sharing import sharing
from workshop.web.statement import statement
from workshop.web.static_files import init_static
from workshop.web.styleguide import styleguide
from workshop.web.texts import init_texts, refusal

MAX_BODY_BYTES = 256 * 1024
# A command is at most a few kilobytes; a larger message closes the socket before it is read.
MAX_MESSAGE_BYTES = 100_000
# How long an answer to a ping may take, as a share of the time between pings.
PING_PATIENCE = 0.8


@dataclass(frozen=True)
class Product:
    """The parts that whoever starts the server holds."""

    app: Flask
    socketio: SocketIO
    workshops: Workshops
    tokens: Tokens
    organiser: Organiser
    worker: WorkerProcess


def create_app(
    settings: Settings,
    async_mode: str = "threading",
    offload: Offload = inline,
    sockets: Sockets | None = None,
) -> Product:
    """The product on a migrated database, not yet serving.

    Args:
        async_mode: how python-socketio runs; `server.py` passes its own.
        offload: runs a blocking call without stopping everyone else.
        sockets: what the web server can do with a request's socket, for our own websocket transport.
    """
    migrate(settings.database_url)
    embedder = EmbedderChoice(
        settings.embedder, settings.embedder_url, settings.embedder_model, settings.embedder_key
    )
    app = Flask("workshop", template_folder="../templates", static_folder=None)
    app.config.update(
        SECRET_KEY=settings.secret,
        MAX_CONTENT_LENGTH=MAX_BODY_BYTES,
        FACILITATOR_TOKEN=settings.facilitator_token,
        PUBLIC_URL=settings.public_url,
        LANGUAGE=settings.language,
        SESSION_COOKIE_SECURE=(settings.public_url or "").startswith("https://"),
        # A server that listens to this machine only has no address for anybody else.
        LAN_ADDRESS=lan_address() if settings.everywhere else None,
        LOCAL_URL=settings.local_url,
        NOTES_SENT_TO=embedder.sends_to,
        ORGANISATION=settings.organisation,
        FILES=settings.files,
        KEPT_DAYS=settings.kept_days,
    )
    for init in (init_texts, init_static, init_errors, init_security, init_organisation):
        init(app)
    for room in (pages, offline, console_home, api, downloads, sharing, health, organisation, statement, styleguide):
        app.register_blueprint(room)

    engine = open_engine(settings.database_url)
    workshops = Workshops(EventLog(engine, open_engine(settings.database_url, for_writer=True)), offload)
    tokens = Tokens(settings.secret)
    socketio = SocketIO(
        app,
        async_mode=async_mode,
        cors_allowed_origins=own_pages(settings.public_url),
        max_http_buffer_size=MAX_MESSAGE_BYTES,
        serializer=PlainPacket,
        json=Json,
        # A phone's events are handled in its own greenlet, in order; one more for each would only cost.
        async_handlers=False,
        # Our pages begin with a websocket and poll only where none gets through; changing over costs a join and a half.
        allow_upgrades=False,
        ping_interval=settings.ping_s,
        ping_timeout=settings.ping_s * PING_PATIENCE,
    )
    open_line(socketio.server, workshops, tokens, refusal, sockets if settings.transport == "own" else None)
    worker = WorkerProcess(embedder)
    organiser = Organiser(workshops, worker.organise)
    app.extensions.update(
        engine=engine, workshops=workshops, tokens=tokens, organiser=organiser, offload=offload
    )
    return Product(app, socketio, workshops, tokens, organiser, worker)
