/** What the wall says about itself: the network, a refused link, and the words for screen readers. */

import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, timeOfDay } from "../shared/texts.js"
import { arrivals, heldUp, SAY_EVERY_MS } from "./announce.js"

/** @param {{wall: Element, opening: Element, offline: Element, refused: Element}} places */
export function createStatus(places) {
  let lostAt = null

  /** @param {string} [why] the code of a refusal */
  function tell(status, why) {
    if (status === "refused") return refuse(why === "workshop-unknown")
    if (status === "connected") lostAt = null
    if (status === "offline" && !lostAt) lostAt = new Date()
    places.offline.hidden = !lostAt
    if (lostAt) {
      // Seen only where there is nothing to show yet.
      places.opening.textContent = t("No answer from the server. The wall comes by itself once there is one.")
      const time = timeOfDay(lostAt)
      fill(places.offline, icon("CloudSlash"), t("Lost the network %(time)s, showing the last", { time }))
    }
  }

  function refuse(erased) {
    places.wall.hidden = true
    places.refused.hidden = false
    const words = erased ? el("h1", {}, t("This workshop has been erased."))
      : [el("h1", {}, t("This wall cannot be opened with this link")), el("p", {}, t("Open the wall again from the console."))]
    fill(places.refused, el("div", { role: "alert" }, words), !erased && el("button", { type: "button", class: "ds-button", onclick: () => location.reload() }, t("Try again")))
  }

  return { tell }
}

/**
 * Gathers arrivals and says them a few seconds apart, politely; the spotlight at once.
 *
 * @param {Element} region a live region
 */
export function createAnnouncer(region) {
  let arrived = new Set()
  let board = null
  let waiting = null

  function hear(newBoard, ids) {
    board = newBoard
    for (const id of ids) arrived.add(id)
    if (arrived.size && waiting === null) waiting = setTimeout(say, SAY_EVERY_MS)
  }

  function say() {
    waiting = null
    const text = arrivals(board, arrived)
    arrived = new Set()
    if (text) region.textContent = text
  }

  function hearSpotlight(spotlit) {
    if (spotlit) region.textContent = heldUp(spotlit)
  }

  return { onArrivals: hear, onSpotlight: hearSpotlight }
}
