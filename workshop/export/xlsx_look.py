"""How the Excel file looks: one table a sheet under a header row that stays, ready to be filtered and printed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from workshop.export.languages import runs_leftwards
from workshop.export.marks import ON_PAPER
from workshop.export.widths import lines

INK, QUIET, HAIRLINE = "#1C2C30", "#556367", "#C3CACB"
A4 = 9
# Number 14 of the format's own list: a day as the reader's machine writes days.
DAY = 14
# Number 9: a share in whole per cent.
SHARE = 9
LEFTWARDS = 2

# A cell that begins so is text here already; marked as quoted it also stays text when somebody edits it.
FORMULA_STARTS = tuple("=+-@")

# Of Calibri, in which a column's width is counted too.
SIZE, LINE_HEIGHT, DIGIT = 11, 1.36, 0.51
# In letters.
INDENT, FILTER_BUTTON = 1, 4

Cell = str | int | float | date | None


@dataclass(frozen=True)
class Column:
    head: str
    width: int
    """In letters, as Excel counts."""
    kept: bool = True
    """Stands in the table although no row has anything in it."""


class Book:
    """A workbook that writes people's words as text and nothing else."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._looks: dict[tuple, Format] = {}

    def look(self, **properties: Any) -> Format:
        """Text at the top of its cell; a book can hold only so many formats, so each is made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            plain = {"font_name": "Calibri", "font_size": SIZE, "font_color": INK, "valign": "top", "text_wrap": True}
            self._looks[key] = self._book.add_format(plain | properties)
        return self._looks[key]

    def sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(A4)
        sheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.8)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&R&P / &N")
        return sheet

    def write(self, sheet: Worksheet, row: int, place: int, cell: Cell, **properties: Any) -> None:
        """The cell as what it is; never as a formula, an address or a number made of words."""
        if isinstance(cell, str) and cell:
            quoted = {"quote_prefix": True} if cell.startswith(FORMULA_STARTS) else {}
            turned = {"reading_order": LEFTWARDS, "align": "right"} if runs_leftwards(cell) else {}
            look = {"align": "left", "indent": 1} | properties | quoted | turned
            sheet.write_string(row, place, cell, self.look(**look))
        elif isinstance(cell, date):
            sheet.write_datetime(row, place, cell, self.look(**properties, num_format=DAY, align="left", indent=1))
        elif isinstance(cell, float):
            sheet.write_number(row, place, cell, self.look(**properties, num_format=SHARE, align="right", indent=1))
        elif isinstance(cell, int):
            sheet.write_number(row, place, cell, self.look(**properties, align="right", indent=1))
        else:
            sheet.write_blank(row, place, None, self.look(**properties))

    def table(
        self, name: str, handle: str, columns: list[Column], rows: Iterable[list[Cell]],
        looks: Callable[[int, str], dict[str, Any]] = lambda row, head: {},
    ) -> tuple[Worksheet, dict[str, int]]:  # fmt: skip
        """A sheet with the rows under a header row that stays, and where each head stands.

        `handle` is the table's name in formulas; `looks` says what is special about a cell.
        """
        filled = list(rows)
        shown = [n for n, column in enumerate(columns) if column.kept or any(row[n] is not None for row in filled)]
        sheet = self.sheet(name)
        sheet.set_landscape()
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 0)
        head = self.look(bold=True, bottom=2, bottom_color=INK, align="left", indent=1)
        heads = [{"header": columns[n].head, "header_format": head} for n in shown]
        options = {"name": handle, "columns": heads, "style": None}
        sheet.add_table(0, 0, len(filled), len(shown) - 1, options)
        keep_high(sheet, 0, [(columns[n].head, columns[n].width - FILTER_BUTTON) for n in shown])
        for row, cells in enumerate(filled, 1):
            keep_high(sheet, row, [(cells[n], columns[n].width - INDENT) for n in shown])
        for place, n in enumerate(shown):
            sheet.set_column(place, place, columns[n].width)
            for row, cells in enumerate(filled, 1):
                special = looks(row - 1, columns[n].head)
                self.write(sheet, row, place, cells[n], bottom=1, bottom_color=HAIRLINE, **special)
        return sheet, {columns[n].head: place for place, n in enumerate(shown)}


def keep_high(sheet: Worksheet, row: int, cells: list[tuple[Cell, int]], size: int = SIZE) -> None:
    """Room for all lines of the cells, each with its width: Excel would see to it, but not every program does."""
    most = max(lines(cell, width * DIGIT * SIZE / size) if isinstance(cell, str) else 1 for cell, width in cells)
    if most > 1 or size > SIZE:
        sheet.set_row(row, round(most * size * LINE_HEIGHT))


def mark(hue: int) -> dict[str, Any]:
    """The look of a column mark: its letter on its hue."""
    ground, ink = ON_PAPER[hue]
    return {"bg_color": f"#{ground}", "font_color": f"#{ink}", "bold": True, "align": "center", "indent": 0}
