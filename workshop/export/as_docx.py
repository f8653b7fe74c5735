"""Minutes for Word: headings for the contents list, and a table a question as the report page shows it."""

import io

from docx import Document
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from workshop.export import docx_look as look
from workshop.export.docx_agreed import agreed
from workshop.export.docx_poll import poll
from workshop.export.languages import runs_leftwards, tag_with_country
from workshop.export.report import ColumnReport, NoteReport, QuestionReport, Report

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

COLUMN_WIDTH, NOTES_WIDTH = Cm(5.6), Cm(10.9)


def render(report: Report) -> bytes:
    document = Document()
    look.dress(document, tag_with_country(report.language))
    properties = document.core_properties
    properties.title, properties.language = look.words(report.title)[:255], tag_with_country(report.language)
    properties.author, properties.comments = look.words(report.organisation) or "Tingwall", ""
    _front(document, report)
    agreed(document, report)
    for part in report.parts:
        if part.title:
            document.add_heading(look.words(part.title), level=1)
        for question in part.questions:
            # Of a part without a title its questions would hang in the outline under what stands before it.
            look.question_heading(document, question.text, level=2 if part.title else 1)
            for vote in question.votes:
                document.add_paragraph(report.labels.voted(vote.kind, vote.dots, vote.voters), style="Small")
            if question.poll:
                poll(document, report.poll_table(question.poll))
            elif question.columns or question.unsorted:
                _table(document, question, report)
            else:
                document.add_paragraph(report.labels.no_notes, style="Small")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _front(document, report: Report) -> None:
    document.add_paragraph(report.labels.minutes, style="Subtitle")
    document.add_paragraph(look.words(report.title), style="Title")
    for name, fact in report.facts:
        line = document.add_paragraph(style="Facts")
        line.add_run(f"{name}\t").font.color.rgb = look.QUIET
        line.add_run(look.words(fact))


# A longer column may break: kept whole it would leave half a page empty.
NOTES_KEPT_WHOLE = 8


def _table(document, question: QuestionReport, report: Report) -> None:
    table = look.ruled_table(document, [report.labels.column, report.labels.notes])
    for column in question.columns:
        row = table.add_row()
        if len(column.notes) <= NOTES_KEPT_WHOLE:
            look.keep_whole(row)
        cells = row.cells
        _name(cells[0], column, report)
        _notes(cells[1], column.notes, report)
    if question.unsorted:
        cells = table.add_row().cells
        cells[0].paragraphs[0].style = "Column name"
        cells[0].paragraphs[0].add_run(report.labels.unsorted)
        _count(cells[0], len(question.unsorted), None, report)
        _notes(cells[1], question.unsorted, report)
    for column, width in zip(table.columns, (COLUMN_WIDTH, NOTES_WIDTH), strict=True):
        column.width = width


def _name(cell, column: ColumnReport, report: Report) -> None:
    line = cell.paragraphs[0]
    line.style = "Column name"
    look.mark(line, column.letter, column.hue)
    line.add_run("  " + look.words(column.title))
    _count(cell, len(column.notes), column.dots, report)


def _count(cell, notes: int, dots: int | None, report: Report) -> None:
    extent = report.labels.extent(notes, dots)
    if extent:
        cell.add_paragraph(extent, style="Small")


def _notes(cell, notes: list[NoteReport], report: Report) -> None:
    lines = [cell.paragraphs[0], *(cell.add_paragraph() for _ in notes[1:])]
    for line, note in zip(lines, notes, strict=False):
        line.style = "Note"
        said = line.add_run(look.words(note.text))
        if runs_leftwards(note.text):
            _turn_left(line, said)
        aside = report.labels.aside(note.entered_for, note.dots)
        if aside:
            meta = line.add_run(f"  ({look.words(aside)})")
            meta.font.color.rgb, meta.font.size = look.QUIET, Pt(9)
    if not notes:
        lines[0].style = "Small"
        lines[0].paragraph_format.space_before = Pt(5)
        lines[0].add_run(report.labels.no_notes)


def _turn_left(line, run) -> None:
    properties = line._p.get_or_add_pPr()
    properties.insert_element_before(OxmlElement("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:rPr")
    run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))
