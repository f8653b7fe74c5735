"""Decisions and actions on slides of their own, before everything that was written."""

from pptx.util import Inches, Pt

from workshop.export import pptx_look as look
from workshop.export import pptx_master as master
from workshop.export.agreed import AgreedSection
from workshop.export.labels import Labels
from workshop.export.pptx_fit import rows_by_slide, spread
from workshop.export.pptx_look import Deck, numbered
from workshop.export.report import Report
from workshop.export.table_widths import widths as table_widths

# The second where an action of several hundred letters would not fit on a slide in the first.
SIZES, PAD = (18, 16), Inches(0.06)
NUMBER = '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>'


def agreed(deck: Deck, report: Report) -> None:
    for section in report.agreed:
        if section.decisions:
            _decisions(deck, section, report.labels)
        if section.actions:
            _actions(deck, section)


def _decisions(deck: Deck, section: AgreedSection, labels: Labels) -> None:
    origins = [labels.came_from(one.from_column) for one in section.decisions]
    items = [(one.text, origin and f"({origin})") for one, origin in zip(section.decisions, origins, strict=True)]
    texts = [f"{text}  {origin}" for text, origin in items]
    width, height = master.points(master.INNER), master.points(master.BODY_HEIGHT)
    # One list of the full width: what was decided is read from top to bottom.
    shown = spread(texts, width, width, height, master.points(look.INDENT))
    pages = [side for page in shown.pages for side in page]
    for number, places in enumerate(pages, 1):
        slide, _ = deck.slide(master.ONE, numbered(labels.decisions, number, len(pages)), section.title)
        start = f' startAt="{places[0] + 1}"' if places[0] else ""
        chosen = [items[place] for place in places]
        deck.list_in(slide.placeholders[1], chosen, shown.size, NUMBER.format(start=start))


def _actions(deck: Deck, section: AgreedSection) -> None:
    table, title = section.table, section.actions_title
    rows = [
        [f"{what}\n{origin}" if origin else what, *rest]
        for (what, *rest), origin in zip(table.rows, table.came_from, strict=True)
    ]
    room = master.BODY_HEIGHT - Inches(0.4)
    for size in SIZES:
        across, gap = master.points(master.INNER) / size, master.points(look.CELL_GAP) / size
        widths = [round(Pt(size) * one) for one in table_widths(table, across, gap)]
        heights = [look.row_height(cells, widths, size, PAD) for cells in rows]
        if max(heights) <= room:
            break
    pages = rows_by_slide(heights, room)
    for number, places in enumerate(pages, 1):
        slide, top = deck.slide(master.BARE, numbered(title, number, len(pages)), section.title)
        deck.table(slide, top, widths, table.heads, [rows[place] for place in places], size, PAD, title)
