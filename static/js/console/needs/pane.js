/** "Needs you": what the facilitator should look at, most pressing first. Cards are kept, so that no press or focus is lost. */
import { tn } from "../../shared/texts.js"
import { arrange, keepingFocus, setHidden, setText, showing } from "../patch.js"
import { mattersOf } from "./attention.js"
import { needFor, settledCard } from "./card.js"
import { steadyOrder } from "./steady.js"
import { tell } from "./told.js"

// Long enough for the click that follows a finger's lifting, and for its answer.
const LET_GO_MS = 400

/** While a pointer is over the list its cards stand still; a finger counts as long as it takes to press. */
export function bindNeeds(desk) {
  const list = document.getElementById("needs")
  let letGo
  list.addEventListener("pointerenter", () => {
    clearTimeout(letGo)
    desk.handOnNeeds = true
  })
  list.addEventListener("pointerleave", () => {
    letGo = setTimeout(() => {
      desk.handOnNeeds = false
      desk.draw()
    }, LET_GO_MS)
  })
}

export function drawNeeds(desk) {
  if (!desk.loaded) return
  const { matters, later } = mattersOf(desk.state, desk.question()?.question_id, desk)
  desk.advised = matters.filter(({ kind }) => kind === "suggestion").map(({ suggestion }) => suggestion.key)
  const count = matters.filter(({ kind }) => kind !== "held-together").length
  for (const badge of showing(desk, "badge")) {
    setHidden(badge, !count)
    setText(badge, String(count))
  }
  drawCards(desk, new Map(matters.map((matter) => [matter.id, matter])))
  setHidden(document.getElementById("needs-none"), Boolean(matters.length))
  const more = document.getElementById("needs-later")
  setHidden(more, !later)
  if (later) setText(more, tn("and %(n)s more suggestion", "and %(n)s more suggestions", later))
}

function drawCards(desk, matters) {
  const list = document.getElementById("needs")
  const present = [...list.children].map((card) => card.dataset.id)
  const order = steadyOrder(present, [...matters.keys()], desk.handOnNeeds)
  const focused = document.activeElement
  const from = focused?.closest?.(".need")
  const row = from && present.indexOf(from.dataset.id)
  keepingFocus(() => arrange(list, order.map(({ id, gone }) =>
    (gone ? settledCard(desk, id) : needFor(desk, id, tell(desk, matters.get(id)))))))
  if (from && !focused.isConnected) refocus(order, row, list)
  for (const id of desk.nodes.needs.keys()) if (!order.some((one) => one.id === id)) desk.nodes.needs.delete(id)
}

/** A card that went under the focus leaves it to the one that comes next, as a whole: a second press must not do what that one offers. */
function refocus(order, row, list) {
  const next = order.findIndex(({ gone }, index) => !gone && index >= row)
  const target = list.children[next] || document.getElementById("needs-heading")
  target.focus({ preventScroll: true })
}
