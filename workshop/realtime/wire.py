"""From JSON to a command, or a refusal. Nothing else reads raw payloads."""

import re
import uuid
from dataclasses import fields
from typing import Any

import msgspec

from workshop.domain import commands as c
from workshop.domain.errors import Rejected

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")

# What may come over a socket. Creating a workshop and joining come over HTTP, placing from the organiser.
COMMANDS: dict[str, type] = {
    "post-note": c.PostNote,
    "edit-note": c.EditNote,
    "withdraw-note": c.WithdrawNote,
    "erase-note": c.EraseNote,
    "erase-own-notes": c.EraseOwnNotes,
    "choose-column": c.ChooseColumn,
    "split-note": c.SplitNote,
    "rename-workshop": c.RenameWorkshop,
    "add-question": c.AddQuestion,
    "edit-question": c.EditQuestion,
    "open-question": c.OpenQuestion,
    "close-question": c.CloseQuestion,
    "show-question": c.ShowQuestion,
    "set-detail": c.SetDetail,
    "set-authors-sort": c.SetAuthorsSort,
    "set-approve-first": c.SetApproveFirst,
    "sort-now": c.SortNow,
    "dismiss-suggestion": c.DismissSuggestion,
    "set-timer": c.SetTimer,
    "set-spotlight": c.SetSpotlight,
    "move-note": c.MoveNotes,
    "move-notes": c.MoveNotes,
    "create-column": c.CreateColumn,
    "rename-column": c.RenameColumn,
    "merge-columns": c.MergeColumns,
    "split-column": c.SplitColumn,
    "pin-column": c.PinColumn,
    "move-column": c.MoveColumn,
    "remove-column": c.RemoveColumn,
    "approve-notes": c.ApproveNotes,
    "hide-note": c.HideNote,
    "restore-note": c.RestoreNote,
    "add-outcome": c.AddOutcome,
    "edit-outcome": c.EditOutcome,
    "mark-outcome": c.MarkOutcome,
    "remove-outcome": c.RemoveOutcome,
    "show-earlier": c.ShowEarlier,
    "start-vote": c.StartVote,
    "close-vote": c.CloseVote,
    "open-vote": c.OpenVote,
    "show-vote": c.ShowVote,
    "cast-dots": c.CastDots,
    "undo": c.Undo,
    "redo": c.Redo,
}
# The fields of each command that hold ids, and whether it is a list of them.
_ID_FIELDS: dict[type, list[tuple[str, bool]]] = {
    command_class: [
        (field.name, field.name.endswith("_ids"))
        for field in fields(command_class)
        if field.name.endswith(("_id", "_ids"))
    ]
    for command_class in COMMANDS.values()
}
# Ids that a client may leave to the server.
_OPTIONAL_IDS = {c.CreateColumn: "column_id", c.SplitColumn: "new_column_id", c.SplitNote: "new_note_id"}


def parse_command(payload: Any) -> tuple[c.Command, str | None]:
    """The command and its `command_id`.

    Raises:
        Rejected: command-malformed, command-unknown.
    """
    if not isinstance(payload, dict) or not isinstance(payload.get("type"), str):
        raise Rejected("command-malformed", reason="type")
    name = payload["type"]
    command_class = COMMANDS.get(name)
    if command_class is None:
        raise Rejected("command-unknown", given=name[:40])
    values = payload  # what no field is called after is passed over
    if name == "move-note":
        values = {"note_ids": [payload.get("note_id")], "column_id": _required(payload, "column_id")}
    optional = _OPTIONAL_IDS.get(command_class)
    if optional and values.get(optional) is None:
        values = {**values, optional: str(uuid.uuid4())}
    command = convert(values, command_class)
    _check_ids(command)
    command_id = payload.get("command_id")
    if command_id is not None and not (isinstance(command_id, str) and _ID.fullmatch(command_id)):
        raise Rejected("command-malformed", reason="command_id")
    return command, command_id


def convert(values: Any, to: type) -> Any:
    """The dataclass `to` made of plain JSON values.

    Raises:
        Rejected: command-malformed, with the field that does not fit.
    """
    try:
        return msgspec.convert(values, to)
    except msgspec.ValidationError as error:
        raise Rejected("command-malformed", reason=str(error)[:120]) from None
    except UnicodeError:
        # Half a letter (a lone surrogate), which JSON can carry and no text can.
        raise Rejected("text-unprintable") from None


def parse_after(payload: Any) -> int:
    """The `seq` after which a client asks for a replay."""
    after = payload.get("after") if isinstance(payload, dict) else None
    if not isinstance(after, int) or isinstance(after, bool) or after < 0:
        raise Rejected("command-malformed", reason="after")
    return after


def _required(values: dict, name: str) -> Any:
    if name not in values:
        raise Rejected("command-malformed", reason=name)
    return values[name]


def _check_ids(command: c.Command) -> None:
    for name, many in _ID_FIELDS[type(command)]:
        value = getattr(command, name)
        for item_id in value if many else () if value is None else (value,):
            if not _ID.fullmatch(item_id):
                raise Rejected("command-malformed", reason=name)
