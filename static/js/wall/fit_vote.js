/** How many rows of a result fit, and how large they stand. Pure; lengths in u, a hundredth of the screen's height. */

const HEAD = 7
const PADDING = 4
const MORE = 4.5
/** Two lines of the least type that is read at 8 m, and of the largest that looks calm: a dozen columns fit on a wide screen. */
const LEAST_ROW = 4.9
const MOST_ROW = 13.5
/** Of a row; where rows are low, their two lines may fill them. */
const TYPE_SHARE = 0.36
const LOW_TYPE_SHARE = 0.42
const LOW_TYPE = 2.4
const MOST_TYPE = 4.4
const LEAST_TYPE = 1.9
const STEP = 0.95
const LEADING = 1.12
/** Lines may fill so much of their row. */
const FILLED = 0.9
const FEW = 12
/** In em, as vote.css has them: the number at the end of a row, and the mark of a column with its gap. */
const NUMBER_EM = 2.2
const MARK_EM = 2.05
/** In u, as vote.css has them. */
const SIDES = 5.6
const GAPS = 4
const WORDS_SHARE = 5 / 9

/**
 * @param {{dots: number}[]} ranking most dots first
 * @param {number} height of the stage
 * @returns {{shown: number, folded: number, row: number, type: number}}
 */
export function fitVote(ranking, height) {
  // Of a hundred notes those are shown that somebody has chosen; of a few columns also those that nobody has.
  const wanted = ranking.length > FEW ? Math.max(1, ranking.filter((target) => target.dots > 0).length) : ranking.length
  const room = height - HEAD - PADDING
  const whole = wanted === ranking.length && wanted * LEAST_ROW <= room
  const space = whole ? room : room - MORE
  const shown = Math.min(wanted, Math.max(1, Math.floor(space / LEAST_ROW)))
  const row = Math.min(MOST_ROW, space / Math.max(1, shown))
  return { shown, folded: ranking.length - shown, row, type: typeFor(row) }
}

/**
 * One who writes at length has smaller type, and makes nobody else's smaller.
 *
 * @param {{text: string, column: Object|null}} target
 * @param {{row: number, type: number}} layout from fitVote
 * @param {{width: number, u: number, measure: Object}} room width of the stage and u in px
 * @returns {{type: number, lines: number}} in which the words stand whole, or as many of them as the row holds
 */
export function fitWords({ text, column }, { row, type }, { width, u, measure }) {
  const line = (width / u - SIDES - GAPS - NUMBER_EM * type) * WORDS_SHARE - (column ? MARK_EM * type : 0)
  const linesOf = (size) => Math.floor((row * FILLED) / (size * LEADING))
  let size = type
  while (size > LEAST_TYPE && measure.lines(text, line * u, { size: size * u, weight: 600, tracking: 0 }) > linesOf(size)) size *= STEP
  size = Math.max(size, Math.min(type, LEAST_TYPE))
  return { type: size, lines: linesOf(size) }
}

function typeFor(row) {
  return Math.min(MOST_TYPE, Math.max(row * TYPE_SHARE, Math.min(LOW_TYPE, row * LOW_TYPE_SHARE)))
}
