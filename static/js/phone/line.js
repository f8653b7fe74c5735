/** The line at the top: whether what is written here reaches the meeting. */

import { el, fill } from "../shared/dom.js"
import { t } from "../shared/texts.js"

/**
 * @param {string} status of the connection: connecting | connected | offline | refused
 * @param {boolean} online what the browser thinks of the network
 * @returns {"connecting"|"connected"|"offline"|"unreachable"|"refused"}
 */
export function lineOf(status, online) {
  if (!online) return "offline"
  return status === "offline" ? "unreachable" : status
}

/** @param {Element} element `.connection` */
export function drawLine(element, line) {
  element.dataset.status = line === "unreachable" ? "offline" : line
  fill(element, el("span", { class: "connection__words" }, wordsOf(line)))
}

function wordsOf(line) {
  switch (line) {
    case "connected": return t("Connected")
    case "connecting": return t("Connecting …")
    case "offline": return t("Waiting for network")
    case "unreachable": return t("No contact")
    default: return t("Not joined")
  }
}
