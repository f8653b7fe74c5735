/** One column: mark, name, count, pin, menu, and the list that holds its cards. */
import { colorOf, markFor } from "../shared/columns.js"
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { makeDraggable } from "./drag.js"
import { setHidden, setText } from "./patch.js"
import { spotlitIn } from "./spotlit.js"
import { drawDots } from "./voting/dots.js"

/** The panel for a column, made once and kept; only what differs is changed. */
export function panelFor(desk, column, count) {
  const { columns } = desk.nodes
  if (!columns.has(column.column_id)) columns.set(column.column_id, makePanel(desk, column))
  const panel = columns.get(column.column_id)
  const head = panel.querySelector(".column__head")
  if (panel.dataset.letter !== column.letter) {
    // A merge can hand an older letter on, and the hue goes with it.
    panel.dataset.letter = column.letter
    panel.dataset.color = colorOf(column)
    head.querySelector(".mark").replaceWith(markFor(column))
  }
  const name = head.querySelector(".panel__name")
  setText(name, column.title)
  // The style sheet sets the name so that its longest word stands whole.
  name.style.setProperty("--longest", Math.max(1, ...column.title.split(/\s/).map((word) => word.length)))
  name.lang = desk.state.workshop.language
  setText(head.querySelector(".column__number"), String(count))
  setText(head.querySelector(".column__count .visually-hidden"), tn("note", "notes", count))
  setHidden(head.querySelector(".column__pin"), !column.pinned)
  const spotlit = spotlitIn(desk.state)
  setHidden(head.querySelector(".meta--spotlit"), Boolean(spotlit.note) || spotlit.column !== column)
  drawDots(head.querySelector(".meta--dots"), desk.state, column.question_id, "columns", column.column_id)
  head.querySelector(".column__more").setAttribute("aria-label",
    t("Column %(letter)s, %(column)s: more", { letter: column.letter, column: column.title }))
  setText(panel.querySelector(".column__empty"),
    t("No notes yet. Drag here, or select notes and press M, then %(letter)s.", { letter: column.letter }))
  return panel
}

function makePanel(desk, column) {
  const id = column.column_id
  const list = el("ul", { class: "cards plain", dataset: { lane: id }, "aria-labelledby": `name-${id}` })
  const panel = el("section", { class: "panel column", id: `column-${id}`, "aria-labelledby": `name-${id}` },
    el("header", { class: "column__head" },
      el("span", { class: "mark" }),
      el("h2", { class: "panel__name", id: `name-${id}` }),
      el("span", { class: "column__count" }, el("span", { class: "column__number" }), " ", el("span", { class: "visually-hidden" })),
      el("span", { class: "column__pin", title: t("Pinned"), hidden: true }, icon("PushPinFill"),
        el("span", { class: "visually-hidden" }, t("Pinned"))),
      el("span", { class: "meta meta--dots", hidden: true }),
      el("span", { class: "meta meta--spotlit", title: t("Shown large"), hidden: true }, icon("ZoomPlus"),
        el("span", { class: "visually-hidden" }, t("Shown large"))),
      el("button", { type: "button", class: "column__more", "aria-haspopup": "menu", "aria-expanded": "false",
        dataset: { act: "column-menu", column: id } }, icon("MenuElipsisVertical"))),
    list,
    el("p", { class: "column__empty" }))
  makeDraggable(desk, list)
  return panel
}
