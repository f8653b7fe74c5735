import assert from "node:assert/strict"
import { test } from "node:test"
import { intentOf } from "../../../static/js/console/keys.js"
import { agreedIn, columnTalkedAbout, namesFor, originsIn } from "../../../static/js/console/outcomes/agreed.js"
import { dayOf, useTexts } from "../../../static/js/shared/texts.js"
import { column, meeting, note } from "./meeting.js"

const outcome = (id, order, more = {}) => ({ outcome_id: id, kind: "action", text: id, who: null, order, ...more })
const ids = (outcomes) => outcomes.map(({ outcome_id: id }) => id)

test("decisions and actions stand apart, each as they were written down", () => {
  const { decisions, actions } = agreedIn(meeting({ outcomes: [outcome("b", 9), outcome("d", 8, { kind: "decision" }), outcome("a", 7)] }))
  assert.deepEqual([ids(decisions), ids(actions)], [["d"], ["a", "b"]])
})

test("what earlier meetings have agreed on stands by their days, with how much is done", () => {
  const march = (id, order, more) => outcome(id, order, { agreed_on: "2026-03-12", done: false, ...more })
  const { earlier, decisions, actions } = agreedIn(meeting({ outcomes: [
    outcome("a", 9), march("b", -2, { done: true }), march("c", -3), march("d", -1, { kind: "decision" }), outcome("e", -4, { agreed_on: "2025-11-20", kind: "decision" }),
  ] }))
  assert.deepEqual(earlier.map(({ outcomes, ...about }) => ({ ...about, ids: ids(outcomes) })), [
    { day: "2025-11-20", done: 0, actions: 0, ids: ["e"] },
    { day: "2026-03-12", done: 1, actions: 2, ids: ["d", "c", "b"] },
  ])
  assert.deepEqual([ids(decisions), ids(actions)], [[], ["a"]])
})

test("who was named last is offered first, once, and then the affiliations", () => {
  const state = meeting({ outcomes: [outcome("a", 1, { who: "Kari" }), outcome("b", 2, { who: "Ola" }), outcome("c", 3, { who: "Kari" }), outcome("d", 4)] })
  state.workshop.affiliations = ["Næringsliv", "Ola"]
  assert.deepEqual(namesFor(state), ["Kari", "Ola", "Næringsliv"])
})

test("a question without columns is nothing to come out of", () => {
  const origins = originsIn(meeting({ columns: [column("B"), column("A")] }))
  assert.deepEqual(origins.map(({ question, columns }) => [question.question_id, columns.map(({ letter }) => letter)]), [["q1", ["A", "B"]]])
})

test("an action comes out of the column in hand, else that of the notes in hand, else the one shown large", () => {
  const state = meeting({ columns: [column("A"), column("B")], notes: [note("n1", { column_id: "col-A" }), note("n2", { column_id: "col-B" })] })
  assert.equal(columnTalkedAbout(state), null)
  state.workshop.spotlight = { question_id: "q1", note_id: null, column_id: "col-B" }
  assert.equal(columnTalkedAbout(state), "col-B")
  assert.equal(columnTalkedAbout(state, { noteIds: ["n1"] }), "col-A")
  assert.equal(columnTalkedAbout(state, { noteIds: ["n1", "n2"] }), null)
  assert.equal(columnTalkedAbout(state, { columnId: "col-B", noteIds: ["n1"] }), "col-B")
})

test("a day is written as the language writes it", () => {
  assert.equal(dayOf("2027-06-30"), "30 Jun 2027")
  useTexts({}, "nn")
  assert.equal(dayOf("2027-06-30"), "30. juni 2027")
  useTexts({})
})

test("A writes down what was agreed", () => {
  assert.equal(intentOf({ key: "a" }, { typing: false, onCard: true }), "write-outcome")
  assert.equal(intentOf({ key: "a", ctrlKey: true }, { typing: false, onCard: true }), "select-lane")
})
