/**
 * Fits columns of notes to a screen that cannot scroll. For each step of the ladder it tries one, two and three rows, in
 * wide columns with cards side by side, and takes the first in which everything stands; when nothing does, the last step
 * folds the least central notes, and makes chips of the smallest columns if they cannot all be wide enough. Down the ladder at once, up only when `previous` is left out: what the hall is reading
 * must not grow by itself.
 */

import { dense, most } from "./dense.js"
import { hang } from "./hang.js"
import { headsOf } from "./heads.js"
import { parted } from "./rest.js"
import { cuts, stacked } from "./rows.js"
import { geometry, LEAST_EM, noteType, STEPS } from "./sizes.js"

/**
 * @param {Object} wall
 * @param {number} wall.width  px of the stage
 * @param {number} wall.height px
 * @param {number} wall.u      px
 * @param {{id: string, title: string, count: number, notes: {id: string, text: string}[]}[]} wall.columns
 * @param {"own"|"free"|null} [wall.lane] the unsorted notes want a cell of their own after the last column, or one that is free
 * @param {Object} wall.measure from createMeasure
 * @param {Set<string>} [wall.seen] columns that the hall saw hanging, and that shall not become chips for one note
 * @param {Object|null} [wall.previous] the layout on the screen, unless the facilitator changed step or view
 * @returns {{step: number, f: number, dense: boolean, rows: number, perRow: number, lanes: number, g: Object,
 *            columnWidth: number, heads: number[], boxes: Object[], band: Object|null, shown: Map<string, Set<string>>,
 *            folded: Map<string, number>, hung: string[], uncut?: Set<string>, rest?: Object}} hung: columns with a cell;
 *            heads, boxes: px, one for each of them; uncut: dense columns that have room for long notes as they are; band: the cell of the chips or the unsorted notes; rest: the other columns, as in rest.js
 */
export function fit(wall) {
  const cells = wall.columns.length + (wall.lane === "own" ? 1 : 0)
  const last = STEPS.length - 1
  for (let step = wall.previous?.step || 0; step < last; step += 1) {
    for (const cut of cutsAt(step, wall, cells)) {
      const layout = STEPS[step].dense ? dense(wall, cut, { whole: true }) : cards(wall, cut)
      if (layout) return { step, ...STEPS[step], ...layout }
    }
  }
  const folded = lastCuts(wall, cells).map((cut) => (cut.short ? withRest(wall, cut) : dense(wall, cut, { whole: false })))
  return { step: last, ...STEPS[last], ...most(folded, wall.previous) }
}

/** Unsorted notes have the foot as well: a column does not yield its cell to them. */
function lastCuts(wall, cells) {
  const cuts = cutsAt(STEPS.length - 1, wall, cells)
  return wall.lane === "own" && cuts.every((cut) => cut.short) ? cutsAt(STEPS.length - 1, wall, wall.columns.length) : cuts
}

function withRest(wall, cut) {
  const { hung, rest } = parted(wall, cut)
  const layout = dense({ ...wall, columns: hung }, { ...cut, rest }, { whole: false })
  for (const { id, notes } of wall.columns) {
    if (layout.shown.has(id)) continue
    layout.shown.set(id, new Set())
    layout.folded.set(id, notes.length)
  }
  return layout
}

function cutsAt(step, wall, cells) {
  return cuts(wall, cells, geometry({ u: wall.u, ...STEPS[step] }))
}

/** The layout in which every note stands whole on a card, or null. */
function cards(wall, cut) {
  const { g } = cut
  if (cut.short || cut.textWidth < LEAST_EM * g.text) return null
  const { heads, broken } = headsOf(wall, cut, g)
  if (broken) return null
  const needs = []
  for (const [index, column] of wall.columns.entries()) {
    const body = bodyOf(column, cut, g, wall.measure)
    if (body === null) return null
    needs.push(heads[index].height + body + g.panelBottom)
  }
  const hanging = hang(wall, cut, needs, { whole: true })
  if (!hanging) return null
  const shown = new Map(wall.columns.map((column) => [column.id, new Set(column.notes.map((note) => note.id))]))
  const folded = new Map(wall.columns.map((column) => [column.id, 0]))
  return { ...cut, hung: wall.columns.map(({ id }) => id), heads, ...hanging, shown, folded }
}

/** The height of a column's cards in px; null when a word is wider than its card. */
function bodyOf(column, cut, g, measure) {
  const type = noteType(g)
  if (column.notes.some(({ text }) => measure.longest(text, type) > cut.textWidth)) return null
  const lines = column.notes.map(({ text }) => measure.lines(text, cut.textWidth, type))
  return stacked(lines.map((n) => n * g.leading * g.text + 2 * g.cardY), cut.lanes, g.cardGap)
}
