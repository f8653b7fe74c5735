"""What stands on a slide: titles, marks, lists and tables, each said in the language of the minutes."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Slides
from pptx.util import Inches, Pt

from workshop.export import pptx_master as master
from workshop.export.languages import UNDETERMINED, runs_leftwards
from workshop.export.marks import ON_PAPER
from workshop.export.pptx_fit import LINE_HEIGHT
from workshop.export.widths import lines

MARK, MARK_ROOM = Inches(0.62), Inches(0.84)
HEAD_SIZE = 16
# With the most lines in each; what is longer still is set in the last.
TITLE_SIZES = ((32, 2), (28, 2), (24, 3), (20, 4))
TITLE_TOP, UNDER_TITLE = Inches(0.8), Inches(0.25)
BULLET, INDENT = "■", Inches(0.42)
CELL_GAP = Inches(0.15)
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


@dataclass
class Deck:
    slides: Slides
    language: str

    def slide(self, layout: int, title: str, kicker: str = "", extent: str = "", mark: tuple[str, int] | None = None):
        """A slide with its title; `mark` is a column's letter and hue. Gives the slide and where its content begins."""
        slide = self.slides.slides.add_slide(master.layout_of(self.slides, layout))
        heading = slide.shapes.title
        room, size, top = headed(title, mark is not None)
        if mark or top > master.BODY_TOP:
            heading.left, heading.top = master.MARGIN + master.INNER - room, TITLE_TOP
            heading.width, heading.height = room, top - UNDER_TITLE - TITLE_TOP
        self.say(heading.text_frame.paragraphs[0], title, size=size if size != master.TITLE_SIZE else None)
        for index, line in ((master.KICKER, kicker), (master.EXTENT, extent)):
            shape = next(one for one in slide.placeholders if one.placeholder_format.idx == index)
            if line:
                self.say(shape.text_frame.paragraphs[0], _cut(line) if index == master.KICKER else line)
            else:
                shape._element.getparent().remove(shape._element)
        if mark:
            self._mark(slide, *mark)
        master.number(slide, len(self.slides.slides))
        return slide, top

    def say(
        self, paragraph, text: str, size: float | None = None, colour: str = "", bold: bool | None = None
    ) -> None:
        for number, line in enumerate(text.splitlines()):
            if number:
                paragraph.add_line_break()
            run = paragraph.add_run()
            run.text = line
            if self.language != UNDETERMINED:
                run.font._element.set("lang", self.language)
            run.font.bold = bold
            if size:
                run.font.size = Pt(size)
            if colour:
                run.font.color.rgb = RGBColor.from_string(colour.upper())
        if runs_leftwards(text):
            paragraph._p.get_or_add_pPr().set("rtl", "1")
            paragraph.alignment = PP_ALIGN.RIGHT

    def list_in(self, shape, items: Sequence[tuple[str, str]], size: int, bullet: str) -> None:
        """Words with a quiet remark behind them, one paragraph each; `bullet` is the XML of what stands before."""
        for n, (text, aside) in enumerate(items):
            line = shape.text_frame.paragraphs[0] if n == 0 else shape.text_frame.add_paragraph()
            properties = line._p.get_or_add_pPr()
            properties.set("marL", str(INDENT))
            properties.set("indent", str(-INDENT))
            line.space_before, line.space_after = Pt(0), Pt(round(size * 0.5))
            for element in parse_xml(f"<a:x {nsdecls('a')}>{bullet}</a:x>"):
                properties.append(element)
            self.say(line, text, size=size)
            if aside:
                self.say(line, f"  {aside}", size=size, colour=master.QUIET)

    def table(
        self, slide, top: int, widths: Sequence[int], heads: Sequence[str], rows: Sequence[Sequence[str]], size: int,
        pad: int, told: str,
    ):  # fmt: skip
        """A table whose first row is its header; `told` is what a screen reader says it is. Gives it and its rows'
        heights."""
        heights = [row_height(cells, widths, size, pad) for cells in rows]
        head = row_height(heads, widths, HEAD_SIZE, pad)
        frame = slide.shapes.add_table(
            len(rows) + 1, len(heads), master.MARGIN, top, sum(widths), head + sum(heights)
        )
        frame._element.nvGraphicFramePr.cNvPr.set("descr", told)
        table = frame.table
        table._tbl.tblPr.find(qn("a:tableStyleId")).text = NO_STYLE
        table.horz_banding = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row, height in zip(table.rows, [head, *heights], strict=True):
            row.height = height
        for place, name in enumerate(heads):
            self.fill(table.cell(0, place), name, HEAD_SIZE, pad, colour=master.QUIET, rule=19050, ink=master.INK)
        for number, cells in enumerate(rows, 1):
            for place, text in enumerate(cells):
                self.fill(table.cell(number, place), text, size, pad)
        return table, [head, *heights]

    def fill(
        self, cell, text: str, size: float, pad: int, colour: str = "", rule: int = 6350, ink: str = "C3CACB"
    ) -> None:
        cell.margin_left, cell.margin_right = 0, CELL_GAP
        cell.margin_top = cell.margin_bottom = pad
        cell.vertical_anchor = MSO_ANCHOR.TOP
        self.say(cell.text_frame.paragraphs[0], text, size=size, colour=colour)
        line = f'<a:lnB {nsdecls("a")} w="{rule}"><a:solidFill><a:srgbClr val="{ink}"/></a:solidFill></a:lnB>'
        cell._tc.get_or_add_tcPr().insert(0, parse_xml(line))

    def _mark(self, slide, letter: str, hue: int) -> None:
        ground, ink = ON_PAPER[hue]
        edge = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, Inches(0.2), master.HEIGHT)
        shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, master.MARGIN, Inches(0.82), MARK, MARK)
        shape.adjustments[0] = 0.23
        for one in (edge, shape):
            paint(one, ground)
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        self.say(frame.paragraphs[0], letter, size=28, colour=ink.upper(), bold=True)
        decorate(edge)
        # Who listens hears the letter, then the name.
        title = slide.shapes.title._element
        title.addprevious(edge._element)
        title.addprevious(shape._element)


def square(colour: str) -> str:
    return (
        f'<a:buClr><a:srgbClr val="{colour.upper()}"/></a:buClr><a:buSzPct val="70000"/><a:buFont typeface="Arial"/>'
        f'<a:buChar char="{BULLET}"/>'
    )


def paint(shape, ground: str) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(ground.upper())
    shape.line.fill.background()
    # With its shadow.
    shape._element.remove(shape._element.find(qn("p:style")))


def decorate(shape) -> None:
    """Tells screen readers to pass it by."""
    shape._element.nvSpPr.cNvPr.append(parse_xml(DECORATIVE))


def row_height(cells: Sequence[str], widths: Sequence[int], size: int, pad: int) -> int:
    most = max(lines(text, master.points(width - CELL_GAP) / size) for text, width in zip(cells, widths, strict=True))
    return round(Pt(1) * most * size * LINE_HEIGHT) + 2 * pad


def headed(title: str, marked: bool) -> tuple[int, int, int]:
    """The room that a title has, its size, and where what is under it begins."""
    room = master.INNER - (MARK_ROOM if marked else 0)
    taken = [(size, lines(title, master.points(room) / size)) for size, _ in TITLE_SIZES]
    fit = (one for one, (_, most) in zip(taken, TITLE_SIZES, strict=True) if one[1] <= most)
    size, count = next(fit, taken[-1])
    return room, size, max(master.BODY_TOP, TITLE_TOP + round(Pt(size * LINE_HEIGHT) * count) + UNDER_TITLE)


def numbered(title: str, number: int, of: int) -> str:
    """The title of one of several slides: `Roads (2/3)`."""
    return title if of < 2 else f"{title} ({number}/{of})"


def _cut(line: str) -> str:
    """One line of the question above a column's name; whole it stands as the title of its own slide."""
    room = master.points(master.KICKER_WIDTH) / master.KICKER_SIZE
    flat = " ".join(line.split())
    if lines(flat, room) == 1:
        return flat
    while lines(flat + " …", room) > 1:
        flat = flat.rpartition(" ")[0] or flat[:-1]
    return flat + " …"
