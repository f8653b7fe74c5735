"""Outcomes: what the meeting decided and what will be done, folded, and kept with the columns they came out of."""

from workshop.domain.changes import Changes
from workshop.domain.model import Outcome
from workshop.domain.outcome_events import (
    EarlierShown,
    OutcomeAdded,
    OutcomeEdited,
    OutcomeMarked,
    OutcomeRemoved,
    PlannedOutcome,
)


def fold_outcome(
    event: OutcomeAdded | OutcomeEdited | OutcomeMarked | OutcomeRemoved | EarlierShown, changes: Changes, order: int
) -> None:
    if isinstance(event, EarlierShown):
        _put_on_wall(changes, event.shown)
        return
    outcome_id = event.outcome_id
    match event:
        case OutcomeAdded():
            changes.add("outcomes", outcome_id, Outcome(outcome_id, order, **vars(event.agreed)))
        case OutcomeEdited():
            changes.set("outcomes", outcome_id, **vars(event.agreed))
        case OutcomeMarked():
            changes.set("outcomes", outcome_id, done=event.done)
        case OutcomeRemoved():
            changes.set("outcomes", outcome_id, removed=True)


def fold_earlier(outcomes: tuple[PlannedOutcome, ...], changes: Changes) -> None:
    """What earlier meetings have agreed on comes before everything that this one will."""
    for order, earlier in enumerate(outcomes, -len(outcomes)):
        item = Outcome(
            earlier.outcome_id, order, **vars(earlier.agreed), done=earlier.done, agreed_on=earlier.agreed_on,
            column_then=earlier.column,
        )  # fmt: skip
        changes.add("outcomes", earlier.outcome_id, item)


def clear_wall(changes: Changes) -> None:
    """The hall goes on to something else than what earlier meetings have agreed on."""
    _put_on_wall(changes, False)


def _put_on_wall(changes: Changes, shown: bool) -> None:
    for outcome in changes.workshop.outcomes.values():
        if outcome.agreed_on and outcome.on_wall != shown:
            changes.set("outcomes", outcome.outcome_id, on_wall=shown)


def follow_merge(changes: Changes, column_id: str, into_column_id: str) -> None:
    for outcome in changes.workshop.outcomes.values():
        if outcome.column_id == column_id:
            changes.set("outcomes", outcome.outcome_id, column_id=into_column_id)


def follow_names(changes: Changes) -> None:
    """Give each outcome the name that its column has now, whatever changed it, or had in the earlier meeting."""
    if not any(collection in ("outcomes", "columns") for collection, _ in changes.before):
        return
    columns = changes.workshop.columns
    for outcome in changes.workshop.outcomes.values():
        name = columns[outcome.column_id].title if outcome.column_id else outcome.column_then
        if outcome.column != name:
            changes.set("outcomes", outcome.outcome_id, column=name)
