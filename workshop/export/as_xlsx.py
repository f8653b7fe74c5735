"""A workbook to work on: what was agreed, the columns, the notes and the answers, a sheet and a table each."""

import io
from collections.abc import Iterator
from datetime import date

from xlsxwriter import Workbook

from workshop.export import xlsx_look as look
from workshop.export.report import QuestionReport, Report
from workshop.export.xlsx_look import Book, Cell, Column

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# Of the first sheet, in letters.
NAMES_WIDTH, WORDS_WIDTH = 18, 90


def render(report: Report) -> bytes:
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as opened:
        opened.set_properties({"title": report.title[:255], "author": report.organisation or "Tingwall"})
        book = Book(opened)
        _front(book, report)
        if any(section.decisions for section in report.agreed):
            _decisions(book, report)
        if any(section.actions for section in report.agreed):
            _actions(book, report)
        if any(question.columns or question.unsorted for question in report.questions):
            _columns(book, report)
        if report.notes_count:
            _notes(book, report)
        if any(question.poll for question in report.questions):
            _answers(book, report)
    return file.getvalue()


def _front(book: Book, report: Report) -> None:
    labels = report.labels
    sheet = book.sheet(labels.minutes)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, NAMES_WIDTH)
    sheet.set_column(1, 1, WORDS_WIDTH)
    lines: list[tuple[str, str, dict]] = [
        (labels.minutes, report.title, {"bold": True, "font_size": 18}),
        *((name, fact, {}) for name, fact in report.facts),
    ]
    for part in report.parts:
        lines += [("", "", {}), *([(labels.part, part.title, {"font_color": look.QUIET})] if part.title else [])]
        for question in part.questions:
            lines.append((labels.question, question.text, {"bold": True}))
            lines += [("", labels.voted(vote.kind, vote.dots, vote.voters), {}) for vote in question.votes]
            if question.poll:
                lines.append(("", report.poll_table(question.poll).about, {}))
    for row, (name, words, special) in enumerate(lines):
        book.write(sheet, row, 0, name, font_color=look.QUIET)
        book.write(sheet, row, 1, words, **special)
        look.keep_high(sheet, row, [(words, WORDS_WIDTH)], special.get("font_size", look.SIZE))


def _decisions(book: Book, report: Report) -> None:
    labels = report.labels
    columns = [
        Column(labels.decision, 90), Column(labels.column, 32, kept=False), Column(labels.agreed_on, 14, kept=False),
    ]  # fmt: skip
    rows: list[list[Cell]] = [
        [one.text, one.from_column, _day(section.agreed_on)] for section in report.agreed for one in section.decisions
    ]
    book.table(labels.decisions, "decisions", columns, rows)


def _actions(book: Book, report: Report) -> None:
    labels = report.labels
    heads = [labels.what, labels.target, labels.who, labels.by_when, labels.status]
    columns = [Column(head, width) for head, width in zip(heads, (48, 28, 24, 14, 14), strict=True)]
    rows: list[list[Cell]] = []
    for section in report.agreed:
        for one in section.actions:
            words, status = [one.text, one.target, one.who, _day(one.due)], labels.status_of(one.done)
            rows.append([*words, status, one.from_column, _day(section.agreed_on)])
    columns += [Column(labels.column, 28, kept=False), Column(labels.agreed_on, 14, kept=False)]
    sheet, places = book.table(labels.actions, "actions", columns, rows)
    place = places[labels.status]
    choice = {"validate": "list", "source": [labels.to_do, labels.done], "error_type": "warning"}
    sheet.data_validation(1, place, len(rows), place, choice)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _columns(book: Book, report: Report) -> None:
    labels = report.labels
    columns = [
        Column(labels.part, 26, kept=False), Column(labels.question, 44), Column(labels.letter, 11),
        Column(labels.column, 44), Column(labels.notes, 11), Column(labels.dots, 11, kept=False),
    ]  # fmt: skip
    rows: list[list[Cell]] = []
    hues: list[int | None] = []
    for part, question in _asked(report):
        for one in question.columns:
            rows.append([part, question.text, one.letter, one.title, len(one.notes), one.dots])
            hues.append(one.hue)
        if question.unsorted:
            rows.append([part, question.text, None, labels.unsorted, len(question.unsorted), None])
            hues.append(None)
    book.table(labels.columns, "columns", columns, rows, _marked(labels.letter, hues))


def _notes(book: Book, report: Report) -> None:
    labels = report.labels
    columns = [
        Column(labels.part, 20, kept=False), Column(labels.question, 30), Column(labels.letter, 11),
        Column(labels.column, 26), Column(labels.note, 62), Column(labels.note_for, 16, kept=False),
        Column(labels.dots, 11, kept=False), Column(labels.column_dots, 13, kept=False),
    ]  # fmt: skip
    rows: list[list[Cell]] = []
    hues: list[int | None] = []
    for part, question in _asked(report):
        for column in question.columns:
            for note in column.notes:
                place = part, question.text, column.letter, column.title
                rows.append([*place, note.text, note.entered_for, note.dots, column.dots])
                hues.append(column.hue)
        for note in question.unsorted:
            rows.append([part, question.text, None, labels.unsorted, note.text, note.entered_for, note.dots, None])
            hues.append(None)
    book.table(labels.notes, "notes", columns, rows, _marked(labels.letter, hues))


def _answers(book: Book, report: Report) -> None:
    labels = report.labels
    columns = [
        Column(labels.part, 26, kept=False), Column(labels.question, 44), Column(labels.alternative, 44),
        Column(labels.answers, 14), Column(labels.share_head, 14),
    ]  # fmt: skip
    rows: list[list[Cell]] = []
    for part, question in _asked(report):
        for one in question.poll.answers if question.poll else ():
            rows.append([part, question.text, one.text, one.count, float(one.share)])
    book.table(labels.answer, "answers", columns, rows)


def _asked(report: Report) -> Iterator[tuple[str | None, QuestionReport]]:
    for part in report.parts:
        for question in part.questions:
            yield part.title or None, question


def _marked(letter: str, hues: list[int | None]):
    def looks(row: int, head: str) -> dict:
        hue = hues[row]
        return look.mark(hue) if hue and head == letter else {}

    return looks
