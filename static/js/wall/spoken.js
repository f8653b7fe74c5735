import { t, tn } from "../shared/texts.js"

/** What is written on a card, as one text: the measure counts its lines. */
export function spoken(note) {
  return [note.text, ...metaOf(note)].join(" ")
}

/** What stands on the card beside the text. */
export function metaOf(note) {
  return [
    note.alike > 1 && tn("%(n)s alike", "%(n)s alike", note.alike),
    note.enteredFor && t("from %(table)s", { table: note.enteredFor }),
  ].filter(Boolean)
}
