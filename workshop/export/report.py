"""The minutes of a workshop before any format: what was visible, in the order of the wall."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from workshop.domain.attendance import Group
from workshop.domain.model import REVEALED
from workshop.export.agreed import (
    NO_BREAK,
    ActionReport,
    AgreedSection,
    DecisionReport,
    EarlierReport,
    actions_of,
    decisions_of,
    earlier_of,
    sections_of,
)
from workshop.export.labels import Labels
from workshop.export.legible import legible
from workshop.export.polls import PollReport, PollTable, poll_of, table_of_poll


@dataclass(frozen=True)
class NoteReport:
    note_id: str
    text: str
    column: str | None
    """The column's letter; None when unsorted."""
    entered_for: str | None = None
    dots: int | None = None
    """From the vote on the notes; None where no such vote has been revealed."""


@dataclass(frozen=True)
class VoteReport:
    """A vote whose result has been shown; a vote never revealed is in no report."""

    kind: str
    """`columns` or `notes`."""
    dots: int
    """So many each person had."""
    voters: int


@dataclass(frozen=True)
class ColumnReport:
    letter: str
    hue: int
    """1 to 9, the hue of the column's mark."""
    title: str
    notes: list[NoteReport]
    dots: int | None = None
    """From the vote on the columns; None where no such vote has been revealed."""


@dataclass(frozen=True)
class QuestionReport:
    text: str
    status: str
    columns: list[ColumnReport]
    unsorted: list[NoteReport]
    votes: list[VoteReport] = field(default_factory=list)
    poll: PollReport | None = None
    """How it was answered, if it is a poll; it has no notes and columns then."""

    @property
    def notes(self) -> list[NoteReport]:
        """Every note of the question, column by column, the unsorted ones last."""
        return [note for column in self.columns for note in column.notes] + self.unsorted


@dataclass(frozen=True)
class PartReport:
    title: str
    """Empty for questions outside every part."""
    questions: list[QuestionReport]


@dataclass(frozen=True)
class GroupReport:
    name: str | None
    """None: those who did not say; of tables also those that are not named here."""
    people: int


@dataclass(frozen=True)
class Report:
    title: str
    language: str
    date: str
    people: int
    notes_count: int
    parts: list[PartReport]
    organisation: str = ""
    """Who held the meeting; empty on a server that belongs to nobody in particular."""
    affiliations: list[GroupReport] = field(default_factory=list)
    tables: list[GroupReport] = field(default_factory=list)
    """How many came from each; empty where joiners were not asked."""
    decisions: list[DecisionReport] = field(default_factory=list)
    actions: list[ActionReport] = field(default_factory=list)
    """Of this meeting alone."""
    earlier: list[EarlierReport] = field(default_factory=list)
    """What earlier meetings have agreed on, where this one follows them up."""
    labels: Labels = field(default_factory=Labels)

    @property
    def questions(self) -> list[QuestionReport]:
        return [question for part in self.parts for question in part.questions]

    @property
    def facts(self) -> list[tuple[str, str]]:
        """The lines under the title: who held it, when, how many people from where, how many notes and questions."""
        labels = self.labels
        extent = f"{labels.notes_counted(self.notes_count)}, {labels.questions_counted(len(self.questions))}"
        facts = [
            (labels.held_by, self.organisation),
            (labels.time, self.date),
            (labels.present, labels.people(self.people)),
            (labels.affiliation, _counted(self.affiliations, labels.unsaid)),
            (labels.table, _counted(self.tables, labels.other_tables)),
            (labels.notes, extent),
        ]
        return [(name, fact) for name, fact in facts if fact]

    @property
    def agreed(self) -> list[AgreedSection]:
        """Everything agreed, a section for each meeting, this one last."""
        return sections_of(self.earlier, self.decisions, self.actions, self.labels)

    def poll_table(self, poll: PollReport) -> PollTable:
        return table_of_poll(poll, self.labels)


def build(
    state: dict, labels: Labels, made_at: str, organisation: str = "", attendance: dict[str, list[Group]] | None = None
) -> Report:
    """The report of a state as `views.for_minutes` gives it; `made_at` is the date as it shall be printed."""
    groups = attendance or {}
    workshop = state["workshop"]
    notes = [note for note in _in_order(state["notes"]) if note["status"] == "visible"]
    parts = _parts(state, notes, labels)
    outcomes = _in_order(state.get("outcomes", []))
    today = [one for one in outcomes if not one["agreed_on"]]
    return Report(
        title=legible(workshop["title"]),
        language=workshop["language"],
        date=made_at,
        people=workshop.get("people") or 0,
        notes_count=sum(len(question.notes) for part in parts for question in part.questions),
        parts=parts,
        organisation=legible(organisation),
        affiliations=_groups(groups.get("affiliation", [])),
        tables=_tables(groups.get("table", [])),
        decisions=decisions_of(today),
        actions=actions_of(today),
        earlier=earlier_of(outcomes),
        labels=labels,
    )


def _groups(groups: list[Group]) -> list[GroupReport]:
    return [GroupReport(group.name and legible(group.name), group.people) for group in groups if group.people]


def _tables(groups: list[Group]) -> list[GroupReport]:
    """Joiners name their tables themselves: nobody alone may put words into the minutes, only a number."""
    named = [group for group in groups if group.name and (group.people > 1 or group.name.isdecimal())]
    others = sum(group.people for group in groups if group not in named)
    return _groups([*named, Group(None, others)])


def _counted(groups: list[GroupReport], unnamed: str) -> str:
    """`Business (12), Politician (1), not given (3)`; nothing where all of them are unnamed."""
    named = any(group.name for group in groups)
    return ", ".join(f"{group.name or unnamed}{NO_BREAK}({group.people})" for group in groups) if named else ""


def _parts(state: dict, notes: list[dict], labels: Labels) -> list[PartReport]:
    titles = {part["part_id"]: legible(part["title"]) for part in _in_order(state["parts"])}
    asked: dict[str | None, list[QuestionReport]] = {part_id: [] for part_id in titles}
    for question in _in_order(state["questions"]):
        if question.get("kind", "wall") != "wall" and not _revealed(question, state):
            continue
        part_id = question.get("part_id") if question.get("part_id") in titles else None
        asked.setdefault(part_id, []).append(_question(question, state, notes, labels))
    return [PartReport(titles.get(part_id, ""), questions) for part_id, questions in asked.items() if questions]


def _question(question: dict, state: dict, notes: list[dict], labels: Labels) -> QuestionReport:
    revealed = _revealed(question, state)
    own = [column for column in _in_order(state["columns"]) if column["question_id"] == question["question_id"]]
    letters = {column["column_id"]: column["letter"] for column in own}
    placed: dict[str | None, list[NoteReport]] = {}
    for note in notes:
        if note["question_id"] == question["question_id"]:
            column_id = note.get("column_id") if note.get("column_id") in letters else None
            placed.setdefault(column_id, []).append(_note(note, letters.get(column_id), revealed.get("notes")))
    return QuestionReport(
        text=legible(question["text"]),
        status=question["status"],
        columns=[_column(one, placed.get(one["column_id"], []), labels, revealed.get("columns")) for one in own],
        unsorted=placed.get(None, []),
        votes=[VoteReport(k, vote["dots"], vote["voters"]) for k, vote in revealed.items() if k != "answers"],
        poll=poll_of(question, revealed["answers"]) if "answers" in revealed else None,
    )


def _revealed(question: dict, state: dict) -> dict[str, dict]:
    """The votes of the question whose result has been shown, by what they are on."""
    votes = [vote for vote in _in_order(state.get("votes", [])) if vote["question_id"] == question["question_id"]]
    return {vote["kind"]: vote for vote in votes if vote["status"] in REVEALED}


def _column(column: dict, notes: list[NoteReport], labels: Labels, vote: dict | None) -> ColumnReport:
    title = legible(column["title"] or "") or labels.nameless
    return ColumnReport(column["letter"], column["hue"], title, notes, _dots(vote, column["column_id"]))


def _note(note: dict, letter: str | None, vote: dict | None) -> NoteReport:
    entered_for = legible(str(note.get("entered_for") or "")) or None
    return NoteReport(note["note_id"], legible(note["text"]), letter, entered_for, _dots(vote, note["note_id"]))


def _dots(vote: dict | None, item_id: str) -> int | None:
    return None if vote is None else vote["counts"].get(item_id, 0)


def _in_order(items: Iterable[dict]) -> list[dict]:
    return sorted(items, key=lambda item: item["order"])
