"""Refusals: a stable code and a sentence that says what to do.

The sentence is English here and translated where it leaves the server (`workshop.web.texts.refusal`).
"""

from collections.abc import Callable
from datetime import date


def _(text: str) -> str:
    """Mark for extraction; the translation happens at the edge, in the person's language."""
    return text


REFUSALS: dict[str, str] = {
    "not-allowed": _("Only the facilitator can do this."),
    "not-yours": _("Only the one who wrote this note can change it."),
    "seat-unknown": _("You have no seat in this workshop. Join again with the code."),
    "workshop-unknown": _("This workshop does not exist, or it has been erased."),
    "code-unknown": _(
        "No workshop has the code %(given)s. Check the code on the wall; one that is over may have been erased."
    ),
    "token-foreign": _("This link is not valid here. Join again with the code on the wall."),
    "minutes-private": _("These minutes are not shared under this link any more. Ask whoever sent it for a new one."),
    "sign-in-needed": _("Sign in first, with the link that the server printed when it started."),
    "sign-in-used": _("This sign-in link has been used, or is not known. Ask for a new one with `make sign-in`."),
    "form-stale": _("This page is too old. Reload it and try again."),
    "page-unknown": _("There is no page at this address."),
    "method-wrong": _("This address does not take that kind of request."),
    "format-unknown": _("There is no file format %(given)s. Choose one of %(known)s."),
    "command-unknown": _("The command %(given)s does not exist. Reload the page to get the newest version."),
    "command-malformed": _("The command could not be read (%(reason)s). Reload the page and try again."),
    "body-malformed": _("The request could not be read (%(reason)s). Correct it and send it again."),
    "body-too-large": _("This is too large: at most %(limit)s kB fit."),
    "server-failed": _("Something went wrong here. It has been written down; try again in a moment."),
    "storage-failing": _("The server cannot store anything right now. Your text is kept; it will be sent again."),
    "too-fast": _("That was very quick. Wait a few seconds, then send it again."),
    "question-unknown": _("This question does not exist any more."),
    "question-closed": _("This question is closed. Ask the facilitator to open it again; your text is kept."),
    "question-empty": _("Write the question first."),
    "question-too-long": _("This question has %(length)s characters; %(limit)s fit. Shorten it."),
    "question-id-taken": _("This question is there already. Reload the page."),
    "questions-too-many": _("A workshop has room for %(limit)s questions."),
    "parts-too-many": _("A workshop has room for %(limit)s parts."),
    "part-unknown": _("This part does not exist in the programme."),
    "step-kind-unknown": _("A step of the kind %(given)s is not known. Use \"wall\", \"choice\" or \"scale\"."),
    "question-is-poll": _("This is a poll: people answer it by choosing. It takes no notes and has no columns."),
    "question-is-wall": _("People answer this question with notes. Add a poll to let them choose."),
    "alternatives-too-few": _("Write at least %(limit)s alternatives to choose from."),
    "alternatives-too-many": _("A poll has room for %(limit)s alternatives. Take some away."),
    "alternatives-alike": _("The alternative “%(given)s” is there twice. Change one of them."),
    "alternative-too-long": _("This alternative has %(length)s characters; %(limit)s fit. Shorten it."),
    "alternative-unknown": _("This alternative does not exist any more. Look at the poll again."),
    "answers-unknown": _("Let each person choose between 1 and %(limit)s alternatives."),
    "answers-spent": _("You can choose at most %(limit)s. Take one away first."),
    "ends-unknown": _("Give words for both ends of the scale, or for none."),
    "poll-answered": _("Somebody has answered already, so the alternatives stay. Add a new poll instead."),
    "poll-closed": _("The poll is closed. What you have chosen so far is counted."),
    "language-unknown": _("The language %(given)s is not known. Choose one of %(known)s."),
    "title-empty": _("Give the workshop a title."),
    "title-too-long": _("This title has %(length)s characters; %(limit)s fit. Shorten it."),
    "affiliations-missing": _("Write what people can choose from as their affiliation, or do not ask for it."),
    "label-too-long": _("This has %(length)s characters; %(limit)s fit. Shorten it."),
    "note-unknown": _("This note does not exist any more."),
    "note-empty": _("Write something first."),
    "note-too-long": _("This note has %(length)s characters; %(limit)s fit. Shorten it, or make it two notes."),
    "note-id-taken": _("A note was sent twice with different texts. Copy your text into a new note."),
    "notes-too-many": _("This question is full: %(limit)s notes. Ask the facilitator to open another one."),
    "text-unprintable": _("The text holds signs that cannot be shown. Type it again instead of pasting it."),
    "note-hidden": _("This note is hidden. Show it again first."),
    "spotlight-elsewhere": _("The wall is at another question. Show this question to the hall first."),
    "column-unknown": _("This column does not exist any more."),
    "column-elsewhere": _("That column belongs to another question."),
    "column-title-empty": _("Give the column a name."),
    "column-title-too-long": _("This name has %(length)s characters; %(limit)s fit. Shorten it."),
    "column-id-taken": _("This column is there already. Reload the page."),
    "column-merge-itself": _("Choose two different columns to merge."),
    "columns-too-many": _("This question has room for %(limit)s columns. Merge some first."),
    "outcome-unknown": _("This decision or action does not exist any more."),
    "outcome-empty": _("Write what was decided, or what will be done."),
    "outcome-too-long": _("This has %(length)s characters; %(limit)s fit. Shorten it."),
    "outcome-id-taken": _("This is written down already, in other words. Change it in the list."),
    "outcome-unmarkable": _("Only an action can be done. Change this decision into an action first."),
    "outcomes-too-many": _("A workshop has room for %(limit)s decisions and actions. Remove some first."),
    "vote-unknown": _("This vote is over, and another one may have begun."),
    "vote-closed": _("The vote is closed. Your dots so far are counted."),
    "vote-elsewhere": _("The wall is at another question. Show this question to the hall first."),
    "vote-empty": _("There is nothing to vote on yet. Wait for the first notes and columns."),
    "vote-id-taken": _("This vote has begun already. Reload the page."),
    "dots-unknown": _("Give each person between 1 and %(limit)s dots."),
    "dots-spent": _("You have %(limit)s dots in all. Take one back first."),
    "date-unknown": _("Choose a day that exists, or leave it empty: %(given)s is none."),
    "meeting-day-unknown": _("Choose the day of the earlier meeting, today at the latest."),
    "erasure-past": _("Choose a day from tomorrow on. To erase everything now, press Erase."),
    "erasure-promised": _(
        "Who joined was told that everything is erased on %(promised)s. Choose an earlier day, "
        "and download the minutes in time."
    ),
    "choosing-off": _("The facilitator has switched off choosing columns for this question."),
    "detail-unknown": _("The columns can be made coarser or finer from %(least)s to %(most)s."),
    "notes-missing": _("Choose at least one note first."),
    "notes-changed": _("Somebody has changed a note meanwhile. Read it again, then show it."),
    "timer-too-long": _("The timer runs from 1 second to %(limit)s seconds."),
    "nothing-to-undo": _("There is nothing to undo."),
    "nothing-to-redo": _("There is nothing to redo."),
    "undo-overtaken": _("This step cannot be undone any more: everything in it has been changed since."),
}


class Rejected(Exception):
    """A command that the rules refuse. `facts` fill the sentence."""

    def __init__(self, code: str, **facts: str | int | date) -> None:
        self.code = code
        self.facts = facts
        super().__init__(f"{code}: {self.sentence()}")

    def sentence(
        self,
        translate: Callable[[str], str] = _,
        number: Callable[[int], str] = str,
        day: Callable[[date], str] = date.isoformat,
    ) -> str:
        """What to do about it, in the language of `translate`, with numbers and days written by `number` and `day`."""

        def written(fact: str | int | date) -> str:
            return number(fact) if isinstance(fact, int) else day(fact) if isinstance(fact, date) else fact

        return translate(REFUSALS[self.code]) % {name: written(fact) for name, fact in self.facts.items()}
