import assert from "node:assert/strict"
import { test } from "node:test"

import { heldAt, minutesLeft, screenOf } from "../../../static/js/phone/screen.js"
import { emptyState } from "../../../static/js/shared/state.js"

function meeting(current, questions, workshop = {}) {
  const state = { ...emptyState(), seq: 1, workshop: { current_question_id: current, ...workshop } }
  questions.forEach(([id, status], order) => state.questions.set(id, { question_id: id, text: id, status, order }))
  return state
}

test("before the first frame the phone is loading", () => {
  assert.equal(screenOf(emptyState(), {}, null).kind, "loading")
})

test("before the first question it waits", () => {
  assert.equal(screenOf(meeting(null, []), {}, null).kind, "before")
})

test("an open question is for writing, a closed one for looking at the wall", () => {
  assert.equal(screenOf(meeting("q1", [["q1", "open"]]), {}, null).kind, "write")
  assert.equal(screenOf(meeting("q1", [["q1", "closed"]]), {}, null).kind, "look")
})

test("a draft is not unsent while it stands in the field", () => {
  assert.deepEqual(screenOf(meeting("q1", [["q1", "open"]]), { q1: "half a" }, null).unsent, [])
})

test("a draft of a question that has been closed is kept and shown", () => {
  const [unsent] = screenOf(meeting("q1", [["q1", "closed"]]), { q1: "half a" }, null).unsent
  assert.deepEqual([unsent.text, unsent.open], ["half a", false])
})

test("a draft at another open question can still be posted there", () => {
  const [unsent] = screenOf(meeting("q2", [["q1", "open"], ["q2", "open"]]), { q1: "half a" }, null).unsent
  assert.deepEqual([unsent.question.question_id, unsent.open], ["q1", true])
})

test("questions still open elsewhere stay reachable", () => {
  const { others } = screenOf(meeting("q2", [["q1", "open"], ["q2", "open"], ["q3", "closed"]]), {}, null)
  assert.deepEqual(others.map((question) => question.question_id), ["q1"])
})

test("who chose another question stays there and is told where the meeting is", () => {
  const screen = screenOf(meeting("q2", [["q1", "open"], ["q2", "open"]]), {}, "q1")
  assert.deepEqual([screen.question.question_id, screen.next.question_id, screen.others], ["q1", "q2", []])
})

test("a chosen question that has been closed gives way to the meeting's", () => {
  const screen = screenOf(meeting("q2", [["q1", "closed"], ["q2", "open"]]), {}, "q1")
  assert.deepEqual([screen.question.question_id, screen.next], ["q2", null])
})

test("only somebody who is writing is held at a question that the meeting leaves", () => {
  const moved = meeting("q2", [["q1", "open"], ["q2", "open"]])
  assert.equal(heldAt("q1", moved, true), "q1")
  assert.equal(heldAt("q1", moved, false), null)
  assert.equal(heldAt("q2", moved, true), null)
})

test("nobody is held where nothing can be posted any more", () => {
  assert.equal(heldAt("q1", meeting("q2", [["q1", "closed"], ["q2", "open"]]), true), null)
})

test("a started minute counts as a whole one, and a timer that has run out is not shown", () => {
  const state = meeting("q1", [["q1", "open"]], { timer_ends_at: 61_000 })
  assert.deepEqual([minutesLeft(state, 0), minutesLeft(state, 60_500), minutesLeft(state, 61_000)], [2, 1, null])
})
