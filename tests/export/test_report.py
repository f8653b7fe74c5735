from workshop.domain.attendance import Group
from workshop.export.labels import Labels, labels
from workshop.export.report import build

MADE_AT = "25 February 2020"


def test_parts_columns_and_notes_come_in_the_order_of_the_wall(report):
    assert [part.title for part in report.parts] == ["An attractive place", "Working together"]
    attractive = report.parts[0].questions[0]
    assert [(column.letter, column.title) for column in attractive.columns] == [
        ("A", "Roads and transport"),
        ("B", "Nature"),
    ]
    assert [note.text for note in attractive.columns[0].notes] == [
        "Stor gjennomstrømming av biler",
        "Lite kø, ingen bomavgifter",
    ]
    assert [note.text for note in attractive.unsorted] == ["Kaffe"]


def test_the_facts_count_what_is_visible(report):
    assert (report.date, report.people, report.notes_count) == ("25 February 2020, 18:00", 36, 5)
    assert report.facts == [
        ("Time", "25 February 2020, 18:00"),
        ("Present", "36 people"),
        ("Notes", "5 notes, 2 questions"),
    ]


def test_attendance_is_told_by_affiliation_and_table_where_they_were_asked_for(report, attended):
    assert (report.affiliations, report.tables) == ([], [])
    assert attended.facts[1:4] == [
        ("Present", "36 people"),
        ("Affiliation", "Business\u00a0(30), Politician\u00a0(1), not given\u00a0(5)"),
        ("Table", "1\u00a0(20), 2\u00a0(1), By the window\u00a0(2), others\u00a0(13)"),
    ]


def test_a_table_that_only_one_person_named_is_not_named_in_the_minutes(attended):
    """It could be anything that somebody wants to see in print, or a name; a number is harmless."""
    assert [(table.name, table.people) for table in attended.tables] == [
        ("1", 20),
        ("2", 1),
        ("By the window", 2),
        (None, 13),
    ]


def test_before_anybody_has_come_there_is_no_line_of_attendance(wall):
    nobody = {"affiliation": [Group("Business", 0)], "table": []}
    report = build(wall, Labels.english(), MADE_AT, attendance=nobody)
    assert [name for name, _ in report.facts] == ["Time", "Present", "Notes"]


def test_a_hidden_note_that_slipped_into_the_snapshot_stays_out(wall):
    before = build(wall, Labels.english(), MADE_AT)
    wall["notes"][1]["status"] = "hidden"
    after = build(wall, Labels.english(), MADE_AT)
    assert "Flott natur" in repr(before)
    assert "Flott natur" not in repr(after)
    assert after.notes_count == before.notes_count - 1


def test_a_note_whose_column_is_gone_is_unsorted(wall):
    wall["notes"][0]["column_id"] = "merged-away"
    attractive = build(wall, Labels.english(), MADE_AT).parts[0].questions[0]
    assert [note.note_id for note in attractive.unsorted] == ["n1", "n4"]


def test_a_question_outside_every_part_is_kept(wall):
    wall["questions"][1]["part_id"] = None
    wall["parts"] = wall["parts"][1:]
    outside = build(wall, Labels.english(), MADE_AT).parts[-1]
    assert (outside.title, outside.questions[0].text) == ("", "Which meeting places?")


def test_a_column_without_a_name_is_called_so(wall):
    wall["columns"][0]["title"] = ""
    assert build(wall, Labels.english(), MADE_AT).questions[0].columns[1].title == "No name yet"


def test_characters_that_no_file_can_hold_are_left_out(wall):
    wall["notes"][0]["text"] = "be\x00fore\x1b \ud800after\r\nline\ufffe"
    roads = build(wall, Labels.english(), MADE_AT).questions[0].columns[0]
    assert roads.notes[0].text == "before after\nline"


def test_labels_come_from_the_catalogue():
    norwegian = {"Unsorted": "Usortert", "%(n)s note": ["%(n)s lapp", "%(n)s lapper"]}

    def ngettext(singular, plural, n):
        return norwegian.get(singular, [singular, plural])[n != 1] % {"n": n}

    nb = labels(lambda text: norwegian.get(text, text), ngettext)
    assert nb.unsorted == "Usortert"
    assert [nb.notes_counted(n) for n in (0, 1, 2)] == ["0 lapper", "1 lapp", "2 lapper"]


def test_an_empty_catalogue_gives_the_english_labels():
    assert labels(lambda text: text, lambda one, many, n: "") == Labels.english()
