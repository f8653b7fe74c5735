/** Which notes of a full column stay: votes, then centrality, then age. */

import { ranks } from "./central.js"

/** A note that is shown yields only to one that is this much more central, or the lines would keep changing places. */
const STAY = 0.3

/**
 * @param {{id: string, text: string}[]} notes in reading order
 * @param {number[]} heights px, one a note
 * @param {{room: number, gap: number, more: number, before?: Set<string>}} body more: height of the line "+ n more"
 * @returns {{shown: Set<string>, folded: number, height: number}}
 */
export function fold(notes, heights, { room, gap, more, before = new Set() }) {
  const all = heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, notes.length - 1)
  if (all <= room) return { shown: new Set(notes.map((note) => note.id)), folded: 0, height: all }

  const left = room - more
  const rank = ranks(notes).map((value, index) => value + (before.has(notes[index].id) ? STAY : 0))
  const order = notes.map((note, index) => index).sort((a, b) => rank[b] - rank[a] || a - b)
  const shown = new Set()
  let height = 0
  for (const index of order) {
    const needed = heights[index] + (shown.size ? gap : 0)
    if (height + needed > left) continue
    height += needed
    shown.add(notes[index].id)
  }
  return { shown, folded: notes.length - shown.size, height }
}
