/** The wall when not everything fits: one sheet with hairlines a column, and the least central notes folded away. */

import { fold } from "./fold.js"
import { headsOf } from "./heads.js"
import { cuts, share, stacked, sum } from "./rows.js"
import { DENSE_LINES, geometry, LADDER, LAST_STEP, LEAST_EM, noteType } from "./sizes.js"

/** Another number of rows must show this much more before columns change places for it. */
const WORTH_MOVING = 1.15

/** The layout that shows most notes, among the numbers of rows and lanes that may be. */
export function densest(wall, cells) {
  const measures = (rows) => geometry({ u: wall.u, f: LADDER[LAST_STEP], dense: true, under: rows === 1 })
  const layouts = cuts(wall, cells, measures).map((cut) => dense(wall, cut))
  const wide = layouts.filter((layout) => layout.textWidth >= LEAST_EM * layout.g.text)
  const [first, ...others] = wide.length ? wide : layouts.slice(-1)
  const step = wall.previous?.dense ? WORTH_MOVING : 1
  return others.reduce((best, other) => (countShown(other) > countShown(best) * step ? other : best), first)
}

function dense(wall, cut) {
  const { g } = cut
  const heads = headsOf(wall, cut, g, true)
  const bodies = wall.columns.map((column) => column.notes.map((note) => heightOf(note, cut, g, wall.measure)))
  const needs = new Array(cut.rows).fill(0)
  for (const [index, body] of bodies.entries()) {
    const row = cut.rowOf(index)
    needs[row] = Math.max(needs[row], heads[row] + stacked(body, cut.lanes, g.cardGap) + g.panelBottom)
  }
  const heights = share(needs, wall.height - cut.gaps)
  const shown = new Map()
  const folded = new Map()
  for (const [index, column] of wall.columns.entries()) {
    const row = cut.rowOf(index)
    const room = heights[row] - heads[row] - g.panelBottom
    const before = wall.previous?.shown?.get(column.id)
    const kept = fold(column.notes, bodies[index], { room, gap: g.cardGap, lanes: cut.lanes, more: g.more, before })
    shown.set(column.id, kept.shown)
    folded.set(column.id, kept.folded)
  }
  return { step: LAST_STEP, f: LADDER[LAST_STEP], dense: true, heads, heights, shown, folded, ...cut }
}

function heightOf(note, cut, g, measure) {
  const lines = Math.min(DENSE_LINES, measure.lines(note.text, cut.textWidth, noteType(g)))
  return lines * g.leading * g.text + 2 * g.cardY
}

function countShown(layout) {
  return sum([...layout.shown.values()].map((ids) => ids.size))
}
