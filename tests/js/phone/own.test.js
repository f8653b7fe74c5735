import assert from "node:assert/strict"
import { test } from "node:test"

import { cardOf, columnsWithOwn, countOf, hasHung, nextLook, PATIENCE_MS, shownOf, written } from "../../../static/js/phone/own.js"
import { emptyState } from "../../../static/js/shared/state.js"

const ONLINE = { connected: true, now: 1_000 }
const OFFLINE = { connected: false, now: 1_000 }
const LATE = { refused: "The question is closed.", code: "question-closed" }
const ROADS = { column_id: "roads", question_id: "q1", title: "Roads", letter: "B", hue: 2, order: 1 }
const SHOPS = { column_id: "shops", question_id: "q1", title: "Shops", letter: "A", hue: 1, order: 0 }

/** The wall as Pia's phone sees it. */
function wall({ seq = 10, status = "open", notes = [] } = {}) {
  const state = { ...emptyState(), seq }
  state.questions.set("q1", { question_id: "q1", status, authors_sort: true })
  for (const column of [ROADS, SHOPS]) state.columns.set(column.column_id, column)
  for (const note of notes) state.notes.set(note.note_id, note)
  return state
}

function hanging(fields = {}) {
  return { note_id: "n1", question_id: "q1", text: "light", column_id: null, placed_by: null, likely: [], ...fields }
}

function pias(fields = {}) {
  return { ...written("n1", "q1", "light", 1_000), ...fields }
}

test("a note that has just been sent is sending", () => {
  assert.equal(cardOf(pias(), wall(), ONLINE).kind, "sending")
})

test("without a network it waits", () => {
  assert.equal(cardOf(pias(), wall(), OFFLINE).kind, "waiting")
})

test("an answer that takes too long looks like waiting, network or not", () => {
  assert.equal(cardOf(pias(), wall(), { connected: true, now: 1_000 + PATIENCE_MS }).kind, "waiting")
})

test("the phone looks again when patience ends, and never without notes under way", () => {
  assert.equal(nextLook([pias()], wall(), 1_000), 1_000 + PATIENCE_MS)
  assert.equal(nextLook([pias({ seq: 5 })], wall(), 1_000), null)
})

test("a note that came too late waits for its question, with its text, and may be changed meanwhile", () => {
  const card = cardOf(pias(LATE), wall({ status: "closed" }), ONLINE)
  assert.deepEqual([card.kind, card.text, card.mayChange], ["late", "light", true])
})

test("an edit that came too late waits too", () => {
  const own = pias({ seq: 5, edit: { text: "lights", seq: null, ...LATE } })
  const card = cardOf(own, wall({ status: "closed", notes: [hanging()] }), ONLINE)
  assert.deepEqual([card.kind, card.text, card.mayChange], ["late", "lights", true])
})

test("the phone looks again at a late note when its question has been opened behind its back", () => {
  assert.equal(nextLook([pias(LATE)], wall(), 1_000), 1_000 + PATIENCE_MS)
  assert.equal(nextLook([pias(LATE)], wall({ status: "closed" }), 1_000), null)
})

test("acknowledged before its frame has come, it is on the wall", () => {
  assert.equal(cardOf(pias({ seq: 11 }), wall({ seq: 10 }), ONLINE).kind, "posted")
})

test("on the wall and in no column it is unsorted", () => {
  assert.equal(cardOf(pias({ seq: 5 }), wall({ notes: [hanging()] }), ONLINE).kind, "unsorted")
})

test("in the organiser's column it is placed, by the organiser", () => {
  const card = cardOf(pias({ seq: 5 }), wall({ notes: [hanging({ column_id: "roads", placed_by: "organiser" })] }), ONLINE)
  assert.deepEqual([card.kind, card.column, card.by], ["placed", ROADS, "organiser"])
})

test("an acknowledged note that is missing from the wall was taken down", () => {
  const card = cardOf(pias({ seq: 5 }), wall(), ONLINE)
  assert.deepEqual([card.kind, card.mayChange], ["taken-down", false])
})

test("a refused note keeps its text and says why", () => {
  const card = cardOf(pias({ refused: "The question is closed." }), wall(), ONLINE)
  assert.deepEqual([card.kind, card.text, card.reason], ["refused", "light", "The question is closed."])
})

test("an edit shows its own text until the wall has it, then the wall's", () => {
  const notes = [hanging({ text: "light" })]
  const edited = pias({ seq: 5, edit: { text: "street lights", seq: null }, sent_at: 1_000 })
  assert.equal(cardOf(edited, wall({ notes }), ONLINE).text, "street lights")
  assert.equal(cardOf(edited, wall({ notes }), ONLINE).kind, "sending")
  const arrived = pias({ seq: 5, edit: { text: "street lights", seq: 9 } })
  assert.equal(cardOf(arrived, wall({ seq: 9, notes: [hanging({ text: "better street lights" })] }), ONLINE).text, "better street lights")
})

test("a closed question lets nobody edit, but still lets the author say where the note belongs", () => {
  const notes = [hanging({ column_id: "roads", placed_by: "organiser" })]
  const card = cardOf(pias({ seq: 5 }), wall({ status: "closed", notes }), ONLINE)
  assert.deepEqual([card.mayChange, card.offer.others], [false, [SHOPS]])
})

test("while an edit is on its way nothing is offered", () => {
  const notes = [hanging({ column_id: "roads", placed_by: "organiser" })]
  assert.equal(cardOf(pias({ seq: 5, edit: { text: "lights", seq: null } }), wall({ notes }), ONLINE).offer, null)
})

test("the newest own note is first, and withdrawn ones are gone", () => {
  const owns = [pias(), pias({ note_id: "n2", withdrawn: true }), pias({ note_id: "n3" }), pias({ note_id: "n4", question_id: "q2", seq: 4 })]
  assert.deepEqual(shownOf(owns, "q1").map((own) => own.note_id), ["n3", "n1"])
})

test("the note that was withdrawn last keeps its place as long as it can be put up again", () => {
  const owns = [pias(), pias({ note_id: "n2", seq: 5, withdrawn: true }), pias({ note_id: "n3" })]
  assert.deepEqual(shownOf(owns, "q1", "n2").map((own) => own.note_id), ["n3", "n2", "n1"])
  assert.deepEqual(shownOf(owns, "q2", "n2").map((own) => own.note_id), ["n3", "n1"])
  assert.equal(cardOf(owns[1], wall({ notes: [hanging({ note_id: "n2" })] }), ONLINE).kind, "withdrawn")
})

test("a note that has not reached the wall follows its author to the next question", () => {
  const owns = [pias({ note_id: "waiting" }), pias({ note_id: "refused", refused: "Closed." }), pias({ note_id: "hung", seq: 4 })]
  assert.deepEqual(shownOf(owns, "q2").map((own) => own.note_id), ["refused", "waiting"])
})

test("refused and withdrawn notes are not counted as given", () => {
  assert.equal(countOf([pias({ seq: 4 }), pias({ refused: "Closed." }), pias({ withdrawn: true })], "q1"), 1)
})

test("the columns of own notes come once each, by letter", () => {
  const notes = [hanging({ column_id: "roads" }), hanging({ note_id: "n2", column_id: "roads" }), hanging({ note_id: "n3", column_id: "shops" })]
  const owns = ["n1", "n2", "n3"].map((id) => pias({ note_id: id, seq: 5 }))
  assert.deepEqual(columnsWithOwn(owns, wall({ notes })), [SHOPS, ROADS])
})

test("a note that the facilitator looks at first is held, and neither on the wall nor taken down", () => {
  for (const seq of [4, 10]) assert.equal(cardOf(pias({ seq: 5, held: true }), wall({ seq }), ONLINE).kind, "held")
  const hung = cardOf(pias({ seq: 5, held: true }), wall({ notes: [hanging()] }), ONLINE)
  assert.deepEqual([hung.kind, hung.offer], ["unsorted", { likely: [], others: [SHOPS, ROADS] }])
})

test("where the facilitator looks first a note that hangs no more waits, and its author may change it", () => {
  const state = wall()
  state.questions.get("q1").approve_first = true
  const { kind, mayChange } = cardOf(pias({ seq: 5 }), state, ONLINE)
  assert.deepEqual([kind, mayChange], ["held", true])
})

test("a change that waits shows its new words, and what still hangs does not make it shown", () => {
  const own = pias({ seq: 5, held: true, edit: { text: "lights", seq: 11, refused: null } })
  assert.equal(hasHung(own, wall({ seq: 10, notes: [hanging()] })), false)
  assert.deepEqual([cardOf(own, wall({ seq: 11 }), ONLINE).kind, cardOf(own, wall({ seq: 11 }), ONLINE).text], ["held", "lights"])
  assert.equal(hasHung(own, wall({ seq: 12, notes: [hanging({ text: "lights" })] })), true)
})
