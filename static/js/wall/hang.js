/**
 * Where each column hangs. Those that stand under one another are a stack. While all columns have room, the rows are straight;
 * when they have not, each stack shares its own height by need: two notes do not take as much of the wall as twenty.
 */

import { share, sum } from "./rows.js"

/** In u: the least that the unsorted notes need of a stack. */
const LANE_U = 22

const ROUNDING = 0.01

/**
 * @param {{height: number, u: number, lane?: "own"|"free"|null}} wall
 *        lane: the unsorted notes have a cell of their own, take what is free below the last columns, or need none
 * @param {Object} cut from cuts
 * @param {number[]} needs px, one a column
 * @param {{whole: boolean}} wish
 * @returns {{boxes: {left: number, top: number, width: number, height: number}[], band: Object|null}|null} px; band: the
 *          cell below the last columns, for chips or unsorted notes; null when `whole` and some column needs more
 */
export function hang(wall, cut, needs, { whole }) {
  const stacks = stacksOf(cut, needs)
  const band = bandOf(wall, cut, stacks)
  for (const stack of band ? stacks.slice(-band.span) : []) stack.band = band.least
  if (whole && !stacks.every((stack) => fits(wall, cut, stack))) return null
  const rows = band?.fixed ? null : straight(wall, cut, stacks)
  const high = band && highest(wall, cut, stacks.slice(-band.span), band, rows)
  const boxes = []
  for (const [at, { needs, indices, band: hasBand }] of stacks.entries()) {
    const below = hasBand ? high + cut.g.columnGap : 0
    const total = wall.height - below - gaps(cut, indices.length)
    const heights = rows ? downTo(total, rows.slice(0, indices.length)) : share(needs, total)
    let top = 0
    for (const [place, index] of indices.entries()) {
      boxes[index] = boxAt(cut, at, 1, top, heights[place])
      top += heights[place] + cut.g.columnGap
    }
  }
  return { boxes, band: band && boxAt(cut, cut.perRow - band.span, band.span, wall.height - high, high) }
}

function stacksOf({ perRow }, needs) {
  return Array.from({ length: perRow }, (_, at) => {
    const indices = [...needs.keys()].filter((index) => index % perRow === at)
    return { indices, needs: indices.map((index) => needs[index]), band: 0 }
  })
}

/** The cell below the last columns: of the chips, or of the unsorted notes if they want one or no column needs the room. */
function bandOf(wall, cut, stacks) {
  const { rest } = cut
  if (rest) return { span: rest.span, least: rest.height, fixed: true }
  const span = stacks.filter((stack) => stack.indices.length < cut.rows).length
  const least = LANE_U * wall.u
  const free = stacks.slice(cut.perRow - span)
  const welcome = wall.lane === "own" || (wall.lane === "free" && free.every((stack) => fits(wall, cut, { ...stack, band: least })))
  return span && welcome ? { span, least, fixed: false } : null
}

/** Rows that are as high for every column, if that leaves each what it needs; else null. */
function straight(wall, cut, stacks) {
  const needs = Array.from({ length: cut.rows }, (_, row) =>
    Math.max(0, ...stacks.map((stack) => stack.needs[row] ?? stack.band)))
  const total = wall.height - gaps(cut, cut.rows)
  return sum(needs) <= total + ROUNDING ? share(needs, total) : null
}

/** How high the cell is: chips take what they need, unsorted notes share with the columns above. */
function highest(wall, cut, stacks, { least, fixed }, rows) {
  if (rows) return rows[rows.length - 1]
  return Math.min(...stacks.map(({ needs }) => {
    const total = wall.height - gaps(cut, needs.length + 1)
    if (!needs.length) return total
    return fixed ? least : share([...needs, least], total).at(-1)
  }))
}

/** The last column of a stack goes down to the edge. */
function downTo(total, heights) {
  return heights.map((height, place) => (place === heights.length - 1 ? total - sum(heights.slice(0, -1)) : height))
}

function fits(wall, cut, { needs, band }) {
  return sum(needs) + band + gaps(cut, needs.length + (band ? 1 : 0)) <= wall.height + ROUNDING
}

function gaps({ g }, count) {
  return Math.max(0, count - 1) * g.columnGap
}

function boxAt({ columnWidth, g }, at, span, top, height) {
  const left = Math.round(at * (columnWidth + g.columnGap))
  return { left, top: Math.round(top), width: span * columnWidth + (span - 1) * g.columnGap, height }
}
