"""The master of the slides: wide, with our colours, a title everywhere and room above it for what it belongs to."""

from copy import deepcopy

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Slides
from pptx.util import Inches, Pt

from workshop.export.marks import ON_PAPER

INK, QUIET, BASALT, PAPER = "1C2C30", "556367", "17454F", "FFFFFF"
WIDTH, HEIGHT, MARGIN = Inches(13.333), Inches(7.5), Inches(0.65)
INNER = WIDTH - 2 * MARGIN
BODY_TOP, BODY_BOTTOM, GAP = Inches(1.75), Inches(6.8), Inches(0.4)
BODY_HEIGHT, HALF = BODY_BOTTOM - BODY_TOP, (INNER - GAP) // 2
OPENING_WIDTH, OPENING_HEIGHT = Inches(11), Inches(3.1)
KICKER_WIDTH = Inches(7.2)
TITLE_SIZE, KICKER_SIZE, NUMBER_SIZE = 32, 18, 14
# Of the template's eleven layouts the ones that are used, by their place there.
TITLE, ONE, TWO, BARE = 0, 1, 3, 5
KICKER, EXTENT = 13, 14


def presentation() -> Slides:
    slides = Presentation()
    slides.slide_width, slides.slide_height = WIDTH, HEIGHT
    _leave_out_what_nobody_needs(slides)
    master = slides.slide_master
    theme = master.part.part_related_by(REL.THEME)
    theme._blob = _coloured(theme.blob)
    _dress_master(master)
    for layout in master.slide_layouts:
        for shape in list(layout.placeholders):
            if shape.placeholder_format.type.name in ("DATE", "FOOTER"):
                shape._element.getparent().remove(shape._element)
            elif shape.placeholder_format.type.name == "SLIDE_NUMBER":
                _place(shape, WIDTH - MARGIN - Inches(1.5), Inches(6.95), Inches(1.5), Inches(0.35))
    title, one, two, bare = master.slide_layouts
    _dress_title(title)
    _place(two.placeholders[1], MARGIN, BODY_TOP, HALF, BODY_HEIGHT)
    _place(two.placeholders[2], MARGIN + HALF + GAP, BODY_TOP, HALF, BODY_HEIGHT)
    for style in two.element.iter(qn("a:defRPr")):
        style.attrib.pop("sz", None)
    for layout in (one, two, bare):
        _add_line(layout, KICKER, "Kicker", MARGIN, KICKER_WIDTH, "l")
        _add_line(layout, EXTENT, "Extent", MARGIN + KICKER_WIDTH, INNER - KICKER_WIDTH, "r")
    return slides


def layout_of(slides: Slides, place: int):
    return slides.slide_layouts[[TITLE, ONE, TWO, BARE].index(place)]


def number(slide, place: int) -> None:
    """The layout's slide number: new slides get every placeholder but that one."""
    for shape in slide.slide_layout.placeholders:
        if shape.placeholder_format.type.name == "SLIDE_NUMBER":
            said = deepcopy(shape._element)
            said.nvSpPr.cNvPr.set("id", str(slide.shapes._spTree.max_shape_id + 1))
            next(said.iter(qn("a:t"))).text = str(place)
            slide.shapes._spTree.append(said)


def _leave_out_what_nobody_needs(slides: Slides) -> None:
    for place, layout in enumerate(list(slides.slide_layouts)):
        if place not in (TITLE, ONE, TWO, BARE):
            slides.slide_layouts.remove(layout)
    # A picture of the empty template, and a printer that nobody here has.
    for part, kind in ((slides.part.package, "thumbnail"), (slides.part, "printerSettings")):
        for rel_id, rel in list(part._rels.items()):
            if rel.reltype.endswith(kind):
                part.drop_rel(rel_id)


def _coloured(theme: bytes) -> bytes:
    """The theme with our colours, so that whatever somebody adds in PowerPoint has them too."""
    root = parse_xml(theme)
    hues = [ON_PAPER[n][0].upper() for n in range(1, 7)]
    named = dict(zip((f"accent{n}" for n in range(1, 7)), hues, strict=True))
    named |= {"dk1": INK, "lt1": PAPER, "dk2": BASALT, "lt2": "F3F4F4", "hlink": BASALT, "folHlink": QUIET}
    for colour in root.iter(qn("a:clrScheme")):
        colour.set("name", "Tingwall")
        for slot in colour:
            slot[:] = [parse_xml(f'<a:srgbClr {nsdecls("a")} val="{named[slot.tag.rpartition("}")[2]]}"/>')]
    return serialize_part_xml(root)


def _dress_master(master) -> None:
    for shape in list(master.placeholders):
        kind = shape.placeholder_format.type.name
        if kind in ("DATE", "FOOTER"):
            shape._element.getparent().remove(shape._element)
        elif kind == "TITLE":
            _place(shape, MARGIN, Inches(0.8), INNER, Inches(0.65))
            shape.text_frame._txBody.bodyPr.set("anchor", "t")
        elif kind == "BODY":
            _place(shape, MARGIN, BODY_TOP, INNER, BODY_HEIGHT)
        else:
            _place(shape, WIDTH - MARGIN - Inches(1.5), Inches(6.95), Inches(1.5), Inches(0.35))
            for style in shape._element.iter(qn("a:defRPr")):
                style.set("sz", str(NUMBER_SIZE * 100))
    # What is fitted here must not be fitted once more by whoever opens it.
    for fit in list(master.element.iter(qn("a:normAutofit"))):
        fit.getparent().replace(fit, parse_xml(f"<a:noAutofit {nsdecls('a')}/>"))
    for body in master.element.iter(qn("a:bodyPr")):
        body.set("lIns", "0")
        body.set("rIns", "0")
    styles = master.element.find(qn("p:txStyles"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", str(TITLE_SIZE * 100))
    title.find(qn("a:defRPr")).set("b", "1")


def _dress_title(layout) -> None:
    ground = '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/>'
    layout.element.cSld.insert(0, parse_xml(f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{ground}</p:bgPr></p:bg>"))
    title, subtitle = layout.placeholders[0], layout.placeholders[1]
    _place(title, Inches(1.1), Inches(1.3), OPENING_WIDTH, Inches(2.2))
    _place(subtitle, Inches(1.1), Inches(3.75), OPENING_WIDTH, OPENING_HEIGHT)
    title.text_frame._txBody.bodyPr.set("anchor", "b")
    for shape, size in ((title, 44), (subtitle, 20)):
        style = shape.text_frame._txBody.find(qn("a:lstStyle"))
        for level in list(style):
            style.remove(level)
        white = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
        style.append(
            parse_xml(
                f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="l"><a:buNone/>'
                f'<a:defRPr sz="{size * 100}">{white}</a:defRPr></a:lvl1pPr>'
            )
        )


def _add_line(layout, index: int, name: str, left: int, width: int, side: str) -> None:
    """A placeholder of one quiet line above the title; it comes after the title for who listens."""
    quiet = f'<a:solidFill><a:srgbClr val="{QUIET}"/></a:solidFill>'
    style = (
        f'<a:lvl1pPr marL="0" indent="0" algn="{side}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{KICKER_SIZE * 100}">{quiet}</a:defRPr></a:lvl1pPr>'
    )
    line = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{index + 20}" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="{index}"/></p:nvPr>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{Inches(0.38)}"/><a:ext cx="{width}" cy="{Inches(0.4)}"/>'
        f'</a:xfrm></p:spPr><p:txBody><a:bodyPr anchor="b"/><a:lstStyle>{style}</a:lstStyle>'
        f"<a:p><a:r><a:t>{name}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    title = layout.placeholders[0]._element
    title.addnext(line)


def _place(shape, left: int, top: int, width: int, height: int) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def points(length: int) -> float:
    return length / Pt(1)
