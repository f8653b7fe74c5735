"""A real reader for each format: everything that a person reads in the file, as one text."""

import csv
import io
import json
import re
import zipfile

from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation
from pptx.oxml.ns import qn as a
from pypdf import PdfReader

from workshop.export.as_csv import as_written

ODF = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
ODF_BODY = "office:body/office:text"


def read_csv(file: bytes) -> str:
    rows = list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert {len(row) for row in rows} == {15}
    return "\n".join(as_written(cell) for row in rows for cell in row)


def read_json(file: bytes) -> str:
    return "\n".join(str(text) for text in _leaves(json.loads(file)))


def _leaves(branch):
    if isinstance(branch, (dict, list)):
        for twig in branch.values() if isinstance(branch, dict) else branch:
            yield from _leaves(twig)
    else:
        yield branch


def read_markdown(file: bytes) -> str:
    """What stays when every mark of our own is gone: headings, list items, hard breaks, then the escapes."""
    lines = re.sub(r"(?<!\\)((?:\\\\)*)\\\n  ", r"\1\n", file.decode())
    lines = re.sub(r"^(#{1,4}|-|\d+\.) ", "", lines, flags=re.MULTILINE)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", lines)


def read_docx(file: bytes) -> str:
    body = Document(io.BytesIO(file)).element.body
    return "\n".join(text.text or "\n" for text in body.iter(qn("w:t"), qn("w:br")))


def read_pdf(file: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(file)).pages)


def read_xlsx(file: bytes) -> str:
    cells = [cell for sheet in load_workbook(io.BytesIO(file)) for row in sheet for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    return "\n".join(str(cell.value) for cell in cells if cell.value is not None)


def read_pptx(file: bytes) -> str:
    """Slide by slide, what lies on the slide in the order in which it is read aloud."""
    slides = Presentation(io.BytesIO(file)).slides
    assert not [slide for slide in slides if slide.has_notes_slide]
    return "\n".join(text.text or "\n" for slide in slides for text in slide.element.iter(a("a:t"), a("a:br")))


def read_odt(file: bytes) -> str:
    """What a writer shows between the margins; the page number is not among it."""
    return "\n".join(etree.fromstring(part_of(file, "content.xml")).find(ODF_BODY, ODF).itertext())


def part_of(file: bytes, name: str) -> bytes:
    """A part of a file that is a zip archive."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return archive.read(name)


READERS = {
    "csv": read_csv,
    "json": read_json,
    "md": read_markdown,
    "docx": read_docx,
    "pdf": read_pdf,
    "xlsx": read_xlsx,
    "pptx": read_pptx,
    "odt": read_odt,
}
