"""Minutes as OpenDocument text, for LibreOffice and every other writer that public bodies must be able to use."""

import io
from datetime import datetime

from odfdo import Document, Element, Header, List, ListItem, Paragraph, Span

from workshop.export import odt_look as look
from workshop.export.agreed import ActionTable
from workshop.export.polls import PollTable
from workshop.export.report import ColumnReport, NoteReport, QuestionReport, Report
from workshop.export.table_widths import widths as table_widths
from workshop.export.widths import lines

MIME = "application/vnd.oasis.opendocument.text"

COLUMN_WIDTHS = 5.6, 10.9
POLL_WIDTHS = 10.9, 2.8, 2.8
# In centimetres: all columns of the table of actions, the type of a cell, and what it keeps free at its end.
ACTIONS_WIDTH, TYPE, GAP = 16.5, 0.388, 0.3
# A column of more lines may break: kept whole it would leave half a page empty.
LINES_KEPT_WHOLE = 14


def render(report: Report) -> bytes:
    document = Document("text")
    look.dress(document, report.language)
    look.widths(document, [*COLUMN_WIDTHS, *POLL_WIDTHS])
    _describe(document, report)
    body = document.body
    body.clear()
    _front(body, report)
    _agreed(document, report)
    number = 0
    for part in report.parts:
        if part.title:
            body.append(_heading(part.title, 1, "Heading 1"))
        for question in part.questions:
            number += 1
            # Of a part without a title its questions would hang in the outline under what stands before it.
            level, style = (2, "Heading 2") if part.title else (1, "Question")
            body.append(_heading(question.text, level, style))
            for vote in question.votes:
                body.append(Paragraph(report.labels.voted(vote.kind, vote.dots, vote.voters), style="Small"))
            if question.poll:
                _poll(body, f"{report.labels.question} {number}", report.poll_table(question.poll))
            elif question.columns or question.unsorted:
                body.append(_table(f"{report.labels.question} {number}", question, report))
            else:
                body.append(Paragraph(report.labels.no_notes, style="Small"))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _describe(document: Document, report: Report) -> None:
    meta = document.meta
    meta.title = report.title.strip() or report.labels.minutes
    meta.creator = meta.initial_creator = report.organisation or "Tingwall"
    meta.generator = "Tingwall"
    # The template's own would be the day on which that was made.
    meta.creation_date = meta.date = datetime.now().replace(microsecond=0)


def _heading(text: str, level: int, style: str) -> Header:
    # It takes a style among its arguments and forgets it.
    heading = Header(level)
    heading.style = look.name(style)
    look.add(heading, text)
    return heading


def _front(body: Element, report: Report) -> None:
    body.append(Paragraph(report.labels.minutes, style="Subtitle"))
    body.append(look.said(report.title.strip() or report.labels.minutes, "Title"))
    for name, fact in report.facts:
        line = Paragraph(style="Facts")
        line.append(Span(f"{name}\t", style="Quiet"))
        look.add(line, fact)
        body.append(line)


def _agreed(document: Document, report: Report) -> None:
    labels, body = report.labels, document.body
    for section in report.agreed:
        body.append(_heading(section.title, 1, "Heading 1"))
        if section.decisions:
            body.append(_heading(labels.decisions, 2, "Heading 2"))
            decided = List(style="Decisions")
            for decision in section.decisions:
                item = ListItem()
                item.append(_with_origin(decision.text, labels.came_from(decision.from_column), "Decision"))
                decided.append(item)
            body.append(decided)
        if section.actions:
            body.append(_heading(section.actions_title, 2, "Heading 2"))
            # Tables are told apart by their names.
            called = labels.actions if section.agreed_on is None else f"{labels.actions} {section.agreed_on}"
            body.append(_actions(document, section.table, called))


def _actions(document: Document, shown: ActionTable, called: str) -> Element:
    widths = [TYPE * one for one in table_widths(shown, ACTIONS_WIDTH / TYPE, GAP / TYPE)]
    look.widths(document, widths)
    table = look.table(called, shown.heads, widths)
    for (what, *rest), came_from in zip(shown.rows, shown.came_from, strict=True):
        cells = [_with_origin(what, came_from, "Narrow"), *(look.said(text, "Narrow") for text in rest)]
        table.append(look.row([cell] for cell in cells))
    return table


def _with_origin(text: str, came_from: str, style: str) -> Paragraph:
    return look.said(text, style, quiet=f"\n{came_from}" if came_from else "")


def _table(called: str, question: QuestionReport, report: Report) -> Element:
    labels = report.labels
    table = look.table(called, [labels.column, labels.notes], COLUMN_WIDTHS)
    for column in question.columns:
        cells = [_name(column, report), _notes(column.notes, report)]
        table.append(look.row(iter(cells), whole=_short(column.notes)))
    if question.unsorted:
        name = look.said(labels.unsorted, "Column name")
        name.append(Span(f"\n{labels.notes_counted(len(question.unsorted))}", style="Count"))
        cells = [[name], _notes(question.unsorted, report)]
        table.append(look.row(iter(cells), whole=_short(question.unsorted)))
    return table


def _poll(body: Element, called: str, shown: PollTable) -> None:
    body.append(Paragraph(shown.about, style="Small"))
    table = look.table(called, shown.heads, POLL_WIDTHS)
    for texts in shown.rows:
        table.append(look.row([look.said(text, "Note")] for text in texts))
    body.append(table)


def _short(notes: list[NoteReport]) -> bool:
    room = (COLUMN_WIDTHS[1] - GAP) / TYPE
    return sum(lines(note.text, room) for note in notes) <= LINES_KEPT_WHOLE


def _name(column: ColumnReport, report: Report) -> list[Element]:
    line = Paragraph(style=look.name("Column name"))
    look.mark(line, column.letter, column.hue)
    look.add(line, f"  {column.title}")
    extent = report.labels.extent(len(column.notes), column.dots)
    if extent:
        line.append(Span(f"\n{extent}", style="Count"))
    return [line]


def _notes(notes: list[NoteReport], report: Report) -> list[Element]:
    lines: list[Element] = []
    for note in notes:
        aside = report.labels.aside(note.entered_for, note.dots)
        lines.append(look.said(note.text, "Note", quiet=f"  ({aside})" if aside else ""))
    return lines or [Paragraph(report.labels.no_notes, style="Small")]
