"""Decisions and actions in the Word file: a numbered list, and a table whose header repeats."""

from docx.shared import Cm, Pt

from workshop.export import docx_look as look
from workshop.export.agreed import ActionTable
from workshop.export.report import Report
from workshop.export.table_widths import widths

# In centimetres: between the margins, the type of the cells, and what a cell keeps free at both its ends.
WIDTH, TYPE, GAP = 16.5, 0.388, 0.42


def agreed(document, report: Report) -> None:
    labels = report.labels
    for section in report.agreed:
        document.add_heading(section.title, level=1)
        if section.decisions:
            document.add_heading(labels.decisions, level=2)
            numbers = look.numbers_from_one(document)
            for decision in section.decisions:
                line = look.numbered_line(document, numbers)
                line.add_run(look.words(decision.text))
                _came_from(line, labels.came_from(decision.from_column))
        if section.actions:
            document.add_heading(section.actions_title, level=2)
            _table(document, section.table)


def _table(document, shown: ActionTable) -> None:
    table = look.ruled_table(document, shown.heads)
    for texts, came_from in zip(shown.rows, shown.came_from, strict=True):
        row = table.add_row()
        look.keep_whole(row)
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].style = "Note"
            cell.paragraphs[0].add_run(look.words(text))
        _came_from(row.cells[0].paragraphs[0], came_from)
    for column, width in zip(table.columns, widths(shown, WIDTH / TYPE, GAP / TYPE), strict=True):
        column.width = Cm(width * TYPE)


def _came_from(line, words: str) -> None:
    if words:
        line.add_run().add_break()
        small = line.add_run(look.words(words))
        small.font.color.rgb, small.font.size = look.QUIET, Pt(9.5)
