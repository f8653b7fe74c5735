/** Selecting cards, and the bar that says what can be done with them. */
import { tn } from "../shared/texts.js"
import { isVisible } from "./board_view.js"
import { showTab } from "./panes.js"
import { setHidden, setText } from "./patch.js"
import { extended, toggled } from "./selection.js"
import { canHoldUp, spotlitIn } from "./spotlit.js"

export function bindSelecting(desk) {
  let shift = false
  desk.root.addEventListener("click", (event) => (shift = event.shiftKey), true)
  desk.root.addEventListener("change", (event) => {
    const noteId = event.target.closest(".note")?.dataset.note
    if (!noteId || event.target.type !== "checkbox") return
    const on = event.target.checked
    const range = shift && on && desk.anchor
    desk.selected = range ? extended(desk.selected, desk.lanes, desk.anchor, noteId) : toggled(desk.selected, noteId, on)
    desk.anchor = noteId
    desk.draw()
  })
}

export function drawChosen(desk) {
  const bar = document.getElementById("chosen")
  const notes = [...desk.selected].map((noteId) => desk.state.notes.get(noteId)).filter(Boolean)
  setHidden(bar, !notes.length)
  desk.root.classList.toggle("has-chosen", Boolean(notes.length))
  if (!notes.length) return
  setText(bar.querySelector(".chosen__count"), tn("%(n)s note selected", "%(n)s notes selected", notes.length))
  for (const act of ["edit-note", "split-note"]) setHidden(bar.querySelector(`[data-act="${act}"]`), notes.length !== 1)
  const large = bar.querySelector('[data-act="spotlight"]')
  setHidden(large, notes.length !== 1 || !isVisible(notes[0]) || !canHoldUp(desk.state, desk.question()))
  large.setAttribute("aria-pressed", String(spotlitIn(desk.state).note === notes[0]))
  setHidden(bar.querySelector('[data-act="hide"]'), !notes.some(isVisible))
  setHidden(bar.querySelector('[data-act="restore"]'), notes.every(isVisible))
}

export function selectOnly(desk, noteIds) {
  desk.selected = new Set(noteIds)
  desk.anchor = noteIds[0] || null
  desk.draw()
}

/** Selects notes and brings the wall to the first of them, also where the wall is behind another pane. */
export function showNotes(desk, noteIds) {
  const from = document.activeElement
  showTab(desk, "wall")
  selectOnly(desk, noteIds)
  const card = document.getElementById(`note-${noteIds[0]}`)
  card?.scrollIntoView({ block: "center" })
  // On a phone the button that was pressed is behind the wall now.
  if (from && !from.getClientRects().length) card?.querySelector("input").focus({ preventScroll: true })
}

/** The selected notes in the order of the wall; else the one under the focus. */
export function inHand(desk) {
  if (desk.selected.size) return desk.lanes.flat().filter((noteId) => desk.selected.has(noteId))
  const focused = document.activeElement?.closest?.(".note")?.dataset.note
  return focused ? [focused] : []
}

