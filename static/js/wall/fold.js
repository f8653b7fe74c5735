/** Which notes of a full column stay: votes, then centrality, then age. */

import { ranks } from "./central.js"
import { stacked } from "./rows.js"

/** A note that is shown yields only to one that is this much more central, or the lines would keep changing places. */
const STAY = 0.3

/**
 * @param {{id: string, text: string}[]} notes in reading order
 * @param {number[]} heights px, one a note
 * @param {{room: number, gap: number, lanes?: number, more: number, before?: Set<string>}} body more: height of the line "+ n more"
 * @returns {{shown: Set<string>, folded: number, height: number}}
 */
export function fold(notes, heights, { room, gap, lanes = 1, more, before = new Set() }) {
  const all = stacked(heights, lanes, gap)
  if (all <= room) return { shown: new Set(notes.map((note) => note.id)), folded: 0, height: all }

  const rank = ranks(notes).map((value, index) => value + (before.has(notes[index].id) ? STAY : 0))
  const order = notes.map((note, index) => index).sort((a, b) => rank[b] - rank[a] || a - b)
  const kept = []
  for (const index of order) {
    const tried = [...kept, index].sort((a, b) => a - b)
    if (stacked(tried.map((i) => heights[i]), lanes, gap) <= room - more) kept.push(index)
  }
  const height = stacked(kept.sort((a, b) => a - b).map((index) => heights[index]), lanes, gap)
  const shown = new Set(kept.map((index) => notes[index].id))
  return { shown, folded: notes.length - shown.size, height }
}
