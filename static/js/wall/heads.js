/**
 * The heads of columns: mark, name, count. A name stands beside its mark, or under it where a word is too wide for that. In
 * a single row there is height enough: there all stand under their marks, unless all fit beside them on one line.
 */

import { NAME, nameType } from "./sizes.js"

/** Lines that a name may take beside its mark, and under it. */
export const NAME_LINES = { beside: 2, under: 3 }

/**
 * The heads in px, from the panel's edge to the first card. Those of the first row are as high as the tallest, so that
 * first cards align, unless that would cost notes their place.
 *
 * @param {{columns: Object[], measure: Object}} wall
 * @param {{columnWidth: number, perRow: number, rows: number}} cut
 * @returns {{heads: {height: number, under: boolean}[], broken: number}} broken: names that are cut, or broken within a word
 */
export function headsOf({ columns, measure }, cut, g, { aligned = true } = {}) {
  const beside = columns.map((column) => head(column, false, cut, g, measure))
  const under = cut.rows === 1 && beside.some(({ lines }) => lines > 1)
  const tried = columns.map((column, index) =>
    (under || beside[index].broken ? head(column, true, cut, g, measure) : beside[index]))
  const first = aligned ? Math.max(...tried.slice(0, cut.perRow).map(({ height }) => height)) : 0
  return {
    heads: tried.map(({ height, under }, index) => ({ height: index < cut.perRow ? Math.max(first, height) : height, under })),
    broken: tried.filter(({ broken }) => broken).length,
  }
}

function head(column, under, cut, g, measure) {
  const type = nameType(g)
  const width = nameWidth(column, under, cut.columnWidth, g, measure)
  const most = under ? NAME_LINES.under : NAME_LINES.beside
  const lines = measure.lines(column.title, width, type)
  const words = Math.min(lines, most) * NAME.leading * g.name
  const inner = under ? g.mark + g.underGap + words : Math.max(g.mark, words)
  const broken = lines > most || measure.longest(column.title, type) > width
  return { under, lines, broken, height: g.panelTop + inner + g.headGap }
}

function nameWidth(column, under, columnWidth, g, measure) {
  const inner = columnWidth - 2 * g.panelX
  if (under) return inner - 1
  const pin = column.pinned ? 1.3 * g.name : 0
  // All digits are as wide as a zero.
  const count = "0".repeat(String(column.count).length)
  return inner - g.mark - measure.width(count, nameType(g)) - pin - 2 * g.nameGap - 1
}
