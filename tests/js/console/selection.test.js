import assert from "node:assert/strict"
import { test } from "node:test"
import { dragged, extended, kept, neighbour, toggled } from "../../../static/js/console/selection.js"

const LANES = [["a1", "a2", "a3"], [], ["c1"], ["u1", "u2"]]

test("choosing a note again lets it go", () => {
  const once = toggled(new Set(), "a1")
  assert.deepEqual([...once], ["a1"])
  assert.deepEqual([...toggled(once, "a1")], [])
})

test("shift takes everything between two notes of one lane, in either direction", () => {
  assert.deepEqual([...extended(new Set(["c1"]), LANES, "a3", "a1")], ["c1", "a1", "a2", "a3"])
})

test("shift across lanes takes only the note itself", () => {
  assert.deepEqual([...extended(new Set(["a1"]), LANES, "a1", "c1")], ["a1", "c1"])
})

test("a withdrawn note leaves the selection, the others stay", () => {
  assert.deepEqual([...kept(new Set(["a1", "gone"]), LANES)], ["a1"])
})

test("dragging one of the selected notes takes all of them, dragging another takes it alone", () => {
  const selected = new Set(["a1", "c1"])
  assert.deepEqual(dragged(selected, "c1"), ["a1", "c1"])
  assert.deepEqual(dragged(selected, "u1"), ["u1"])
})

test("arrows lead through a lane and step over empty ones to the side", () => {
  assert.equal(neighbour(LANES, "a1", "ArrowDown"), "a2")
  assert.equal(neighbour(LANES, "a1", "ArrowUp"), null)
  assert.equal(neighbour(LANES, "a2", "ArrowRight"), "c1")
  assert.equal(neighbour(LANES, "c1", "ArrowLeft"), "a1")
  assert.equal(neighbour(LANES, "c1", "ArrowRight"), "u1")
  assert.equal(neighbour(LANES, "u2", "ArrowRight"), null)
  assert.equal(neighbour(LANES, "a1", "End"), "a3")
})
