"""`python server.py PORT DATA TICK`: the product's way in and out on python-socketio, asyncio and uvicorn.

TICK: milliseconds, or `adaptive`: the first frame at once, the next ones as sending allows.
"""

import asyncio
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import orjson
import socketio
import uvicorn
import uvloop
from board import ROLES, Board, Log, Refused, holder_of, snapshot, token_for

LONGEST_S = 0.25
TIMES_THE_COST = 3


class FastJson:
    """orjson as python-socketio calls it."""

    loads = staticmethod(orjson.loads)

    @staticmethod
    def dumps(value: Any, **_how: Any) -> str:
        return orjson.dumps(value).decode()


class Room:
    """Frames of one role, sent when the tick says so."""

    def __init__(self, role: str, tick: str) -> None:
        self._role = role
        self._adaptive = tick == "adaptive"
        self._wait_s = 0.0 if self._adaptive else float(tick) / 1000
        self._gathered: list[dict] = []
        self._some = asyncio.Event()

    def add(self, frames: list[dict]) -> None:
        self._gathered += frames
        self._some.set()

    async def send_for_ever(self) -> None:
        rest_s = 0.0
        while True:
            await self._some.wait()
            await asyncio.sleep(self._wait_s)
            self._some.clear()
            frames, self._gathered = self._gathered, []
            began = time.perf_counter()
            await sio.emit("frames", frames, room=self._role)
            if self._adaptive:
                rest_s = min(LONGEST_S, TIMES_THE_COST * (time.perf_counter() - began))
            await asyncio.sleep(rest_s)


class Writer:
    """Stores together whatever came during the last commit, then answers."""

    def __init__(self, log: Log, rooms: dict[str, Room]) -> None:
        self._log, self._rooms = log, rooms
        self._waiting: list[tuple[Callable, asyncio.Future]] = []
        self._some = asyncio.Event()
        self._thread = ThreadPoolExecutor(1)

    async def handle(self, decide: Callable) -> Any:
        """What `decide` gives first, after its row is on disk."""
        answer = asyncio.get_running_loop().create_future()
        self._waiting.append((decide, answer))
        self._some.set()
        return await answer

    async def write_for_ever(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await self._some.wait()
            self._some.clear()
            batch, self._waiting = self._waiting, []
            outcomes, rows, frames = [], [], []
            for decide, _ in batch:
                try:
                    outcome, row, of_roles = decide()
                except Refused as refused:
                    outcome, row, of_roles = refused, None, {}
                outcomes.append(outcome)
                if row:
                    rows.append(row)
                    frames.append(of_roles)
            if rows:
                await loop.run_in_executor(self._thread, self._log.append, rows)
            for (_, answer), outcome in zip(batch, outcomes, strict=True):
                if not answer.done():
                    answer.set_result(outcome)
            for role in ROLES if rows else ():
                self._rooms[role].add([of_roles[role] for of_roles in frames])


sio = socketio.AsyncServer(async_mode="asgi", json=FastJson, transports=["websocket"])
board = Board()
holders: dict[str, tuple[str, str]] = {}
writer: Writer


@sio.event
async def connect(sid: str, _environ: dict, auth: Any) -> None:
    holder = holder_of(auth.get("token") if isinstance(auth, dict) else None)
    if holder is None:
        raise socketio.exceptions.ConnectionRefusedError("token-foreign")
    holders[sid] = holder
    await sio.enter_room(sid, holder[0])
    await sio.emit("snapshot", snapshot(holder[0], board.seq, list(board.notes.values())), to=sid)


@sio.event
async def command(sid: str, payload: Any) -> dict:
    outcome = await writer.handle(lambda: board.post(payload, *holders[sid]))
    return {"ok": False, "code": str(outcome)} if isinstance(outcome, Refused) else {"ok": True, "seq": outcome}


@sio.event
async def disconnect(sid: str, _reason: str) -> None:
    holders.pop(sid, None)


async def plain(scope: dict, receive: Callable, send: Callable) -> None:
    """Everything that is no socket: joining, and whether we are up."""
    if scope["path"] == "/healthz":
        answer = {"status": "ok"}
    elif scope["path"] == "/api/join" and orjson.loads((await receive())["body"])["code"] == "STORM1":
        seat = await writer.handle(board.join)
        answer = {"workshop_id": "storm", "seat": seat, "token": token_for("participant", seat)}
    else:
        await send({"type": "http.response.start", "status": 404})
        await send({"type": "http.response.body"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": orjson.dumps(answer)})


async def main() -> None:
    global writer
    port, data, tick = sys.argv[1:]
    rooms = {role: Room(role, tick) for role in ROLES}
    writer = Writer(Log(Path(data)), rooms)
    works = [writer.write_for_ever(), *(room.send_for_ever() for room in rooms.values())]
    working = [asyncio.create_task(work) for work in works]
    config = uvicorn.Config(
        socketio.ASGIApp(sio, plain), host="127.0.0.1", port=int(port), backlog=2048, lifespan="off",
        log_level="warning", ws="websockets-sansio", ws_per_message_deflate=False, loop="uvloop", http="httptools",
    )  # fmt: skip
    await uvicorn.Server(config).serve()
    for task in working:
        task.cancel()


if __name__ == "__main__":
    uvloop.run(main())
