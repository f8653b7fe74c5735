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
const FEW = 12

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

function typeFor(row) {
  return Math.min(MOST_TYPE, Math.max(row * TYPE_SHARE, Math.min(LOW_TYPE, row * LOW_TYPE_SHARE)))
}
