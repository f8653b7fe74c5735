/** Dragging cards between columns, one or the whole selection. What drags can do, "Move to …" does as well. */
import Sortable from "../../vendor/sortablejs/sortable.esm.js"
import { el } from "../shared/dom.js"
import { moveTo } from "./moves.js"
import { dragged } from "./selection.js"

const HOLD_MS = 220

export function makeDroppable(desk, list) {
  Sortable.create(list, {
    group: "notes",
    sort: false,
    animation: 160,
    draggable: ".note",
    // A press-and-hold on touch, so that a finger can still scroll the wall.
    delay: HOLD_MS,
    delayOnTouchOnly: true,
    touchStartThreshold: 6,
    // The browser's own dragging shows a faint picture and cannot carry a count.
    forceFallback: true,
    fallbackOnBody: true,
    fallbackTolerance: 5,
    scroll: true,
    bubbleScroll: true,
    filter: "button",
    preventOnFilter: false,
    ghostClass: "is-landing",
    dragClass: "is-carried",
    onStart: (event) => pickUp(desk, event.item),
    onEnd: (event) => drop(desk, event),
  })
}

/** The unsorted lane stands in the page from the start. */
export function watchDrags(desk) {
  const lane = document.getElementById("unsorted")
  lane.dataset.lane = ""
  makeDroppable(desk, lane)
}

function pickUp(desk, card) {
  desk.dragging = true
  desk.root.classList.add("is-dragging")
  const count = dragged(desk.selected, card.dataset.note).length
  const carried = document.querySelector(".is-carried")
  if (count > 1 && carried) carried.append(el("span", { class: "badge badge--carried" }, String(count)))
}

function drop(desk, { item, from, to }) {
  desk.dragging = false
  desk.root.classList.remove("is-dragging")
  const columnId = to.dataset.lane || null
  const noteIds = dragged(desk.selected, item.dataset.note)
  if (to === from) desk.draw()
  // Redrawn only with the answer, so that the card does not jump back and forth; a refusal brings it home.
  else moveTo(desk, noteIds, columnId).finally(() => desk.draw())
}
