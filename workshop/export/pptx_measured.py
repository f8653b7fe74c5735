"""A question's columns side by side with their counts, what its votes came to, most dots first, and polls."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches, Pt

from workshop.export import pptx_look as look
from workshop.export import pptx_master as master
from workshop.export.marks import ON_PAPER
from workshop.export.polls import PollReport
from workshop.export.pptx_fit import rows_by_slide
from workshop.export.pptx_look import Deck, numbered
from workshop.export.report import QuestionReport, Report

# Of the row of heads.
HEAD_ROOM = Inches(0.36)
# Type size and the room above and below it: the first in which all rows stand on one slide, or else the last.
SIZES = (24, Inches(0.07)), (20, Inches(0.06)), (18, Inches(0.02))
MARK_WIDTH, BAR_WIDTH, COUNT_WIDTH = Inches(0.75), Inches(2.6), Inches(1.1)
# Of alternatives, which have no letter, and whose share stands with their number.
UNMARKED_WIDTH, TOLD_WIDTH = Inches(0.25), Inches(1.9)
# Of many notes that got dots the first: the others carry theirs on their column's slide.
MOST_NOTES = 8


@dataclass(frozen=True)
class Measured:
    letter: str
    hue: int | None
    text: str
    count: int
    """What the bar shows."""
    told: str = ""
    """What stands beside it, where that is more than the number."""


def columns_side_by_side(deck: Deck, part: str, question: QuestionReport, report: Report) -> None:
    labels = report.labels
    rows = [Measured(one.letter, one.hue, one.title, len(one.notes)) for one in question.columns]
    if question.unsorted:
        rows.append(Measured("", None, labels.unsorted, len(question.unsorted)))
    if rows:
        extent = labels.notes_counted(len(question.notes))
        _measured(deck, question.text, part, extent, [labels.column, labels.notes], rows, labels.columns)
    else:
        slide, _ = deck.slide(master.ONE, question.text, part)
        deck.say(slide.placeholders[1].text_frame.paragraphs[0], labels.no_notes, size=24, colour=master.QUIET)


def votes(deck: Deck, question: QuestionReport, report: Report) -> None:
    labels = report.labels
    for vote in question.votes:
        if vote.kind == "columns":
            about, head = labels.voted_columns, labels.column
            rows = [Measured(one.letter, one.hue, one.title, one.dots or 0) for one in question.columns]
        else:
            about, head = labels.voted_notes, labels.note
            hues = {one.letter: one.hue for one in question.columns}
            rows = [
                Measured(note.column or "", hues.get(note.column or ""), note.text, note.dots or 0)
                for note in question.notes
                if note.dots
            ]
        rows = sorted(rows, key=lambda row: -row.count)
        if vote.kind == "notes":
            rows = rows[:MOST_NOTES]
        held = labels.voted(vote.kind, vote.dots, vote.voters).removeprefix(f"{about}: ")
        _measured(deck, about, question.text, held, [head, labels.dots], rows, about)


def poll(deck: Deck, part: str, asked: str, answered: PollReport, report: Report) -> None:
    """The alternatives as they were asked, with their answers and shares."""
    shown = report.poll_table(answered)
    rows = [
        Measured("", None, text, one.count, f"{count} · {share}")
        for one, (text, count, share) in zip(answered.answers, shown.rows, strict=True)
    ]
    heads = [report.labels.alternative, report.labels.answers]
    kicker = " · ".join(filter(None, [part, shown.several]))
    _measured(deck, asked, kicker, shown.held, heads, rows, report.labels.answers, TOLD_WIDTH)


def _measured(
    deck: Deck, title: str, kicker: str, extent: str, heads: Sequence[str], rows: Sequence[Measured], told: str,
    count_width: int = COUNT_WIDTH,
) -> None:  # fmt: skip
    words, count = heads
    mark_width = MARK_WIDTH if any(row.letter for row in rows) else UNMARKED_WIDTH
    widths = [mark_width, master.INNER - mark_width - BAR_WIDTH - count_width, BAR_WIDTH, count_width]
    cells = [[row.letter, " ".join(row.text.split()), "", row.told or str(row.count)] for row in rows]
    for size, pad in SIZES:
        high = [look.row_height(one, widths, size, pad) for one in cells]
        pages = rows_by_slide(high, _room(title))
        if len(pages) < 2:
            break
    else:
        pages = rows_by_slide(high, _room(numbered(title, 9, 10)))
    most = max((row.count for row in rows), default=0)
    for number, places in enumerate(pages or [[]], 1):
        slide, top = deck.slide(master.BARE, numbered(title, number, len(pages)), kicker, extent)
        chosen = [rows[place] for place in places]
        shown = [cells[n] for n in places]
        table, high = deck.table(slide, top, widths, ["", words, "", count], shown, size, pad, told)
        for row in range(len(chosen) + 1):
            # Off the mark's colour.
            table.cell(row, 1).margin_left, table.cell(row, 1).margin_right = look.CELL_GAP, 0
            table.cell(row, 3).text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
        y = top + high[0]
        for row, (measured, height) in enumerate(zip(chosen, high[1:], strict=True), 1):
            _mark(table.cell(row, 0), measured)
            left = master.MARGIN + master.INNER - count_width - BAR_WIDTH
            _bar(slide, measured, left, y + pad + round(Pt(size * 0.2)), Pt(size * 0.8), most)
            y += height


def _room(title: str) -> int:
    return master.BODY_BOTTOM - look.headed(title, marked=False)[-1] - HEAD_ROOM


def _mark(cell, measured: Measured) -> None:
    if measured.hue:
        ground, ink = ON_PAPER[measured.hue]
        cell.fill.solid()
        cell.fill.fore_color.rgb = look.RGBColor.from_string(ground.upper())
        line = cell.text_frame.paragraphs[0]
        line.alignment = PP_ALIGN.CENTER
        line.runs[0].font.color.rgb = look.RGBColor.from_string(ink.upper())
        line.runs[0].font.bold = True
        cell.margin_right = 0


def _bar(slide, measured: Measured, left: int, y: int, thick: int, most: int) -> None:
    """The number once more, for the eye alone."""
    if not measured.count:
        return
    length = max(Inches(0.06), round((BAR_WIDTH - Inches(0.2)) * measured.count / most))
    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, y, length, thick)
    plain = master.BASALT if measured.told else "AAB2B4"
    look.paint(bar, ON_PAPER[measured.hue][0] if measured.hue else plain)
    look.decorate(bar)
