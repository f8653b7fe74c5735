import assert from "node:assert/strict"
import { test } from "node:test"
import { besideNeighbour, whereDropped } from "../../../static/js/console/column_order.js"

const ABCD = ["a", "b", "c", "d"]

test("a column goes one place to either side, and not beyond the ends", () => {
  assert.equal(besideNeighbour(ABCD, "b", -1), "a")
  assert.equal(besideNeighbour(ABCD, "b", 1), "d")
  assert.equal(besideNeighbour(ABCD, "c", 1), null)
  assert.equal(besideNeighbour(ABCD, "a", -1), undefined)
  assert.equal(besideNeighbour(ABCD, "d", 1), undefined)
})

test("a column that is let go over another stands on the side where it was let go", () => {
  assert.equal(whereDropped(ABCD, "d", "b", false), "b")
  assert.equal(whereDropped(ABCD, "d", "b", true), "c")
  assert.equal(whereDropped(ABCD, "a", "d", true), null)
})

test("a column that is let go where it stands stays", () => {
  assert.equal(whereDropped(ABCD, "b", "b", true), undefined)
  assert.equal(whereDropped(ABCD, "b", "a", true), undefined)
  assert.equal(whereDropped(ABCD, "b", "c", false), undefined)
  assert.equal(whereDropped(ABCD, "d", "c", true), undefined)
  assert.equal(whereDropped(ABCD, "b", "gone", true), undefined)
  assert.equal(whereDropped(ABCD, "gone", "b", true), undefined)
})
