"""What comes over a socket before it is a command: what cannot be read is refused, and is no crash of ours."""

import json
from typing import Any

import orjson
from socketio.packet import ACK, CONNECT, DISCONNECT, EVENT, Packet

# Answered like any other command that makes no sense, if the client waits for an answer.
_UNREADABLE = ["command", None]


class PlainPacket(Packet):
    """A packet without attachments: nobody here has a use for them, and they could be of any number."""

    uses_binary_events = False

    def __init__(self, *arguments: Any, encoded_packet: Any = None, **more: Any) -> None:
        # The library does not decode an empty message at all; a blank one it does.
        super().__init__(*arguments, encoded_packet=" " if encoded_packet == "" else encoded_packet, **more)

    def decode(self, encoded_packet: Any) -> int:
        """Take the packet in; never raises, for the library would write a traceback for every one of them."""
        try:
            super().decode(encoded_packet)
            readable = self._well_formed()
        except (ValueError, RecursionError):
            readable = False
        if not readable:
            self.packet_type, self.namespace, self.data = EVENT, None, _UNREADABLE
        return 0

    def _well_formed(self) -> bool:
        if self.packet_type == EVENT:
            return isinstance(self.data, list) and bool(self.data) and isinstance(self.data[0], str)
        return self.packet_type in (CONNECT, DISCONNECT) or (self.packet_type == ACK and isinstance(self.data, list))


class Json:
    """What python-socketio reads and writes JSON with; snapshots carry parts that are JSON already."""

    loads = staticmethod(json.loads)

    @staticmethod
    def dumps(data: Any, **_layout: Any) -> str:
        try:
            return orjson.dumps(data).decode()
        except TypeError:
            # A refusal that quotes half a letter or an endless number, which orjson refuses to write.
            return json.dumps(data)
