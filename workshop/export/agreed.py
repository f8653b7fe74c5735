"""What the meeting has agreed on, before any format: decisions, and actions as a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from workshop.export.labels import Labels
from workshop.export.legible import legible

NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class DecisionReport:
    text: str
    from_column: str | None
    """The name of the column that it came out of."""


@dataclass(frozen=True)
class ActionReport:
    text: str
    target: str | None
    who: str | None
    due: str | None
    """An ISO date."""
    done: bool
    from_column: str | None


@dataclass(frozen=True)
class ActionTable:
    """Cells as they are printed, the action itself first; columns in which no action has anything are left out."""

    names: list[str]
    """What the columns are: among what, target, who, when, status."""
    heads: list[str]
    rows: list[list[str]]
    came_from: list[str]
    """For each row the words that name the column it came out of, or none."""


def decisions_of(outcomes: Iterable[dict]) -> list[DecisionReport]:
    decided = (one for one in outcomes if one["kind"] == "decision")
    return [DecisionReport(legible(one["text"]), _legible(one["column"])) for one in decided]


def actions_of(outcomes: Iterable[dict]) -> list[ActionReport]:
    return [_action(one) for one in outcomes if one["kind"] == "action"]


def table_of(actions: list[ActionReport], labels: Labels) -> ActionTable:
    heads = {
        "what": labels.what, "target": labels.target, "who": labels.who, "when": labels.by_when, "status": labels.status
    }  # fmt: skip
    rows = [dict(zip(heads, _cells(action, labels), strict=True)) for action in actions]
    filled = [name for name in heads if any(row[name] for row in rows)]
    return ActionTable(
        filled,
        [heads[name] for name in filled],
        [[row[name] for name in filled] for row in rows],
        [labels.came_from(action.from_column) for action in actions],
    )


def _action(one: dict) -> ActionReport:
    target, who, column = (_legible(one[name]) for name in ("target", "who", "column"))
    return ActionReport(legible(one["text"]), target, who, one["due"], one["done"], column)


def _cells(action: ActionReport, labels: Labels) -> list[str]:
    # A day that breaks at the end of a narrow cell is read twice.
    by_when = labels.day(date.fromisoformat(action.due)).replace(" ", NO_BREAK) if action.due else ""
    return [action.text, action.target or "", action.who or "", by_when, labels.status_of(action.done)]


def _legible(text: str | None) -> str | None:
    return None if text is None else legible(text)
