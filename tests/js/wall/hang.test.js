import assert from "node:assert/strict"
import { test } from "node:test"
import { fit } from "../../../static/js/wall/fit.js"
import { hang } from "../../../static/js/wall/hang.js"
import { headsOf } from "../../../static/js/wall/heads.js"
import { geometry } from "../../../static/js/wall/sizes.js"
import { measure, standsApart, wallOf } from "./walls.js"

const g = { columnGap: 10 }
const WALL = { height: 800, width: 1000, u: 10 }
const cut = (rows, perRow) => ({ rows, perRow, g, columnWidth: (1000 - (perRow - 1) * 10) / perRow })
const tops = (boxes) => boxes.map(({ top }) => top)

test("rows are straight while every column has room", () => {
  const { boxes } = hang(WALL, cut(2, 2), [300, 100, 200, 300], { whole: true })
  assert.deepEqual(tops(boxes), [0, 0, 405, 405])
})

test("a column with two notes yields its height to a long one above it, before anything is folded", () => {
  const { boxes } = hang(WALL, cut(2, 2), [600, 200, 150, 700], { whole: false })
  assert.ok(boxes[0].height >= 600 && boxes[2].height >= 150)
  assert.ok(boxes[3].height > 550)
  standsApart(boxes, WALL, "two stacks")
})

test("the last column of a stack goes down to the edge, a cell below it stays empty for nobody", () => {
  const { boxes, band } = hang(WALL, cut(2, 2), [100, 100, 100], { whole: true })
  assert.equal(band, null)
  assert.equal(boxes[1].height, 800)
})

test("unsorted notes take a free cell, and leave it when the column above needs it", () => {
  const with3 = (need) => hang({ ...WALL, lane: "free" }, cut(2, 2), [100, need, 100], { whole: true })
  assert.deepEqual(with3(100).band, { left: 505, top: 405, width: 495, height: 395 })
  assert.equal(with3(700).band, null)
})

test("what does not fit whole is refused, and hangs all the same when notes may fold", () => {
  assert.equal(hang(WALL, cut(2, 2), [600, 100, 300, 100], { whole: true }), null)
  standsApart(hang(WALL, cut(2, 2), [600, 100, 300, 100], { whole: false }).boxes, WALL, "folded")
})

test("a wall of one large column and small ones shows more of the large one than a straight grid could", () => {
  const wall = wallOf(60, 8)
  for (const column of wall.columns) column.notes = column.notes.slice(0, 2)
  wall.columns[0].notes = wallOf(200, 2).columns[0].notes.slice(0, 40)
  const { shown, boxes } = fit(wall)
  const others = wall.columns.slice(1).every(({ id, notes }) => shown.get(id).size === notes.length)
  assert.ok(others && boxes[0].height > wall.height / 2)
})

test("a word that is too wide beside its mark stands under it, not broken", () => {
  const columns = ["Mark", "Kollektivtrafiken"].map((title, at) => ({ id: `c${at}`, title, count: 12, notes: [] }))
  const narrow = { rows: 2, perRow: 2, columnWidth: 300 }
  const { heads, broken } = headsOf({ columns, measure }, narrow, geometry({ u: 10.8, f: 1.83, dense: true }))
  assert.deepEqual(heads.map(({ under }) => under), [false, true])
  assert.equal(broken, 0)
})
