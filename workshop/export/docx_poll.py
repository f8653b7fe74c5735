"""The result of a poll in the Word file: a sentence, and a row an alternative."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from workshop.export import docx_look as look
from workshop.export.polls import PollTable

WIDTHS = Cm(10.9), Cm(2.8), Cm(2.8)


def poll(document, shown: PollTable) -> None:
    document.add_paragraph(look.words(shown.about), style="Small")
    table = look.ruled_table(document, shown.heads)
    for texts in shown.rows:
        row = table.add_row()
        look.keep_whole(row)
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].style = "Note"
            cell.paragraphs[0].add_run(look.words(text))
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    for cell in (cell for column in list(table.columns)[1:] for cell in column.cells):
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
