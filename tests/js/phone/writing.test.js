import assert from "node:assert/strict"
import { test } from "node:test"

import { authorOf } from "../../../static/js/phone/author.js"
import { chooseCommand, editCommand, eraseCommand, postCommand, unfinished, withdrawCommand } from "../../../static/js/phone/commands.js"
import { openMemory } from "../../../static/js/phone/memory.js"
import { written } from "../../../static/js/phone/own.js"
import { keptOf } from "../../../static/js/phone/seen.js"
import { emptyState, fromSnapshot } from "../../../static/js/shared/state.js"

const CLOSED = { ok: false, code: "question-closed", message: "Closed." }
const FULL = { ok: false, code: "notes-too-many", message: "Full." }

function storage() {
  const kept = new Map()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) }
}

/** Pia at her phone; `answers` are the server's, in order. */
function pia(...answers) {
  let first = false
  const memory = openMemory(storage(), "w1")
  const sent = []
  const heard = []
  const hung = []
  const post = async (command) => {
    sent.push(command)
    return answers.shift() || { ok: true, seq: sent.length }
  }
  const author = authorOf(memory, post, {
    onChange() {}, onRefused: (words) => heard.push(words), onHung: (own) => hung.push(own.note_id), giveUp: async () => sent.push("given up"),
    looksFirst: () => first,
  })
  return { memory, sent, heard, hung, author, lookFirst: () => (first = true) }
}

/** The meeting with its question in that state. */
function meeting(status) {
  const state = emptyState()
  state.questions.set("q1", { question_id: "q1", status })
  return state
}

/** Until every answer that is there has been taken in. */
function settled() {
  return new Promise((resolve) => setImmediate(resolve))
}

test("a posted note is remembered as acknowledged over a reload", async () => {
  const kept = storage()
  const memory = openMemory(kept, "w1")
  await authorOf(memory, async () => ({ ok: true, seq: 7 }), { onChange() {}, onHung() {}, looksFirst: () => false }).write("q1", "light")
  const [own] = openMemory(kept, "w1").notes
  assert.deepEqual([own.text, own.seq], ["light", 7])
})

test("one workshop remembers nothing of another", () => {
  const kept = storage()
  openMemory(kept, "w1").draft("q1", "half a")
  assert.deepEqual([openMemory(kept, "w1").drafts, openMemory(kept, "w2").drafts], [{ q1: "half a" }, {}])
})

test("two tabs of a seat remember each other's notes", () => {
  const kept = storage()
  const [one, other] = [openMemory(kept, "w1"), openMemory(kept, "w1")]
  one.add(written("n1", "q1", "light", 0))
  other.add(written("n2", "q1", "buses", 0))
  one.change("n1", { seq: 5 })
  assert.deepEqual(openMemory(kept, "w1").notes.map((own) => [own.note_id, own.seq]), [["n1", 5], ["n2", null]])
})

test("a phone whose storage is full still knows its notes until it is reloaded", () => {
  const full = { getItem: () => null, setItem: () => { throw new Error("full") } }
  const memory = openMemory(full, "w1")
  memory.add(written("n1", "q1", "light", 0))
  memory.draft("q1", "half a")
  assert.deepEqual([memory.notes.length, memory.drafts.q1], [1, "half a"])
})

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

test("an edit of a note that another tab has still to send goes out after the note", async () => {
  const { memory, sent, author } = pia()
  memory.add(written("n1", "q1", "light", 0))
  await author.edit("n1", "lights")
  assert.deepEqual(sent.map((command) => command.type), ["post-note", "edit-note"])
})

test("a refusal keeps the text, and the corrected text goes out as a new note", async () => {
  const { memory, sent, heard, author } = pia(FULL)
  await author.write("q1", "light")
  assert.deepEqual([memory.notes[0].refused, memory.notes[0].text, heard], ["Full.", "light", ["Full."]])
  await author.edit(memory.notes[0].note_id, "lights")
  assert.deepEqual(memory.notes.map((own) => [own.text, own.refused]), [["lights", null]])
  assert.notEqual(sent[0].note_id, sent[1].note_id)
})

test("a note that came too late goes out by itself when its question is open again, under the same id", async () => {
  const { memory, sent, heard, hung, author } = pia(CLOSED)
  await author.write("q1", "light")
  assert.deepEqual([memory.notes[0].seq, heard, hung], [null, [], []])
  author.resume([], meeting("closed"))
  assert.equal(sent.length, 1)

  author.resume([], meeting("open"))
  author.resume([], meeting("open"))
  await settled()
  author.resume([], meeting("open"))
  assert.deepEqual(new Set(sent.map(JSON.stringify)).size, 1)
  assert.deepEqual([memory.notes.length, memory.notes[0].refused, memory.notes[0].seq > 0, hung], [1, null, true, [sent[0].note_id]])
})

test("a note that came too late waits over a reload too", async () => {
  const kept = storage()
  const quiet = { onChange() {}, onHung() {}, looksFirst: () => false }
  await authorOf(openMemory(kept, "w1"), async () => CLOSED, quiet).write("q1", "light")
  const sent = []
  const post = async (command) => {
    sent.push(command)
    return { ok: true, seq: 7 }
  }
  const memory = openMemory(kept, "w1")
  const author = authorOf(memory, post, quiet)
  author.resume([], meeting("closed"))
  author.resume([], meeting("open"))
  await settled()
  assert.deepEqual([sent, memory.notes[0].seq], [[postCommand(memory.notes[0])], 7])
})

test("an edit that came too late goes out when the question is open again", async () => {
  const { memory, sent, heard, author } = pia({ ok: true, seq: 1 }, CLOSED)
  await author.write("q1", "light")
  await author.edit(memory.notes[0].note_id, "lights")
  author.resume([], meeting("open"))
  await settled()
  assert.deepEqual([sent[2], memory.notes[0].edit.refused, memory.notes[0].edit.seq, heard], [sent[1], null, 3, []])
})

test("what was put right before the note came too late is what goes out", async () => {
  const gone = { ok: false, code: "note-unknown", message: "Gone." }
  const { memory, sent, heard, author } = pia(CLOSED, CLOSED, gone)
  const writing = author.write("q1", "light")
  author.edit(memory.notes[0].note_id, "lights")
  await writing
  await settled()
  assert.deepEqual([memory.notes[0].text, memory.notes[0].edit, heard], ["lights", null, []])
  author.resume([], meeting("open"))
  await settled()
  assert.deepEqual(sent.slice(3), [postCommand(memory.notes[0])])
})

test("what came too late can be given up, and put right", async () => {
  const { memory, sent, author } = pia(CLOSED, CLOSED, CLOSED)
  await author.write("q1", "light")
  await author.write("q1", "buses")
  author.discard(memory.notes[0].note_id)
  await author.edit(memory.notes[0].note_id, "night buses")
  author.resume([], meeting("open"))
  await settled()
  assert.deepEqual(sent.slice(3).map((command) => command.text), ["night buses"])
})

test("a note whose first answer was lost and that was edited since hangs already", async () => {
  const { memory, author } = pia({ ok: false, code: "note-id-taken", message: "Taken." })
  await author.write("q1", "light")
  assert.deepEqual([memory.notes[0].refused, memory.notes[0].seq], [null, 0])
})

test("a withdrawal that is refused brings the note back", async () => {
  const { memory, heard, author } = pia({ ok: true, seq: 1 }, CLOSED)
  await author.write("q1", "light")
  await author.withdraw(memory.notes[0].note_id)
  assert.deepEqual([memory.notes[0].withdrawn, heard], [false, ["Closed."]])
})

test("a note that was withdrawn on its way is not said to be on the wall", async () => {
  const { memory, hung, author } = pia()
  const writing = author.write("q1", "light")
  author.withdraw(memory.notes[0].note_id)
  await writing
  await settled()
  assert.deepEqual(hung, [])
})

test("a late answer to an older edit does not touch the newer one", async () => {
  const { memory, author } = pia({ ok: true, seq: 1 })
  await author.write("q1", "light")
  const noteId = memory.notes[0].note_id
  const first = author.edit(noteId, "lights")
  const second = author.edit(noteId, "street lights")
  await Promise.all([first, second])
  assert.deepEqual([memory.notes[0].edit.text, memory.notes[0].edit.seq], ["street lights", 3])
})

test("a choice is kept until the server knows it", async () => {
  const { memory, sent, author } = pia({ ok: true, seq: 1 }, { ok: true, seq: 2 })
  await author.write("q1", "light")
  const choosing = author.choose(memory.notes[0].note_id, "roads")
  assert.deepEqual([memory.notes[0].choice.column_id, memory.notes[0].choice.seq], ["roads", null])
  await choosing
  assert.deepEqual([memory.notes[0].choice.seq, sent[1].command_id], [2, memory.notes[0].choice.command_id])
})

test("a refused choice keeps the reason, and the next choice forgets it", async () => {
  const { memory, heard, author } = pia({ ok: true, seq: 1 }, { ok: false, code: "choosing-off", message: "Off." }, { ok: true, seq: 3 })
  await author.write("q1", "light")
  const noteId = memory.notes[0].note_id
  await author.choose(noteId, "roads")
  assert.deepEqual([memory.notes[0].choice.refused, memory.notes[0].choice.code, heard], ["Off.", "choosing-off", ["Off."]])
  await author.choose(noteId, null)
  assert.deepEqual([memory.notes[0].choice.column_id, memory.notes[0].choice.refused], [null, null])
})

test("a late answer to an older choice does not touch the newer one", async () => {
  const { memory, author } = pia({ ok: true, seq: 1 }, { ok: false, code: "column-unknown", message: "Gone." }, { ok: true, seq: 3 })
  await author.write("q1", "light")
  const noteId = memory.notes[0].note_id
  await Promise.all([author.choose(noteId, "roads"), author.choose(noteId, "shops")])
  assert.deepEqual([memory.notes[0].choice.column_id, memory.notes[0].choice.seq], ["shops", 3])
})

test("after a reload everything unacknowledged goes out, also what never reached the outbox", () => {
  const lost = { note_id: "n1", question_id: "q1", text: "light", seq: null, refused: null, withdrawn: false }
  const hung = { ...lost, note_id: "n2", seq: 4 }
  const waiting = [withdrawCommand("n9")]
  assert.deepEqual(unfinished(waiting, [lost, hung]), [...waiting, postCommand(lost)])
  assert.deepEqual(unfinished([postCommand(lost)], [lost]), [postCommand(lost)])
})

test("an edit or a choice that never reached the outbox goes out too, and only until it is answered", () => {
  const edit = { text: "lights", seq: null, refused: null, command_id: "k1" }
  const choice = { column_id: "roads", seq: null, refused: null, command_id: "k2" }
  const own = { note_id: "n1", question_id: "q1", text: "light", seq: 4, refused: null, withdrawn: false, edit, choice }
  const both = [editCommand("n1", "lights", "k1"), chooseCommand("n1", "roads", "k2")]
  assert.deepEqual(unfinished([], [own]), both)
  assert.deepEqual(unfinished(both, [own]), both)
  const answered = { ...own, edit: { ...edit, refused: "Closed." }, choice: { ...choice, seq: 6 } }
  assert.deepEqual(unfinished([], [answered]), [])
})

test("who erases everything gives up what waits, forgets at once, and erases on the server what it has", async () => {
  const { memory, sent, author } = pia()
  await author.write("q1", "Mer lys")
  memory.draft("q1", "Halvferdig")
  const erased = author.eraseAll()
  await settled()
  assert.deepEqual([memory.notes, memory.drafts], [[], {}])
  assert.equal((await erased).ok, true)
  assert.deepEqual(sent.slice(1).map((one) => one.type || one), ["given up", "erase-own-notes"])
  assert.equal(memory.erasing, null)
})

test("an erasing that got lost goes out before what was written after it, and once", () => {
  const own = written("n1", "q1", "Ny begynnelse", 0)
  assert.deepEqual(unfinished([], [own], "e1"), [eraseCommand("e1"), postCommand(own)])
  assert.deepEqual(unfinished([eraseCommand("e1"), postCommand(own)], [own], "e1"), [eraseCommand("e1"), postCommand(own)])
})

test("what goes to a facilitator who looks first is remembered as held, a change of it too", async () => {
  const { memory, author, lookFirst } = pia()
  await author.write("q1", "light")
  assert.equal(memory.notes[0].held, false)
  lookFirst()
  await author.write("q1", "benches")
  await author.edit(memory.notes[0].note_id, "more light")
  assert.deepEqual(memory.notes.map(({ held }) => held), [true, true])
})
