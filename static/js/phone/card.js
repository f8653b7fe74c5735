/** The card of an own note: its text, where it is now, and what its author can do about it. */

import { colorOf, markFor } from "../shared/columns.js"
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"

/**
 * @param {Object} card from `cardOf`
 * @param {{confirm, move, edit, withdraw, fix, discard}} actions
 */
export function ownCard(card, actions) {
  return [
    el("p", { class: "own__text words" }, card.text),
    el("div", { class: "own__state" }, ...stateLine(card)),
    card.mayConfirm && el("div", { class: "own__sort" }, ...sortButtons(card, actions)),
    el("div", { class: "own__actions" }, ...quietButtons(card, actions)),
  ]
}

/** What a screen reader hears when an own note has come to rest somewhere new. */
export function spoken(card) {
  if (card.kind === "placed") return t("Your note is in %(column)s", { column: card.column.title })
  return card.kind === "taken-down" ? t("Taken down by the facilitator") : ""
}

function stateLine(card) {
  switch (card.kind) {
    case "sending": return [icon("ArrowUp"), t("Sending …")]
    case "waiting": return [icon("CloudSlash"), t("Waiting for network. It goes out by itself.")]
    case "refused": return [icon("ExclamationmarkTriangle"), card.reason]
    case "posted": return [icon("CheckmarkCircleFill"), t("On the wall")]
    case "unsorted": return [icon("CheckmarkCircleFill"), t("On the wall, not sorted yet")]
    case "taken-down": return [icon("EyeSlash"), t("Taken down by the facilitator")]
    case "placed": return [markFor(card.column), placed(card.column)]
  }
}

function placed(column) {
  // The column's name may stand anywhere in the sentence of another language.
  const [before, after] = t("Your note is in %(column)s", { column: "\u0000" }).split("\u0000")
  return el("span", {}, before, el("strong", { class: "own__column", "data-color": colorOf(column) }, column.title), after)
}

function sortButtons(card, actions) {
  return [
    button("chip", "confirm", actions.confirm, icon("Checkmark"), t("Right")),
    button("chip", "move", actions.move, icon("ArrowRightLeft"), t("Another column")),
  ]
}

function quietButtons(card, actions) {
  if (card.kind === "refused") {
    return [
      card.mayChange && quiet("edit", actions.edit, t("Fix and send")),
      quiet("discard", actions.discard, t("Discard")),
    ].filter(Boolean)
  }
  return [
    card.mayChange && quiet("edit", actions.edit, t("Edit")),
    card.mayChange && quiet("withdraw", actions.withdraw, t("Withdraw")),
    card.mayMove && !card.mayConfirm && quiet("move", actions.move, t("Move")),
  ].filter(Boolean)
}

function quiet(action, onclick, ...words) {
  return button("button--quiet", action, onclick, ...words)
}

function button(className, action, onclick, ...words) {
  return el("button", { class: className, type: "button", "data-action": action, onclick }, ...words)
}
