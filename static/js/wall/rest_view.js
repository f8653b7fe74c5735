/** The lane of chips: columns that have no cell, in their order after the last one that has. */

import { el } from "../shared/dom.js"
import { t, tn } from "../shared/texts.js"
import { arrange } from "./card.js"

export function createRest() {
  const chips = el("div", { class: "rest__chips" })
  const more = el("p", { class: "rest__more", "aria-hidden": "true" })
  const section = el("section", { class: "rest" }, el("h2", { class: "rest__title" }, t("More columns")), chips, more)

  /** @param {Object} rest from fit @param {Element[]} columns chips and those without even a chip, which are only read aloud */
  function render(rest, columns) {
    arrange(chips, columns)
    section.style.setProperty("--across", rest.across)
    section.style.setProperty("--chip-lines", rest.lines)
    const n = rest.away.length
    const text = n ? tn("+ %(n)s more column", "+ %(n)s more columns", n) : ""
    if (more.textContent !== text) more.textContent = text
    more.hidden = !n
  }

  return { section, render }
}
