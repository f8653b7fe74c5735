"""One workshop in memory: its state and the frames that returning phones may have missed."""

from collections import deque
from dataclasses import dataclass

import orjson

from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.events import Event, NotesErased, Recorded
from workshop.domain.fold import apply
from workshop.domain.frames import frames
from workshop.domain.model import Workshop
from workshop.domain.replay import latest_only
from workshop.domain.roles import Actor, Role
from workshop.domain.views import View, snapshot

RING_FRAMES = 2_000


@dataclass(frozen=True)
class Committed:
    """An event with its frame for each role, and the questions whose notes or columns it touched."""

    recorded: Recorded
    frames: dict[Role, View]
    question_ids: frozenset[str]


class Opened:
    """Only the writer touches it."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self._ring: deque[Committed] = deque(maxlen=RING_FRAMES)
        self._states: dict[Role, orjson.Fragment] = {}

    def fold(self, recorded: Recorded) -> None:
        """Fold an old event, for which nobody waits for a frame."""
        apply(self.workshop, recorded)

    def snapshot(self, role: Role) -> View:
        """`{seq, state}` as the role may see it, the state in JSON already.

        Kept until the role sees something new: a hall of a thousand that comes in at once is given the same state.
        """
        if role not in self._states:
            self._states[role] = orjson.Fragment(orjson.dumps(snapshot(self.workshop, role)["state"]))
        return {"seq": self.workshop.seq, "state": self._states[role]}

    def apply(self, recorded: Recorded) -> Committed:
        """Fold a new event and make its frames."""
        changes = apply(self.workshop, recorded)
        seen = frames(self.workshop, recorded, changes)
        items = [(name, item_id) for name, item_id in changes.before if name in ("notes", "columns", "questions")]
        question_ids = {self.workshop.collections[name][item_id].question_id for name, item_id in items}
        for role, view in seen.items():
            if view["type"] != "unseen":
                self._states.pop(role, None)
        committed = Committed(recorded, seen, frozenset(question_ids))
        if isinstance(recorded.event, NotesErased):
            # The frames of before tell their words; who was away gets a snapshot.
            self._ring.clear()
        self._ring.append(committed)
        return committed

    def decide(self, command: c.Command, actor: Actor, now: int, command_id: str | None) -> list[Event]:
        """The events of the command; none if this very command has been answered before."""
        if self.workshop.answer_to(actor, command_id) is not None:
            return []
        return decide(command, self.workshop, actor, now)

    def seq_of(self, command: c.Command, actor: Actor, command_id: str | None) -> int:
        """Where the command stands in the log: a repeated one is answered as it was the first time."""
        answered = self.workshop.answer_to(actor, command_id)
        if answered is not None:
            return answered
        if isinstance(command, c.PostNote):
            return self.workshop.notes[command.note_id].order
        return self.workshop.seq

    def frames_after(self, after: int, role: Role) -> list[View] | None:
        """The frames after `after`, or None if the ring does not reach back so far."""
        if after == self.workshop.seq:
            return []
        if after > self.workshop.seq or not self._ring or self._ring[0].recorded.seq > after + 1:
            return None
        return latest_only([committed.frames[role] for committed in self._ring if committed.recorded.seq > after])
