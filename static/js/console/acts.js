/** What each button does, by its `data-act`. */
import { isPoll } from "../shared/polls.js"
import { currentQuestion } from "../shared/state.js"
import { t } from "../shared/texts.js"
import { openAttendanceDialog } from "./attendance/dialog.js"
import { isVisible } from "./board_view.js"
import { inHand, selectOnly } from "./choosing.js"
import { openColumnsDialog } from "./columns_dialog.js"
import { askErasing } from "./erasing.js"
import { openJoinPanel } from "./join_panel.js"
import { openKeysDialog } from "./keys_dialog.js"
import { openColumnMenu, openDownloadMenu, openMoveMenu, openTimerMenu } from "./menus.js"
import { hide, restore } from "./moves.js"
import { turnEarlier } from "./outcomes/earlier.js"
import { editOutcome, removeOutcome, writeOutcome } from "./outcomes/pane.js"
import { askNewQuestion, askQuestionText } from "./polls/dialog.js"
import { goTo, questionAfter, questionBefore } from "./programme.js"
import { askNewColumn, askNoteText, askWorkshopTitle } from "./questions.js"
import { openSortingDialog } from "./sorting/about.js"
import { openSplitDialog } from "./sorting/split_dialog.js"
import { sortNow, stepDetail } from "./sorting/steering.js"
import { endSpotlight, turnToHand } from "./spotlight.js"
import { openTableDialog } from "./table_dialog.js"
import { oneMinuteMore, START_S } from "./timer.js"
import { warn } from "./toasts.js"
import { redo, undo } from "./undoing.js"
import { openVoteDialog } from "./voting/dialog.js"

const ACTS = {
  undo: (desk) => undo(desk),
  redo: (desk) => redo(desk),
  timer: (desk, button) => openTimerMenu(desk, button),
  minute: (desk) => desk.ask(minute(desk)),
  "stop-timer": (desk) => desk.ask({ type: "set-timer", seconds: null }),
  next: (desk) => go(desk, questionAfter),
  back: (desk) => go(desk, questionBefore),
  toggle: (desk) => toggle(desk),
  "show-here": async (desk) => {
    const answer = await desk.ask(goTo(desk.question()))
    if (answer.ok) desk.look(null)
  },
  "look-back": (desk) => desk.look(null),
  attendance: (desk) => openAttendanceDialog(desk),
  join: (desk) => openJoinPanel(desk),
  keys: (desk) => openKeysDialog(desk),
  download: (desk, button) => openDownloadMenu(desk, button),
  "rename-workshop": (desk) => askWorkshopTitle(desk),
  "add-question": (desk) => askNewQuestion(desk),
  "edit-question": (desk) => askQuestionText(desk, desk.question()),
  "new-column": (desk) => desk.question() && askNewColumn(desk),
  "prepare-columns": (desk) => openColumnsDialog(desk),
  "write-for-table": (desk) => openTableDialog(desk),
  "column-menu": (desk, button) => openColumnMenu(desk, button, button.dataset.column),
  coarser: (desk) => stepDetail(desk, -1),
  finer: (desk) => stepDetail(desk, 1),
  "sort-now": (desk) => desk.question() && sortNow(desk),
  "about-sorting": (desk) => openSortingDialog(desk),
  "select-unsorted": (desk) => selectOnly(desk, desk.lanes.at(-1)),
  move: (desk, button) => openMove(desk, button),
  spotlight: (desk) => turnToHand(desk),
  "end-spotlight": (desk) => endSpotlight(desk),
  hide: (desk) => hide(desk, chosen(desk, isVisible)),
  restore: (desk) => restore(desk, chosen(desk, (note) => !isVisible(note))),
  "restore-one": (desk, button) => restore(desk, [button.dataset.note]),
  erase: (desk) => askErasing(desk, inHand(desk)),
  "edit-note": (desk) => inHand(desk).length === 1 && askNoteText(desk, desk.state.notes.get(inHand(desk)[0])),
  "split-note": (desk) => splitNote(desk),
  vote: (desk) => vote(desk),
  "write-outcome": (desk) => writeOutcome(desk),
  "show-earlier": (desk) => turnEarlier(desk),
  "edit-outcome": (desk, button) => editOutcome(desk, button.dataset.outcome),
  "remove-outcome": (desk, button) => removeOutcome(desk, button.dataset.outcome),
  clear: (desk) => selectOnly(desk, []),
}

export function bindActs(desk) {
  desk.root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]")
    const act = button && ACTS[button.dataset.act]
    if (!act || button.getAttribute("aria-disabled") === "true" || !desk.loaded) return
    act(desk, button)
  })
}

/** Does an act that a key asked for. */
export function perform(desk, name, button = null) {
  return ACTS[name](desk, button)
}

/** Opens "Move to …" for what is in hand; a note that only has the focus is selected first, so that it can be seen. */
export function openMove(desk, button) {
  const noteIds = inHand(desk)
  if (!noteIds.length) return warn(t("Select at least one note first."))
  if (!desk.selected.size) selectOnly(desk, noteIds)
  openMoveMenu(desk, button || desk.root.querySelector('[data-act="move"]'), noteIds)
}

function vote(desk) {
  const question = desk.question()
  if (!question || question !== currentQuestion(desk.state)) return warn(t("Show the question to the hall first, then start the vote."))
  if (isPoll(question)) return warn(t("This is a poll: people answer it by choosing."))
  openVoteDialog(desk)
}

function splitNote(desk) {
  const noteIds = inHand(desk)
  if (noteIds.length !== 1) return warn(t("Select one note to split."))
  openSplitDialog(desk, desk.state.notes.get(noteIds[0]))
}

function chosen(desk, wanted) {
  return inHand(desk).filter((noteId) => wanted(desk.state.notes.get(noteId)))
}

function minute(desk) {
  const endsAt = desk.state.workshop.timer_ends_at
  return endsAt ? oneMinuteMore(endsAt, desk.now()) : { type: "set-timer", seconds: START_S }
}

async function go(desk, neighbour) {
  const question = neighbour(desk.state, desk.state.workshop.current_question_id)
  if (!question) return
  const answer = await desk.ask(goTo(question))
  if (answer.ok) desk.look(null)
}

function toggle(desk) {
  const hall = currentQuestion(desk.state)
  if (!hall) return
  const open = hall.status === "open"
  const text = open ? t("The question is closed") : t("The question is open again")
  desk.ask({ type: open ? "close-question" : "open-question", question_id: hall.question_id }, { text, undo: true })
}
