/** How a stage is cut into rows of columns, and how those under one another share its height. */

import { LEAST_EM } from "./sizes.js"

const MOST_ROWS = 3
const MOST_LANES = 3

/** A stage that is less wide than this many heights hangs a fourth row before columns become chips. */
const WIDE = 2

/** Cards side by side within a column need more width each than a column of its own. */
const LEAST_LANE_EM = 12

const ROUNDING = 1e-9

/** Rows worth trying: two or more columns a row, never fewer rows than the hall sees now. */
function rowChoices(wall, cells, least, g) {
  const fourth = wall.width < WIDE * wall.height && cells > MOST_ROWS * mostPerRow(wall.width, g)
  const most = Math.max(1, Math.min(fourth ? MOST_ROWS + 1 : MOST_ROWS, Math.floor(cells / 2)))
  const choices = []
  for (let rows = Math.min(least, most); rows <= most; rows += 1) choices.push(rows)
  return choices
}

/** Cuts worth trying, the calmest first: few rows, one lane of cards. @param {Object} g the measures of this step */
export function cuts(wall, cells, g) {
  const previous = wall.previous || { rows: 1, lanes: 1 }
  const choices = []
  for (const rows of rowChoices(wall, cells, previous.rows, g)) {
    const most = lanesIn(cutInto(rows, 1, wall, cells, g))
    const least = rows === previous.rows ? Math.min(previous.lanes, most) : 1
    for (let lanes = least; lanes <= most; lanes += 1) choices.push(cutInto(rows, lanes, wall, cells, g))
  }
  return choices
}

function lanesIn({ textWidth, g }) {
  const fitting = Math.floor((textWidth + 2 * g.cardX) / (LEAST_LANE_EM * g.text + 2 * g.cardX))
  return Math.max(1, Math.min(MOST_LANES, fitting))
}

/** Columns that stand side by side without lines of two words. */
function mostPerRow(width, g) {
  const least = LEAST_EM * g.text + 2 * g.cardX + 2 * g.panelX
  return Math.max(2, Math.floor((width + g.columnGap) / (least + g.columnGap) + ROUNDING))
}

/** A single column takes half of the wall: the second then comes beside it without moving it. */
function cutInto(rows, lanes, { width, columns }, cells, g) {
  const perRow = Math.min(Math.max(2, Math.ceil(cells / rows)), mostPerRow(width, g))
  const columnWidth = (width - (perRow - 1) * g.columnGap) / perRow
  const used = Math.max(1, Math.min(rows, Math.ceil(cells / perRow)))
  return {
    g,
    perRow,
    columnWidth,
    lanes,
    textWidth: (columnWidth - 2 * g.panelX - (lanes - 1) * g.cardGap) / lanes - 2 * g.cardX,
    rows: used,
    gaps: (used - 1) * g.columnGap,
    short: used * perRow < cells,
  }
}

/** Equal heights, as far as the needs allow: then columns do not move for each note that comes. */
export function share(needs, total) {
  const heights = new Array(needs.length).fill(null)
  const tight = sum(needs) > total
  for (;;) {
    const open = [...needs.keys()].filter((index) => heights[index] === null)
    const equal = (total - sum(heights)) / open.length
    const apart = open.filter((index) => (tight ? needs[index] < equal : needs[index] > equal))
    if (!apart.length) return heights.map((height) => (height === null ? equal : height))
    for (const index of apart) heights[index] = needs[index]
  }
}

/** The height of cards in lanes, px: in reading order across, each row as high as its highest card. */
export function stacked(heights, lanes, gap) {
  let total = 0
  for (let first = 0; first < heights.length; first += lanes) {
    total += Math.max(...heights.slice(first, first + lanes)) + gap
  }
  return Math.max(0, total - gap)
}

export function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
