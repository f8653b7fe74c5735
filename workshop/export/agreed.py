"""What this meeting and earlier ones have agreed on, before any format: decisions, and actions as a table."""

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
class EarlierReport:
    """What an earlier meeting has agreed on, and what has become of it."""

    agreed_on: str
    """The day of that meeting, an ISO date."""
    decisions: list[DecisionReport]
    actions: list[ActionReport]


@dataclass(frozen=True)
class ActionTable:
    """Cells as they are printed, the action itself first; columns in which no action has anything are left out."""

    names: list[str]
    """What the columns are: among what, target, who, when, status."""
    heads: list[str]
    rows: list[list[str]]
    came_from: list[str]
    """For each row the words that name the column it came out of, or none."""


@dataclass(frozen=True)
class AgreedSection:
    """What one meeting has agreed on, as it is printed: the decisions, and the actions as a table."""

    agreed_on: str | None
    """The day of an earlier meeting, an ISO date; None for this one."""
    title: str
    decisions: list[DecisionReport]
    actions: list[ActionReport]
    actions_title: str
    """Of an earlier meeting it says how many are done."""
    table: ActionTable


def earlier_of(outcomes: Iterable[dict]) -> list[EarlierReport]:
    """By meeting, the first one first."""
    by_day: dict[str, list[dict]] = {}
    for one in outcomes:
        if one["agreed_on"]:
            by_day.setdefault(one["agreed_on"], []).append(one)
    return [EarlierReport(day, decisions_of(own), actions_of(own)) for day, own in sorted(by_day.items())]


def sections_of(
    earlier: list[EarlierReport], decisions: list[DecisionReport], actions: list[ActionReport], labels: Labels
) -> list[AgreedSection]:
    """Earlier meetings before this one; a meeting that has agreed on nothing is left out."""
    sections = []
    for meeting in earlier:
        title = labels.from_meeting(date.fromisoformat(meeting.agreed_on))
        progress = labels.progress(sum(action.done for action in meeting.actions), len(meeting.actions))
        own = meeting.decisions, meeting.actions
        sections.append(AgreedSection(meeting.agreed_on, title, *own, progress, table_of(meeting.actions, labels)))
    if decisions or actions:
        table = table_of(actions, labels)
        title = labels.agreed_now if earlier else labels.agreed
        sections.append(AgreedSection(None, title, decisions, actions, labels.actions, table))
    return sections


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
