"""Socket events: parse, hand over, acknowledge. Every path answers; no rule lives here.

They hang on python-socketio itself and not on Flask-SocketIO, which would make a Flask request of every note.
"""

import logging
from collections.abc import Callable
from typing import Any

import socketio
from socketio.exceptions import ConnectionRefusedError

from workshop.domain.errors import Rejected
from workshop.live.waiting import Settled
from workshop.live.workshops import Workshops
from workshop.realtime.audience import Audience, Present, event
from workshop.realtime.rates import Rates
from workshop.realtime.wire import parse_after, parse_command
from workshop.tokens import Tokens

# What a replay costs a seat, in commands: one for every so many frames; a snapshot counts like a long replay.
FRAMES_A_COMMAND = 50
FRAMES_A_SNAPSHOT = 1_000

# `(rejected, language) -> dict`: the answer to somebody who is refused.
Refusal = Callable[[Rejected, str], dict]

log = logging.getLogger(__name__)


class Handlers:
    """Answers connect, command, replay and disconnect."""

    def __init__(
        self, server: socketio.Server, workshops: Workshops, tokens: Tokens, audience: Audience, refusal: Refusal
    ) -> None:
        self._server = server
        self._workshops = workshops
        self._tokens = tokens
        self._audience = audience
        self._refusal = refusal
        self._rates = Rates()

    def register(self) -> None:
        for handler in (self.connect, self.command, self.replay, self.disconnect):
            self._server.on(handler.__name__, handler)

    def connect(self, sid: str, environ: dict, auth: Any = None) -> None:
        eio_sid = self._eio_sid(sid)
        try:
            holder = self._tokens.read(auth.get("token") if isinstance(auth, dict) else None)

            def greet(snapshot: dict, language: str) -> None:
                present = self._audience.present(eio_sid, holder, str(auth.get("language") or language))
                # Let in after the snapshot: a frame in front of it would be lost, and nobody would notice the hole.
                self._audience.tell(present, event("snapshot", snapshot))
                self._audience.enter(present)

            self._workshops.welcome(holder.workshop_id, holder.role, greet)
        except Rejected as rejected:
            raise ConnectionRefusedError(rejected.code) from None

    def command(self, sid: str, payload: Any = None, *_more: Any) -> dict:
        def handle(present: Present) -> dict:
            command, command_id = self._admit(present, payload)
            holder = present.holder
            seq = self._workshops.handle(holder.workshop_id, command, holder.actor, command_id)
            return {"ok": True, "seq": seq}

        return self._answer(sid, handle)

    def submit(self, present: Present, payload: Any, settle: Settled) -> None:
        """A command from somebody who does not wait; `settle(seq, None)` or `settle(None, error)` is called once."""
        try:
            command, command_id = self._admit(present, payload)
        except Exception as error:
            settle(None, error)
        else:
            self._workshops.submit(present.holder.workshop_id, command, present.holder.actor, command_id, settle)

    def replay(self, sid: str, payload: Any = None, *_more: Any) -> dict:
        def look(present: Present) -> dict:
            holder = present.holder
            missed = self._workshops.replay(holder.workshop_id, holder.role, parse_after(payload))
            if holder.seat:
                # Thousands of frames for thirty bytes: who asks and never reads would fill our memory.
                frames = len(missed["frames"]) if "frames" in missed else FRAMES_A_SNAPSHOT
                self._rates.spend(holder.seat, 1 + frames // FRAMES_A_COMMAND)
            return missed

        return self._answer(sid, look)

    def disconnect(self, sid: str, reason: str | None = None) -> None:
        self._audience.leave(self._eio_sid(sid))

    def refused(self, present: Present, error: Exception) -> dict:
        """What somebody is answered whose command went wrong."""
        if not isinstance(error, Rejected):
            log.error("a command failed", exc_info=error)
            error = Rejected("server-failed")
        return self._refusal(error, present.language)

    def _admit(self, present: Present, payload: Any) -> Any:
        if present.holder.seat:
            self._rates.spend(present.holder.seat)
        return parse_command(payload)

    def _answer(self, sid: str, work: Callable[[Present], dict]) -> dict:
        present = self._audience.find(self._eio_sid(sid))
        if present is None:
            return self._refusal(Rejected("token-foreign"), "en")
        try:
            return work(present)
        except Exception as error:
            return self.refused(present, error)

    def _eio_sid(self, sid: str) -> str:
        return self._server.manager.eio_sid_from_sid(sid, "/")
