import assert from "node:assert/strict"
import { test } from "node:test"
import { createPace, MOVE_EVERY_MS } from "../../../static/js/wall/pace.js"

const columns = new Set(["c1", "c2"])
const note = (id, column, by = "organiser") => ({ note_id: id, column_id: column, placed_by: by })

function paceWith(...notes) {
  const pace = createPace()
  pace.follow(notes, { now: 0, columns, instant: true })
  return pace
}

test("a new note hangs at once, where it belongs", () => {
  const step = createPace().follow([note("a", "c1"), note("b", null)], { now: 0, columns })
  assert.deepEqual(step.arrived, ["a", "b"])
  assert.equal(step.placed.get("a"), "c1")
})

test("moves come one at a time, four a second", () => {
  const pace = paceWith(note("a", null), note("b", null), note("c", null))
  const goal = [note("a", "c1"), note("b", "c1"), note("c", "c2")]
  const first = pace.follow(goal, { now: 1000, columns })
  assert.deepEqual(first.moved, ["a"])
  assert.equal(first.wait, MOVE_EVERY_MS)
  assert.deepEqual(pace.follow(goal, { now: 1100, columns }).moved, [])
  assert.deepEqual(pace.follow(goal, { now: 1250, columns }).moved, ["b"])
  const last = pace.follow(goal, { now: 1500, columns })
  assert.deepEqual(last.moved, ["c"])
  assert.equal(last.wait, null)
})

test("where many moves wait, a few take their turn together", () => {
  const before = Array.from({ length: 20 }, (_, n) => note(`n${n}`, null))
  const pace = paceWith(...before)
  const goal = before.map(({ note_id }) => note(note_id, "c1"))
  const turns = Array.from({ length: 10 }, (_, turn) => pace.follow(goal, { now: 1000 + turn * MOVE_EVERY_MS, columns }).moved.length)
  assert.deepEqual(turns, [4, 3, 3, 2, 2, 1, 1, 1, 1, 1])
})

test("hundreds of moves are made together instead of queueing", () => {
  const before = Array.from({ length: 100 }, (_, n) => note(`n${n}`, null))
  const pace = paceWith(...before)
  const step = pace.follow(before.map(({ note_id }) => note(note_id, "c1")), { now: 1000, columns })
  assert.equal(step.moved.length, 100)
  assert.equal(step.wait, null)
})

test("the machine's moves wait while a column is in focus, the facilitator's do not", () => {
  const pace = paceWith(note("a", null), note("b", null))
  const goal = [note("a", "c1"), note("b", "c1", "facilitator")]
  const held = pace.follow(goal, { now: 1000, columns, hold: true })
  assert.deepEqual(held.moved, ["b"])
  assert.equal(held.wait, null)
  assert.deepEqual(pace.follow(goal, { now: 2000, columns }).moved, ["a"])
})

test("notes leave a removed column at once", () => {
  const pace = paceWith(note("a", "c1"), note("b", "c1"))
  const step = pace.follow([note("a", "c2"), note("b", "c2")], { now: 1000, columns: new Set(["c2"]) })
  assert.deepEqual(step.moved, ["a", "b"])
})
