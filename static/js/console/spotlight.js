/** The spotlight: what the wall holds up, told here, and how it is turned. */
import { markFor } from "../shared/columns.js"
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { inHand } from "./choosing.js"
import { setHidden, showing } from "./patch.js"
import { spotlitIn } from "./spotlit.js"
import { warn } from "./toasts.js"

/** Holds up the note or the column, or ends it when that is up already. @param {{note_id?: string, column_id?: string}} what */
export function turnSpotlight(desk, what) {
  const { note, column } = spotlitIn(desk.state)
  const up = what.note_id ? note?.note_id === what.note_id : !note && column?.column_id === what.column_id
  if (up) return endSpotlight(desk)
  return desk.ask({ type: "set-spotlight", question_id: desk.question().question_id, ...what })
}

export function endSpotlight(desk) {
  return desk.ask({ type: "set-spotlight", question_id: desk.state.workshop.current_question_id })
}

/** For the key and the bar: the one note in hand, else the column under the focus; with neither an end is meant. */
export function turnToHand(desk) {
  const noteIds = inHand(desk)
  if (noteIds.length === 1) return turnSpotlight(desk, { note_id: noteIds[0] })
  const columnId = document.activeElement?.closest?.('[data-act="column-menu"]')?.dataset.column
  if (!noteIds.length && columnId) return turnSpotlight(desk, { column_id: columnId })
  if (!noteIds.length && spotlitIn(desk.state).up) return endSpotlight(desk)
  return warn(t("Select one note to show large."))
}

export function drawSpotlight(desk) {
  if (!desk.loaded) return
  const { up, note, column } = spotlitIn(desk.state)
  for (const strip of showing(desk, "spotlight")) {
    const key = up ? JSON.stringify([note?.text, column?.letter, column?.title]) : ""
    if (strip.dataset.key === key) continue
    strip.dataset.key = key
    setHidden(strip, !up)
    strip.querySelector(".spotlight__what").replaceChildren(...(up ? wordsOf(note, column) : []))
  }
}

function wordsOf(note, column) {
  return [icon("ZoomPlus"), el("span", { class: "spotlight__words" },
    el("b", {}, t("Large on the wall:")), " ", column ? [markFor(column), " "] : null, note ? note.text : column.title)]
}
