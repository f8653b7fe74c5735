/** Which notes of a full column stay: votes, then centrality, then age. */

import { ranks } from "./central.js"
import { stacked } from "./rows.js"

/** A note that is shown yields only to one that is this much more central, or the lines would keep changing places. */
const STAY = 0.3

/** A row that is exactly as high as its notes must not fold one of them for the last bit of a sum. */
const ROUNDING = 0.01

/** A column's notes are ranked once, though many cuts are tried. */
const known = new WeakMap()

function ranksOf(notes) {
  if (!known.has(notes)) known.set(notes, ranks(notes))
  return known.get(notes)
}

/**
 * @param {{id: string, text: string}[]} notes in reading order
 * @param {number[]} heights px, one a note
 * @param {{room: number, gap: number, lanes?: number, more: number, before?: Set<string>}} body more: height of the line "+ n more"
 * @returns {{shown: Set<string>, folded: number, height: number}}
 */
export function fold(notes, heights, { room, gap, lanes = 1, more, before = new Set() }) {
  const all = stacked(heights, lanes, gap)
  if (all <= room + ROUNDING) return { shown: new Set(notes.map((note) => note.id)), folded: 0, height: all }

  const rank = ranksOf(notes).map((value, index) => value + (before.has(notes[index].id) ? STAY : 0))
  const order = notes.map((note, index) => index).sort((a, b) => rank[b] - rank[a] || a - b)
  const lowest = Math.min(...heights)
  const kept = []
  let used = 0
  for (const index of order) {
    if (lanes === 1 && used + lowest > room - more) break
    const tried = [...kept, index].sort((a, b) => a - b)
    const height = stacked(tried.map((i) => heights[i]), lanes, gap)
    if (height > room - more + ROUNDING) continue
    kept.push(index)
    used = height
  }
  const height = stacked(kept.sort((a, b) => a - b).map((index) => heights[index]), lanes, gap)
  const shown = new Set(kept.map((index) => notes[index].id))
  return { shown, folded: notes.length - shown.size, height }
}
