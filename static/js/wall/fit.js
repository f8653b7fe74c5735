/**
 * Fits columns of notes to a screen that cannot scroll. For each size on the ladder it tries one, two and three rows, in
 * wide columns with cards side by side, and takes the first in which everything stands; when nothing does, the wall becomes dense and folds the least central notes.
 * Down the ladder at once, up only when `previous` is left out: what the hall is reading must not grow by itself.
 */

import { densest } from "./dense.js"
import { headsOf } from "./heads.js"
import { cuts, share, stacked, sum } from "./rows.js"
import { geometry, LADDER, LAST_STEP, LEAST_EM, noteType } from "./sizes.js"

/**
 * @param {Object} wall
 * @param {number} wall.width  px of the stage
 * @param {number} wall.height px
 * @param {number} wall.u      px
 * @param {{id: string, title: string, count: number, notes: {id: string, text: string}[]}[]} wall.columns
 * @param {boolean} [wall.lane] the unsorted notes want a cell of their own after the last column
 * @param {Object} wall.measure from createMeasure
 * @param {Object|null} [wall.previous] the layout on the screen, unless the facilitator changed step or view
 * @returns {{step: number, f: number, dense: boolean, rows: number, perRow: number, lanes: number, g: Object, columnWidth: number,
 *            heads: number[], heights: number[], shown: Map<string, Set<string>>, folded: Map<string, number>,
 *            free: number}} free: cells left in the last row; heads and heights in px, one a row
 */
export function fit(wall) {
  const cells = wall.columns.length + (wall.lane ? 1 : 0)
  const previous = wall.previous || { step: 0, dense: false }
  for (let step = previous.step; step <= LAST_STEP && !previous.dense; step += 1) {
    const measures = (rows) => geometry({ u: wall.u, f: LADDER[step], under: rows === 1 })
    for (const cut of cuts(wall, cells, measures)) {
      const layout = whole(wall, cut, step)
      if (layout) return layout
    }
  }
  return densest(wall, cells)
}

/** The layout in which every note stands whole, or null. */
function whole(wall, cut, step) {
  const { g } = cut
  if (cut.textWidth < LEAST_EM * g.text) return null
  const heads = headsOf(wall, cut, g, false)
  if (!heads) return null
  const needs = new Array(cut.rows).fill(0)
  for (const [index, column] of wall.columns.entries()) {
    const body = bodyOf(column, cut, g, wall.measure, step === LAST_STEP)
    if (body === null) return null
    const row = cut.rowOf(index)
    needs[row] = Math.max(needs[row], heads[row] + body + g.panelBottom)
  }
  if (sum(needs) + cut.gaps > wall.height) return null
  const shown = new Map(wall.columns.map((column) => [column.id, new Set(column.notes.map((note) => note.id))]))
  const folded = new Map(wall.columns.map((column) => [column.id, 0]))
  const heights = share(needs, wall.height - cut.gaps)
  return { step, f: LADDER[step], dense: false, heads, heights, shown, folded, ...cut }
}

/** The height of a column's cards in px; null when a word is wider than the column and need not be broken yet. */
function bodyOf(column, cut, g, measure, breakWords) {
  const type = noteType(g)
  if (!breakWords && column.notes.some(({ text }) => measure.longest(text, type) > cut.textWidth)) return null
  const lines = column.notes.map(({ text }) => measure.lines(text, cut.textWidth, type))
  return stacked(lines.map((n) => n * g.leading * g.text + 2 * g.cardY), cut.lanes, g.cardGap)
}
