"""How the OpenDocument text looks: the Word file's look, in styles that a writer can change in one place."""

from collections.abc import Iterator, Sequence

from odfdo import Document, Element, Paragraph, Span

from workshop.export.languages import lang_and_region, runs_leftwards, tag_with_country
from workshop.export.marks import ON_PAPER

INK, QUIET, HAIRLINE = "#1c2c30", "#556367", "#c3cacb"
# Alike in every width: what Word has, and what comes with LibreOffice.
FONTS = "Calibri, Carlito, 'Liberation Sans'"
THUMBNAIL = "Thumbnails/thumbnail.png"
FACTS_TAB = "2.8cm"

# name -> parent, size in points, space above and below in points, further properties of paragraph and of text
Look = tuple[str, float, float, float, str, str]
BOLD, DIM = 'fo:font-weight="bold"', f'fo:color="{QUIET}"'
NEXT = 'fo:keep-with-next="always"'
LOOKS: dict[str, Look] = {
    "Title": ("Standard", 26, 0, 10, NEXT, BOLD),
    "Subtitle": ("Standard", 11, 0, 0, NEXT, DIM),
    "Facts": ("Standard", 11, 0, 2, f'fo:margin-left="{FACTS_TAB}" fo:text-indent="-{FACTS_TAB}"', ""),
    "Heading 1": ("Standard", 12, 26, 0, NEXT, DIM),
    "Heading 2": ("Standard", 17, 12, 8, NEXT, BOLD),
    # Of a part without a title: on the first level of the outline, and like every other question to the eye.
    "Question": ("Heading 1", 17, 12, 8, NEXT, f'{BOLD} fo:color="{INK}"'),
    "Table Heading": ("Standard", 9.5, 2, 3, NEXT, DIM),
    "Column name": ("Standard", 11, 5, 1, NEXT, BOLD),
    "Small": ("Standard", 9.5, 1, 5, "", DIM),
    "Note": ("Standard", 11, 5, 5, "", ""),
    "Note leftwards": ("Note", 11, 5, 5, 'style:writing-mode="rl-tb" fo:text-align="start"', ""),
    # A narrow cell has room for half a Finnish word.
    "Narrow": ("Note", 11, 5, 5, "", 'fo:hyphenate="true" fo:hyphenation-remain-char-count="3"'),
    "Decision": ("Standard", 11, 0, 5, "", ""),
    "Footer": ("Standard", 9.5, 0, 0, 'fo:text-align="end"', DIM),
}
OUTLINE = {"Heading 1": 1, "Heading 2": 2, "Question": 1}

NUMBERED = (
    '<text:list-style style:name="Decisions"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm" '
    'fo:text-indent="-0.8cm" fo:margin-left="0.8cm"/></style:list-level-properties>'
    "</text:list-level-style-number></text:list-style>"
)


def dress(document: Document, language: str) -> None:
    """Page, styles and language; the language decides how a writer proofs and how a screen reader speaks."""
    document.delete_styles()
    lang, region = lang_and_region(tag_with_country(language))
    document.meta.language = tag_with_country(language) if region else lang
    for family in ("paragraph", "table-row"):
        document.insert_style(_default(family, lang, region), default=True)
    for style in [*_of_paragraphs(), *_of_words(), NUMBERED]:
        document.insert_style(style)
    # Writers know of tables only what stands beside them.
    for style in _of_tables():
        document.insert_style(style, automatic=True)
    _page(document)
    # A picture of the empty template.
    document.del_part(THUMBNAIL)
    document.manifest.del_full_path(THUMBNAIL)


def name(words: str) -> str:
    """A style's name as the file has it."""
    return words.replace(" ", "_20_")


def said(text: str, style: str, quiet: str = "") -> Paragraph:
    """A paragraph of somebody's words, with a quiet remark behind them."""
    line = Paragraph(style=name(f"{style} leftwards" if style == "Note" and runs_leftwards(text) else style))
    add(line, text)
    if quiet:
        line.append(Span(quiet, style="Quiet"))
    return line


def add(line: Element, text: str) -> None:
    """The words with their line breaks; of several spaces none is lost."""
    span = Span(text.replace("\x85", "\n").replace("\u2028", "\n").replace("\u2029", "\n"))
    line.append(span)


def mark(line: Element, letter: str, hue: int) -> None:
    """The column mark: letter and hue, so that it can also be said and printed in grey."""
    line.append(Span(f"\u00a0{letter}\u00a0", style=f"Mark{hue}"))


def table(called: str, heads: Sequence[str], widths: Sequence[float]) -> Element:
    """A table whose first row, the heads, repeats on every page; widths in centimetres."""
    made = _element("table:table", {"table:name": called, "table:style-name": "Table"})
    for width in widths:
        made.append(_element("table:table-column", {"table:style-name": column_style(width)}))
    header = _element("table:table-header-rows", {})
    header.append(row(([Paragraph(head, style=name("Table Heading"))] for head in heads), style="Head"))
    made.append(header)
    return made


def row(cells: Iterator[list[Element]], style: str = "Cell", whole: bool = True) -> Element:
    """A row of cells of paragraphs; `whole` keeps it on one page."""
    made = _element("table:table-row", {"table:style-name": "Whole" if whole else "Broken"})
    for lines in cells:
        cell = _element("table:table-cell", {"table:style-name": style, "office:value-type": "string"})
        for line in lines:
            cell.append(line)
        made.append(cell)
    return made


def column_style(width: float) -> str:
    return f"Column{round(width * 100)}"


def widths(document: Document, centimetres: Sequence[float]) -> None:
    """Makes the styles of columns so wide."""
    for width in set(centimetres):
        document.insert_style(
            f'<style:style style:name="{column_style(width)}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width:.2f}cm"/></style:style>',
            automatic=True,
        )


def _element(tag: str, attributes: dict[str, str]) -> Element:
    made = Element.from_tag(tag)
    for key, value in attributes.items():
        made.set_attribute(key, value)
    return made


def _default(family: str, lang: str, region: str | None) -> str:
    if family == "table-row":
        properties = '<style:table-row-properties fo:keep-together="auto"/>'
    else:
        properties = (
            '<style:paragraph-properties style:tab-stop-distance="1.25cm" fo:orphans="2" fo:widows="2"/>'
            f'<style:text-properties fo:color="{INK}" fo:font-family="{FONTS}" fo:font-size="11pt" '
            f'fo:language="{lang}" fo:country="{region or "none"}"/>'
        )
    return f'<style:default-style style:family="{family}">{properties}</style:default-style>'


def _of_paragraphs() -> Iterator[str]:
    yield '<style:style style:name="Standard" style:family="paragraph"/>'
    for words, (parent, size, above, below, paragraph, text) in LOOKS.items():
        level = f' style:default-outline-level="{OUTLINE[words]}"' if words in OUTLINE else ""
        tab = f'<style:tab-stops><style:tab-stop style:position="{FACTS_TAB}"/></style:tab-stops>'
        yield (
            f'<style:style style:name="{name(words)}" style:display-name="{words}" style:family="paragraph" '
            f'style:parent-style-name="{name(parent)}"{level}>'
            f'<style:paragraph-properties fo:margin-top="{above}pt" fo:margin-bottom="{below}pt" {paragraph}>'
            f"{tab if words == 'Facts' else ''}</style:paragraph-properties>"
            f'<style:text-properties fo:font-size="{size}pt" {text}/></style:style>'
        )


def _of_words() -> Iterator[str]:
    yield f'<style:style style:name="Quiet" style:family="text"><style:text-properties {DIM}/></style:style>'
    # In the paragraph of the column's name, which no page break divides.
    yield (
        '<style:style style:name="Count" style:family="text"><style:text-properties fo:font-size="9.5pt" '
        f'fo:font-weight="normal" {DIM}/></style:style>'
    )
    for hue, (ground, ink) in ON_PAPER.items():
        yield (
            f'<style:style style:name="Mark{hue}" style:family="text"><style:text-properties fo:color="#{ink}" {BOLD} '
            f'fo:background-color="#{ground}"/></style:style>'
        )


def _of_tables() -> Iterator[str]:
    yield (
        '<style:style style:name="Table" style:family="table"><style:table-properties style:width="16.5cm" '
        'table:align="left" fo:margin-bottom="0.4cm"/></style:style>'
    )
    for words, line in (("Head", f"1.25pt solid {INK}"), ("Cell", f"0.5pt solid {HAIRLINE}")):
        yield (
            f'<style:style style:name="{words}" style:family="table-cell"><style:table-cell-properties '
            f'fo:border="none" fo:border-bottom="{line}" fo:padding="0cm" fo:padding-right="0.25cm"/></style:style>'
        )
    for words, kept in (("Whole", "always"), ("Broken", "auto")):
        yield (
            f'<style:style style:name="{words}" style:family="table-row"><style:table-row-properties '
            f'fo:keep-together="{kept}"/></style:style>'
        )


def _page(document: Document) -> None:
    document.insert_style(
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
        'style:print-orientation="portrait" fo:margin-top="2.2cm" fo:margin-bottom="1.6cm" fo:margin-left="2.25cm" '
        'fo:margin-right="2.25cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" '
        'fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>'
    )
    document.insert_style(
        '<style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p '
        'text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number> / '
        "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
    )
