import assert from "node:assert/strict"
import { test } from "node:test"
import { fit } from "../../../static/js/wall/fit.js"
import { LEAST_EM } from "../../../static/js/wall/sizes.js"
import { createSpelling } from "../../../static/js/wall/tools.js"
import { standsApart, wallOf } from "./walls.js"

const SCREENS = [[1280, 720], [1600, 900], [1920, 1080], [1024, 768], [3840, 2160]]
const COLUMNS = [12, 14, 17, 24, 30, 60]
const COUNTS = [60, 150, 300]

/** What a chip takes in u, as rest.css draws it: mark or lines of name, and the gap to the next. */
const CHIP_ROW = { 1: 4.3, 2: 5.68 }
const LANE_U = 5.7

function everyWall(check) {
  for (const [width, height] of SCREENS) {
    for (const columns of COLUMNS) {
      for (const count of COUNTS) {
        const wall = wallOf(count, columns, { width, height })
        check(wall, fit(wall), `${width}x${height}, ${count} notes, ${columns} columns`)
      }
    }
  }
}

test("no column is narrower than its lines need, however many there are", () => {
  everyWall((wall, layout, where) => {
    assert.ok(layout.textWidth >= LEAST_EM * layout.g.text - 0.01, `${where}: ${layout.textWidth / layout.g.text} em`)
  })
})

test("nothing overflows: rows, columns a row, heads and chips", () => {
  everyWall((wall, layout, where) => {
    const { g, boxes, band, heads, rows, perRow, hung, rest } = layout
    standsApart(rest ? [...boxes, band] : boxes, wall, where)
    assert.ok(hung.length + (rest ? rest.span : 0) <= rows * perRow, where)
    for (const [index, id] of hung.entries()) {
      const least = heads[index].height + g.panelBottom + (layout.folded.get(id) ? g.more : 0)
      assert.ok(least <= boxes[index].height + 0.01, `${where}: the head of column ${id} fills it`)
    }
    if (rest) {
      const down = Math.ceil(rest.chips.length / rest.across)
      const needs = (LANE_U + down * CHIP_ROW[rest.lines] + (rest.away.length ? 3 : 0) - 0.5) * wall.u
      assert.ok(needs <= band.height + 0.01, `${where}: chips take ${needs} of ${band.height}`)
    }
  })
})

test("every column hangs, is a chip or is counted, each in its place", () => {
  everyWall((wall, layout, where) => {
    const ids = wall.columns.map(({ id }) => id)
    const { chips = [], away = [] } = layout.rest || {}
    const inOrder = (some) => ids.filter((id) => some.includes(id))
    for (const some of [layout.hung, chips, away]) assert.deepEqual(some, inOrder(some), where)
    assert.deepEqual([...layout.hung, ...chips, ...away].sort(), [...ids].sort(), where)
    for (const { id, notes } of wall.columns) {
      assert.equal(layout.shown.get(id).size + layout.folded.get(id), notes.length, where)
    }
  })
})

test("up to thirty columns are all named, by a column or by a chip", () => {
  everyWall((wall, layout, where) => {
    if (wall.columns.length <= 30) assert.equal(layout.rest?.away.length || 0, 0, where)
  })
})

test("chips are the columns with fewest notes, and of equals the last", () => {
  everyWall((wall, { hung, rest }, where) => {
    if (!rest) return
    const place = new Map(wall.columns.map(({ id, count }, index) => [id, { count, index }]))
    for (const chip of [...rest.chips, ...rest.away].map((id) => place.get(id))) {
      for (const other of hung.map((id) => place.get(id))) {
        assert.ok(other.count > chip.count || (other.count === chip.count && other.index < chip.index), where)
      }
    }
  })
})

test("fourteen columns hang on a wide screen, and twenty-one; a few more make chips", () => {
  for (const columns of [14, 21]) assert.equal(fit(wallOf(150, columns)).rest, undefined, `${columns}`)
  const { hung, rest } = fit(wallOf(150, 24))
  assert.equal(hung.length + rest.chips.length, 24)
  assert.ok(hung.length >= 18, `${hung.length} hang`)
})

test("a 4:3 screen hangs a fourth row before it makes chips, a wide screen does not", () => {
  const short = ({ columns, ...wall }) => ({ ...wall, columns: columns.map((column) => ({ ...column, title: "Vei" })) })
  const at = (count, width, height) => fit(short(wallOf(60, count, { width, height })))
  assert.ok(at(12, 1024, 768).rows <= 3)
  assert.equal(at(20, 1024, 768).rows, 4)
  assert.equal(at(20, 1024, 768).rest, undefined)
  assert.equal(at(28, 1920, 1080).rows, 3)
})

test("a column that the hall has seen does not become a chip for one note", () => {
  const wall = wallOf(150, 24)
  const before = fit(wall)
  const seen = new Set(before.hung)
  const least = Math.min(...wall.columns.filter(({ id }) => seen.has(id)).map(({ count }) => count))
  const grown = before.rest.chips[0]
  const withCount = (count) => wall.columns.map((column) => (column.id === grown ? { ...column, count } : column))
  assert.deepEqual(fit({ ...wall, columns: withCount(least + 1), seen }).hung, before.hung)
  assert.ok(fit({ ...wall, columns: withCount(least + 1) }).hung.includes(grown))
  assert.ok(fit({ ...wall, columns: withCount(3 * least + 9), seen }).hung.includes(grown))
})

test("a cell for the unsorted notes does not cost a column its place", () => {
  assert.equal(fit({ ...wallOf(300, 21), lane: "own" }).rest, undefined)
})

test("three hundred notes in sixty columns are fitted without a pause that is seen", () => {
  const wall = wallOf(300, 60)
  const previous = fit(wall)
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    fit({ ...wall, previous, seen: new Set(previous.hung) })
    return performance.now() - start
  })
  assert.ok(Math.min(...times) < 25, `${Math.min(...times)} ms at best`)
})

test("a column after Z is reached by its two letters, one after the other", () => {
  const columns = ["A", "B", "AB"].map((letter) => ({ letter }))
  const spell = createSpelling()
  assert.equal(spell(columns, "A", 0).letter, "A")
  assert.equal(spell(columns, "B", 300).letter, "AB")
  assert.equal(spell(columns, "A", 5000).letter, "A")
  assert.equal(spell(columns, "B", 9000).letter, "B")
})
