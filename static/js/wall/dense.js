/** Dense columns: one sheet with hairlines each, and at the last step the least central notes folded away. */

import { fold } from "./fold.js"
import { hang } from "./hang.js"
import { headsOf } from "./heads.js"
import { stacked, sum } from "./rows.js"
import { DENSE_LINES, LEAST_EM, MOST_CUT, noteType } from "./sizes.js"

/** Another cut must show this share more before columns change places for it. */
const WORTH_MOVING = 0.15

/** In notes: what it is worth that a column hangs rather than being a chip, and that its name is neither cut nor broken. */
const COLUMN_WORTH = 10
const NAME_WORTH = 30

/** A column that is lower than its head is no choice, unless there is no other. */
const TOO_LOW = 100

/**
 * @param {Object} wall as in fit
 * @param {Object} cut from cuts
 * @param {{whole: boolean}} wish whole: null rather than a note that is folded, or more than a few that are cut
 */
export function dense(wall, cut, { whole }) {
  const { g } = cut
  const { heads, broken } = headsOf(wall, cut, g, { aligned: whole })
  if (whole && (cut.short || broken || cut.textWidth < LEAST_EM * g.text)) return null
  const type = noteType(g)
  const bodies = wall.columns.map((column) => column.notes.map((note) => linesOf(note, cut, type, wall.measure, whole)))
  if (whole && tooManyCut(bodies.flat())) return null
  const heightsOf = (body, most) => body.map((lines) => Math.min(lines, most) * g.leading * g.text + 2 * g.cardY)
  const cards = bodies.map((body) => heightsOf(body, DENSE_LINES))
  const needs = cards.map((heights, index) => heads[index].height + stacked(heights, cut.lanes, g.cardGap) + g.panelBottom)
  const hanging = hang(wall, cut, needs, { whole })
  if (!hanging) return null
  const hung = wall.columns.map(({ id }) => id)
  const layout = { ...cut, ...hanging, hung, heads, broken }
  const full = bodies.map((body) => heightsOf(body, Infinity))
  const uncut = new Set(hung.filter((_, index) => stacked(full[index], cut.lanes, g.cardGap) <= roomOf(layout, index)))
  return { ...layout, uncut, ...folds(wall, layout, cards.map((heights, index) => (uncut.has(hung[index]) ? full[index] : heights))) }
}

/** Height for the cards of a column. */
function roomOf({ g, heads, boxes }, index) {
  return boxes[index].height - heads[index].height - g.panelBottom
}

/** One who writes at length must not make everybody's notes small; a word too wide for its column is never cut. */
function tooManyCut(lines) {
  const long = lines.filter((n) => n > DENSE_LINES)
  return long.includes(Infinity) || long.length > Math.ceil(lines.length * MOST_CUT)
}

/** Lines of a note; more than there may be when a word is wider than the column and need not be broken. */
function linesOf(note, cut, type, measure, whole) {
  if (whole && measure.longest(note.text, type) > cut.textWidth) return Infinity
  return measure.lines(note.text, cut.textWidth, type)
}

function folds(wall, layout, cards) {
  const { g, lanes } = layout
  const shown = new Map()
  const folded = new Map()
  for (const [index, column] of wall.columns.entries()) {
    const room = roomOf(layout, index)
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
  const { hung, broken, shown, folded, rest, boxes, heads, g } = layout
  const starved = hung.filter((id) => folded.get(id) && !shown.get(id).size)
  const low = hung.filter((id, index) => folded.get(id) && boxes[index].height < heads[index].height + g.more + g.panelBottom)
  const columns = hung.length - starved.length - low.length * TOO_LOW - (rest ? rest.away.length / 2 : 0)
  return countShown(layout) + columns * COLUMN_WORTH - broken * NAME_WORTH
}

function countShown(layout) {
  return sum([...layout.shown.values()].map((ids) => ids.size))
}
