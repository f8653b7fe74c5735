"""A hall's network at its worst: a TCP proxy that delays, throttles, cuts in mid-frame, goes silent and refuses.

Bytes of one connection keep their order, as TCP promises; connections overtake each other. What a connection is in for
is drawn when it is opened, from the seed and its number.
"""

import asyncio
import random
import threading
from collections import Counter
from dataclasses import dataclass

CHUNK_BYTES = 4_096
FATES = ("good", "cut", "cut", "silent", "late", "refused")
# Fate comes after so many bytes, both ways together; an opening with its snapshot takes some thousand.
FATE_BYTES = (300, 15_000)
LONGEST_DELAY_S = 0.06
PIECES_BYTES = (7, 200, CHUNK_BYTES)
LATE_S = 0.8


@dataclass
class Fate:
    """What a connection is in for, when `bytes_left` have passed.

    good: nothing. cut: both ends are reset. silent: nothing passes any more and nobody is told (half-open).
    late: the phone is cut off, and what it had just sent still arrives, a good while later. refused: cut at once.
    """

    kind: str
    bytes_left: int = 0
    delay_s: float = 0.0
    piece_bytes: int = CHUNK_BYTES


class Connection:
    """Two pumps between a phone and the server."""

    def __init__(self, fate: Fate) -> None:
        self.fate = fate
        self.silent = False
        self._writers: list[asyncio.StreamWriter] = []

    async def carry(self, phone: tuple, server: tuple) -> None:
        """Carry both ways until the connection ends; each side is a pair of reader and writer."""
        self._writers = [phone[1], server[1]]
        await asyncio.gather(self._pump(phone[0], server[1], to_server=True), self._pump(server[0], phone[1]))

    def cut(self) -> None:
        for writer in self._writers:
            writer.transport.abort()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, to_server: bool = False) -> None:
        try:
            while data := await reader.read(CHUNK_BYTES):
                await self._pass_on(data, writer, to_server)
        except ConnectionError:
            self.cut()
        # A silent line does not carry a goodbye either.
        if not self.silent:
            self.cut()

    async def _pass_on(self, data: bytes, writer: asyncio.StreamWriter, to_server: bool) -> None:
        fate = self.fate
        while data and not self.silent:
            # Late can only be what a phone has sent.
            if fate.kind != "good" and fate.bytes_left <= 0 and (to_server or fate.kind != "late"):
                return await self._meet_fate(data, writer)
            await asyncio.sleep(fate.delay_s)
            size = min(fate.piece_bytes, fate.bytes_left) if fate.bytes_left > 0 else fate.piece_bytes
            if not self.silent:
                writer.write(data[:size])
                await writer.drain()
            data = data[size:]
            fate.bytes_left -= size

    async def _meet_fate(self, held: bytes, writer: asyncio.StreamWriter) -> None:
        if self.fate.kind == "cut":
            raise ConnectionAbortedError
        self.silent = True
        if self.fate.kind == "late":
            self._writers[0].transport.abort()
            await asyncio.sleep(LATE_S)
            writer.write(held)
            await writer.drain()
            writer.close()


class BadNetwork:
    """A context; people connect to `url`. `met` counts the fates."""

    def __init__(self, port: int, seed: int, fates: tuple[str, ...] = FATES) -> None:
        self._target, self._seed, self._fates = port, seed, fates
        self.met: Counter[str] = Counter()
        self._connections: set[Connection] = set()
        self._tasks: set[asyncio.Task] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="bad network", daemon=True)

    def __enter__(self) -> "BadNetwork":
        self._thread.start()
        self._server = self._run(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    def __exit__(self, *_error: object) -> None:
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def calm(self) -> None:
        """New connections are good from now on; what is silent stays silent."""
        self._loop.call_soon_threadsafe(self._be_calm)

    def fall_silent(self) -> None:
        """Every connection that is open goes half-open now."""
        self._run(self._fall_silent())

    def _run(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def _be_calm(self) -> None:
        self._fates = ("good",)
        for connection in self._connections:
            if not connection.silent:
                connection.fate.kind = "good"

    async def _fall_silent(self) -> None:
        for connection in self._connections:
            connection.silent = True

    async def _close(self) -> None:
        self._server.close()
        for connection in self._connections:
            connection.cut()
        await asyncio.gather(*self._tasks)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        fate = self._draw()
        try:
            if fate.kind == "refused":
                raise ConnectionRefusedError
            server = await asyncio.open_connection("127.0.0.1", self._target)
        except ConnectionError:
            writer.transport.abort()
            return
        connection = Connection(fate)
        self._connections.add(connection)
        await connection.carry((reader, writer), server)

    def _draw(self) -> Fate:
        chance = random.Random(f"{self._seed}/{self.met.total()}")
        kind = chance.choice(self._fates)
        self.met[kind] += 1
        if kind == "good":
            return Fate(kind)
        delay_s = chance.choice((0.0, chance.uniform(0, LONGEST_DELAY_S)))
        return Fate(kind, chance.randint(*FATE_BYTES), delay_s, chance.choice(PIECES_BYTES))
