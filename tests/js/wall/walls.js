/** Walls to fit: notes of many lengths from one seed, and a measure in which every letter is as wide as the average. */

import assert from "node:assert/strict"
import { createMeasure } from "../../../static/js/wall/measure.js"

export const measure = createMeasure((word) => 0.53 * [...word].length)

const WORDS = ("bygg og vei fiber tomter i kommunen næringslivet barnehage skole møteplass raskere saksbehandling for " +
  "ungdom kollektivtilbud på torget parkering sentrum gode folk samarbeid næringsarealplan å få til mer åpent").split(" ")

/** `count` notes of 1 to 14 words in `columns` columns of uneven size. */
export function wallOf(count, columns, size = { width: 1920, height: 1080 }) {
  const next = dice(count * 31 + columns)
  const board = Array.from({ length: columns }, (_, index) => ({
    id: `c${index}`, title: textOf(next, 1 + (index % 3)), notes: [], count: 0,
  }))
  for (let n = 0; n < count; n += 1) {
    const column = board[Math.floor(Math.min(next(), next() + 0.2) * columns) % columns]
    column.notes.push({ id: `n${n}`, text: textOf(next, 1 + Math.floor(14 * next() * next())) })
    column.count += 1
  }
  const u = Math.min(size.height, size.width * 0.75) / 100
  return { columns: board, measure, u, width: size.width - 6.4 * u, height: size.height - 30 * u }
}

function textOf(next, words) {
  return Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(" ")
}

function dice(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Everything is within the wall, and nothing lies over anything else. Tops are whole pixels. */
export function standsApart(boxes, wall, where) {
  for (const [index, { left, top, width, height }] of boxes.entries()) {
    assert.ok(left >= 0 && left + width <= wall.width + 0.6, `${where}: box ${index} is as wide as ${left + width}`)
    assert.ok(top >= 0 && top + height <= wall.height + 0.6, `${where}: box ${index} goes down to ${top + height}`)
    for (const other of boxes.slice(index + 1)) {
      const beside = left + width <= other.left || other.left + other.width <= left
      const under = top + height <= other.top || other.top + other.height <= top
      assert.ok(beside || under, `${where}: box ${index} lies over another`)
    }
  }
}
