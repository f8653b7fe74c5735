/** The sentences about where an own note hangs. */

import { t } from "../shared/texts.js"

export function lateWords() {
  return t("Waiting for the question to open again. It goes out by itself.")
}

export function heldWords() {
  return t("The facilitator looks at it before it shows on the wall.")
}

/** @param {Object} card from `cardOf`, placed or unsorted  @param {string} [column] what stands in the sentence for the column's name */
export function placeWords(card, column = card.column?.title) {
  if (card.by === "author") return card.column ? t("Your choice: %(column)s", { column }) : t("You said: none of these")
  if (card.by === "facilitator") {
    return card.column ? t("The facilitator put your note in %(column)s", { column }) : t("The facilitator left your note unsorted")
  }
  return card.column ? t("Your note is in %(column)s", { column }) : t("On the wall, not sorted yet")
}

/** What a screen reader hears when an own note has come to rest somewhere new, and by which the place is known again. */
export function landing(card) {
  if (card.kind === "late") return { place: card.kind, words: `${lateWords()}: ${card.text}` }
  if (card.kind === "taken-down") return { place: card.kind, words: `${t("Taken down by the facilitator")}: ${card.text}` }
  const told = card.kind === "placed" || (card.kind === "unsorted" && ["author", "facilitator"].includes(card.by))
  return told ? { place: `${card.by} ${card.column?.column_id}`, words: `${placeWords(card)}: ${card.text}` } : null
}
