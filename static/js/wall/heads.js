/** The heads of columns: mark, name, count. Columns of one row share the height of the tallest, so first cards align. */

import { NAME, nameType } from "./sizes.js"

/** Lines that a name may take beside its mark, and under it. */
export const NAME_LINES = { beside: 2, under: 3 }

/**
 * The height of each row's heads in px, from the panel's edge to the first card.
 *
 * @param {{columns: Object[], measure: Object}} wall
 * @param {{columnWidth: number, rows: number, rowOf: Function}} cut
 * @returns {{heights: number[], broken: number}} broken: names that are cut, or broken within a word
 */
export function headsOf({ columns, measure }, cut, g) {
  const type = nameType(g)
  const most = g.under ? NAME_LINES.under : NAME_LINES.beside
  const heights = new Array(cut.rows).fill(g.panelTop + g.mark + g.headGap)
  let broken = 0
  for (const [index, column] of columns.entries()) {
    const width = nameWidth(column, cut.columnWidth, g, measure)
    const lines = measure.lines(column.title, width, type)
    if (lines > most || measure.longest(column.title, type) > width) broken += 1
    const words = Math.min(lines, most) * NAME.leading * g.name
    const height = g.under ? g.mark + g.underGap + words : Math.max(g.mark, words)
    const row = cut.rowOf(index)
    heights[row] = Math.max(heights[row], g.panelTop + height + g.headGap)
  }
  return { heights, broken }
}

function nameWidth(column, columnWidth, g, measure) {
  const inner = columnWidth - 2 * g.panelX
  if (g.under) return inner - 1
  const pin = column.pinned ? 1.3 * g.name : 0
  return inner - g.mark - measure.width(String(column.count), nameType(g)) - pin - 2 * g.nameGap - 1
}
