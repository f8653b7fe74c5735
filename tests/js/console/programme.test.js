import assert from "node:assert/strict"
import { test } from "node:test"
import { goTo, placeOf, programmeOf, questionAfter, questionBefore, questionInView } from "../../../static/js/console/programme.js"
import { meeting, QUESTIONS } from "./meeting.js"

test("parts come in their order, with their questions", () => {
  const told = programmeOf(meeting()).map(({ part, questions }) => [part.title, questions.map((q) => q.question_id)])
  assert.deepEqual(told, [["Del 1", ["q1", "q2"]], ["Del 2", ["q3"]]])
})

test("a question added later to part 1 comes before part 2", () => {
  const added = { question_id: "q4", part_id: "p1", text: "Og ellers?", status: "planned", order: 3 }
  const state = meeting({ questions: [...QUESTIONS, added] })
  assert.equal(questionAfter(state, "q2").question_id, "q4")
  assert.equal(questionAfter(state, "q4").question_id, "q3")
})

test("questions without a part are shown last, not lost", () => {
  const loose = { question_id: "q0", part_id: null, text: "Løs", status: "planned", order: 9 }
  assert.deepEqual(programmeOf(meeting({ questions: [loose] })).at(-1), { part: null, questions: [loose] })
})

test("before the first question, next is the first; after the last, nothing is", () => {
  assert.equal(questionAfter(meeting(), null).question_id, "q1")
  assert.equal(questionAfter(meeting(), "q3"), null)
  assert.equal(questionBefore(meeting(), "q1"), null)
  assert.equal(questionBefore(meeting(), "q3").question_id, "q2")
})

test("going on opens what is planned, and never reopens what Freya has closed", () => {
  assert.equal(goTo(QUESTIONS[1]).type, "open-question")
  assert.equal(goTo(QUESTIONS[2]).type, "show-question")
})

test("the console shows what it looks at, else the hall's question, else the first", () => {
  assert.equal(questionInView(meeting(), "q3").question_id, "q3")
  assert.equal(questionInView(meeting({ current: "q2" }), null).question_id, "q2")
  assert.equal(questionInView(meeting({ current: null }), "gone").question_id, "q1")
  assert.equal(questionInView(meeting({ current: null, questions: [] }), null), null)
})

test("a question knows its place in the meeting", () => {
  assert.deepEqual(placeOf(meeting(), "q3"), { n: 3, m: 3 })
})
