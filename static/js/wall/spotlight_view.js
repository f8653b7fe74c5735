/** One note over the wall, for discussion, under the name of its column. */

import { colorOf, markFor } from "../shared/columns.js"
import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { give } from "./properties.js"
import { metaOf } from "./spoken.js"
import { breakable } from "./words.js"

/** Names of more letters are written smaller, so that they need not be cut on a screen of 4:3. */
const LONG_NAME = 40

/** @param {{stage: Element, close: () => void}} wall */
export function createSpotlightView({ stage, close }) {
  const title = el("h2", { class: "spotlight__title", id: "spotlight-title" })
  const back = el("button", { class: "focus__back", type: "button", "aria-keyshortcuts": "Escape", onclick: close })
  const from = el("p", { class: "spotlight__from", id: "spotlight-from" })
  const text = el("p", { class: "spotlight__text", id: "spotlight-text" })
  const card = el("article", { class: "spotlight__card card", tabindex: "-1", "aria-labelledby": "spotlight-title spotlight-from spotlight-text" },
    text)
  const box = el("div", { class: "spotlight panel" }, el("header", { class: "spotlight__head" }, title, from, back), card)
  let drawn = ""

  /** @param {{note: Object, column: Object|null}} spotlit @param {Object} layout from fitSpotlight */
  function render(board, { note, column }, { g, width }) {
    if (column) box.dataset.color = colorOf(column)
    else delete box.dataset.color
    const words = JSON.stringify([note, column?.title, column?.letter, board.columns.length > 0])
    if (drawn !== words) {
      drawn = words
      fill(title, column ? [markFor(column), el("span", {}, column.title)] : el("span", {}, board.columns.length ? t("Unsorted") : t("A note")))
      fill(back, icon("ArrowLeft"), board.columns.length ? t("All columns") : t("All notes"))
      title.dataset.long = (column?.title.length || 0) > LONG_NAME
      from.textContent = metaOf(note).join(" · ")
      fill(text, breakable(note.text))
    }
    give(card, g)
    text.style.width = `${width}px`
    if (stage.firstElementChild !== box) stage.replaceChildren(box)
  }

  /** Whether the browser drew the note higher than it was measured. */
  function overflows() {
    return card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1
  }

  return { card, render, overflows, focus: () => card.focus({ preventScroll: true }) }
}
