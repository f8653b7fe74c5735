/** The column in the spotlight, over the wall for discussion; the others stand at its side. */

import { colorOf, markFor } from "../shared/columns.js"
import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { arrange, showOnly } from "./card.js"
import { showMore } from "./column.js"
import { railAcross } from "./fit_focus.js"
import { give } from "./properties.js"

/** @param {{stage: Element, open: (columnId: string) => void, close: () => void}} wall */
export function createFocusView({ stage, open, close }) {
  const list = el("ul", { class: "focus__cards plain" })
  const more = el("p", { class: "column__more", "aria-hidden": "true" })
  const title = el("h2", { class: "focus__title", tabindex: "-1" })
  const count = el("span", { class: "focus__count" })
  const back = el("button", { class: "focus__back", type: "button", "aria-keyshortcuts": "Escape", onclick: close },
    icon("ArrowLeft"), t("All columns"))
  const panel = el("section", { class: "focus__panel panel" },
    el("header", { class: "focus__head" }, title, count), list, more)
  const rail = el("nav", { class: "rail", "aria-label": t("Columns") })
  const box = el("div", { class: "focus" }, panel, el("div", { class: "focus__side" }, rail, back))

  /** @param {Object} layout from fitFocus */
  function render(board, column, layout, cardFor) {
    panel.dataset.color = colorOf(column)
    fill(title, markFor(column), el("span", {}, column.title))
    count.textContent = tn("%(n)s note", "%(n)s notes", column.count)
    const cards = column.notes.map(cardFor)
    arrange(list, cards)
    showOnly(cards, layout.shown)
    list.style.setProperty("--lanes", layout.lanes)
    list.hidden = !cards.length
    showMore(more, layout.folded)
    give(list, layout.g)
    rails(board, column)
    if (stage.firstElementChild !== box) stage.replaceChildren(box)
  }

  function rails(board, chosen) {
    rail.dataset.tight = board.columns.length > 8
    rail.dataset.across = railAcross(board.columns.length)
    const key = JSON.stringify(board.columns.map(({ id, title: name, count: n }) => [id, name, n, id === chosen.id]))
    if (rail.dataset.key === key) return
    rail.dataset.key = key
    fill(rail, board.columns.map((column) => el("button", {
      type: "button", class: "rail__column panel", title: column.title, "data-color": colorOf(column), "aria-keyshortcuts": column.letter,
      "aria-current": column.id === chosen.id ? "true" : null, onclick: () => open(column.id),
    }, markFor(column), el("span", { class: "rail__name" }, column.title), el("span", {}, String(column.count)))))
  }

  return { list, render, focus: () => title.focus({ preventScroll: true }) }
}
