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

function wordsOf(text) {
  const words = text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu)
  return words ? words.join(" ") : text.trim()
}
