/** The first minute: the question, and the notes one under another as they come, large. */

import { LADDER, noteType } from "./sizes.js"

const LAST = LADDER.indexOf(3.0)

/** The measures of loose cards outside columns, in px. */
export function looseGeometry(u, f) {
  const text = f * u
  return { u, text, leading: 1.2, cardX: 0.55 * text, cardY: 0.42 * text, cardGap: 0.42 * text }
}

/**
 * @param {{id: string, text: string}[]} notes oldest first
 * @param {{width: number, height: number, u: number, measure: Object, step?: number}} room
 * @returns {{step: number, f: number, g: Object}|null} null: more notes than the first minute has room for
 */
export function fitFirst(notes, { width, height, u, measure, step = 0 }) {
  for (let next = step; next <= LAST; next += 1) {
    const g = looseGeometry(u, LADDER[next])
    const type = noteType(g)
    const inner = width - 2 * g.cardX
    const cards = notes.map((note) => measure.lines(note.text, inner, type) * g.leading * g.text + 2 * g.cardY + g.cardGap)
    if (cards.reduce((sum, card) => sum + card, 0) - g.cardGap <= height) return { step: next, f: LADDER[next], g }
  }
  return null
}
