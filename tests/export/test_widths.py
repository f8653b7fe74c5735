"""Words are given room by a table of widths: it may give too much, never too little."""

import pytest

from workshop.export.widths import lines, width


@pytest.mark.parametrize(
    ("text", "needed"),
    [("", 1), ("short", 1), ("three words", 2), ("a\nb\n\nc", 4), ("x" * 30, 3), ("🚌" * 5, 2), ("  \n ", 1)],
)
def test_lines_are_counted_as_a_page_wraps_them(text, needed):
    assert lines(text, room=5) == needed


def test_a_capital_is_wider_than_a_dot_and_a_joiner_has_no_width():
    assert width("M") > width("n") > width(".") > width("\u200d") == 0
