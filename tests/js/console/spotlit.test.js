import assert from "node:assert/strict"
import { test } from "node:test"
import { intentOf } from "../../../static/js/console/keys.js"
import { canHoldUp, spotlitIn } from "../../../static/js/console/spotlit.js"
import { column, meeting, note, QUESTIONS } from "./meeting.js"

function holding(spotlight) {
  const state = meeting({ columns: [column("A")], notes: [note("n1", { column_id: "col-A" }), note("n2")] })
  state.workshop = { ...state.workshop, spotlight: spotlight && { question_id: "q1", note_id: null, column_id: null, ...spotlight } }
  return state
}

test("a note is told with its column, a column alone, and nothing as nothing", () => {
  const state = holding({ note_id: "n1" })
  assert.deepEqual(spotlitIn(state), { up: true, note: state.notes.get("n1"), column: state.columns.get("col-A") })
  assert.equal(spotlitIn(holding({ note_id: "n2" })).column, null)
  assert.equal(spotlitIn(holding({ column_id: "col-A" })).note, null)
  assert.equal(spotlitIn(holding({ column_id: "col-gone" })).up, false)
  assert.equal(spotlitIn(holding(null)).up, false)
  assert.equal(spotlitIn(meeting()).up, false)
})

test("only what hangs on the wall now can be held up, also of a closed question", () => {
  const [open, planned, closed] = QUESTIONS
  assert.equal(canHoldUp(meeting(), open), true)
  assert.equal(canHoldUp(meeting(), closed), false)
  assert.equal(canHoldUp(meeting({ current: "q3" }), closed), true)
  assert.equal(canHoldUp(meeting({ current: "q2" }), planned), false)
  assert.equal(canHoldUp(meeting(), null), false)
})

test("L is its key, and belongs to the text while someone types", () => {
  assert.equal(intentOf({ key: "l" }, { typing: false, onCard: true }), "spotlight")
  assert.equal(intentOf({ key: "l" }, { typing: true, onCard: false }), null)
})
