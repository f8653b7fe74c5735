"""Minutes as a tagged PDF (PDF/UA-1): a screen reader finds language, title, headings and table."""

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Literal

import orjson
import typst

from workshop.export.languages import lang_and_region, runs_leftwards
from workshop.export.marks import ON_PAPER
from workshop.export.report import Report
from workshop.export.table_widths import widths

MIME = "application/pdf"

HERE = Path(__file__).parent
STANDARD: Literal["ua-1"] = "ua-1"
# What the table of actions has without the gaps between its columns, in shares of the type size.
ACTIONS_ROOM = 40
# By so much a long word in our font may be wider than Arial has it.
WIDER = 0.8
UNSHOWABLE = "could not be displayed"


def render(report: Report) -> bytes:
    try:
        return _typeset(report, [STANDARD])
    except typst.TypstError as refusal:
        if UNSHOWABLE not in str(refusal):
            raise
        # No font here has a letter that somebody wrote. PDF/UA-1 forbids such a file, but the minutes are
        # still owed: they come tagged and without the claim, an empty box in the letter's place.
        return _typeset(report, [])


def _typeset(report: Report, standards: list[Literal["ua-1"]]) -> bytes:
    return typst.compile(
        str(HERE / "minutes.typ"),
        font_paths=fonts(),
        sys_inputs={"report": orjson.dumps(_shown(report)).decode()},
        pdf_standards=[*standards],
    )


@cache
def fonts() -> typst.Fonts:
    """Ours, then what the machine has for the scripts that ours lack; searched once, for it takes a while."""
    return typst.Fonts(include_system_fonts=True, font_paths=[str(HERE / "fonts")])


def _shown(report: Report) -> dict:
    shown = asdict(report)
    shown["title"] = report.title.strip() or report.labels.minutes
    shown["facts"] = report.facts
    shown["agreed"] = [asdict(section) for section in report.agreed]
    for section, printed in zip(report.agreed, shown["agreed"], strict=True):
        printed["table"]["widths"] = widths(section.table, ACTIONS_ROOM, gap=WIDER)
        for decision in printed["decisions"]:
            decision["came_from"] = report.labels.came_from(decision["from_column"])
    shown["labels"] = {name: words for name, words in vars(report.labels).items() if isinstance(words, str)}
    shown["lang"], shown["region"] = lang_and_region(report.language)
    polls = iter([question.poll for question in report.questions])
    for part in shown["parts"]:
        for question in part["questions"]:
            for column in question["columns"]:
                column["ground"], column["ink"] = ON_PAPER[column["hue"]]
                column["counted"] = report.labels.extent(len(column["notes"]), column["dots"])
            question["voted"] = [report.labels.voted(**vote) for vote in question["votes"]]
            poll = next(polls)
            question["poll"] = poll and {**asdict(answered := report.poll_table(poll)), "about": answered.about}
            question["unsorted_counted"] = report.labels.notes_counted(len(question["unsorted"]))
            for notes in [*(column["notes"] for column in question["columns"]), question["unsorted"]]:
                for note in notes:
                    note["aside"] = report.labels.aside(note["entered_for"], note["dots"])
                    note["leftwards"] = runs_leftwards(note["text"])
    return shown
