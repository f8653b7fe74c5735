/** The way of a note into the spotlight and back, so that the eye can follow it: it grows out of its card, and shrinks into it. */

import { fadeIn, reducedMotion } from "./motion.js"

const EASE = "cubic-bezier(.2, .7, .2, 1)"
const TRAVEL_MS = 480
const FADE_MS = 300

/** @param {Element} card at its goal @param {DOMRect|undefined} from where it hung, if it could be seen */
export function grow(card, from) {
  if (reducedMotion() || !from) return fadeIn(card)
  return card.animate([{ ...at(from, card.getBoundingClientRect()), opacity: 0.4 }, { transformOrigin: "0 0", transform: "none", opacity: 1 }],
    { duration: TRAVEL_MS, easing: EASE })
}

/**
 * A copy of the card, to shrink into its place once the columns hang again.
 *
 * @param {Element} card while it still hangs @param {Element} air lies over everything
 * @returns {(to: DOMRect|undefined) => void}
 */
export function shrinking(card, air) {
  const from = card.getBoundingClientRect()
  const ghost = ghostOf(card, from)
  return (to) => {
    if (reducedMotion() || !to) return
    air.append(ghost)
    const flight = ghost.animate([
      { transformOrigin: "0 0", transform: "none", opacity: 1 },
      { ...at(to, from), opacity: 1, offset: 0.8 },
      { ...at(to, from), opacity: 0 },
    ], { duration: TRAVEL_MS, easing: EASE })
    flight.onfinish = flight.oncancel = () => ghost.remove()
  }
}

/** What hung here fades behind what comes, instead of being gone at once. */
export function fadeOut(element, air) {
  if (reducedMotion() || !element) return
  const ghost = ghostOf(element, element.getBoundingClientRect())
  air.append(ghost)
  const fade = ghost.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, easing: "ease-out" })
  fade.onfinish = fade.oncancel = () => ghost.remove()
}

function at(place, card) {
  const scale = card.width ? place.width / card.width : 1
  return { transformOrigin: "0 0", transform: `translate(${place.left - card.left}px, ${place.top - card.top}px) scale(${scale})` }
}

function ghostOf(element, { left, top, width, height }) {
  const ghost = element.cloneNode(true)
  for (const one of [ghost, ...ghost.querySelectorAll("[id], [data-note]")]) {
    one.removeAttribute("id")
    one.removeAttribute("data-note")
  }
  ghost.inert = true
  Object.assign(ghost.style, { position: "absolute", left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, margin: 0 })
  return ghost
}
