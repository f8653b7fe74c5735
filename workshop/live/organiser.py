"""The organiser: looks at the questions that changed and proposes columns, through the same way in as everyone.

It keeps no state of its own but which questions to look at: the board is read afresh for every proposal, so a
killed worker or server loses nothing.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from workshop import clustering
from workshop.clustering import Board, BoardColumn, BoardNote, Plan, WorkerDown
from workshop.domain.commands import PlaceNotes
from workshop.domain.errors import Rejected
from workshop.domain.events import DetailSet, QuestionClosed, SortingAsked
from workshop.domain.model import Suggestion, Workshop
from workshop.domain.roles import ORGANISER
from workshop.domain.rules_sorting import BY_PEOPLE
from workshop.domain.votes import is_about_columns
from workshop.live.opened import Committed
from workshop.live.workshops import Workshops

# Notes that come together are placed together; on a large wall each look stops the hall for some milliseconds, so it
# rests longer: half a second more for a thousand notes.
GATHER_S, GATHER_A_NOTE_S = 0.25, 0.0005
SETTLED_S = 10.0  # after such a pause the first columns are made even of a few notes
RETRY_S = 2.0
# Nobody writes under a closed question, so what has come is all there is; and a facilitator who asks is answered.
AT_ONCE = (QuestionClosed, SortingAsked, DetailSet)

log = logging.getLogger(__name__)


@dataclass
class _Look:
    """A question to look at: at once because it `changed`, and once more when it has been quiet.

    `reshape`: the facilitator has asked for coarser or finer columns.
    """

    changed: bool
    quiet_at: float
    reshape: bool = False


class Organiser:
    def __init__(
        self, workshops: Workshops, propose: Callable[[Board], Plan], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._workshops = workshops
        self._propose = propose
        self._clock = clock
        self._looks: dict[tuple[str, str], _Look] = {}
        self.embedder = "starting"
        self.rest_s = GATHER_S
        workshops.on_committed(self.note_changes)
        workshops.on_opened(self.note_opened)
        workshops.on_erased(self.note_erased)

    def start(self) -> None:
        threading.Thread(target=self._work_for_ever, name="organiser", daemon=True).start()

    def note_changes(self, workshop_id: str, batch: list[Committed]) -> None:
        for committed in batch:
            if committed.recorded.actor == ORGANISER:
                continue
            event = committed.recorded.event
            quiet_s = 0.0 if isinstance(event, AT_ONCE) else SETTLED_S
            for question_id in committed.question_ids:
                self._look_at(workshop_id, question_id, quiet_s, isinstance(event, DetailSet))

    def note_opened(self, workshop: Workshop) -> None:
        waiting = {note.question_id for note in workshop.notes.values() if note.placed_by is None}
        for question_id in waiting:
            self._look_at(workshop.workshop_id, question_id)

    def note_erased(self, workshop_id: str) -> None:
        for key in [key for key in self._looks if key[0] == workshop_id]:
            self._looks.pop(key, None)

    def work_once(self) -> bool:
        """Look at every question that is due; False if none was."""
        now = self._clock()
        self.rest_s = GATHER_S
        due = [key for key, look in self._looks.items() if look.changed or now >= look.quiet_at]
        for key in due:
            look = self._looks.get(key)
            if look is None:
                continue
            settled = now >= look.quiet_at
            look.changed = False
            if settled:
                del self._looks[key]
            try:
                self._organise(*key, settled, look.reshape)
            except (WorkerDown, Rejected) as error:
                if isinstance(error, Rejected) and error.code == "workshop-unknown":
                    self.note_erased(key[0])
                    continue
                log.warning("question %s of workshop %s waits for the organiser: %s", key[1], key[0], error)
                # The pause is not begun anew: who waits for the first columns has waited for it already.
                self._looks.setdefault(key, look).changed = True
                time.sleep(RETRY_S)
            except Exception:
                # Asking again would fail again: the question waits until something in it changes.
                log.exception("the organiser refuses question %s of workshop %s", key[1], key[0])
        return bool(due)

    def _look_at(
        self, workshop_id: str, question_id: str, quiet_s: float = SETTLED_S, reshape: bool = False
    ) -> None:
        before = self._looks.get((workshop_id, question_id))
        if before and before.reshape:
            # Asked for and not yet done: a note that came in between must not make it wait or be forgotten.
            quiet_s, reshape = 0.0, True
        self._looks[(workshop_id, question_id)] = _Look(True, self._clock() + quiet_s, reshape)

    def _organise(self, workshop_id: str, question_id: str, settled: bool, reshape: bool) -> None:
        board = self._workshops.read(workshop_id, lambda workshop: board_of(workshop, question_id, settled, reshape))
        if not board.notes:
            return
        self.rest_s = max(self.rest_s, GATHER_S + GATHER_A_NOTE_S * len(board.notes))
        plan = self._propose(board)
        self.embedder = plan.embedder
        if not plan.empty:
            self._workshops.handle(workshop_id, command_of(question_id, plan), ORGANISER)

    def _work_for_ever(self) -> None:
        while True:
            try:
                if self.embedder == "starting":
                    # The first proposal loads the model; the hall should not wait for that.
                    self.embedder = self._propose(Board("", "nb")).embedder
                self.work_once()
            except Exception:
                # Notes stay unsorted for the moment, but whoever writes must not notice.
                log.exception("the organiser failed; it goes on")
            time.sleep(self.rest_s)


def command_of(question_id: str, plan: Plan) -> PlaceNotes:
    advice = plan.suggestions
    suggestions = None if advice is None else tuple(Suggestion(**vars(one)) for one in advice)
    return PlaceNotes(
        question_id, plan.placements, tuple(plan.new_columns), plan.titles, plan.removed_columns,
        plan.likely, plan.same_as, suggestions,
    )  # fmt: skip


def board_of(workshop: Workshop, question_id: str, settled: bool, reshape: bool = False) -> Board:
    """What the organiser sees of a question: visible notes in order, and the columns that stand."""
    question = workshop.questions.get(question_id)
    if question is None or question.status == "removed":
        # Nothing can be placed there, and trying again would not help.
        return Board("", workshop.facts.language)
    notes = [
        BoardNote(
            note.note_id, note.text, note.column_id, note.placed_by in BY_PEOPLE, tuple(note.likely), note.same_as,
            note.loose,
        )
        for note in workshop.notes.values()
        if note.question_id == question_id and note.status == "visible"
    ]
    voted = is_about_columns(workshop, question_id)
    columns = [
        BoardColumn(column.column_id, column.title, column.named or voted, column.pinned or voted, column.merged)
        for column in workshop.columns_of(question_id)
    ]
    spent = tuple(c.column_id for c in workshop.columns.values() if c.question_id == question_id and c.removed)
    suggested = tuple(clustering.Suggestion(**vars(one)) for one in question.suggestions)
    return Board(
        question.text, workshop.facts.language, tuple(notes), tuple(columns), settled,
        question.detail, reshape, spent, suggested, question.dismissed,
    )  # fmt: skip
