/** The calm screen between questions: before the first one, and while the hall looks at the wall. */

import { markFor } from "../shared/columns.js"
import { el, fill } from "../shared/dom.js"
import { symbol } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { columnsWithOwn, countOf } from "./own.js"

export function waitingScreen() {
  const heading = el("h1", { class: "waiting__heading", tabindex: "-1" })
  const about = el("p", { class: "waiting__question subtle words" })
  const sum = el("p", { class: "row waiting__sum" })
  const calm = el("p", { class: "waiting__text subtle" },
    t("The phone follows when the meeting goes on. You need not do anything."))
  const element = el("section", { class: "waiting" }, symbol(), heading, calm, about, sum)
  return { element, draw }

  /** @param {boolean} voting a ballot stands below, under the question */
  function draw(screen, owns, state, voting) {
    element.dataset.kind = screen.kind
    element.dataset.voting = voting
    calm.hidden = voting
    fill(heading, voting ? screen.question.text : headingOf(screen.kind))
    fill(about, screen.question?.text || "")
    about.hidden = !screen.question || voting
    const count = screen.question ? countOf(owns, screen.question.question_id) : 0
    sum.hidden = count === 0
    if (count) fill(sum, tn("%(n)s note from you", "%(n)s notes from you", count), marks(screen.question, owns, state))
  }

  function marks(question, owns, state) {
    const own = owns.filter((note) => note.question_id === question.question_id)
    return columnsWithOwn(own, state).map((column) => Object.assign(markFor(column), { title: column.title }))
  }
}

/** What the calm screen says first. */
export function headingOf(kind) {
  if (kind === "look") return t("Now we look at the wall together")
  return kind === "before" ? t("We begin soon") : t("Fetching the meeting …")
}
