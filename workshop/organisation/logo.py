"""The logo: read once when the server starts, and refused if it is not plainly a picture."""

import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from workshop.organisation.unfit import Unfit

MOST_BYTES = 200_000
PNG_START = b"\x89PNG\r\n\x1a\n"
SVG = "{http://www.w3.org/2000/svg}"
# Whatever runs, embeds pages or asks another server; the drawing itself needs none of it.
FORBIDDEN_TAGS = {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "set", "animate", "handler"}
OUTSIDE = re.compile(r"^\s*(?!#|data:image/(png|jpeg|gif|webp);)\S", re.I)
OUTSIDE_STYLE = re.compile(r"@import|url\(\s*['\"]?(?!#)", re.I)


@dataclass(frozen=True)
class Logo:
    content: bytes
    kind: str
    """`svg` or `png`."""

    @property
    def mime(self) -> str:
        return {"svg": "image/svg+xml", "png": "image/png"}[self.kind]


def read_logo(path: Path) -> Logo:
    """The picture in the file.

    Raises:
        Unfit: it cannot be read, is too large, is neither SVG nor PNG, or holds more than a drawing.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Unfit(f"{error.strerror}; give the path of an SVG or PNG file") from None
    if len(content) > MOST_BYTES:
        raise Unfit(f"the file has {len(content) // 1000} kB; {MOST_BYTES // 1000} kB fit, every phone loads it")
    if content.startswith(PNG_START):
        return Logo(content, "png")
    _check_svg(content)
    return Logo(content, "svg")


def _check_svg(content: bytes) -> None:
    if b"<!DOCTYPE" in content.upper() or b"<!ENTITY" in content.upper():
        raise Unfit("the SVG has a DOCTYPE; save it as plain SVG, without one")
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise Unfit(f"the file is no PNG, and as SVG it cannot be read ({error}); give an SVG or PNG file") from None
    if root.tag != f"{SVG}svg":
        raise Unfit("the file is neither SVG nor PNG")
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] in FORBIDDEN_TAGS:
            raise Unfit(f"the SVG holds <{element.tag.rpartition('}')[2]}>; save it as plain SVG, a drawing only")
        _check_attributes(element)


def _check_attributes(element: ElementTree.Element) -> None:
    for name, value in element.attrib.items():
        plain = name.rpartition("}")[2].lower()
        if plain.startswith("on"):
            raise Unfit(f"the SVG holds a script ({plain}=); save it as plain SVG, a drawing only")
        if plain == "href" and OUTSIDE.match(value):
            raise Unfit(f"the SVG points out of itself ({value[:60]}); put everything into the one file")
        if OUTSIDE_STYLE.search(value):
            raise Unfit("the SVG loads something from outside in a style; put everything into the one file")
    if OUTSIDE_STYLE.search(element.text or ""):
        raise Unfit("the SVG loads something from outside in a style; put everything into the one file")
