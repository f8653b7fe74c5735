"""Plain text with headings; whatever a note says, it is read as words and never as markup."""

import re
from collections.abc import Iterable, Iterator

from workshop.export.agreed import ActionTable
from workshop.export.polls import PollTable
from workshop.export.report import NoteReport, QuestionReport, Report

MIME = "text/markdown; charset=utf-8"

ALWAYS_MARKUP = re.compile(r"([\\`*_\[\]<>&#~|!$^{}])")
MARKUP_AT_LINE_START = re.compile(r"^([ \t]*)([-+=:]|\d+(?=[.)]))", re.MULTILINE)


def render(report: Report) -> bytes:
    return ("\n".join(_lines(report)).rstrip("\n") + "\n").encode()


def _lines(report: Report) -> Iterator[str]:
    yield f"# {_heading(report.title)}\n"
    yield from (f"- {escaped(name)}: {escaped(fact)}" for name, fact in report.facts)
    yield ""
    yield from _agreed(report)
    for part in report.parts:
        if part.title:
            yield f"## {_heading(part.title)}\n"
        # Of a part without a title its questions would be read as belonging to what stands before it.
        level = "###" if part.title else "##"
        for question in part.questions:
            yield f"{level} {_heading(question.text)}\n"
            for vote in question.votes:
                yield f"{escaped(report.labels.voted(vote.kind, vote.dots, vote.voters))}\n"
            if question.poll:
                yield from _poll(report.poll_table(question.poll))
            else:
                yield from _columns(question, report, f"{level}#")


def _agreed(report: Report) -> Iterator[str]:
    labels = report.labels
    for section in report.agreed:
        yield f"## {escaped(section.title)}\n"
        if section.decisions:
            yield f"### {escaped(labels.decisions)}\n"
            for number, decision in enumerate(section.decisions, 1):
                yield f"{number}. {_with_origin(decision.text, labels.came_from(decision.from_column))}"
            yield ""
        if section.actions:
            yield f"### {escaped(section.actions_title)}\n"
            yield from _table(section.table)
            yield ""


def _table(table: ActionTable) -> Iterator[str]:
    yield _row(map(escaped, table.heads))
    yield _row("---" for _ in table.heads)
    for (what, *rest), came_from in zip(table.rows, table.came_from, strict=True):
        yield _row([_with_origin(what, came_from), *map(_heading, rest)])


def _poll(table: PollTable) -> Iterator[str]:
    yield f"{escaped(table.about)}\n"
    yield _row(map(escaped, table.heads))
    yield _row("---" for _ in table.heads)
    yield from (_row(map(_heading, row)) for row in table.rows)
    yield ""


def _with_origin(text: str, came_from: str) -> str:
    return f"{_heading(text)} ({_heading(came_from)})" if came_from else _heading(text)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _columns(question: QuestionReport, report: Report, level: str) -> Iterator[str]:
    for column in question.columns:
        yield f"{level} {column.letter} · {_heading(column.title)}{_dots(column.dots, report)}\n"
        yield from _notes(column.notes, report)
    if not question.columns and not question.unsorted:
        yield f"{escaped(report.labels.no_notes)}\n"
    if question.unsorted:
        yield f"{level} {_heading(report.labels.unsorted)}\n"
        yield from _notes(question.unsorted, report)


def _dots(dots: int | None, report: Report) -> str:
    return "" if dots is None else f" ({escaped(report.labels.dots_counted(dots))})"


def _notes(notes: list[NoteReport], report: Report) -> Iterator[str]:
    for note in notes:
        aside = report.labels.aside(note.entered_for, note.dots)
        meta = f" ({escaped(aside)})" if aside else ""
        yield f"- {_within_item(note.text)}{meta}"
    if not notes:
        yield escaped(report.labels.no_notes)
    yield ""


def escaped(text: str) -> str:
    """The text so that every Markdown reader shows exactly its characters."""
    text = ALWAYS_MARKUP.sub(r"\\\1", text)
    return MARKUP_AT_LINE_START.sub(_escaped_start, text)


def _escaped_start(start: re.Match) -> str:
    indent, mark = start.groups()
    # A digit cannot be escaped, so the sign after it is: "1\." is no numbered list.
    return f"{indent}\\{mark}" if not mark.isdigit() else start.group() + "\\"


def _heading(text: str) -> str:
    return escaped(" ".join(text.split()))


def _within_item(text: str) -> str:
    lines = [line.strip() for line in escaped(text).splitlines() if line.strip()]
    return "\\\n  ".join(lines)
