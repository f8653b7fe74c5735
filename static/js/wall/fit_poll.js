/** How large the alternatives of a poll stand: as large while they are chosen as in the result. Pure; lengths in u. */

const HEAD = 7
const PADDING = 4
const MOST_ROW = 13
// Two lines of a long alternative still fit into its row.
const TYPE_SHARE = 0.4
const MOST_TYPE = 4.8

/**
 * @param {number} rows how many alternatives
 * @param {number} height of the stage
 * @returns {{row: number, type: number}}
 */
export function fitPoll(rows, height) {
  const row = Math.min(MOST_ROW, (height - HEAD - PADDING) / rows)
  return { row, type: Math.min(MOST_TYPE, row * TYPE_SHARE) }
}
