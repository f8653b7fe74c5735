/** The first minute: the question, and the notes as they come, large: under one another, then side by side. */

import { pack } from "./lane.js"
import { noteType } from "./sizes.js"

const TRIES = [[4.2, false], [3.8, false], [3.4, false], [3.4, true], [3.0, true], [2.7, true]]

/** The measures of loose cards outside columns, in px. */
export function looseGeometry(u, f) {
  const text = f * u
  return { u, text, leading: 1.2, cardX: 0.55 * text, cardY: 0.42 * text, cardGap: 0.42 * text }
}

/**
 * @param {{id: string, text: string}[]} notes oldest first
 * @param {{width: number, height: number, u: number, measure: Object, step?: number}} room
 * @returns {{step: number, g: Object, flow: boolean}|null} flow: side by side; null: more notes than there is room for
 */
export function fitFirst(notes, { width, height, u, measure, step = 0 }) {
  for (let next = step; next < TRIES.length; next += 1) {
    const [f, flow] = TRIES[next]
    const g = looseGeometry(u, f)
    const fits = flow ? !pack(notes, { width, height, g, measure, more: 0 }).folded : under(notes, width, g, measure) <= height
    if (fits) return { step: next, g, flow }
  }
  return null
}

function under(notes, width, g, measure) {
  const type = noteType(g)
  const lines = notes.map((note) => measure.lines(note.text, width - 2 * g.cardX, type))
  return lines.reduce((sum, n) => sum + n * g.leading * g.text + 2 * g.cardY + g.cardGap, -g.cardGap)
}
