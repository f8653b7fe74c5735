import assert from "node:assert/strict"
import { test } from "node:test"
import { keptOf } from "../../../static/js/phone/seen.js"
import { fromSnapshot } from "../../../static/js/shared/state.js"
import { targetsOf } from "../../../static/js/shared/votes.js"

test("of the meeting a phone keeps what its screen shows, and of the notes only its own", () => {
  const note = (note_id) => ({ note_id, question_id: "q1", text: note_id, order: 1, column_id: null })
  const question = { question_id: "q1", text: "What?", order: 0, status: "open" }
  const state = fromSnapshot({ seq: 9, state: {
    role: "participant", workshop: { title: "Meeting" }, questions: [question], notes: [note("mine"), note("another's")],
  } })
  const kept = JSON.parse(JSON.stringify(keptOf(state, [{ note_id: "mine" }, { note_id: "not there yet" }])))
  assert.equal(JSON.stringify(kept).includes("another's"), false)
  const again = fromSnapshot(kept)
  assert.deepEqual([again.seq, again.questions.get("q1"), [...again.notes.keys()]], [9, question, ["mine"]])
})

test("other people's notes are kept while a ballot asks about them, and no longer", () => {
  const note = (note_id, order) => ({ note_id, question_id: "q1", text: note_id, order, column_id: null, status: "visible", likely: ["c1"] })
  const seen = (status) => fromSnapshot({ seq: 9, state: {
    role: "participant", workshop: { title: "Meeting", current_question_id: "q1" }, questions: [{ question_id: "q1", order: 0, status: "open" }],
    notes: [note("mine", 1), note("another's", 2)], votes: [{ vote_id: "v1", question_id: "q1", kind: "notes", status, dots: 3, order: 1, counts: {} }],
  } })
  const kept = (status) => fromSnapshot(JSON.parse(JSON.stringify(keptOf(seen(status), [{ note_id: "mine" }]))))
  const voting = kept("open")
  assert.deepEqual(targetsOf(voting, voting.votes.get("v1")).map(({ id }) => id), ["mine", "another's"])
  assert.deepEqual([voting.notes.get("mine").likely, voting.notes.get("another's").likely], [["c1"], undefined])
  for (const status of ["closed", "shown", "kept"]) {
    assert.deepEqual([[...kept(status).notes.keys()], kept(status).votes.size], [["mine"], 0], status)
  }
})
