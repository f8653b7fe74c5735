/** How much a note says of what its column says: the notes that stay when a column must fold. */

const STEM_LETTERS = 5
const LEAST_LETTERS = 3

/**
 * @param {{text: string, votes?: number, alike?: number}[]} notes the notes of one column
 * @returns {number[]} one number a note: 1 for each vote and each like note, plus 0..1 for centrality; -1 for a note without words
 */
export function ranks(notes) {
  const vectors = notes.map((note) => stems(note.text))
  const centre = new Map()
  for (const vector of vectors) for (const [stem, n] of vector) centre.set(stem, (centre.get(stem) || 0) + n)
  const near = vectors.map((vector) => cosine(vector, centre))
  const nearest = Math.max(...near, Number.EPSILON)
  return notes.map((note, index) =>
    vectors[index].size || hasWords(note.text) ? (note.votes || 0) + (note.alike || 1) - 1 + near[index] / nearest : -1)
}

export function hasWords(text) {
  return /[\p{L}\p{N}]/u.test(text)
}

const known = new Map()
const MOST_KNOWN = 5000

function stems(text) {
  if (known.size > MOST_KNOWN) known.clear()
  if (!known.has(text)) known.set(text, stemsOf(text))
  return known.get(text)
}

function stemsOf(text) {
  const vector = new Map()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []) {
    if (word.length < LEAST_LETTERS) continue
    const stem = word.slice(0, STEM_LETTERS)
    vector.set(stem, 1)
  }
  return vector
}

function cosine(vector, centre) {
  let dot = 0
  // Without the note itself: otherwise the longest note is the most central one.
  for (const [stem, n] of vector) dot += n * (centre.get(stem) - n)
  return vector.size ? dot / Math.sqrt(vector.size) : 0
}
