/** What is said aloud: the spotlight, and arrivals gathered into one sentence, never one a note. */

import { t, tn } from "../shared/texts.js"
import { spoken } from "./spoken.js"

export const SAY_EVERY_MS = 6000
const MOST_COLUMNS = 3

/**
 * "3 new notes, 1 in Roads, 2 unsorted"
 *
 * @param {Object} board from boardOf
 * @param {Set<string>} arrived note ids since the last time
 */
export function arrivals(board, arrived) {
  const fresh = (notes) => notes.flatMap((note) => note.ids).filter((id) => arrived.has(id)).length
  const places = board.columns
    .map((column) => ({ n: fresh(column.notes), column: column.title }))
    .filter((place) => place.n)
    .sort((a, b) => b.n - a.n)
  const unsorted = fresh(board.unsorted)
  const n = places.reduce((sum, place) => sum + place.n, unsorted)
  if (!n) return ""
  const words = places.slice(0, MOST_COLUMNS).map((place) => t("%(n)s in %(column)s", place))
  if (unsorted && places.length) words.push(t("%(n)s unsorted", { n: unsorted }))
  return [tn("%(n)s new note", "%(n)s new notes", n), ...words].join(", ")
}

/** @param {{note: Object|null, column: Object|null}} spotlit from spotlitOn */
export function heldUp({ note, column }) {
  if (!note) return t("Shown large: the column “%(column)s”", { column: column.title })
  const words = { note: spoken(note), column: column?.title }
  return column ? t("Shown large, from “%(column)s”: %(note)s", words) : t("Shown large: %(note)s", words)
}
