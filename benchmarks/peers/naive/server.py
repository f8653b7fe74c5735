"""`python server.py PORT DATA TICK`: what one writes first. One ORM commit and one emit for every note; no tick."""

import warnings

warnings.filterwarnings("ignore", message="(?s).*Eventlet is deprecated")

import eventlet  # noqa: E402

eventlet.monkey_patch()

import json  # noqa: E402
import os  # noqa: E402
import resource  # noqa: E402
import secrets  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402

import eventlet.wsgi  # noqa: E402
from board import Refused, check, holder_of, join_frames, note_frames, snapshot, token_for  # noqa: E402
from flask import Flask, request  # noqa: E402
from flask_socketio import ConnectionRefusedError, SocketIO, emit, join_room  # noqa: E402
from sqlalchemy import create_engine, event, func, select  # noqa: E402
from sqlalchemy.exc import IntegrityError  # noqa: E402
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column  # noqa: E402

# Eventlet's own limits are below a thousand phones.
MAX_CONNECTIONS = 8_192


class Base(DeclarativeBase):
    pass


class Event(Base):
    __tablename__ = "events"
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int]
    role: Mapped[str]
    seat: Mapped[str]
    type: Mapped[str]
    body: Mapped[str]
    note_id: Mapped[str | None] = mapped_column(unique=True)


port, data, _tick = sys.argv[1:]
engine = create_engine(f"sqlite:///{data}/storm.db")


@event.listens_for(engine, "connect")
def durable(connection, _record) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"pragma {pragma}")


Base.metadata.create_all(engine)
app = Flask(__name__)
socketio = SocketIO(app, async_mode="eventlet")
holders: dict[str, tuple[str, str]] = {}


def store(role: str, seat: str, kind: str, body: dict) -> tuple[int, int]:
    """`(seq, at)` of the event, or of the one that is there already with this note."""
    at = int(time.time() * 1000)
    with Session(engine) as session:
        stored = Event(at=at, role=role, seat=seat, type=kind, body=json.dumps(body), note_id=body.get("note_id"))
        session.add(stored)
        session.commit()
        return stored.seq, at


def send(frames: dict[str, dict]) -> None:
    for role, frame in frames.items():
        socketio.emit("frames", [frame], to=role)


@app.get("/healthz")
def healthz() -> dict:
    return {"status": "ok"}


@app.post("/api/join")
def join() -> tuple[dict, int] | dict:
    if request.get_json()["code"] != "STORM1":
        return {"ok": False, "code": "code-unknown"}, 404
    seat = secrets.token_hex(8)
    seq, at = store("participant", seat, "seat-joined", {"seat": seat})
    with Session(engine) as session:
        people = session.scalar(select(func.count()).where(Event.type == "seat-joined"))
    send(join_frames(seq, at, people, seat))
    return {"workshop_id": "storm", "seat": seat, "token": token_for("participant", seat)}


@socketio.on("connect")
def connect(auth=None) -> None:
    holder = holder_of(auth.get("token") if isinstance(auth, dict) else None)
    if holder is None:
        raise ConnectionRefusedError("token-foreign")
    holders[request.sid] = holder
    join_room(holder[0])
    with Session(engine) as session:
        notes = [json.loads(body) for body in session.scalars(select(Event.body).where(Event.type == "note-posted"))]
        seq = session.scalar(select(func.max(Event.seq))) or 0
    emit("snapshot", snapshot(holder[0], seq, notes))


@socketio.on("command")
def command(payload=None) -> dict:
    role, seat = holders[request.sid]
    try:
        note_id, question_id, text = check(payload)
        body = {"note_id": note_id, "question_id": question_id, "text": text, "seat": seat}
        seq, at = store(role, seat, "note-posted", body)
    except Refused as refused:
        return {"ok": False, "code": str(refused)}
    except IntegrityError:
        with Session(engine) as session:
            return {"ok": True, "seq": session.scalar(select(Event.seq).where(Event.note_id == payload["note_id"]))}
    send(note_frames(seq, at, note_id, question_id, text, role))
    return {"ok": True, "seq": seq}


@socketio.on("disconnect")
def disconnect(_reason=None) -> None:
    holders.pop(request.sid, None)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    listener = eventlet.listen(("127.0.0.1", int(port)), backlog=2048)
    with open(os.devnull, "w") as nowhere:
        eventlet.wsgi.server(listener, app, log=nowhere, log_output=False, max_size=MAX_CONNECTIONS)
