import assert from "node:assert/strict"
import { test } from "node:test"
import { groupsOf, namesOf } from "../../../static/js/console/attendance/groups.js"
import { meeting, note } from "./meeting.js"

const told = (kinds) => kinds.map(({ by, groups }) => [by, groups.map((group) => group.told)])

test("each kind that was asked for has its groups, and what can be said of each", () => {
  const attendance = {
    questionId: "q1",
    affiliation: [{ name: "Bedrift", people: 4, wrote: 2 }, { name: "Politiker", people: 1, wrote: null }],
    table: [{ name: "6", people: 3, wrote: 0 }, { name: "7", people: 3, wrote: 0 }, { name: null, people: 3, wrote: 0 }],
  }
  const state = meeting({ notes: [note("n1", { by: "facilitator", entered_for: "6" })] })
  assert.deepEqual(told(groupsOf(state, "q1", attendance)), [["affiliation", ["wrote", "unsaid"]], ["table", ["for", "silent", "silent"]]])
  assert.deepEqual(told(groupsOf(state, "q1", { questionId: "q1", table: [] })), [["table", []]])
})

test("counts for another question are not shown for this one", () => {
  const attendance = { questionId: "q1", table: [{ name: "6", people: 3, wrote: 0 }] }
  assert.deepEqual(groupsOf(meeting(), "q2", attendance), [])
  assert.deepEqual(groupsOf(meeting(), "q1", null), [])
})

test("before the first question it is told who is here, and of nobody whether they have written", () => {
  const attendance = { questionId: null, table: [{ name: "6", people: 3, wrote: null }] }
  assert.deepEqual(told(groupsOf(meeting(), null, attendance)), [["table", ["unsaid"]]])
})

test("names come in the order of the alphabet of the language", () => {
  const seats = ["Åse", null, "Berit", "Ærling"].map((name, order) => ({ seat: `s${order}`, name, order }))
  const { named, nameless } = namesOf(meeting({ seats }), ["nb"])
  assert.deepEqual([named.map(({ name }) => name), nameless], [["Berit", "Ærling", "Åse"], 1])
})
