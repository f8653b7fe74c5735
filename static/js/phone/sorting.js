/** What an author may say about where the own note belongs, inside its card: a tap, and it hangs there. */

import { colorOf, markFor } from "../shared/columns.js"
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"

/**
 * The likeliest answers, one tap each; without advice the way to all columns.
 *
 * @param {Object} card from `cardOf`, with an offer
 * @param {{choose: function(string|null), all: function}} actions
 */
export function likelyColumns(card, { choose, all }) {
  const { column, by, offer } = card
  const unsure = by !== "author" && column
  const answers = [...offer.likely.map((one) => columnButton("chip", one, choose)), ...noneOfThese(card, choose)]
  return el("div", { class: "sorting" },
    !unsure && asked(),
    el("div", { class: "sorting__chips" },
      unsure && chip("right", () => choose(column.column_id), { "aria-label": t("Right: %(column)s", { column: column.title }) },
        icon("Checkmark"), t("Right")),
      offer.likely.length ? answers : chip("all", all, {}, icon("ArrowRightLeft"), t("Another column"))))
}

/** Every column in which the note does not hang, and none of them. */
export function allColumns(card, { choose }) {
  const columns = [...card.offer.likely, ...card.offer.others].sort((a, b) => a.order - b.order)
  return el("div", { class: "sorting" },
    asked(), columns.map((one) => columnButton("choice", one, choose)), el("div", { class: "sorting__chips" }, noneOfThese(card, choose)))
}

function asked() {
  return el("p", { class: "sorting__question" }, t("Where does your note belong?"))
}

function columnButton(className, column, choose) {
  return el("button", {
    class: className, type: "button", "data-action": `to-${column.column_id}`, "data-color": className === "choice" && colorOf(column),
    onclick: () => choose(column.column_id),
  }, markFor(column), " ", el("span", {}, column.title))
}

function noneOfThese(card, choose) {
  const said = card.by === "author" && !card.column
  return said ? [] : [chip("none", () => choose(null), {}, icon("Inbox"), t("None of these"))]
}

function chip(action, onclick, attributes, ...words) {
  return el("button", { class: "chip", type: "button", "data-action": action, onclick, ...attributes }, ...words)
}
