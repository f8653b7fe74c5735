import assert from "node:assert/strict"
import { test } from "node:test"
import { applyFrame, columnsOf, currentQuestion, emptyState, fromSnapshot, inOrder, notesOf } from "../../../static/js/shared/state.js"

const note = (id, order, more = {}) => ({ note_id: id, question_id: "q1", text: id, order, column_id: null, ...more })
const snapshot = () => ({
  seq: 4,
  state: {
    role: "wall",
    workshop: { title: "Meeting", current_question_id: "q1" },
    questions: [{ question_id: "q1", text: "What?", order: 0 }],
    columns: [{ column_id: "b", question_id: "q1", order: 1 }, { column_id: "a", question_id: "q1", order: 0 }],
    notes: [note("n2", 4), note("n1", 3), { ...note("n3", 2), question_id: "q2" }],
  },
})

test("the next frame is applied, an earlier one dropped, a later one noticed as a gap", () => {
  const state = fromSnapshot(snapshot())
  assert.equal(applyFrame(state, { seq: 4, type: "note-posted", put: { notes: [note("n9", 4)] } }), "old")
  assert.equal(applyFrame(state, { seq: 6, type: "note-posted", put: { notes: [note("n9", 6)] } }), "gap")
  assert.equal(state.notes.has("n9"), false)
  assert.equal(applyFrame(state, { seq: 5, type: "note-posted", put: { notes: [note("n9", 5)] } }), "applied")
  assert.equal(state.notes.get("n9").text, "n9")
})

test("an unseen frame only counts", () => {
  const state = fromSnapshot(snapshot())
  assert.equal(applyFrame(state, { seq: 5, type: "unseen" }), "applied")
  assert.equal(state.seq, 5)
  assert.equal(state.notes.size, 3)
})

test("what is put replaces the whole item, and what is gone is gone", () => {
  const state = fromSnapshot(snapshot())
  applyFrame(state, { seq: 5, type: "x", put: { notes: [note("n1", 3, { column_id: "a" })] }, gone: { notes: ["n2"] } })
  assert.equal(state.notes.get("n1").column_id, "a")
  assert.equal(state.notes.has("n2"), false)
  applyFrame(state, { seq: 6, type: "x", put: { workshop: { title: "Evening" } } })
  assert.deepEqual(state.workshop, { title: "Evening" })
})

test("items come in their order, whatever the order of their arrival", () => {
  const state = fromSnapshot(snapshot())
  assert.deepEqual(notesOf(state, "q1").map((n) => n.note_id), ["n1", "n2"])
  assert.deepEqual(columnsOf(state, "q1").map((c) => c.column_id), ["a", "b"])
  assert.deepEqual(inOrder(new Map([["7", { seq: 7 }], ["5", { seq: 5 }]])).map((s) => s.seq), [5, 7])
})

test("there is no question before the first", () => {
  assert.equal(currentQuestion(emptyState()), null)
  assert.equal(currentQuestion(fromSnapshot(snapshot())).text, "What?")
})
