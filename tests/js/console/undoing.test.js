import assert from "node:assert/strict"
import { test } from "node:test"
import { turnings } from "../../../static/js/console/undoing.js"

const renamed = { seq: 4, type: "column-renamed", by: "facilitator", about: { letter: "C", column: "Buss" } }
const undone = { seq: 9, type: "step-undone", put: { log: [renamed] } }

test("an undo knows which step it took back, whether its answer or its frame comes first", async () => {
  const early = turnings()
  early.hear([undone], 9)
  assert.equal(await early.turned(9), renamed)

  const late = turnings()
  const asked = late.turned(9)
  late.hear([{ seq: 8, type: "note-posted", put: { notes: [] } }], 8)
  late.hear([undone], 9)
  assert.equal(await asked, renamed)
})

test("an undo whose frame never came is not waited for", async () => {
  const { hear, turned } = turnings()
  const asked = turned(9)
  hear(null, 12)
  assert.deepEqual(await asked, {})
})
