"""Erasing notes for good: out of the files, out of every process, and the log folds to the same state as before."""

from contextlib import suppress
from pathlib import Path

import pytest

from tests.live.given import MEETING, freya_does, meeting, organiser_places, pia_does
from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.domain.model import Suggestion
from workshop.domain.roles import ORGANISER, Actor

PER = Actor("participant", "per")
SECRET, FIRST_HALF, SECOND_HALF = "naboen stjeler strøm og bilen støyer", "naboen stjeler strøm", "bilen støyer"


@pytest.fixture
def files(database_url):
    """Whether the files of the database hold a text."""
    folder = Path(database_url.removeprefix("sqlite:///")).parent
    return lambda words: any(words.encode() in file.read_bytes() for file in folder.iterdir())


def everything(workshops) -> dict:
    """The whole state: what no role sees, too."""

    def look(workshop) -> dict:
        items = {name: {key: dict(vars(i)) for key, i in all_.items()} for name, all_ in workshop.collections.items()}
        return {**items, "counts": dict(workshop.note_counts), "seq": workshop.seq, "answered": dict(workshop.answered)}

    return workshops.read(MEETING, look)


def refusal_of(act, *args) -> str:
    with pytest.raises(Rejected) as refusal:
        act(*args)
    return refusal.value.code


def much_has_happened(workshops) -> None:
    """Pia's n1 has been moved, reworded, hidden, shown again, parted, advised on; half of it undone. Per wrote n9."""
    meeting(workshops, SECRET, "mer lys")
    workshops.handle(MEETING, c.Join("per"), PER)
    workshops.handle(MEETING, c.PostNote("n9", "q1", "flere benker"), PER)
    organiser_places(workshops, MEETING, {"n1": None})
    freya_does(workshops, MEETING, c.CreateColumn("a", "q1", "Ro"))
    freya_does(workshops, MEETING, c.MoveNotes(("n1", "n9"), "a"))
    freya_does(workshops, MEETING, c.EditNote("n1", f"{SECRET}!"))
    freya_does(workshops, MEETING, c.SplitNote("n1", "n3", (FIRST_HALF, SECOND_HALF)))
    freya_does(workshops, MEETING, c.Undo())
    freya_does(workshops, MEETING, c.Redo())
    freya_does(workshops, MEETING, c.HideNote("n3"))
    freya_does(workshops, MEETING, c.HideNote("n9"))
    freya_does(workshops, MEETING, c.Undo())
    advice = Suggestion("k", "split-note", note_ids=("n1",), texts=(FIRST_HALF, SECOND_HALF))
    workshops.handle(MEETING, c.PlaceNotes("q1", {}, suggestions=(advice,)), ORGANISER)


def test_nothing_that_pia_wrote_is_left_in_the_files_and_what_per_wrote_stands(workshops, files):
    much_has_happened(workshops)
    assert all(files(words) for words in (SECRET, FIRST_HALF, SECOND_HALF, "mer lys"))
    pia_does(workshops, MEETING, c.EraseOwnNotes())
    assert not any(files(words) for words in (SECRET, FIRST_HALF, SECOND_HALF, "mer lys"))
    assert files("flere benker")


def test_the_log_has_no_hole_and_folds_to_the_state_that_the_server_has(workshops, open_workshops):
    much_has_happened(workshops)
    pia_does(workshops, MEETING, c.EraseOwnNotes())
    log = workshops.event_log.read(MEETING)
    assert [recorded.seq for recorded in log] == list(range(1, len(log) + 1))
    assert everything(open_workshops()) == everything(workshops)


def test_everybody_sees_her_notes_vanish_and_no_step_or_advice_quotes_them(workshops):
    much_has_happened(workshops)
    told = []
    workshops.on_committed(lambda _, batch: told.extend(batch))
    pia_does(workshops, MEETING, c.EraseOwnNotes())
    assert sorted(told[0].frames["wall"]["gone"]["notes"]) == ["n1", "n2"]
    assert sorted(told[0].frames["facilitator"]["gone"]["notes"]) == ["n1", "n2", "n3"]
    for role in ("participant", "wall", "facilitator"):
        assert "stjeler" not in str(workshops.replay(MEETING, role, 0))
        assert "støyer" not in str(workshops.snapshot(MEETING, role))


def test_freya_erases_one_note_and_of_what_it_was_parted_from_the_text_of_now_stays(workshops, open_workshops, files):
    much_has_happened(workshops)
    freya_does(workshops, MEETING, c.EraseNote("n3"))
    assert not files(SECOND_HALF)
    assert files(FIRST_HALF)
    notes = {note["note_id"]: note["text"] for note in workshops.snapshot(MEETING, "facilitator")["state"]["notes"]}
    assert notes == {"n1": FIRST_HALF, "n2": "mer lys", "n9": "flere benker"}
    assert everything(open_workshops()) == everything(workshops)
    freya_does(workshops, MEETING, c.EraseNote("n1"))
    assert not files(FIRST_HALF)
    assert everything(open_workshops()) == everything(workshops)


def test_with_a_note_that_was_put_together_again_its_half_goes(workshops, open_workshops, files):
    meeting(workshops, SECRET)
    freya_does(workshops, MEETING, c.SplitNote("n1", "n3", (FIRST_HALF, SECOND_HALF)))
    freya_does(workshops, MEETING, c.Undo())
    freya_does(workshops, MEETING, c.EraseNote("n1"))
    assert not any(files(words) for words in (FIRST_HALF, SECOND_HALF))
    assert refusal_of(freya_does, workshops, MEETING, c.Redo()) == "nothing-to-redo"
    assert everything(open_workshops()) == everything(workshops)


def test_no_undo_brings_it_back_here_or_through_another_process(open_workshops, files):
    here, there = open_workshops(), open_workshops()
    much_has_happened(here)
    there.snapshot(MEETING, "wall")
    pia_does(here, MEETING, c.EraseOwnNotes())
    for workshops in (there, here):
        while everything(workshops)["workshop"][MEETING]["can_undo"]:
            freya_does(workshops, MEETING, c.Undo())
        for step in everything(workshops)["log"].values():
            with suppress(Rejected):
                freya_does(workshops, MEETING, c.Undo(step["seq"]))
        shown = {note["note_id"] for note in workshops.snapshot(MEETING, "facilitator")["state"]["notes"]}
        assert shown == {"n9"}
    assert everything(there) == everything(here)
    assert not files("stjeler")


def test_a_process_that_was_away_meanwhile_folds_the_same(open_workshops):
    here, there = open_workshops(), open_workshops()
    much_has_happened(here)
    there.snapshot(MEETING, "wall")
    pia_does(here, MEETING, c.EraseOwnNotes())
    assert everything(there) == everything(here)


def test_a_note_that_comes_again_after_the_erasing_stays_erased(workshops, files):
    meeting(workshops, SECRET)
    pia_does(workshops, MEETING, c.EraseOwnNotes())
    pia_does(workshops, MEETING, c.PostNote("n1", "q1", SECRET))
    assert not files("stjeler")
    assert workshops.snapshot(MEETING, "facilitator")["state"]["notes"] == []


def test_what_she_writes_afterwards_stands(workshops):
    meeting(workshops, SECRET)
    pia_does(workshops, MEETING, c.EraseOwnNotes())
    pia_does(workshops, MEETING, c.PostNote("n8", "q1", "mer lys"))
    assert [note["text"] for note in workshops.snapshot(MEETING, "wall")["state"]["notes"]] == ["mer lys"]


def test_of_many_notes_on_many_pages_none_is_left(workshops, files):
    meeting(workshops)
    workshops.handle(MEETING, c.Join("per"), PER)
    for number in range(400):
        pia_does(workshops, MEETING, c.PostNote(f"p{number}", "q1", f"hemmelig nummer {number} " + "x" * (number % 97)))
        workshops.handle(MEETING, c.PostNote(f"f{number}", "q1", f"offentlig nummer {number}"), PER)
    pia_does(workshops, MEETING, c.EraseOwnNotes())
    assert workshops.sweep()
    assert not files("hemmelig")
    assert all(files(f"offentlig nummer {number}\"") for number in (0, 200, 399))
