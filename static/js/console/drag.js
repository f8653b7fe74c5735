/**
 * Dragging cards to columns, one or the whole selection. What drags can do, "Move to …" does as well.
 *
 * SortableJS only carries: it lifts a card after a press and hold, and scrolls at the edges. It never puts a card anywhere,
 * so that frames can go on patching the wall under the hand; where the pointer lets go decides.
 */
import Sortable from "../../vendor/sortablejs/sortable.esm.js"
import { el } from "../shared/dom.js"
import { moveTo } from "./moves.js"
import { dragged } from "./selection.js"

const HOLD_MS = 220

/** What SortableJS is told, whatever it carries. */
export const CARRYING = {
  sort: false,
  // A press-and-hold on touch, so that a finger can still scroll the wall.
  delay: HOLD_MS,
  delayOnTouchOnly: true,
  touchStartThreshold: 6,
  // The browser's own dragging shows a faint picture and cannot carry a count.
  forceFallback: true,
  fallbackOnBody: true,
  fallbackTolerance: 5,
  filter: "button",
  preventOnFilter: false,
  ghostClass: "is-lifted",
  fallbackClass: "is-carried",
  onMove: () => false,
}

export function makeDraggable(desk, list) {
  Sortable.create(list, {
    ...CARRYING,
    group: "notes",
    draggable: ".note",
    onStart: (event) => pickUp(desk, event.item),
    onEnd: (event) => drop(desk, event.item),
  })
}

/** The unsorted lane stands in the page from the start; columns come and go. */
export function bindDrags(desk) {
  const lane = document.getElementById("unsorted")
  lane.dataset.lane = ""
  makeDraggable(desk, lane)
  for (const type of ["pointermove", "touchmove"]) {
    document.addEventListener(type, (event) => desk.dragging && aim(desk, event.touches?.[0] || event), { passive: true })
  }
}

function pickUp(desk, card) {
  desk.dragging = true
  desk.root.classList.add("is-dragging")
  const count = dragged(desk.selected, card.dataset.note).length
  const carried = document.querySelector("body > .is-carried")
  if (count > 1 && carried) carried.append(el("span", { class: "badge badge--carried" }, String(count)))
}

/** Shows the column that would take the cards. */
function aim(desk, { clientX, clientY }) {
  const under = document.elementsFromPoint(clientX, clientY).find((element) => !element.closest(".is-carried"))
  const target = under?.closest(".column, .lane") || null
  if (target === desk.target) return
  desk.target?.classList.remove("is-target")
  target?.classList.add("is-target")
  desk.target = target
}

function drop(desk, card) {
  const list = desk.target?.querySelector(".cards")
  const isNew = list && list !== card.parentElement
  desk.dragging = false
  desk.root.classList.remove("is-dragging")
  desk.target?.classList.remove("is-target")
  desk.target = null
  if (isNew) moveTo(desk, dragged(desk.selected, card.dataset.note), list.dataset.lane || null)
}
