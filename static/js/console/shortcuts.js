/** The keyboard: keys that mean something outside of fields, menus and dialogs. */
import { openMove, perform } from "./acts.js"
import { selectOnly } from "./choosing.js"
import { intentOf } from "./keys.js"
import { neighbour } from "./selection.js"
import { singleKeysOn } from "./single_keys.js"
import { endSpotlight } from "./spotlight.js"
import { spotlitIn } from "./spotlit.js"

export function bindShortcuts(desk) {
  document.addEventListener("keydown", (event) => {
    if (!desk.loaded || event.defaultPrevented || document.querySelector("dialog[open]")) return
    const typing = event.target.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]")
    const card = event.target.closest?.(".note")
    const intent = intentOf(event, { typing, onCard: Boolean(card), singles: singleKeysOn() })
    if (!intent || !follow(desk, intent, card)) return
    event.preventDefault()
  })
}

function follow(desk, intent, card) {
  if (intent.startsWith("Arrow") || intent === "Home" || intent === "End") return step(desk, card, intent)
  if (intent === "clear") {
    if (desk.selected.size) selectOnly(desk, [])
    else if (spotlitIn(desk.state).up) endSpotlight(desk)
    else return false
  } else if (intent === "select-lane") selectOnly(desk, desk.lanes.find((lane) => lane.includes(card.dataset.note)))
  else if (intent === "move") openMove(desk)
  else perform(desk, intent === "edit" ? "edit-note" : intent)
  return true
}

function step(desk, card, key) {
  const to = neighbour(desk.lanes, card.dataset.note, key)
  const box = to && document.getElementById(`box-${to}`)
  if (!box) return false
  box.focus()
  box.closest(".note").scrollIntoView({ block: "nearest" })
  return true
}
