"""Plain text with headings; whatever a note says, it is read as words and never as markup."""

import re
from collections.abc import Iterator

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
    for part in report.parts:
        if part.title:
            yield f"## {_heading(part.title)}\n"
        for question in part.questions:
            yield f"### {_heading(question.text)}\n"
            yield from _columns(question, report)


def _columns(question: QuestionReport, report: Report) -> Iterator[str]:
    for column in question.columns:
        yield f"#### {column.letter} · {_heading(column.title)}\n"
        yield from _notes(column.notes, report)
    if question.unsorted:
        yield f"#### {_heading(report.labels.unsorted)}\n"
        yield from _notes(question.unsorted, report)


def _notes(notes: list[NoteReport], report: Report) -> Iterator[str]:
    for note in notes:
        meta = f" ({escaped(note.entered_for)})" if note.entered_for else ""
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
