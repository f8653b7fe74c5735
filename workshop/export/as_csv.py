"""One row a decision, action, note and answer of a poll, for a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from workshop.export.labels import Labels
from workshop.export.report import QuestionReport, Report

MIME = "text/csv; charset=utf-8"

# Excel takes UTF-8 for the local code page unless the file begins with this.
BYTE_ORDER_MARK = "\ufeff"

# Excel divides at what the machine's region says: a semicolon wherever numbers have a decimal comma, as in all Nordic
# countries. With commas everything would stand in one column there.
SEPARATOR = ";"

# A spreadsheet would calculate a cell that begins so; a note may come from anybody in the hall.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")

Row = tuple[str, ...]


def render(report: Report) -> bytes:
    labels = report.labels
    sheet = io.StringIO(newline="")
    # LibreOffice divides at commas too, unless they stand between quotation marks.
    rows = csv.writer(sheet, delimiter=SEPARATOR, quoting=csv.QUOTE_ALL)
    place = [labels.part, labels.question, labels.letter, labels.column]
    rows.writerow([
        labels.kind, *place, labels.text, labels.note_for, labels.target, labels.who, labels.by_when, labels.status,
        labels.answers, labels.dots, labels.column_dots, labels.agreed_on,
    ])  # fmt: skip
    for cells in [*_agreed(report), *_asked(report)]:
        rows.writerow([as_text(cell) for cell in cells])
    return (BYTE_ORDER_MARK + sheet.getvalue()).encode()


def _agreed(report: Report) -> Iterator[Row]:
    labels = report.labels
    for section in report.agreed:
        day = section.agreed_on or ""
        for decision in section.decisions:
            yield labels.decision, "", "", "", decision.from_column or "", decision.text, *[""] * 8, day
        for action in section.actions:
            place = "", "", "", action.from_column or ""
            measured = action.target or "", action.who or "", action.due or "", labels.status_of(action.done)
            yield labels.action, *place, action.text, "", *measured, "", "", "", day


def _asked(report: Report) -> Iterator[Row]:
    for part in report.parts:
        for question in part.questions:
            yield from _notes(part.title, question, report.labels)
            for answer in question.poll.answers if question.poll else ():
                place = part.title, question.text, "", ""
                yield report.labels.answer, *place, answer.text, *[""] * 5, str(answer.count), "", "", ""


def _notes(part: str, question: QuestionReport, labels: Labels) -> Iterator[Row]:
    titles = {column.letter: column.title for column in question.columns}
    given = {column.letter: column.dots for column in question.columns}
    for note in question.notes:
        title = titles[note.column] if note.column else labels.unsorted
        dots = _number(note.dots), _number(given[note.column] if note.column else None)
        place = part, question.text, note.column or "", title
        yield labels.note, *place, note.text, note.entered_for or "", *[""] * 5, *dots, ""


def _number(dots: int | None) -> str:
    return "" if dots is None else str(dots)


def as_text(cell: str) -> str:
    """The cell with an apostrophe before it if it could be a formula; so is one that already looks guarded,
    and taking one apostrophe away always gives the words back."""
    return f"'{cell}" if cell.lstrip("'").startswith(FORMULA_STARTS) else cell


def as_written(cell: str) -> str:
    """What `as_text` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(FORMULA_STARTS) else cell
