/** How long a note is. The server counts the same way: code points of the text on one line. */

export const MAX_NOTE_CHARS = 280

/** The text as the wall will show it: on one line, composed letters, no space around it. */
export function tidied(text) {
  return text.split(/\s+/).filter(Boolean).join(" ").normalize("NFC")
}

/** @returns {number} code points left; negative when the note is too long */
export function charactersLeft(text) {
  return MAX_NOTE_CHARS - [...tidied(text)].length
}

/** @returns {"empty"|"too-long"|"fits"} */
export function fitOf(text) {
  if (!tidied(text)) return "empty"
  return charactersLeft(text) < 0 ? "too-long" : "fits"
}
