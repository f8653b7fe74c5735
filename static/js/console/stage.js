/** The head of the wall: the question in view, its state, and whether the hall is somewhere else. */
import { currentQuestion } from "../shared/state.js"
import { t, tn } from "../shared/texts.js"
import { boardOf } from "./board_view.js"
import { setHidden, setText, show, showing } from "./patch.js"

export function drawStage(desk) {
  if (!desk.loaded) return
  const question = desk.question()
  const hall = currentQuestion(desk.state)
  show(desk, "question", question ? question.text : t("This workshop has no questions yet"))
  const board = question && boardOf(desk.state, question.question_id)
  show(desk, "count", board?.count ? tn("%(n)s note", "%(n)s notes", board.count) : "")
  for (const chip of showing(desk, "status")) {
    setHidden(chip, !question)
    chip.dataset.status = question?.status || ""
    setText(chip, question ? stateOf(question.status) : "")
  }
  drawElsewhere(desk, question, hall)
}

function stateOf(status) {
  if (status === "planned") return t("Planned: phones do not see it yet")
  if (status === "closed") return t("Closed: the wall stands, nobody can write")
  return t("Open: people can write")
}

function drawElsewhere(desk, question, hall) {
  const elsewhere = Boolean(question && question.question_id !== hall?.question_id)
  for (const element of showing(desk, "elsewhere")) {
    setHidden(element, !elsewhere || !hall)
    if (elsewhere && hall) setText(element, t("The hall is at “%(question)s”", { question: hall.text }))
  }
  const here = desk.root.querySelector('[data-act="show-here"]')
  setHidden(here, !elsewhere)
  setText(here, question?.status === "planned" ? t("Open it for the hall") : t("Show it to the hall"))
  setHidden(desk.root.querySelector('[data-act="look-back"]'), !elsewhere || !hall)
  for (const act of ["edit-question", "new-column", "write-for-table"]) {
    setHidden(desk.root.querySelector(`[data-act="${act}"]`), !question)
  }
}
