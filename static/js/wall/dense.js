/** Dense columns: one sheet with hairlines each, and at the last step the least central notes folded away. */

import { fold } from "./fold.js"
import { headsOf } from "./heads.js"
import { leastNeeds, share, stacked, sum } from "./rows.js"
import { DENSE_LINES, LEAST_EM, MOST_CUT, noteType } from "./sizes.js"

/** Another cut must show this share more before columns change places for it. */
const WORTH_MOVING = 0.15

/** In notes: what it is worth that a column hangs rather than being a chip, and that its name is neither cut nor broken. */
const COLUMN_WORTH = 10
const NAME_WORTH = 4

/** A row that is lower than its heads is no choice, unless there is no other. */
const TOO_LOW = 100

/**
 * @param {Object} wall as in fit
 * @param {Object} cut from cuts
 * @param {{whole: boolean}} wish whole: null rather than a note that is folded, or more than a few that are cut
 */
export function dense(wall, cut, { whole }) {
  const { g } = cut
  const heads = headsOf(wall, cut, g)
  if (whole && (cut.short || heads.broken || cut.textWidth < LEAST_EM * g.text)) return null
  const type = noteType(g)
  const bodies = wall.columns.map((column) => column.notes.map((note) => linesOf(note, cut, type, wall.measure, whole)))
  if (whole && tooManyCut(bodies.flat())) return null
  const cards = bodies.map((body) => body.map((lines) => Math.min(lines, DENSE_LINES) * g.leading * g.text + 2 * g.cardY))
  const needs = leastNeeds(cut, wall)
  for (const [index, heights] of cards.entries()) {
    const row = cut.rowOf(index)
    needs[row] = Math.max(needs[row], heads.heights[row] + stacked(heights, cut.lanes, g.cardGap) + g.panelBottom)
  }
  const room = wall.height - cut.gaps
  if (whole && sum(needs) > room) return null
  const hung = wall.columns.map(({ id }) => id)
  const layout = { ...cut, hung, heads: heads.heights, broken: heads.broken, heights: heightsOf(needs, room, cut.rest) }
  return { ...layout, ...folds(wall, layout, cards) }
}

/** One who writes at length must not make everybody's notes small; a word too wide for its column is never cut. */
function tooManyCut(lines) {
  const long = lines.filter((n) => n > DENSE_LINES)
  return long.includes(Infinity) || long.length > Math.ceil(lines.length * MOST_CUT)
}

/** Chips in a row of their own need what they need; the columns share the rest. */
function heightsOf(needs, room, rest) {
  return rest?.ownRow ? [...share(needs.slice(0, -1), room - rest.height), rest.height] : share(needs, room)
}

/** Lines of a note; more than there may be when a word is wider than the column and need not be broken. */
function linesOf(note, cut, type, measure, whole) {
  if (whole && measure.longest(note.text, type) > cut.textWidth) return Infinity
  return measure.lines(note.text, cut.textWidth, type)
}

function folds(wall, { g, lanes, heads, heights, rowOf }, cards) {
  const shown = new Map()
  const folded = new Map()
  for (const [index, column] of wall.columns.entries()) {
    const room = heights[rowOf(index)] - heads[rowOf(index)] - g.panelBottom
    const before = wall.previous?.shown?.get(column.id)
    const kept = fold(column.notes, cards[index], { room, gap: g.cardGap, lanes, more: g.more, before })
    shown.set(column.id, kept.shown)
    folded.set(column.id, kept.folded)
  }
  return { shown, folded }
}

/** The layout that shows most. */
export function most(layouts, previous) {
  const valued = layouts.map((layout) => ({ layout, notes: countShown(layout), value: valueOf(layout) }))
  const margin = previous?.dense ? WORTH_MOVING : 0
  return valued.reduce((best, other) => (other.value > best.value + margin * best.notes ? other : best)).layout
}

/** In notes. A column that says only "+ n more" says no more than a chip. */
function valueOf(layout) {
  const { hung, broken, shown, folded, rest, heights, heads, rowOf, g } = layout
  const starved = hung.filter((id) => folded.get(id) && !shown.get(id).size)
  const low = hung.filter((id, index) => heights[rowOf(index)] < heads[rowOf(index)] + g.more + g.panelBottom)
  const columns = hung.length - starved.length - low.length * TOO_LOW - (rest ? rest.away.length / 2 : 0)
  return countShown(layout) + columns * COLUMN_WORTH - broken * NAME_WORTH
}

function countShown(layout) {
  return sum([...layout.shown.values()].map((ids) => ids.size))
}
