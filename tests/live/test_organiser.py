"""The organiser with a worker and a clock of our own: when it looks, what it sees, and who outranks it."""

from dataclasses import replace

import pytest

from tests.live.given import MEETING, freya_does, meeting, pia_does
from workshop.clustering import BoardRefused, Plan, Suggestion, WorkerDown
from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.live import organiser as room
from workshop.live.organiser import SETTLED_S, Organiser


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


class Worker:
    """Answers with the plans it was given, remembers the boards it saw; an exception is raised instead."""

    def __init__(self) -> None:
        self.boards, self.answers = [], []

    def __call__(self, board):
        self.boards.append(board)
        answer = self.answers.pop(0) if self.answers else Plan()
        if callable(answer):
            answer = answer(board)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def worker():
    return Worker()


@pytest.fixture
def organiser(workshops, worker, clock, monkeypatch):
    monkeypatch.setattr(room, "RETRY_S", 0)
    return Organiser(workshops, worker, clock)


def into_park(*note_ids) -> Plan:
    return Plan(dict.fromkeys(note_ids, "park"), [("park", "Park")], embedder="lexical")


def places(workshops) -> dict:
    return workshops.read(MEETING, lambda w: {n.note_id: (n.column_id, n.placed_by) for n in w.notes.values()})


def test_new_notes_are_placed_through_the_log_like_everything_else(workshops, organiser, worker):
    meeting(workshops, "mer lys", "flere benker")
    worker.answers = [into_park("n1", "n2")]
    assert organiser.work_once()
    assert places(workshops) == {"n1": ("park", "organiser"), "n2": ("park", "organiser")}
    last = workshops.event_log.read(MEETING)[-1]
    assert (last.type, last.actor.role) == ("notes-placed", "organiser")
    assert organiser.embedder == "lexical"


def test_its_own_placing_is_no_reason_to_look_again(workshops, organiser, worker):
    meeting(workshops, "mer lys")
    worker.answers = [into_park("n1")]
    organiser.work_once()
    assert not organiser.work_once()
    assert len(worker.boards) == 1


def test_it_looks_again_when_something_changes(workshops, organiser, worker):
    meeting(workshops, "mer lys")
    organiser.work_once()
    pia_does(workshops, MEETING, c.PostNote("n2", "q1", "flere benker"))
    assert organiser.work_once()
    assert [note.note_id for note in worker.boards[-1].notes] == ["n1", "n2"]


def test_after_a_pause_it_looks_once_more_and_then_rests(workshops, organiser, worker, clock):
    meeting(workshops, "mer lys")
    organiser.work_once()
    clock.now += SETTLED_S - 1
    assert not organiser.work_once()
    clock.now += 1
    assert organiser.work_once()
    assert [board.settled for board in worker.boards] == [False, True]
    clock.now += 1000
    assert not organiser.work_once()


def test_every_note_puts_the_pause_off(workshops, organiser, worker, clock):
    meeting(workshops, "mer lys")
    organiser.work_once()
    clock.now += SETTLED_S - 1
    pia_does(workshops, MEETING, c.PostNote("n2", "q1", "flere benker"))
    organiser.work_once()
    clock.now += 2
    assert not organiser.work_once()


def test_a_closed_question_is_settled_at_once(workshops, organiser, worker):
    meeting(workshops, "mer lys")
    freya_does(workshops, MEETING, c.CloseQuestion("q1"))
    organiser.work_once()
    assert worker.boards[-1].settled


def test_what_a_person_placed_is_fixed_and_stays(workshops, organiser, worker):
    meeting(workshops, "mer lys", "flere benker", "fri")
    freya_does(workshops, MEETING, c.CreateColumn("vei", "q1", "Vei"))
    freya_does(workshops, MEETING, c.MoveNotes(("n1",), "vei"))
    pia_does(workshops, MEETING, c.ChooseColumn("n2", None))
    worker.answers = [into_park("n1", "n2", "n3")]
    organiser.work_once()
    assert {note.note_id: note.fixed for note in worker.boards[0].notes} == {"n1": True, "n2": True, "n3": False}
    assert places(workshops) == {"n1": ("vei", "facilitator"), "n2": (None, "author"), "n3": ("park", "organiser")}


def test_what_people_do_while_it_thinks_outranks_it(workshops, organiser, worker):
    meeting(workshops, "mer lys", "flere benker")
    freya_does(workshops, MEETING, c.CreateColumn("vei", "q1", "Vei"))

    def think_slowly(board):
        freya_does(workshops, MEETING, c.MoveNotes(("n1",), "vei"))
        pia_does(workshops, MEETING, c.WithdrawNote("n2"))
        pia_does(workshops, MEETING, c.PostNote("n3", "q1", "kom imens"))
        return into_park("n1", "n2")

    worker.answers = [think_slowly, into_park("n3")]
    organiser.work_once()
    assert places(workshops)["n1"] == ("vei", "facilitator")
    assert organiser.work_once()
    assert places(workshops)["n3"] == ("park", "organiser")


def test_hidden_and_withdrawn_notes_are_none_of_its_business(workshops, organiser, worker):
    meeting(workshops, "mer lys", "noe stygt", "angret")
    freya_does(workshops, MEETING, c.HideNote("n2"))
    pia_does(workshops, MEETING, c.WithdrawNote("n3"))
    organiser.work_once()
    assert [note.note_id for note in worker.boards[0].notes] == ["n1"]


def test_a_name_that_a_person_gave_stays(workshops, organiser, worker):
    meeting(workshops, "mer lys")
    freya_does(workshops, MEETING, c.CreateColumn("vei", "q1", "Vei"))
    worker.answers = [Plan({"n1": "vei"}, titles={"vei": "Samferdsel"})]
    organiser.work_once()
    assert workshops.read(MEETING, lambda w: w.columns["vei"].title) == "Vei"
    assert worker.boards[0].columns[0].named


@pytest.mark.parametrize("trouble", [WorkerDown("killed"), Rejected("storage-failing")], ids=["worker", "storage"])
def test_what_could_not_be_placed_is_tried_again(workshops, organiser, worker, trouble):
    meeting(workshops, "mer lys")
    worker.answers = [trouble, trouble, into_park("n1")]
    for _ in range(3):
        assert organiser.work_once()
    assert places(workshops) == {"n1": ("park", "organiser")}
    assert not organiser.work_once()


def test_a_pause_that_was_over_is_not_begun_anew_when_the_worker_died_in_it(workshops, organiser, worker, clock):
    meeting(workshops, "mer lys")
    organiser.work_once()
    clock.now += SETTLED_S
    worker.answers = [WorkerDown("killed")]
    organiser.work_once()
    organiser.work_once()
    assert [board.settled for board in worker.boards] == [False, True, True]
    assert not organiser.work_once()


def test_a_board_that_the_worker_refuses_does_not_hold_up_the_others(workshops, organiser, worker):
    meeting(workshops, "mer lys")
    freya_does(workshops, MEETING, c.AddQuestion("q2", "Og ellers?"))
    freya_does(workshops, MEETING, c.OpenQuestion("q2"))
    pia_does(workshops, MEETING, c.PostNote("m1", "q2", "flere benker"))
    refuse = BoardRefused("twice")
    worker.answers = [refuse, into_park("m1")]
    organiser.work_once()
    assert places(workshops)["m1"] == ("park", "organiser")
    assert not organiser.work_once()


def test_after_a_restart_notes_that_still_wait_are_looked_at(workshops, open_workshops, worker, clock):
    meeting(workshops, "mer lys")
    restarted = open_workshops()
    organiser = Organiser(restarted, worker, clock)
    assert not organiser.work_once()
    restarted.snapshot(MEETING, "wall")
    worker.answers = [into_park("n1")]
    assert organiser.work_once()
    assert places(restarted) == {"n1": ("park", "organiser")}


def test_a_question_that_was_taken_back_is_left_alone(workshops, organiser, worker):
    meeting(workshops)
    freya_does(workshops, MEETING, c.AddQuestion("q2", "Feil spørsmål"))
    freya_does(workshops, MEETING, c.PostNote("m1", "q2", "mer lys"))
    worker.answers = [into_park("m1")]
    freya_does(workshops, MEETING, c.Undo())
    freya_does(workshops, MEETING, c.Undo())
    freya_does(workshops, MEETING, c.RenameWorkshop("Nytt navn"))
    organiser.work_once()
    assert worker.boards == []
    assert not organiser.work_once()


def test_an_empty_board_is_no_work(workshops, organiser, worker):
    meeting(workshops)
    organiser.work_once()
    assert worker.boards == []


def test_coarser_columns_are_made_at_once_and_only_once(workshops, organiser, worker):
    meeting(workshops, "mer lys", "flere benker")
    organiser.work_once()
    freya_does(workshops, MEETING, c.SetDetail("q1", -1))
    pia_does(workshops, MEETING, c.PostNote("n9", "q1", "flere trær"))
    organiser.work_once()
    asked = worker.boards[-1]
    assert (asked.detail, asked.reshape, asked.settled) == (-1, True, True)
    pia_does(workshops, MEETING, c.PostNote("n10", "q1", "flere busker"))
    organiser.work_once()
    assert (worker.boards[-1].detail, worker.boards[-1].reshape) == (-1, False)


def test_a_facilitator_who_asks_need_not_wait_for_a_pause(workshops, organiser, worker):
    meeting(workshops, "mer lys")
    organiser.work_once()
    assert not worker.boards[-1].settled
    freya_does(workshops, MEETING, c.SortNow("q1"))
    organiser.work_once()
    assert worker.boards[-1].settled


def test_the_ids_of_removed_columns_are_told_so_that_none_is_given_again(workshops, organiser, worker):
    meeting(workshops, "mer lys")
    worker.answers = [into_park("n1")]
    organiser.work_once()
    freya_does(workshops, MEETING, c.RemoveColumn("park"))
    organiser.work_once()
    assert worker.boards[-1].spent_ids == ("park",)


def test_what_the_organiser_advises_comes_back_to_it_with_the_board(workshops, organiser, worker):
    meeting(workshops, "mer lys", "mer lys!")
    advice = Suggestion("part n1", "split-note", (), ("n1",), ("mer", "lys"))
    worker.answers = [replace(into_park("n1"), likely={"n1": ("park",)}, same_as={"n2": "n1"}, suggestions=(advice,))]
    organiser.work_once()
    freya_does(workshops, MEETING, c.SortNow("q1"))
    organiser.work_once()
    board = worker.boards[-1]
    assert [(note.likely, note.same_as) for note in board.notes] == [(("park",), None), ((), "n1")]
    assert board.suggested == (advice,)


def test_the_organiser_rests_longer_after_a_larger_wall_and_not_after_a_small_one(workshops, organiser):
    small = meeting(workshops, "Grønt")
    organiser.work_once()
    after_small = organiser.rest_s
    meeting(workshops, *(f"lapp {number}" for number in range(200)), meeting_id="meeting2")
    organiser.work_once()
    assert organiser.rest_s == pytest.approx(after_small + 199 * room.GATHER_A_NOTE_S)
    pia_does(workshops, small, c.PostNote("n2", "q1", "Stille"))
    organiser.work_once()
    assert organiser.rest_s == pytest.approx(after_small + room.GATHER_A_NOTE_S)
