"""Every word an exporter prints of its own, in the language of the report."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date


def _in_english(singular: str, plural: str, n: int) -> str:
    return (singular if n == 1 else plural) % {"n": n}


@dataclass(frozen=True)
class Labels:
    """English unless told otherwise."""

    minutes: str = "Minutes"
    held_by: str = "Held by"
    time: str = "Time"
    present: str = "Present"
    affiliation: str = "Affiliation"
    table: str = "Table"
    unsaid: str = "not given"
    other_tables: str = "others"
    notes: str = "Notes"
    part: str = "Part"
    question: str = "Question"
    column: str = "Column"
    columns: str = "Columns"
    letter: str = "Letter"
    note: str = "Note"
    note_for: str = "Entered for"
    unsorted: str = "Unsorted"
    nameless: str = "No name yet"
    no_notes: str = "No notes"
    agreed: str = "Decisions and actions"
    decisions: str = "Decisions"
    decision: str = "Decision"
    actions: str = "Actions"
    action: str = "Action"
    kind: str = "Kind"
    text: str = "Text"
    what: str = "What"
    target: str = "Target"
    who: str = "Who"
    by_when: str = "By when"
    status: str = "Status"
    done: str = "Done"
    to_do: str = "To do"
    from_column: str = "From: %(column)s"
    from_earlier: str = "From the meeting on %(date)s"
    actions_done: str = "Actions: %(done)s of %(all)s done"
    agreed_on: str = "Agreed on"
    agreed_now: str = "Agreed in this meeting"
    voted_columns: str = "Vote on the columns"
    voted_notes: str = "Vote on the notes"
    dots: str = "Dots"
    column_dots: str = "Dots on the column"
    alternative: str = "Alternative"
    answer: str = "Answer"
    answers: str = "Answers"
    share_head: str = "Share of people"
    mean: str = "Mean %(mean)s of 5"
    several: str = "Several answers were possible"
    day: Callable[[date], str] = field(default=date.isoformat, compare=False)
    ngettext: Callable[[str, str, int], str] = field(default=_in_english, compare=False)
    """`(singular, plural, n)` -> the text for n things, filled in."""
    number: Callable[[float], str] = field(default=str, compare=False)
    share: Callable[[float], str] = field(default="{:.0%}".format, compare=False)
    """0 to 1 -> per cent."""

    @classmethod
    def english(cls) -> "Labels":
        return cls()

    def status_of(self, done: bool) -> str:
        return self.done if done else self.to_do

    def came_from(self, column: str | None) -> str:
        """Which column it came out of, in words; nothing where it came out of none."""
        return self.from_column % {"column": column} if column else ""

    def from_meeting(self, day: date) -> str:
        return self.from_earlier % {"date": self.day(day)}

    def progress(self, done: int, of: int) -> str:
        """How many of the actions of an earlier meeting are done."""
        return self.actions_done % {"done": done, "all": of}

    def people(self, n: int) -> str:
        return self.ngettext("%(n)s person", "%(n)s people", n)

    def notes_counted(self, n: int) -> str:
        return self.ngettext("%(n)s note", "%(n)s notes", n)

    def dots_counted(self, n: int) -> str:
        return self.ngettext("%(n)s dot", "%(n)s dots", n)

    def extent(self, notes: int, dots: int | None) -> str:
        """What stands under a column's name: `4 notes · 12 dots`; nothing where there is neither."""
        words = [self.notes_counted(notes) if notes else "", "" if dots is None else self.dots_counted(dots)]
        return " · ".join(filter(None, words))

    def aside(self, entered_for: str | None, dots: int | None) -> str:
        """What stands behind a note: the table it was written for, and the dots that it got."""
        return ", ".join(filter(None, [entered_for, self.dots_counted(dots) if dots else ""]))

    def voted(self, kind: str, dots: int, voters: int) -> str:
        """How a vote was held: `Vote on the columns: 3 dots each, 12 people voted`."""
        about = self.voted_columns if kind == "columns" else self.voted_notes
        each = self.ngettext("%(n)s dot each", "%(n)s dots each", dots)
        voted = self.ngettext("%(n)s person voted", "%(n)s people voted", voters)
        return f"{about}: {each}, {voted}"

    def poll_answered(self, n: int) -> str:
        return self.ngettext("Poll: %(n)s person answered", "Poll: %(n)s people answered", n)

    def mean_of(self, mean: float) -> str:
        return self.mean % {"mean": self.number(mean)}

    def questions_counted(self, n: int) -> str:
        return self.ngettext("%(n)s question", "%(n)s questions", n)


def labels(
    _: Callable[[str], str],
    ngettext: Callable[[str, str, int], str],
    day: Callable[[date], str] = date.isoformat,
    number: Callable[[float], str] = str,
    share: Callable[[float], str] = "{:.0%}".format,
) -> Labels:
    """The labels as a catalogue has them; `ngettext` also fills in the number; the others write one thing each."""
    return Labels(
        minutes=_("Minutes"),
        held_by=_("Held by"),
        time=_("Time"),
        present=_("Present"),
        affiliation=_("Affiliation"),
        table=_("Table"),
        unsaid=_("not given"),
        other_tables=_("others"),
        notes=_("Notes"),
        part=_("Part"),
        question=_("Question"),
        column=_("Column"),
        columns=_("Columns"),
        letter=_("Letter"),
        note=_("Note"),
        note_for=_("Entered for"),
        unsorted=_("Unsorted"),
        nameless=_("No name yet"),
        no_notes=_("No notes"),
        agreed=_("Decisions and actions"),
        decisions=_("Decisions"),
        decision=_("Decision"),
        actions=_("Actions"),
        action=_("Action"),
        kind=_("Kind"),
        text=_("Text"),
        what=_("What"),
        target=_("Target"),
        who=_("Who"),
        by_when=_("By when"),
        status=_("Status"),
        done=_("Done"),
        to_do=_("To do"),
        from_column=_("From: %(column)s"),
        from_earlier=_("From the meeting on %(date)s"),
        actions_done=_("Actions: %(done)s of %(all)s done"),
        agreed_on=_("Agreed on"),
        agreed_now=_("Agreed in this meeting"),
        voted_columns=_("Vote on the columns"),
        voted_notes=_("Vote on the notes"),
        dots=_("Dots"),
        column_dots=_("Dots on the column"),
        alternative=_("Alternative"),
        answer=_("Answer"),
        answers=_("Answers"),
        share_head=_("Share of people"),
        mean=_("Mean %(mean)s of 5"),
        several=_("Several answers were possible"),
        day=day,
        ngettext=ngettext,
        number=number,
        share=share,
    )
