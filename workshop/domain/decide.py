"""The rules: a command and the present state become events, nothing (already so), or a refusal."""

from collections.abc import Callable

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain import (
    rules_columns,
    rules_erasure,
    rules_notes,
    rules_outcomes,
    rules_programme,
    rules_sorting,
    rules_spotlight,
    rules_votes,
    steps,
)
from workshop.domain.errors import Rejected
from workshop.domain.model import Workshop
from workshop.domain.roles import Actor, Role

_AUTHORS: tuple[Role, ...] = ("participant", "facilitator")
_FACILITATOR: tuple[Role, ...] = ("facilitator",)
# Who stands at the wall turns its spotlight with the wall's own keys.
_AT_THE_WALL: tuple[Role, ...] = ("facilitator", "wall")

# command -> (roles that may, rule). A rule takes (command, workshop, actor, now).
RULES: dict[type, tuple[tuple[Role, ...], Callable[..., list[e.Event]]]] = {
    c.CreateWorkshop: (_FACILITATOR, rules_programme.create_workshop),
    c.RenameWorkshop: (_FACILITATOR, rules_programme.rename_workshop),
    c.ShareMinutes: (_FACILITATOR, rules_programme.share_minutes),
    c.SetErasure: (_FACILITATOR, rules_erasure.set_erasure),
    c.Join: (("participant",), rules_programme.join),
    c.AddQuestion: (_FACILITATOR, rules_programme.add_question),
    c.EditQuestion: (_FACILITATOR, rules_programme.edit_question),
    c.OpenQuestion: (_FACILITATOR, rules_programme.open_question),
    c.CloseQuestion: (_FACILITATOR, rules_programme.close_question),
    c.ShowQuestion: (_FACILITATOR, rules_programme.show_question),
    c.SetTimer: (_FACILITATOR, rules_programme.set_timer),
    c.SetSpotlight: (_AT_THE_WALL, rules_spotlight.set_spotlight),
    c.PostNote: (_AUTHORS, rules_notes.post_note),
    c.EditNote: (_AUTHORS, rules_notes.edit_note),
    c.WithdrawNote: (("participant",), rules_notes.withdraw_note),
    c.ChooseColumn: (("participant",), rules_sorting.choose_column),
    c.EraseNote: (_FACILITATOR, rules_notes.erase_note),
    c.EraseOwnNotes: (("participant",), rules_notes.erase_own_notes),
    c.SplitNote: (_FACILITATOR, rules_notes.split_note),
    c.ApproveNotes: (_FACILITATOR, rules_notes.approve_notes),
    c.HideNote: (_FACILITATOR, rules_notes.hide_note),
    c.RestoreNote: (_FACILITATOR, rules_notes.restore_note),
    c.MoveNotes: (_FACILITATOR, rules_sorting.move_notes),
    c.PlaceNotes: (("organiser",), rules_sorting.place_notes),
    c.SetDetail: (_FACILITATOR, rules_sorting.set_detail),
    c.SetAuthorsSort: (_FACILITATOR, rules_sorting.set_authors_sort),
    c.SetApproveFirst: (_FACILITATOR, rules_sorting.set_approve_first),
    c.SortNow: (_FACILITATOR, rules_sorting.sort_now),
    c.DismissSuggestion: (_FACILITATOR, rules_sorting.dismiss_suggestion),
    c.CreateColumn: (_FACILITATOR, rules_columns.create_column),
    c.RenameColumn: (_FACILITATOR, rules_columns.rename_column),
    c.MergeColumns: (_FACILITATOR, rules_columns.merge_columns),
    c.SplitColumn: (_FACILITATOR, rules_columns.split_column),
    c.PinColumn: (_FACILITATOR, rules_columns.pin_column),
    c.MoveColumn: (_FACILITATOR, rules_columns.move_column),
    c.RemoveColumn: (_FACILITATOR, rules_columns.remove_column),
    c.AddOutcome: (_FACILITATOR, rules_outcomes.add_outcome),
    c.EditOutcome: (_FACILITATOR, rules_outcomes.edit_outcome),
    c.MarkOutcome: (_FACILITATOR, rules_outcomes.mark_outcome),
    c.RemoveOutcome: (_FACILITATOR, rules_outcomes.remove_outcome),
    c.ShowEarlier: (_FACILITATOR, rules_outcomes.show_earlier),
    c.StartVote: (_FACILITATOR, rules_votes.start_vote),
    c.CloseVote: (_FACILITATOR, rules_votes.close_vote),
    c.OpenVote: (_FACILITATOR, rules_votes.open_vote),
    c.ShowVote: (_FACILITATOR, rules_votes.show_vote),
    c.CastDots: (("participant",), rules_votes.cast_dots),
    c.Undo: (_FACILITATOR, lambda command, workshop, actor, now: [steps.undo(workshop, command.step)]),
    c.Redo: (_FACILITATOR, lambda command, workshop, actor, now: [steps.redo(workshop)]),
}


def decide(command: c.Command, workshop: Workshop, actor: Actor, now: int = 0) -> list[e.Event]:
    """The events that follow, in order; empty if all is already as the command wants it.

    Args:
        now: milliseconds since 1970 (UTC); only the timer looks at it.
    Raises:
        Rejected: the rules refuse; nothing has changed.
    """
    roles, rule = RULES[type(command)]
    if workshop.seq == 0 and not isinstance(command, c.CreateWorkshop):
        raise Rejected("workshop-unknown")
    if actor.role not in roles:
        raise Rejected("not-allowed")
    if actor.role == "participant" and not isinstance(command, c.Join) and actor.seat not in workshop.seats:
        raise Rejected("seat-unknown")
    return rule(command, workshop, actor, now)
