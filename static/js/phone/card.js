/** The card of an own note: its text, where it is now, and what its author can do about it. */

import { colorOf, markFor } from "../shared/columns.js"
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { lateWords, placeWords } from "./place_words.js"
import { allColumns, likelyColumns } from "./sorting.js"

/**
 * @param {string} id of the note
 * @param {Object} card from `cardOf`; `about`: the note's question where the screen is at another
 * @param {string} opening "asking": the note asks by itself where it belongs; "likely", "all": its author has opened the columns
 * @param {{choose, sort, all, close, edit, withdraw, again, discard}} actions
 */
export function ownCard(id, card, opening, actions) {
  const sorting = opening && (opening === "all" ? allColumns : likelyColumns)(card, actions)
  const quiet = quietButtons(card, opening, actions).filter(Boolean)
  return [
    el("p", { class: "own__text words", id: `own-${id}` }, card.text),
    card.about && el("p", { class: "small subtle words" }, card.about),
    el("div", { class: "own__state", id: `own-${id}-state` }, ...stateLine(card)),
    card.waits && el("p", { class: "own__aside" }, icon("CloudSlash"), t("Waiting for network. It goes out by itself.")),
    card.wrong && el("p", { class: "own__aside own__aside--wrong" }, icon("ExclamationmarkTriangle"), card.wrong),
    // Six notes have six buttons with the same word: the group says whose they are.
    (sorting || quiet.length > 0) && el("div", {
      role: "group", "aria-labelledby": `own-${id}`, "aria-describedby": `own-${id}-state`,
      onkeydown: (event) => event.key === "Escape" && actions.close(),
    }, sorting || null, quiet.length > 0 && el("div", { class: "own__actions" }, quiet)),
  ]
}

function stateLine(card) {
  switch (card.kind) {
    case "sending": return [icon("ArrowUp"), t("Sending …")]
    case "waiting": return [icon("CloudSlash"), t("Waiting for network. It goes out by itself.")]
    case "late": return [icon("Hourglass"), lateWords()]
    case "refused": return [icon("ExclamationmarkTriangle"), card.reason]
    case "withdrawn": return [icon("EyeSlash"), t("Withdrawn")]
    case "posted": return [icon("CheckmarkCircleFill"), t("On the wall")]
    case "held": return [icon("Hourglass"), t("Waiting for the facilitator")]
    case "taken-down": return [icon("EyeSlash"), t("Taken down by the facilitator")]
    case "unsorted": return [icon("CheckmarkCircleFill"), placeWords(card)]
    case "placed": return [markFor(card.column), placed(card)]
  }
}

function placed(card) {
  // The column's name may stand anywhere in the sentence of another language.
  const [before, after] = placeWords(card, "\u0000").split("\u0000")
  const name = el("strong", { class: "own__column", "data-color": colorOf(card.column) }, card.column.title)
  return el("span", { class: "own__place" }, before, name, after)
}

function quietButtons(card, opening, actions) {
  if (card.kind === "refused") {
    return [card.mayChange && quiet("edit", actions.edit, t("Fix and send")), quiet("discard", actions.discard, t("Discard"))]
  }
  if (card.kind === "late") return [quiet("edit", actions.edit, t("Edit")), quiet("discard", actions.discard, t("Discard"))]
  if (card.kind === "withdrawn") return [quiet("again", actions.again, t("Put it up again"))]
  const byHand = opening === "likely" || opening === "all"
  const more = ["asking", "likely"].includes(opening) && card.offer.likely.length > 0 && card.offer.others.length > 0
  return [
    card.offer && !opening && quiet("sort", actions.sort, card.by === "author" ? t("Move") : t("Choose a column")),
    more && quiet("all", actions.all, t("All columns")),
    byHand && quiet("close", actions.close, t("Cancel")),
    card.mayChange && !byHand && quiet("edit", actions.edit, t("Edit")),
    card.mayChange && !byHand && quiet("withdraw", actions.withdraw, t("Withdraw")),
  ]
}

function quiet(action, onclick, words) {
  return el("button", { class: "button--quiet", type: "button", "data-action": action, onclick }, words)
}
