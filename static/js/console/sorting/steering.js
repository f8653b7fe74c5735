/** How the facilitator steers the sorting: coarser or finer, at once, and whether authors may choose. */
import { t, tn } from "../../shared/texts.js"
import { isVisible } from "../board_view.js"
import { warn } from "../toasts.js"
import { levelWords, steppedDetail } from "./detail.js"
import { isConfirmed } from "./placing.js"

/** @param {-1|1} by coarser or finer */
export function stepDetail(desk, by) {
  const command = desk.question() && steppedDetail(desk.question(), by)
  if (!command) return
  const level = levelWords(command.detail)
  desk.ask(command, { text: t("Columns: %(level)s. The sorting may join or divide its own; what people have named, pinned or placed stays.", { level }), undo: true })
}

export function sortNow(desk) {
  const { unsorted } = desk.board
  if (!unsorted.count) return warn(t("There is no unsorted note."))
  const waiting = unsorted.notes.filter((note) => isVisible(note) && !isConfirmed(note)).length
  if (!waiting) return warn(t("People have left these notes unsorted, and the sorting leaves them so."))
  const text = tn("The sorting looks at %(n)s note now; one that it is unsure of stays here",
    "The sorting looks at %(n)s notes now; those that it is unsure of stay here", waiting)
  desk.ask({ type: "sort-now", question_id: desk.question().question_id }, { text })
}

export function bindSteering(desk) {
  bindSwitch(desk, "authors-sort", (on) => ({ type: "set-authors-sort", authors_sort: on }))
  bindSwitch(desk, "approve-first", (on) => ({ type: "set-approve-first", approve_first: on }))
  const wide = window.matchMedia("(min-width: 701px)")
  const steer = document.getElementById("steer")
  const fit = () => (steer.open = wide.matches)
  wide.addEventListener("change", fit)
  fit()
}

function bindSwitch(desk, id, commandFor) {
  const box = document.getElementById(id)
  let underWay = 0
  box.addEventListener("change", async () => {
    box.ariaBusy = "true"
    underWay += 1
    const answer = await desk.ask({ ...commandFor(box.checked), question_id: desk.question().question_id })
    underWay -= 1
    if (underWay) return
    box.ariaBusy = null
    box.dataset.seq = answer.seq ?? 0
    // A refusal leaves the switch where the server has it.
    desk.draw()
  })
}
