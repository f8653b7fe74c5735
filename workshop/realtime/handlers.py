"""Socket handlers: parse, hand over, acknowledge. Every path answers; no rule lives here."""

import logging
from typing import Any

from flask import request
from flask_socketio import ConnectionRefusedError, SocketIO, emit, join_room

from workshop.domain.errors import Rejected
from workshop.live.workshops import Workshops
from workshop.realtime.broadcast import room_of
from workshop.realtime.rates import Rates
from workshop.realtime.wire import parse_after, parse_command
from workshop.tokens import Holder, Tokens

# What a replay costs a seat, in commands: one for every so many frames; a snapshot counts like a long replay.
FRAMES_A_COMMAND = 50
SNAPSHOT = range(1_000)

log = logging.getLogger(__name__)


def register(socketio: SocketIO, workshops: Workshops, tokens: Tokens, refusal: Any) -> None:
    """Answer connect, command, replay and disconnect.

    Args:
        refusal: makes the answer of a `Rejected` in a language: `(rejected, language) -> dict`.
    """
    holders: dict[str, tuple[Holder, str]] = {}
    rates = Rates()

    @socketio.on("connect")
    def connect(auth: Any = None) -> None:
        try:
            token = auth.get("token") if isinstance(auth, dict) else None
            holder = tokens.read(token)
            # Join the room before reading the snapshot: a frame sent in between arrives twice (dropped as old)
            # instead of never.
            join_room(room_of(holder.workshop_id, holder.role))
            snapshot = workshops.snapshot(holder.workshop_id, holder.role)
        except Rejected as rejected:
            raise ConnectionRefusedError(rejected.code) from None
        language = auth.get("language") or snapshot["state"]["workshop"]["language"]
        holders[_connection()] = (holder, str(language))
        emit("snapshot", snapshot)

    @socketio.on("command")
    def command(payload: Any = None, *_more: Any) -> dict:
        def handle(holder: Holder) -> dict:
            if holder.seat:
                rates.spend(holder.seat)
            parsed, command_id = parse_command(payload)
            return {"ok": True, "seq": workshops.handle(holder.workshop_id, parsed, holder.actor, command_id)}

        return answer(handle)

    @socketio.on("replay")
    def replay(payload: Any = None, *_more: Any) -> dict:
        def look(holder: Holder) -> dict:
            missed = workshops.replay(holder.workshop_id, holder.role, parse_after(payload))
            if holder.seat:
                # Thousands of frames for thirty bytes: who asks and never reads would fill our memory.
                rates.spend(holder.seat, 1 + len(missed.get("frames", SNAPSHOT)) // FRAMES_A_COMMAND)
            return missed

        return answer(look)

    @socketio.on("disconnect")
    def disconnect(reason: str | None = None) -> None:
        holders.pop(_connection(), None)

    def answer(work: Any) -> dict:
        known = holders.get(_connection())
        language = known[1] if known else "en"
        try:
            if known is None:
                raise Rejected("token-foreign")
            return work(known[0])
        except Rejected as rejected:
            return refusal(rejected, language)
        except Exception:
            log.exception("a socket event failed")
            return refusal(Rejected("server-failed"), language)


def _connection() -> str:
    """The id that Flask-SocketIO gives the connection at hand."""
    return request.sid  # type: ignore[attr-defined]
