"""What people do in a meeting, drawn from a seed: phones write and change their minds, consoles rearrange."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

QUESTION = "q1"
TEXTS = ("mer lys", "buss om kvelden", "ny skole 🚌", "Čáppa <b>", "parkering i sentrum", "tryggere skolevei")


@dataclass(frozen=True)
class Deed:
    """A command; `kept`: from a phone's outbox, so it must arrive. `always_stored`: acknowledged, it left an event."""

    command: dict
    kept: bool = False
    always_stored: bool = False

    @property
    def sent_as(self) -> str:
        return self.command.get("command_id") or self.command["note_id"]


class Deeds:
    """Draws who does what next; `done` is filled by whoever sends them, by number."""

    def __init__(self, chance: random.Random, phones: Sequence[str]) -> None:
        self.done: dict[int, Deed] = {}
        self._chance, self._phones = chance, phones
        self._made = 0
        self._notes: dict[str, list[str]] = {name: [] for name in phones}
        self._columns: list[str] = []

    def next(self, consoles: Sequence[str]) -> tuple[str, Deed]:
        """Who acts, and the deed; of the consoles only those that are on line."""
        if consoles and self._chance.random() < 0.3:
            return self._chance.choice(consoles), Deed(self._of_console())
        name = self._chance.choice(self._phones)
        return name, self._of_phone(name)

    def _of_phone(self, name: str) -> Deed:
        own = self._notes[name]
        what = self._chance.choice(("post", "post", "edit", "choose", "withdraw"))
        if not own or what == "post":
            own.append(self._new("n"))
            text = self._chance.choice(TEXTS)
            post = {"type": "post-note", "note_id": own[-1], "question_id": QUESTION, "text": text}
            return Deed(post, kept=True, always_stored=True)
        note = {"note_id": self._chance.choice(own), "command_id": self._new("k")}
        if what == "edit":
            edit = {"type": "edit-note", **note, "text": f"{self._chance.choice(TEXTS)} {self._made}"}
            return Deed(edit, kept=True, always_stored=True)
        if what == "choose":
            return Deed({"type": "choose-column", **note, "column_id": self._column(or_none=True)}, kept=True)
        return Deed({"type": "withdraw-note", **note}, kept=True)

    def _of_console(self) -> dict:
        note_ids = [note_id for own in self._notes.values() for note_id in own]
        some = self._chance.sample(note_ids, min(len(note_ids), self._chance.randint(1, 3)))
        new = self._new("c")
        title = f"{self._chance.choice(TEXTS)} {self._made}"
        command = self._chance.choice([
            {"type": "create-column", "question_id": QUESTION, "column_id": new, "title": title},
            {"type": "rename-column", "column_id": self._column(), "title": title},
            {"type": "merge-columns", "column_id": self._column(), "into_column_id": self._column()},
            {"type": "move-notes", "note_ids": some, "column_id": self._column(or_none=True)},
            {"type": "move-notes", "note_ids": some, "column_id": self._column()},
            {"type": "split-column", "column_id": self._column(), "note_ids": some, "title": title,
             "new_column_id": new},
            {"type": "pin-column", "column_id": self._column(), "pinned": self._chance.random() < 0.5},
            {"type": "hide-note", "note_id": (some or ["none"])[0]},
            {"type": "restore-note", "note_id": (some or ["none"])[0]},
            {"type": "undo"},
            {"type": "undo"},
            {"type": "redo"},
        ])  # fmt: skip
        if new in command.values():
            self._columns.append(new)
        return command

    def _column(self, or_none: bool = False) -> str | None:
        return self._chance.choice([*self._columns[-6:], None] if or_none else self._columns[-6:] or ["none"])

    def _new(self, kind: str) -> str:
        self._made += 1
        return f"{kind}{self._made}"
