/** Notes written for a table, one a line, perhaps pasted from a list. */

export const MAX_NOTE_CHARS = 280

/** The notes in a text: empty lines and the signs that lists put in front are left out. */
export function notesIn(text) {
  return text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-*•–▪◦]|\d{1,3}[.)])\s+/, "").trim()).filter(Boolean)
}

/** Those that are too long to be one note. */
export function tooLong(notes) {
  return notes.filter((note) => [...note].length > MAX_NOTE_CHARS)
}
