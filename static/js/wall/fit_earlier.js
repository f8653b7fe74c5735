/** How the actions of earlier meetings stand on the wall: one beside the other when they are many. Pure; lengths in u. */

const HEAD = 8.5
const PADDING = 4
const MORE = 4.5
/** Two lines of the least type that is read at 8 m, and of the largest that looks calm. */
const LEAST_ROW = 5.6
const MOST_ROW = 10.5
const TYPE_SHARE = 0.36
const PER_ROW = [1, 2]

/**
 * @param {number} count of actions
 * @param {number} height of the stage
 * @returns {{shown: number, folded: number, perRow: number, row: number, type: number}}
 */
export function fitEarlier(count, height) {
  const room = height - HEAD - PADDING
  const whole = PER_ROW.find((perRow) => Math.ceil(count / perRow) * LEAST_ROW <= room)
  const perRow = whole || PER_ROW.at(-1)
  const space = whole ? room : room - MORE
  const shown = whole ? count : Math.max(1, Math.floor(space / LEAST_ROW)) * perRow
  const row = Math.min(MOST_ROW, space / Math.ceil(shown / perRow))
  return { shown, folded: count - shown, perRow, row, type: row * TYPE_SHARE }
}
