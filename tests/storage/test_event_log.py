"""The log: at the next place or not at all, read as it was written, and down when the database is."""

import sqlite3
from dataclasses import replace

import pytest

from workshop.domain import events as e
from workshop.domain.model import Agreed, Suggestion
from workshop.domain.roles import FACILITATOR, ORGANISER, Actor
from workshop.storage.engine import open_engine
from workshop.storage.event_log import Conflict, EventLog, StorageDown
from workshop.storage.migrate import migrate
from workshop.storage.schema import metadata

PIA = Actor("participant", "pia")
EARLIER = e.PlannedOutcome("earlier-1", Agreed("action", "Flere busser", "Kari"), "2026-03-12", "Vei", True)
CREATED = e.Recorded(1, 1000, FACILITATOR, e.WorkshopCreated("Møte", "ABC234", "nb", outcomes=(EARLIER,)))
COLUMN = e.PlannedColumn("a", "Lys", "A")
EVENTS = (
    e.WorkshopRenamed("Nytt"),
    e.MinutesShared("k3y"),
    e.ErasureSet("2027-03-01"),
    e.NotesErased(("n8",), ("q9",), {"n9": "benker"}),
    e.SeatJoined("pia", "Næringsliv", "3", "Pia 😀"),
    e.QuestionAdded("q1", None, "Hva?"),
    e.QuestionEdited("q1", "Hva så?"),
    e.QuestionOpened("q1"),
    e.QuestionClosed("q1"),
    e.QuestionShown("q1"),
    e.DetailSet("q1", -1),
    e.AuthorsSortSet("q1", False),
    e.ApproveFirstSet("q1", True),
    e.SortingAsked("q1"),
    e.SuggestionDismissed("q1", "merge a b"),
    e.TimerSet(None),
    e.SpotlightSet("q1", column_id="c1"),
    e.NotePosted("n1", "q1", "mer \u2028 lys", "pia"),
    e.NoteEdited("n1", "mer"),
    e.NoteWithdrawn("n1"),
    e.NotesApproved(("n1", "n2")),
    e.NoteHidden("n1"),
    e.NoteRestored("n1"),
    e.NoteSplit("n1", "lys", "n2", "benker"),
    e.ColumnChosen("n1", None),
    e.NotesMoved(("n1", "n2"), "a"),
    e.NotesPlaced(
        "q1", {"n1": "a", "n2": None}, (COLUMN,), {"a": "Lys"}, ("b",), {"n1": ("a", "c")}, {"n1": None, "n2": "n1"},
        (Suggestion("merge a c", "merge-columns", ("a", "c"), about="lys", count=7, of=12),),
    ),
    e.ColumnCreated("q1", COLUMN),
    e.ColumnRenamed("a", "Lamper"),
    e.ColumnsMerged("a", "b"),
    e.ColumnSplit("a", COLUMN, ("n1",)),
    e.ColumnPinned("a", True),
    e.ColumnMoved("b", {"b": 0, "a": 1}),
    e.ColumnRemoved("a"),
    e.OutcomeAdded("o1", Agreed("action", "Flere lærlinger", "Kari", "2027-06-30", "20 nye", "a")),
    e.OutcomeEdited("o1", Agreed("decision", "Vi går videre")),
    e.OutcomeMarked("o1", True),
    e.OutcomeRemoved("o1"),
    e.EarlierShown(True),
    e.VoteStarted("v1", "q1", "columns", 3),
    e.DotsCast("v1", "c1", 2),
    e.VoteClosed("v1"),
    e.VoteOpened("v1"),
    e.VoteShown("v1", False),
    e.StepUndone(3, (e.Patch("notes", "n1", {"column_id": None, "placed_by": "author"}),)),
    e.StepRedone(3, ()),
)


def posted(seq, note_id="n1", command_id=None):
    return e.Recorded(seq, 2000, PIA, e.NotePosted(note_id, "q1", "mer lys", "pia"), command_id)


def test_every_kind_of_event_is_read_as_it_was_written(event_log):
    assert {type(event) for event in (CREATED.event, *EVENTS)} == set(e.EVENTS.values())
    actors = (PIA, FACILITATOR, ORGANISER)
    batch = [CREATED]
    batch += [e.Recorded(seq, seq, actors[seq % 3], event, f"k{seq}") for seq, event in enumerate(EVENTS, 2)]
    event_log.append("w1", batch)
    assert event_log.read("w1") == batch
    assert event_log.read("w1", after=10) == batch[10:]


def test_a_workshop_from_before_there_were_follow_ups_is_read_as_one_that_follows_up_nothing(event_log, engine):
    event_log.append("w1", [CREATED])
    with engine.begin() as connection:
        connection.exec_driver_sql("update events set body = json_remove(body, '$.outcomes')")
    assert event_log.read("w1") == [replace(CREATED, event=replace(CREATED.event, outcomes=()))]


def test_a_taken_place_is_a_conflict_and_nothing_of_the_batch_is_stored(event_log):
    event_log.append("w1", [CREATED, posted(2)])
    with pytest.raises(Conflict):
        event_log.append("w1", [posted(2, "n2"), posted(3, "n3")])
    with pytest.raises(Conflict):
        event_log.append("w1", [posted(3, "n3"), posted(3, "n4")])
    assert event_log.read("w1") == [CREATED, posted(2)]


def test_workshops_do_not_see_each_other(event_log):
    other = e.Recorded(1, 3000, FACILITATOR, e.WorkshopCreated("Annet", "XYZ789", "nb"))
    event_log.append("w1", [CREATED, posted(2)])
    event_log.append("w2", [other])
    assert event_log.read("w2") == [other]
    assert event_log.id_of_code("ABC234") == "w1"
    assert event_log.id_of_code("NOBODY") is None
    assert event_log.workshop_ids() == ["w2", "w1"]


def test_a_code_belongs_to_one_workshop(event_log):
    event_log.append("w1", [CREATED])
    with pytest.raises(Conflict):
        event_log.append("w2", [CREATED])
    assert event_log.read("w2") == []


def test_what_is_stored_survives_a_new_connection(event_log, path):
    event_log.append("w1", [CREATED])
    again = EventLog(open_engine(f"sqlite:///{path}"))
    assert again.read("w1") == [CREATED]


def test_a_read_only_database_is_down_for_writing_and_up_for_reading(event_log, path):
    event_log.append("w1", [CREATED])
    read_only = EventLog(open_engine(f"sqlite:///file:{path}?mode=ro&uri=true"))
    assert read_only.read("w1") == [CREATED]
    with pytest.raises(StorageDown):
        read_only.append("w1", [posted(2)])
    assert event_log.read("w1") == [CREATED]


def test_a_database_without_room_is_down_and_up_again_when_there_is_room(event_log, engine):
    event_log.append("w1", [CREATED])
    writer = open_engine(str(engine.url), for_writer=True)
    log = EventLog(engine, writer)
    with writer.connect() as connection:
        pages = connection.exec_driver_sql("pragma page_count").scalar()
        connection.exec_driver_sql(f"pragma max_page_count = {pages}")
    long = [e.Recorded(seq, 1, PIA, e.NotePosted(f"n{seq}", "q1", "x" * 280, "pia")) for seq in range(2, 200)]
    with pytest.raises(StorageDown):
        log.append("w1", long)
    assert log.read("w1") == [CREATED]
    with writer.connect() as connection:
        connection.exec_driver_sql("pragma max_page_count = 100000")
    log.append("w1", long)
    assert len(log.read("w1")) == 199


def test_a_file_that_is_no_database_is_down(tmp_path):
    (tmp_path / "notes.txt").write_text("a shopping list " * 100)
    broken = EventLog(open_engine(f"sqlite:///{tmp_path / 'notes.txt'}"))
    with pytest.raises(StorageDown):
        broken.read("w1")
    with pytest.raises(StorageDown):
        broken.id_of_code("ABC234")
    with pytest.raises(StorageDown):
        broken.workshop_ids()


def test_a_commit_is_on_the_disk_when_it_returns(engine):
    with engine.connect() as connection:
        assert connection.exec_driver_sql("pragma journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("pragma synchronous").scalar() == 2


def test_migrating_twice_changes_nothing(event_log, path):
    event_log.append("w1", [CREATED])
    migrate(f"sqlite:///{path}")
    assert event_log.read("w1") == [CREATED]


def test_the_migrations_make_the_tables_that_the_code_expects(engine, path):
    with sqlite3.connect(path) as connection:
        for table in metadata.tables.values():
            columns = {row[1] for row in connection.execute(f"pragma table_info({table.name})")}
            assert columns == {column.name for column in table.columns}
