/** The lane of unsorted notes: dashed cards in the foot, or in a free cell after the last column. */

import { el, fill } from "../shared/dom.js"
import { t } from "../shared/texts.js"
import { arrange, showOnly } from "./card.js"
import { give } from "./properties.js"
import { withStrong } from "./words.js"

export function createLane(foot) {
  const title = el("h2", { class: "lane__title" })
  const list = el("ul", { class: "lane__cards plain" })
  const more = el("li", { class: "lane__more", "aria-hidden": "true" })
  const section = el("section", { class: "lane" }, title, list)

  /** @param {Object|null} lane from layoutOf; null hides it */
  function render(lane, notes, cardFor) {
    if (!lane) {
      section.remove()
      list.replaceChildren()
      return
    }
    const cards = notes.map(cardFor)
    const text = laneTitle(notes.length)
    if (title.textContent !== text) fill(title, withStrong(text, notes.length))
    more.textContent = lane.folded ? t("+ %(n)s more", { n: lane.folded }) : ""
    // The fold stands before the newest note, which came last and is always shown.
    const newest = lane.folded ? cards.length - 1 : cards.length
    arrange(list, [...cards.slice(0, newest), ...(lane.folded ? [more] : []), ...cards.slice(newest)])
    showOnly(cards, lane.shown)
    section.dataset.where = lane.where
    give(section, lane.g)
    if (lane.where === "foot" && section.parentElement !== foot) foot.append(section)
  }

  return { section, list, render }
}

/** "Unsorted 11" */
export function laneTitle(n) {
  return t("Unsorted %(n)s", { n })
}
