"""How the Word file looks: the report page on A4, with fonts that every Word has."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from workshop.export.marks import ON_PAPER

INK, QUIET = RGBColor(0x1C, 0x2C, 0x30), RGBColor(0x55, 0x63, 0x67)
FONT = "Calibri"
A4 = Cm(21), Cm(29.7)
FACTS_TAB = Cm(2.8)
LINE_BREAKS_WORD_KNOWS = {"\x85": "\n", "\u2028": "\n", "\u2029": "\n"}


QUESTION: dict[str, Any] = {"size": 17, "bold": True, "before": 12, "after": 8}


def dress(document: Document, language: str) -> None:
    """Page, styles and language; the language decides how Word proofs and how a screen reader speaks."""
    section = document.sections[0]
    section.page_width, section.page_height = A4
    section.left_margin = section.right_margin = Cm(2.25)
    section.top_margin = section.bottom_margin = Cm(2.2)
    styles = document.styles
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    defaults.find(qn("w:lang")).set(qn("w:val"), language)
    _style(styles["Normal"], size=11, after=4)
    _style(styles["Subtitle"], size=11, colour=QUIET, after=0)
    _style(styles["Title"], size=26, bold=True, after=10)
    _style(styles["List Number"], size=11, after=5)
    _style(styles["Heading 1"], size=12, colour=QUIET, before=26, after=0)
    _style(styles["Heading 2"], **QUESTION)
    new = {name: styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in STYLES}
    for name, look in STYLES.items():
        new[name].base_style = styles["Normal"]
        _style(new[name], **look)
    new["Facts"].paragraph_format.tab_stops.add_tab_stop(FACTS_TAB, WD_TAB_ALIGNMENT.LEFT)
    new["Facts"].paragraph_format.left_indent = FACTS_TAB
    new["Facts"].paragraph_format.first_line_indent = -FACTS_TAB


STYLES: dict[str, dict[str, Any]] = {
    "Facts": {"size": 11, "after": 2},
    "Table head": {"size": 9.5, "colour": QUIET, "before": 2, "after": 3},
    "Column name": {"size": 11, "bold": True, "before": 5, "after": 1},
    "Small": {"size": 9.5, "colour": QUIET, "before": 1, "after": 5},
    "Note": {"size": 11, "before": 5, "after": 5},
}


def words(text: str) -> str:
    return "".join(LINE_BREAKS_WORD_KNOWS.get(letter, letter) for letter in text)


def question_heading(document: Document, text: str, level: int) -> None:
    """A question looks the same on level 1 and 2 of the outline."""
    heading = document.add_heading(words(text), level)
    if level == 1:
        heading.paragraph_format.space_after = Pt(QUESTION["after"])
        for run in heading.runs:
            run.font.size, run.font.bold, run.font.color.rgb = Pt(QUESTION["size"]), QUESTION["bold"], INK


def mark(paragraph, letter: str, hue: int) -> None:
    """The column mark: letter and hue, so that it can also be said and printed in grey."""
    ground, ink = ON_PAPER[hue]
    run = paragraph.add_run(f"\u00a0{letter}\u00a0")
    run.font.color.rgb = RGBColor.from_string(ink.upper())
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{ground.upper()}"/>')
    run._r.get_or_add_rPr().append(shade)


def numbers_from_one(document) -> int:
    """The id of a numbering of its own: without one Word counts on from the list before."""
    numbering = document.part.numbering_part.element
    of_style = document.styles["List Number"].element.pPr.numPr.numId.val
    again = numbering.add_num(numbering.num_having_numId(of_style).abstractNumId.val)
    again.add_lvlOverride(ilvl=0).add_startOverride(1)
    return again.numId


def numbered_line(document, numbers: int):
    line = document.add_paragraph(style="List Number")
    own = line._p.get_or_add_pPr().get_or_add_numPr()
    own.get_or_add_ilvl().val, own.get_or_add_numId().val = 0, numbers
    return line


def ruled_table(document, heads: list[str]):
    """A table whose first row, the heads, repeats on every page."""
    table = document.add_table(rows=1, cols=len(heads))
    table.autofit = False
    _rule_lines(table)
    head = table.rows[0]
    _repeat_on_every_page(head)
    for cell, name in zip(head.cells, heads, strict=True):
        cell.paragraphs[0].style = "Table head"
        cell.paragraphs[0].add_run(name)
    return table


def _rule_lines(table) -> None:
    """Hairlines between rows, none between cells."""
    lines = "".join(
        f'<w:{edge} w:val="{kind}" w:sz="{eighths}" w:space="0" w:color="{colour}"/>'
        for edge, kind, eighths, colour in [
            ("top", "nil", 0, "auto"),
            ("left", "nil", 0, "auto"),
            ("bottom", "single", 4, "C3CACB"),
            ("right", "nil", 0, "auto"),
            ("insideH", "single", 4, "C3CACB"),
            ("insideV", "nil", 0, "auto"),
        ]
    )
    borders = parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>")
    # Word calls a file damaged whose properties are not in the schema's order.
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def keep_whole(row) -> None:
    """A column of a few notes begins on the next page rather than break in the middle of a note."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def _repeat_on_every_page(row) -> None:
    """Makes it the header row, which Word repeats and screen readers announce with each cell."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for cell in row.cells:
        heavy = '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="1C2C30"/>'
        borders = parse_xml(f"<w:tcBorders {nsdecls('w')}>{heavy}</w:tcBorders>")
        cell._tc.get_or_add_tcPr().append(borders)


def _style(style, size, colour=INK, bold=False, before=0, after=0) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.italic, style.font.color.rgb = False, colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        style.element.pPr.remove(border)
