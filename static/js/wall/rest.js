/**
 * Columns that the wall has no room for: chips with mark, name and count, in one lane after the last column. A column that
 * nobody can read tells the hall less than its name in readable type.
 */

import { NAME } from "./sizes.js"

/** In u. The names of chips may be smaller than those of columns, but are read as far off as the notes. */
const CHIP = { text: 2, mark: 3.1, padX: 0.6, padY: 0.35, gap: 0.5, least: 19 }
const LANE = { head: 4.8, bottom: 0.9, more: 3 }

/** In u: what a row of columns keeps when the chips take a row of their own. */
const LEAST_ROW = 20.5

/** A column that hangs yields only to one with this much more, or two of them would keep changing places. */
const STAY_SHARE = 0.25
const STAY_NOTES = 2

/**
 * @param {Object} wall as in fit
 * @param {Object} cut from cuts, with fewer cells than columns
 * @returns {{hung: Object[], rest: {chips: string[], away: string[], span: number, across: number, lines: number,
 *            height: number, ownRow: boolean}}} hung in their order; rest: span in cells, height in px, lines of a name
 */
export function parted(wall, cut) {
  const lane = laneFor(wall, cut)
  const ranked = rankedColumns(wall)
  const slots = cut.rows * cut.perRow - lane.span
  const ids = (columns) => inOrder(wall, columns).map((column) => column.id)
  return {
    hung: inOrder(wall, ranked.slice(0, slots)),
    rest: { ...lane, chips: ids(ranked.slice(slots, slots + lane.room)), away: ids(ranked.slice(slots + lane.room)) },
  }
}

function rankedColumns({ columns, seen = new Set() }) {
  const rank = ({ id, count }) => (seen.has(id) ? count * (1 + STAY_SHARE) + STAY_NOTES : count)
  return columns.map((column, index) => ({ column, index, rank: rank(column) }))
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ column }) => column)
}

function inOrder(wall, some) {
  const wanted = new Set(some)
  return wall.columns.filter((column) => wanted.has(column))
}

/** The narrowest lane that names every column without a cell; else the one that names most of them. */
function laneFor(wall, cut) {
  const widest = cut.rows > 1 ? cut.perRow : cut.perRow - 1
  let best = null
  for (let span = 1; span <= widest; span += 1) {
    const lane = laneOver(span, wall, cut)
    if (!lane.missing) return lane
    if (!best || lane.missing < best.missing) best = lane
  }
  return best
}

function laneOver(span, wall, cut) {
  const { u } = wall
  const count = wall.columns.length - (cut.rows * cut.perRow - span)
  const ownRow = span === cut.perRow
  const equal = (wall.height - cut.gaps) / cut.rows
  const columns = (cut.rows - 1) * LEAST_ROW * u
  const most = ownRow ? Math.max(equal, wall.height - cut.gaps - columns) : equal
  const inner = span * cut.columnWidth + (span - 1) * cut.g.columnGap
  const across = Math.max(1, Math.floor((inner + CHIP.gap * u) / ((CHIP.least + CHIP.gap) * u)))
  const down = (lines, height) =>
    Math.max(0, Math.floor((height / u - LANE.head - LANE.bottom + CHIP.gap) / (chipHeight(lines) + CHIP.gap) + 1e-9))
  const need = Math.ceil(count / across)
  const width = (inner - (across - 1) * CHIP.gap * u) / across
  const lines = namesFit(wall, width) || down(2, most) < need ? 1 : 2
  const whole = down(lines, most) >= need
  const rows = whole ? need : down(lines, most - LANE.more * u)
  const used = LANE.head + LANE.bottom + rows * (chipHeight(lines) + CHIP.gap) - CHIP.gap + (whole ? 0 : LANE.more)
  const room = Math.min(count, rows * across)
  return { span, across, lines, ownRow, room, missing: count - room, height: Math.min(most, used * u) }
}

function chipHeight(lines) {
  return Math.max(CHIP.mark, lines * NAME.leading * CHIP.text) + 2 * CHIP.padY
}

/** Whether the names stand on one line beside mark and count. */
function namesFit({ columns, measure, u }, width) {
  const type = { ...NAME, size: CHIP.text * u }
  const rest = (CHIP.mark + 2 * CHIP.padX + 2 * 0.4 * CHIP.text) * u
  return columns.every(({ title, count }) =>
    measure.width(title, type) + measure.width(String(count), type) + rest + 1 <= width)
}
