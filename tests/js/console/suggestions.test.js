import assert from "node:assert/strict"
import { test } from "node:test"
import { steadyOrder } from "../../../static/js/console/needs/steady.js"
import { commandOf, inTurn, standing } from "../../../static/js/console/needs/suggestions.js"
import { advice, advised, column, meeting, note } from "./meeting.js"

const BUS = ["n1", "n2", "n3"].map((id) => note(id, { column_id: "col-B" }))
const given = (suggestion, more = {}) =>
  standing(meeting({ columns: [column("A"), column("B")], notes: BUS, questions: advised(suggestion), ...more }), "q1").length

const merge = advice("merge-columns", { column_ids: ["col-A", "col-B"] })
const split = advice("split-column", { column_ids: ["col-B"], note_ids: ["n1", "n2"], title: "Fiber" })
const halves = advice("split-note", { note_ids: ["n1"], texts: ["Frokostmøter", "nyhetsbrev"] })

test("two columns are suggested to be merged while both stand", () => {
  assert.equal(given(merge), 1)
  assert.equal(given(merge, { columns: [column("A")] }), 0)
  assert.equal(given(merge, { columns: [column("A"), column("B", { question_id: "q2" })] }), 0)
})

test("a column is suggested to be split while all those notes are in it, and not as a whole", () => {
  assert.equal(given(split), 1)
  assert.equal(given(split, { notes: [BUS[0], note("n2", { column_id: "col-A" }), BUS[2]] }), 0)
  assert.equal(given(split, { notes: BUS.slice(0, 2) }), 0)
  assert.equal(given(split, { columns: [column("A")] }), 0)
})

test("a note is suggested to be split while it says both things, so that nothing written since is lost", () => {
  const says = (text, more) => given(halves, { notes: [note("n1", { text, ...more })] })
  assert.equal(says("Frokostmøter og Nyhetsbrev!"), 1)
  assert.equal(says("Frokostmøter hver uke"), 0)
  assert.equal(says("Frokostmøter og nyhetsbrev", { status: "hidden" }), 0)
  assert.equal(given(halves, { notes: [] }), 0)
})

test("advice of a kind that this page does not know is left out", () => {
  assert.equal(given(advice("paint-column", { column_ids: ["col-A"] })), 0)
})

test("what is on the screen keeps its turn when new advice comes", () => {
  const keys = (...names) => names.map((key) => ({ key }))
  const { now, later } = inTurn(keys("new", "b", "a", "newer"), ["a", "b"])
  assert.deepEqual(now.map(({ key }) => key), ["a", "b", "new"])
  assert.equal(later, 1)
  assert.equal(inTurn(keys("a"), []).later, 0)
})

test("each kind of advice is done by an ordinary command", () => {
  assert.deepEqual(commandOf(merge, "x"), { type: "merge-columns", column_id: "col-A", into_column_id: "col-B" })
  assert.deepEqual(commandOf(split, "x"),
    { type: "split-column", column_id: "col-B", note_ids: ["n1", "n2"], title: "Fiber", new_column_id: "x" })
  assert.deepEqual(commandOf(halves, "x"), { type: "split-note", note_id: "n1", texts: ["Frokostmøter", "nyhetsbrev"], new_note_id: "x" })
})

const order = (...arguments_) => steadyOrder(...arguments_).map(({ id, gone }) => (gone ? `(${id})` : id))

test("at rest the cards stand as they are wanted", () => {
  assert.deepEqual(order(["a", "b"], ["new", "b"], false), ["new", "b"])
})

test("under a hand nothing moves: new cards come last, and what is gone keeps its place", () => {
  assert.deepEqual(order(["a", "b", "c"], ["new", "b", "c"], true), ["(a)", "b", "c", "new"])
})
