/** The column mark: the letter in its hue, the same on every screen. */

import { el } from "./dom.js"

/** @param {{letter: string, hue: number}} column */
export function markFor(column) {
  const wide = column.letter.length > 1
  return el("span", { class: wide ? "mark mark--wide" : "mark", "data-color": colorOf(column) }, column.letter)
}

/** The value of `data-color` under which all the colours of a column are found. */
export function colorOf(column) {
  return `c${column.hue}`
}
