"""The table of actions: what is short stays whole, and what is long gets the room that others do not need."""

import pytest

from tests.export.conftest import outcome
from workshop.export.labels import Labels
from workshop.export.report import build
from workshop.export.table_widths import widths
from workshop.export.widths import width

ROOM = 42.0


@pytest.fixture
def widths_of(wall):
    def made(*outcomes):
        table = build(wall | {"outcomes": list(outcomes)}, Labels.english(), "").agreed[-1].table
        return table, dict(zip(table.names, widths(table, ROOM, gap=0.5), strict=True))

    return made


@pytest.mark.parametrize("target", ["20", "Yhteistyöverkostojen", "x" * 200])
def test_the_columns_fill_the_table(widths_of, target):
    _, given = widths_of(outcome(1, "action", "More buses", "Kari", "2027-06-30", target))
    assert sum(given.values()) == pytest.approx(ROOM)
    assert min(given.values()) > 0


def test_a_long_word_stays_whole_where_there_is_room(widths_of):
    _, usual = widths_of(outcome(1, "action", "More buses", "Kari", "2027-06-30", "20 buses"))
    _, given = widths_of(outcome(1, "action", "More buses", "Kari", "2027-06-30", "Yhteistyöverkostojen"))
    assert usual["target"] < width("Yhteistyöverkostojen") <= given["target"]


def test_a_day_and_a_status_stay_whole_beside_the_longest_words(widths_of):
    words = "Liikenneturvallisuussuunnitelman"
    table, given = widths_of(outcome(1, "action", words, words, "2027-06-30", words))
    for name in ("when", "status"):
        cell = table.rows[0][table.names.index(name)]
        assert width(cell) <= given[name]
