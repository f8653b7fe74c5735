import assert from "node:assert/strict"
import { test } from "node:test"

import { askingOf, cardOf, written } from "../../../static/js/phone/own.js"
import { landing, placeWords } from "../../../static/js/phone/place_words.js"
import { placeOf } from "../../../static/js/phone/place.js"
import { emptyState } from "../../../static/js/shared/state.js"

const ONLINE = { connected: true, now: 1_000 }
const OFFLINE = { connected: false, now: 1_000 }
const OFF = { code: "choosing-off", refused: "Choosing is off." }

function column(columnId, order, fields = {}) {
  return { column_id: columnId, question_id: "q1", title: columnId, letter: "ABCDE"[order], hue: order + 1, order, ...fields }
}

/** The wall as Pia's phone sees it: the columns roads, shops, schools and sea, and her note in roads unless said otherwise. */
function wall({ note = {}, authorsSort = true, seq = 10 } = {}) {
  const state = { ...emptyState(), seq }
  state.questions.set("q1", { question_id: "q1", status: "open", authors_sort: authorsSort })
  for (const [order, id] of ["roads", "shops", "schools", "sea"].entries()) state.columns.set(id, column(id, order))
  hang(state, note)
  return state
}

function hang(state, fields = {}) {
  const note = { note_id: "n1", question_id: "q1", text: "light", column_id: "roads", placed_by: "organiser", likely: [], ...fields }
  state.notes.set(note.note_id, note)
}

function pias(fields = {}) {
  return { ...written("n1", "q1", "light", 1_000), seq: 5, ...fields }
}

function ids(columns) {
  return columns.map((one) => one.column_id)
}

/** What is offered for Pia's note, by ids. */
function offered(own, state) {
  const { offer } = placeOf(own, state, ONLINE)
  return offer && { likely: ids(offer.likely), others: ids(offer.others) }
}

test("the other likely columns are offered in the order of the wall, the rest behind them", () => {
  const state = wall({ note: { likely: ["schools", "roads", "shops"] } })
  assert.deepEqual(offered(pias(), state), { likely: ["shops", "schools"], others: ["sea"] })
})

test("new advice with the same columns swaps nothing under a finger", () => {
  const before = offered(pias(), wall({ note: { likely: ["shops", "schools", "roads"] } }))
  assert.deepEqual(offered(pias(), wall({ note: { likely: ["schools", "shops", "roads"] } })), before)
})

test("an unsorted note is offered its likely columns too", () => {
  const state = wall({ note: { column_id: null, placed_by: null, likely: ["sea", "roads"] } })
  assert.deepEqual(offered(pias(), state), { likely: ["roads", "sea"], others: ["shops", "schools"] })
})

test("without advice every other column can be chosen", () => {
  assert.deepEqual(offered(pias(), wall()), { likely: [], others: ["shops", "schools", "sea"] })
})

test("where choosing is off nothing is offered, and the note still tells where it is", () => {
  const state = wall({ authorsSort: false, note: { likely: ["shops"] } })
  assert.equal(offered(pias(), state), null)
  assert.equal(placeWords(cardOf(pias(), state, ONLINE)), "Your note is in roads")
})

test("what the facilitator placed says so, and nobody asks about it", () => {
  const state = wall({ note: { placed_by: "facilitator", likely: ["shops"] } })
  assert.equal(offered(pias(), state), null)
  assert.equal(placeWords(cardOf(pias(), state, ONLINE)), "The facilitator put your note in roads")
  hang(state, { placed_by: "facilitator", column_id: null })
  assert.equal(placeWords(cardOf(pias(), state, ONLINE)), "The facilitator left your note unsorted")
})

test("before there is a column there is nothing to choose", () => {
  const state = wall({ note: { column_id: null, placed_by: null } })
  state.columns.clear()
  assert.equal(offered(pias(), state), null)
})

test("the offer follows what happens to the columns", () => {
  const state = wall({ note: { likely: ["shops", "schools", "roads"] } })
  state.columns.delete("schools")
  state.columns.set("shops", column("shops", 1, { title: "Shops and cafés" }))
  const { offer } = placeOf(pias(), state, ONLINE)
  assert.deepEqual([ids(offer.likely), offer.likely[0].title, ids(offer.others)], [["shops"], "Shops and cafés", ["sea"]])
})

test("what the author chose is shown at once, and said", () => {
  const state = wall({ note: { likely: ["shops"] } })
  const card = cardOf(pias({ choice: { column_id: "shops", seq: null } }), state, ONLINE)
  assert.deepEqual([card.column.column_id, card.by, card.waits, placeWords(card)], ["shops", "author", false, "Your choice: shops"])
})

test("none of these takes the note out of its column at once, and can be taken back", () => {
  const card = cardOf(pias({ choice: { column_id: null, seq: null } }), wall({ note: { likely: ["shops"] } }), ONLINE)
  assert.deepEqual([card.kind, placeWords(card)], ["unsorted", "You said: none of these"])
  assert.deepEqual([ids(card.offer.likely), ids(card.offer.others)], [["shops"], ["roads", "schools", "sea"]])
})

test("a choice made without network says that it waits", () => {
  const card = cardOf(pias({ choice: { column_id: "shops", seq: null } }), wall(), OFFLINE)
  assert.deepEqual([card.kind, card.waits], ["placed", true])
})

test("once the frames know the choice, the wall is right", () => {
  const own = pias({ choice: { column_id: "shops", seq: 10 } })
  const card = cardOf(own, wall({ seq: 10, note: { column_id: "sea", placed_by: "facilitator" } }), ONLINE)
  assert.deepEqual([card.column.column_id, card.by], ["sea", "facilitator"])
})

test("a chosen column that has gone meanwhile is no choice any more", () => {
  const state = wall()
  state.columns.delete("shops")
  const card = cardOf(pias({ choice: { column_id: "shops", seq: null } }), state, ONLINE)
  assert.deepEqual([card.column.column_id, card.by], ["roads", "organiser"])
})

test("a refused choice is taken back and told, until choosing is on again", () => {
  const own = pias({ choice: { column_id: "shops", seq: null, ...OFF } })
  const card = cardOf(own, wall({ authorsSort: false }), ONLINE)
  assert.deepEqual([card.column.column_id, card.by, card.wrong], ["roads", "organiser", OFF.refused])
  assert.equal(cardOf(own, wall(), ONLINE).wrong, null)
})

test("a column that had gone is told until the author or the facilitator has placed the note", () => {
  const own = pias({ choice: { column_id: "shops", seq: null, code: "column-unknown", refused: "It is gone." } })
  assert.equal(cardOf(own, wall(), ONLINE).wrong, "It is gone.")
  assert.equal(cardOf(own, wall({ note: { placed_by: "facilitator" } }), ONLINE).wrong, null)
})

/** Pia's cards, the newest first: the note n<number> of each given placing. */
function cards(...notes) {
  const state = wall()
  state.notes.clear()
  const owns = notes.map((fields, index) => pias({ note_id: `n${index}`, ...fields?.own }))
  notes.forEach((fields, index) => fields && !fields.own && hang(state, { note_id: `n${index}`, ...fields }))
  return owns.map((own) => cardOf(own, state, ONLINE))
}

const ORGANISED = {}
const ON_ITS_WAY = { own: { seq: null } }
const SAID = { placed_by: "author" }
const LED = { placed_by: "facilitator" }
const UNADVISED = { column_id: null, placed_by: null }

test("only the newest note asks openly", () => {
  const [newest, older] = cards(ORGANISED, ORGANISED)
  assert.equal(askingOf([newest, older]), newest)
})

test("when its author has spoken, or the facilitator, the next older note asks", () => {
  const [said, led, next, older] = cards(SAID, LED, ORGANISED, ORGANISED)
  assert.equal(askingOf([said, led, next, older]), next)
})

test("a note on its way keeps the older ones from asking", () => {
  assert.equal(askingOf(cards(ON_ITS_WAY, ORGANISED)), null)
})

test("a note that was refused or taken down does not", () => {
  const [refused, gone, older] = cards({ own: { seq: null, refused: "Closed." } }, null, ORGANISED)
  assert.deepEqual([refused.kind, gone.kind], ["refused", "taken-down"])
  assert.equal(askingOf([refused, gone, older]), older)
})

test("an unsorted note asks when the organiser knows likely columns, and not before", () => {
  assert.equal(askingOf(cards(UNADVISED)), null)
  const [advised] = cards({ ...UNADVISED, likely: ["sea"] })
  assert.equal(askingOf([advised]), advised)
})

test("a screen reader hears where a note has landed and which one it is", () => {
  const [placed, unsorted] = cards(ORGANISED, UNADVISED)
  assert.equal(landing(placed).words, "Your note is in roads: light")
  assert.equal(landing(unsorted), null)
})

test("a new name for the column is no new landing", () => {
  const state = wall()
  const before = landing(cardOf(pias(), state, ONLINE)).place
  state.columns.set("roads", column("roads", 0, { title: "Roads and transport" }))
  assert.equal(landing(cardOf(pias(), state, ONLINE)).place, before)
})
