/** One column on the wall: mark, name, count, and its cards as a list. */

import { colorOf, markFor } from "../shared/columns.js"
import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { arrange, showOnly } from "./card.js"
import { breakable } from "./words.js"

/** @param {(columnId: string) => void} open puts the column in focus */
export function createColumn(column, open) {
  const name = el("span", { class: "column__name" })
  const count = el("span", { class: "column__count" })
  const button = el("button", { class: "column__open", type: "button", "aria-keyshortcuts": column.letter,
    title: t("Discuss this column (%(letter)s)", { letter: column.letter }) }, markFor(column), name)
  const list = el("ul", { class: "cards plain" })
  const more = el("p", { class: "column__more", "aria-hidden": "true" })
  const section = el("section", { class: "column panel", "data-color": colorOf(column), dataset: { column: column.id } },
    el("header", { class: "column__head" }, el("h2", { class: "column__title" }, button), count), list, more)
  section.addEventListener("click", () => open(column.id))
  return { section, name, count, list, more, title: null, counted: null }
}

/** @param {{shown: Set<string>, folded: number, head?: Object, uncut: boolean, cards: Element[]}} part of the layout; no head: a chip */
export function updateColumn(view, column, { shown, folded, head, uncut, cards }) {
  if (view.title !== column.title) {
    view.title = column.title
    fill(view.name, breakable(column.title))
    view.section.setAttribute("aria-label", column.title)
  }
  const counted = `${column.count} ${column.pinned}`
  if (view.counted !== counted) {
    view.counted = counted
    fill(view.count, countOf(column))
  }
  view.section.style.setProperty("--head", `${head?.height || 0}px`)
  view.section.dataset.under = Boolean(head?.under)
  view.section.dataset.uncut = uncut
  arrange(view.list, cards)
  showOnly(cards, shown)
  view.list.hidden = !cards.length
  showMore(view.more, folded)
  view.section.dataset.folded = folded > 0 && shown.size > 0
}

/** "+ n more", or nothing. */
export function showMore(element, folded) {
  element.hidden = !folded
  const text = folded ? t("+ %(n)s more", { n: folded }) : ""
  if (element.textContent !== text) element.textContent = text
}

function countOf(column) {
  const said = tn("%(n)s note", "%(n)s notes", column.count)
  return [
    column.pinned && el("span", { class: "column__pin" }, icon("PushPin"), el("span", { class: "visually-hidden" }, t("pinned"))),
    el("span", { "aria-hidden": "true" }, String(column.count)),
    el("span", { class: "visually-hidden" }, said),
  ]
}
