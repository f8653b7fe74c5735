"""Every word an exporter prints of its own, in the language of the report."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Labels:
    """English unless told otherwise; the pairs are the forms for one and for any other number."""

    minutes: str = "Minutes"
    held_by: str = "Held by"
    time: str = "Time"
    present: str = "Present"
    notes: str = "Notes"
    part: str = "Part"
    question: str = "Question"
    column: str = "Column"
    letter: str = "Letter"
    note: str = "Note"
    note_for: str = "Entered for"
    unsorted: str = "Unsorted"
    nameless: str = "No name yet"
    no_notes: str = "No notes"
    people_forms: tuple[str, str] = ("%(n)s person", "%(n)s people")
    note_forms: tuple[str, str] = ("%(n)s note", "%(n)s notes")
    question_forms: tuple[str, str] = ("%(n)s question", "%(n)s questions")

    @classmethod
    def english(cls) -> "Labels":
        return cls()

    def people(self, n: int) -> str:
        return _counted(self.people_forms, n)

    def notes_counted(self, n: int) -> str:
        return _counted(self.note_forms, n)

    def questions_counted(self, n: int) -> str:
        return _counted(self.question_forms, n)


def labels(_: Callable[[str], str], ngettext: Callable[[str, str, int], str]) -> Labels:
    """The labels as a catalogue has them.

    Both callables only look up. `ngettext` must leave `%(n)s` in place: the method of a `Translations` object
    does, Flask-Babel's function fills in and fails.
    """
    return Labels(
        minutes=_("Minutes"),
        held_by=_("Held by"),
        time=_("Time"),
        present=_("Present"),
        notes=_("Notes"),
        part=_("Part"),
        question=_("Question"),
        column=_("Column"),
        letter=_("Letter"),
        note=_("Note"),
        note_for=_("Entered for"),
        unsorted=_("Unsorted"),
        nameless=_("No name yet"),
        no_notes=_("No notes"),
        people_forms=(ngettext("%(n)s person", "%(n)s people", 1), ngettext("%(n)s person", "%(n)s people", 2)),
        note_forms=(ngettext("%(n)s note", "%(n)s notes", 1), ngettext("%(n)s note", "%(n)s notes", 2)),
        question_forms=(
            ngettext("%(n)s question", "%(n)s questions", 1),
            ngettext("%(n)s question", "%(n)s questions", 2),
        ),
    )


def _counted(forms: tuple[str, str], n: int) -> str:
    return forms[0 if n == 1 else 1].replace("%(n)s", str(n))
