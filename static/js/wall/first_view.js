/** Before there are columns: the notes as they come, and what happens next. */

import { markFor } from "../shared/columns.js"
import { el } from "../shared/dom.js"
import { t } from "../shared/texts.js"
import { arrange, showOnly } from "./card.js"
import { give } from "./properties.js"
import { showMore } from "./column.js"

export function createFirstView(stage) {
  const names = el("ul", { class: "first__columns plain" })
  const list = el("ul", { class: "first__cards plain" })
  const more = el("p", { class: "first__more", "aria-hidden": "true" })
  const hint = el("p", { class: "first__hint" })
  const box = el("div", { class: "first" }, names, list, more, hint)

  /** @param {{g: Object, flow?: boolean, shown?: Set<string>, folded?: number}} layout from fitFirst or fitLoose */
  function render(board, layout, loose, cardFor) {
    const cards = board.unsorted.map(cardFor)
    arrange(list, cards)
    showOnly(cards, layout.shown || new Set(board.unsorted.map((note) => note.id)))
    showMore(more, layout.folded || 0)
    give(box, layout.g)
    box.dataset.loose = loose
    box.dataset.flow = loose || layout.flow
    names.replaceChildren(...board.columns.map((column) => el("li", {}, markFor(column), column.title)))
    names.hidden = !board.columns.length
    hint.textContent = hintFor(board)
    hint.hidden = loose || !hint.textContent
    show()
  }

  function hintFor(board) {
    if (board.question.status === "closed") return ""
    if (!board.noteCount) return t("The first notes will hang here.")
    return t("The wall makes columns when a few more notes have come.")
  }

  /** Before the first question. */
  function lobby() {
    for (const part of [names, more]) part.hidden = true
    list.replaceChildren()
    hint.hidden = false
    hint.textContent = t("Join now. The first question comes soon.")
    show()
  }

  function show() {
    if (stage.firstElementChild !== box) stage.replaceChildren(box)
  }

  return { list, render, lobby }
}
