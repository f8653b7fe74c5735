"""The whole report for other programs; the keys are those of `report.py` and stay as they are."""

from dataclasses import fields

import orjson

from workshop.export.report import Report

MIME = "application/json"


def render(report: Report) -> bytes:
    shown = {item.name: getattr(report, item.name) for item in fields(report) if item.name != "labels"}
    return orjson.dumps(shown, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
