/** The head of the wall: the question in view, its state, and whether the hall is somewhere else. */
import { isPoll } from "../shared/polls.js"
import { currentQuestion } from "../shared/state.js"
import { t, tn } from "../shared/texts.js"
import { boardOf } from "./board_view.js"
import { setHidden, setText, show, showing } from "./patch.js"

export function drawStage(desk) {
  if (!desk.loaded) return
  const question = desk.question()
  const hall = currentQuestion(desk.state)
  show(desk, "question", question ? question.text : t("This workshop has no questions yet"))
  for (const chip of showing(desk, "status")) {
    setHidden(chip, !question)
    chip.dataset.status = question?.status || ""
    setText(chip, question ? stateOf(desk, question) : "")
  }
  setHidden(desk.root.querySelector('[data-act="edit-question"]'), !question)
  for (const act of ["new-column", "write-for-table", "vote"]) {
    setHidden(desk.root.querySelector(`[data-act="${act}"]`), !question || isPoll(question))
  }
  drawElsewhere(desk, question, hall)
  drawEmpty(desk, question)
}

/** What to do while nothing hangs on the wall. */
function drawEmpty(desk, question) {
  const board = question && boardOf(desk.state, question.question_id)
  const empty = !isPoll(question) && (!board || (!board.columns.length && !board.unsorted.notes.length))
  for (const place of showing(desk, "empty")) {
    setHidden(place, !empty)
    setHidden(place.querySelector('[data-act="join"]'), question?.status !== "open")
    setHidden(place.querySelector('[data-act="add-question"]'), Boolean(question))
    setHidden(place.querySelector('[data-act="prepare-columns"]'), question?.status !== "planned")
  }
  if (empty) show(desk, "empty-words", emptyWords(question))
}

function emptyWords(question) {
  if (!question) return t("Add the first question, and the meeting can begin.")
  if (question.status === "planned") return t("Prepare columns, or let the notes make their own.")
  if (question.status === "closed") return t("Nobody has written here. Open the question again, or write for a table.")
  return t("Nothing here yet. Notes come up by themselves and sort themselves into columns.")
}

function stateOf(desk, question) {
  if (isPoll(question) && question.status !== "planned") return question.status === "open" ? t("Open: people can answer") : t("Closed: nobody can answer")
  const count = boardOf(desk.state, question.question_id).count
  const notes = count ? ` · ${tn("%(n)s note", "%(n)s notes", count)}` : ""
  if (question.status === "planned") return t("Planned: phones do not see it yet") + notes
  if (question.status === "closed") return t("Closed: the wall stands, nobody can write") + notes
  return t("Open: people can write") + notes
}

/** The console may look at one question while the hall is at another; then it says so, and how to bring the hall along. */
function drawElsewhere(desk, question, hall) {
  const elsewhere = Boolean(question && question.question_id !== hall?.question_id)
  for (const strip of showing(desk, "elsewhere")) setHidden(strip, !elsewhere)
  if (!elsewhere) return
  show(desk, "hall-is", hall ? t("Only you see this. The hall is at “%(question)s”.", { question: hall.text }) : t("Only you see this. The hall is waiting for the first question."))
  setText(desk.root.querySelector('[data-act="show-here"]'), question.status === "planned" ? t("Open it for the hall") : t("Show it to the hall"))
  setHidden(desk.root.querySelector('[data-act="look-back"]'), !hall)
}
