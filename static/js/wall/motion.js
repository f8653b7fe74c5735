/** Movement with a reason: a note flies in, a moved card travels, what is around it makes room. */

import { adrift, fadeFrom, moveFrom } from "./drift.js"

const EASE = "cubic-bezier(.2, .7, .2, 1)"
const TRAVEL_MS = 480
const FADE_MS = 300
const CALM_MS = 120
const NEAR_PX = 1

let calm = null

export function reducedMotion() {
  calm ??= matchMedia("(prefers-reduced-motion: reduce)")
  return calm.matches
}

/** Where the cards are that can be seen. */
export function placesOf(elements) {
  const places = new Map()
  for (const [id, element] of elements) {
    if (!element.isConnected || element.classList.contains("card--folded")) continue
    places.set(id, element.getBoundingClientRect())
  }
  return places
}

/** Where the panels stand on the stage, without the movement they are in. */
export function boxesOf(sections) {
  const boxes = new Map()
  for (const [id, { isConnected, dataset, offsetLeft: left, offsetTop: top, offsetWidth: width }] of sections) {
    if (isConnected && dataset.as === "column") boxes.set(id, { left, top, width })
  }
  return boxes
}

/** A new note: rises a little and settles. */
export function flyIn(card) {
  if (reducedMotion()) return fadeIn(card)
  const timing = { duration: TRAVEL_MS, easing: EASE }
  moveFrom(card, { x: 0, y: Math.min(80, innerHeight * 0.06), scale: 0.96 }, timing)
  return fadeFrom(card, 0, timing)
}

export function fadeIn(element) {
  return fadeFrom(element, 0, { duration: reducedMotion() ? CALM_MS : FADE_MS, easing: "ease-out" })
}

/**
 * A card goes to another column: a copy flies above the wall, so that no panel cuts it off; the card waits unseen.
 * A card that folds away at its goal shrinks into the line "+ n more".
 *
 * @param {Element} card at its goal, @param {DOMRect} from, @param {DOMRect} to, @param {Element} air lies over everything
 */
export function travel(card, from, to, air) {
  if (reducedMotion()) return fadeIn(card)
  const ghost = card.cloneNode(true)
  ghost.classList.remove("card--folded")
  ghost.classList.add("card--flying")
  ghost.removeAttribute("data-note")
  const shape = getComputedStyle(card)
  Object.assign(ghost.style, { width: `${to.width}px`, left: `${to.left}px`, top: `${to.top}px`,
    fontSize: shape.fontSize, lineHeight: shape.lineHeight, padding: shape.padding,
    borderRadius: `calc(.32 * ${shape.fontSize})` })
  air.append(ghost)
  card.classList.add("card--waiting")
  const folds = card.classList.contains("card--folded")
  const flight = ghost.animate([
    { transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)`, opacity: 1 },
    { transform: "none", opacity: folds ? 0 : 1 },
  ], { duration: TRAVEL_MS, easing: EASE })
  const land = () => {
    ghost.remove()
    card.classList.remove("card--waiting")
  }
  flight.onfinish = land
  flight.oncancel = land
  return flight
}

/**
 * What is pushed aside slides to its new place instead of jumping. One that is pushed again while it slides goes on from where
 * the eye sees it.
 */
export function slide(element, from, to) {
  const x = from.left - to.left
  const y = from.top - to.top
  if (Math.abs(x) < NEAR_PX && Math.abs(y) < NEAR_PX) return null
  if (reducedMotion()) return null
  const still = adrift(element)
  return moveFrom(element, { x: x + still.x, y: y + still.y }, { duration: FADE_MS, easing: EASE })
}

/** A step on the ladder, for one panel: cross-fade and scale together, from its corner (columns.css). */
export function restep(element, from, to) {
  if (reducedMotion()) return fadeIn(element)
  const timing = { duration: FADE_MS, easing: EASE }
  const scale = to.width ? from.width / to.width : 1
  const still = adrift(element)
  moveFrom(element, { x: from.left - to.left + still.x, y: from.top - to.top + still.y, scale }, timing)
  return fadeFrom(element, 0.25, timing)
}
