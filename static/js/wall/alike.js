/** Notes that say the very same thing become one card, "2 alike". */

/** @returns {Object[]} the first note of each text, with `alike` (how many) and `ids` */
export function foldAlike(notes) {
  const byWords = new Map()
  for (const note of notes) {
    const key = wordsOf(note.text)
    const first = byWords.get(key)
    if (first) {
      first.alike += 1
      first.ids.push(note.id)
    } else {
      byWords.set(key, { ...note, alike: 1, ids: [note.id] })
    }
  }
  return [...byWords.values()]
}

/** Every note is looked at again whenever one arrives. */
const known = new Map()
const MOST_KNOWN = 5000

function wordsOf(text) {
  if (known.size > MOST_KNOWN) known.clear()
  if (!known.has(text)) known.set(text, readWords(text))
  return known.get(text)
}

function readWords(text) {
  const words = text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu)
  return words ? words.join(" ") : text.trim()
}
