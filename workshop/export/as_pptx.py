"""Slides for the council meeting: what was agreed, then a question's columns side by side, then a slide a column."""

import io
from collections.abc import Sequence

from workshop.export import pptx_look as look
from workshop.export import pptx_master as master
from workshop.export.languages import tag_with_country
from workshop.export.marks import ON_PAPER
from workshop.export.pptx_agreed import agreed
from workshop.export.pptx_fit import fitting, spread
from workshop.export.pptx_look import Deck, numbered
from workshop.export.pptx_measured import columns_side_by_side, poll, votes
from workshop.export.report import NoteReport, QuestionReport, Report
from workshop.export.widths import lines

MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def render(report: Report) -> bytes:
    language = tag_with_country(report.language)
    deck = Deck(master.presentation(), language)
    properties = deck.slides.core_properties
    properties.title, properties.language = report.title[:255], language
    properties.author, properties.comments = report.organisation or "Tingwall", ""
    properties.last_modified_by = properties.author
    _front(deck, report)
    agreed(deck, report)
    for part in report.parts:
        if part.title:
            _opening(deck, part.title, [question.text for question in part.questions])
        for question in part.questions:
            if question.poll:
                poll(deck, part.title, question.text, question.poll, report)
                continue
            columns_side_by_side(deck, part.title, question, report)
            votes(deck, question, report)
            _columns(deck, question, report)
    file = io.BytesIO()
    deck.slides.save(file)
    return file.getvalue()


def _front(deck: Deck, report: Report) -> None:
    facts = [report.labels.minutes, *(f"{name}: {fact}" for name, fact in report.facts)]
    _opening(deck, report.title.strip() or report.labels.minutes, facts)


def _opening(deck: Deck, title: str, under: Sequence[str]) -> None:
    """A dark slide: where the meeting, or a part of it, begins."""
    slide = deck.slides.slides.add_slide(master.layout_of(deck.slides, master.TITLE))
    room, height = master.points(master.OPENING_WIDTH), master.points(master.OPENING_HEIGHT)
    size = fitting(title, room, 3, (44, 36, 28, 24))
    deck.say(slide.shapes.title.text_frame.paragraphs[0], title, size=size)
    # Many tables make a long line.
    size = next((s for s in (24, 20, 18) if sum(lines(line, room / s) for line in under) * s * 1.45 < height), 16)
    frame = slide.placeholders[1].text_frame
    for n, line in enumerate(under):
        deck.say(frame.paragraphs[0] if n == 0 else frame.add_paragraph(), line, size=size)


def _columns(deck: Deck, question: QuestionReport, report: Report) -> None:
    for column in question.columns:
        if column.notes:
            extent = report.labels.extent(len(column.notes), column.dots)
            mark = column.letter, column.hue
            _notes(deck, column.title, question.text, extent, column.notes, report, mark)
    if question.unsorted:
        extent = report.labels.notes_counted(len(question.unsorted))
        _notes(deck, report.labels.unsorted, question.text, extent, question.unsorted, report)


def _notes(
    deck: Deck, title: str, question: str, extent: str, notes: Sequence[NoteReport], report: Report,
    mark: tuple[str, int] | None = None,
) -> None:  # fmt: skip
    said = [(note.text, report.labels.aside(note.entered_for, note.dots)) for note in notes]
    items = [(_flat(text), f"({aside})" if aside else "") for text, aside in said]
    # With the number that it has where it goes on.
    top = look.headed(numbered(title, 9, 10), mark is not None)[-1]
    shown = spread(
        [f"{text}  {aside}" for text, aside in items], master.points(master.INNER), master.points(master.HALF),
        master.points(master.BODY_BOTTOM - top), master.points(look.INDENT),
    )  # fmt: skip
    bullet = look.square(ON_PAPER[mark[1]][0] if mark else master.QUIET)
    for number, sides in enumerate(shown.pages, 1):
        heading = numbered(title, number, len(shown.pages))
        layout = master.ONE if shown.sides == 1 else master.TWO
        slide, top = deck.slide(layout, heading, question, extent, mark)
        bodies = [slide.placeholders[place + 1] for place in range(shown.sides)]
        for body, side in zip(bodies, [*sides, []], strict=False):
            if not side:
                body._element.getparent().remove(body._element)
                continue
            if top != master.BODY_TOP:
                left, width = body.left, body.width
                body.left, body.top, body.width, body.height = left, top, width, master.BODY_BOTTOM - top
            deck.list_in(body, [items[place] for place in side], shown.size, bullet)


# A note of more lines than this could be taller than a slide.
MOST_LINES = 6


def _flat(text: str) -> str:
    return text if len(text.splitlines()) <= MOST_LINES else " ".join(text.split())
