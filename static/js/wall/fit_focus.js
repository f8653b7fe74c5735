/** One column over the wall: every note whole, as large as they fit, side by side when that makes them larger. */

import { stacked } from "./rows.js"
import { LADDER, LEAST_EM, noteType } from "./sizes.js"

const LARGE = [6, 5.4, 4.8]
const SIZES = [...LARGE, ...LADDER]
const MOST_LANES = 4
const RAIL_ROWS = 15

/**
 * @param {{id: string, text: string}[]} notes
 * @returns {{f: number, lanes: number, g: Object, shown: Set<string>, folded: number}}
 */
export function fitFocus(notes, { width, height, u, measure, more }) {
  for (const f of SIZES) {
    for (let lanes = 1; lanes <= MOST_LANES; lanes += 1) {
      const tried = tryLanes(notes, { width, u, measure, f, lanes })
      if (tried && tried.height <= height) return { ...tried, shown: new Set(notes.map((note) => note.id)), folded: 0 }
    }
  }
  return folded(notes, { width, height: height - more, u, measure })
}

/** How many of the other columns stand side by side at the edge: four have no room for their names. */
export function railAcross(columns) {
  if (columns <= RAIL_ROWS) return 1
  return columns <= 2 * RAIL_ROWS ? 2 : 4
}

function tryLanes(notes, { width, u, measure, f, lanes }) {
  const g = focusGeometry(u, f)
  const inner = (width - (lanes - 1) * g.cardGap) / lanes - 2 * g.cardX
  const type = noteType(g)
  if (inner < LEAST_EM * g.text) return null
  if (f > SIZES[SIZES.length - 1] && notes.some((note) => measure.longest(note.text, type) > inner)) return null
  const heights = notes.map((note) => measure.lines(note.text, inner, type) * g.leading * g.text + 2 * g.cardY)
  return { f, lanes, g, height: stacked(heights, lanes, g.cardGap) }
}

/** More notes than a screen holds at the smallest size: the first ones, in order. */
function folded(notes, room) {
  const f = SIZES[SIZES.length - 1]
  for (let lanes = MOST_LANES; lanes >= 1; lanes -= 1) {
    if (!tryLanes([], { ...room, f, lanes })) continue
    let kept = notes.length
    let tried = null
    do {
      kept -= 1
      tried = tryLanes(notes.slice(0, kept), { ...room, f, lanes })
    } while (kept > 0 && tried.height > room.height)
    return { ...tried, shown: new Set(notes.slice(0, kept).map((note) => note.id)), folded: notes.length - kept }
  }
  return { f, lanes: 1, g: focusGeometry(room.u, f), shown: new Set(), folded: notes.length }
}

function focusGeometry(u, f) {
  const text = f * u
  return { u, text, leading: 1.18, cardX: 0.52 * text, cardY: 0.44 * text, cardGap: 0.3 * text }
}
