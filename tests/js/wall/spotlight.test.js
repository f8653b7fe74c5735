import assert from "node:assert/strict"
import { test } from "node:test"
import { heldUp } from "../../../static/js/wall/announce.js"
import { fitSpotlight, smaller } from "../../../static/js/wall/fit_spotlight.js"
import { besideOf, createSpotlight, idOf, spotlitOn } from "../../../static/js/wall/spotlight.js"
import { viewOf } from "../../../static/js/wall/view.js"
import { measure } from "./walls.js"

const card = (id, ids = [id]) => ({ id, ids, text: `text ${id}`, alike: ids.length, enteredFor: null })
const BOARD = { earlier: [],
  question: { question_id: "q1" }, noteCount: 5, unsorted: [card("x")],
  columns: [{ id: "a", title: "Roads", notes: [card("n1", ["n1", "n2"]), card("n3")] }, { id: "b", title: "Schools", notes: [card("n4")] }],
}
const note = (id) => ({ question_id: "q1", note_id: id, column_id: null })
const column = (id) => ({ question_id: "q1", note_id: null, column_id: id })

// Screens of the hall, and the stage of each in u: the width and height of the note's own panel.
const SCREENS = [[1280, 720], [1920, 1080], [3840, 2160], [1024, 768]]
const COMPOUND = "Næringslivsutviklingsstrategiarbeidsgruppemedlemskap"
const LONGEST = "Vi trenger flere møteplasser der næringslivet, kommunen og de unge treffes ".repeat(4).slice(0, 280)

function roomOn([width, height]) {
  const u = Math.min(height, width * 0.75) / 100
  return { u, measure, width: width - 9.2 * u, height: height - 36 * u }
}

function takes(text, { width, height }, { f, g }) {
  const type = { size: g.text, weight: 480, tracking: 0 }
  const inner = width - 2 * g.cardX
  return { fits: measure.lines(text, inner, type) * g.leading * g.text + 2 * g.cardY <= height, broken: measure.longest(text, type) > inner, f }
}

for (const screen of SCREENS) {
  test(`on ${screen.join("x")} every note fits whole, and the longest is read from the last row`, () => {
    const room = roomOn(screen)
    for (const text of ["Buss", "Flere benker i parken", COMPOUND, LONGEST, "🙂".repeat(140), "x".repeat(280)]) {
      const { fits } = takes(text, room, fitSpotlight(text, room))
      assert.ok(fits, text)
    }
    assert.ok(fitSpotlight(LONGEST, room).f > 5)
  })

  test(`on ${screen.join("x")} a long compound stays in one piece`, () => {
    const room = roomOn(screen)
    const { broken, f } = takes(COMPOUND, room, fitSpotlight(COMPOUND, room))
    assert.equal(broken, false)
    assert.ok(f > 3.8)
  })
}

test("the last line is as full as the others, and no line more is made of it", () => {
  const room = roomOn(SCREENS[1])
  for (const text of ["Buss", LONGEST.slice(0, 90), LONGEST]) {
    const { g, width } = fitSpotlight(text, room)
    const type = { size: g.text, weight: 480, tracking: 0 }
    const inner = room.width - 2 * g.cardX
    const lines = measure.lines(text, inner, type)
    assert.equal(measure.lines(text, width, type), lines)
    assert.ok(width <= inner)
    assert.ok(lines > 1 ? measure.lines(text, width * 0.9, type) > lines : width < inner / 2, text)
  }
})

test("a short note is as large as it gets, and a longer one never larger", () => {
  const room = roomOn(SCREENS[1])
  const sizes = [4, 20, 60, 120, 280].map((length) => fitSpotlight(LONGEST.slice(0, length), room).f)
  assert.equal(sizes[0], 15)
  assert.deepEqual([...sizes].sort((a, b) => b - a), sizes)
})

test("a browser that needs more room is given smaller type, down to the least", () => {
  const room = roomOn(SCREENS[1])
  assert.ok(fitSpotlight("Buss", { ...room, most: 10 }).f <= 10)
  assert.equal(smaller(2.5), 2.5)
  assert.ok(smaller(10) < 10)
})

test("the spotlight finds its note in its column, among the unsorted, and behind one that says the same", () => {
  assert.deepEqual(spotlitOn(BOARD, note("n3")), { note: BOARD.columns[0].notes[1], column: BOARD.columns[0] })
  assert.deepEqual(spotlitOn(BOARD, note("x")), { note: BOARD.unsorted[0], column: null })
  assert.equal(spotlitOn(BOARD, note("n2")).note.id, "n1")
  assert.deepEqual(spotlitOn(BOARD, column("b")), { note: null, column: BOARD.columns[1] })
})

test("nothing is held up that does not hang here", () => {
  for (const gone of [note("n9"), column("z"), { ...note("n1"), question_id: "q2" }, null]) assert.equal(spotlitOn(BOARD, gone), null)
})

test("a note has a view of its own, a column is shown in focus", () => {
  assert.equal(viewOf(BOARD, { spotlit: spotlitOn(BOARD, note("n1")), loose: false }), "spotlight")
  assert.equal(viewOf(BOARD, { spotlit: spotlitOn(BOARD, column("a")), loose: false }), "focus")
})

test("arrows go from note to note within the column, from column to column, and stop at the ends", () => {
  assert.deepEqual(besideOf(BOARD, spotlitOn(BOARD, note("n1")), 1), { note_id: "n3" })
  assert.equal(besideOf(BOARD, spotlitOn(BOARD, note("n3")), 1), null)
  assert.deepEqual(besideOf(BOARD, spotlitOn(BOARD, column("b")), -1), { column_id: "a" })
})

test("what is held up is said with the column it comes from", () => {
  assert.equal(heldUp(spotlitOn(BOARD, note("n3"))), "Shown large, from “Roads”: text n3")
  assert.equal(heldUp(spotlitOn(BOARD, column("b"))), "Shown large: the column “Schools”")
})

function standingAtTheWall(answer) {
  const sent = []
  const state = { seq: 7, workshop: { current_question_id: "q1", spotlight: null } }
  const spotlight = createSpotlight({ send: async (command) => (sent.push(command), answer), changed() {} })
  return { sent, state, spotlight }
}

test("who stands at the wall sees it at once, and the hall's own takes over when it has come", async () => {
  const { sent, state, spotlight } = standingAtTheWall({ ok: true, seq: 8 })
  await spotlight.turn(state, { column_id: "a" })
  assert.deepEqual(sent, [{ type: "set-spotlight", question_id: "q1", column_id: "a" }])
  assert.equal(spotlight.of(state).column_id, "a")
  Object.assign(state, { seq: 9, workshop: { ...state.workshop, spotlight: note("n1") } })
  assert.equal(spotlight.of(state).note_id, "n1")
})

test("without network the wall obeys its keys until the hall's spotlight turns or another question comes", async () => {
  const { state, spotlight } = standingAtTheWall({ ok: false, code: "offline" })
  await spotlight.turn(state, { column_id: "a" })
  state.seq = 9
  assert.equal(spotlight.of(state).column_id, "a")
  await spotlight.turn(state, {})
  assert.equal(spotlight.of(state), null)
  await spotlight.turn(state, { column_id: "a" })
  state.workshop = { ...state.workshop, spotlight: column("b") }
  assert.equal(spotlight.of(state).column_id, "b")
  await spotlight.turn(state, {})
  state.workshop = { current_question_id: "q2", spotlight: note("n8") }
  assert.equal(spotlight.of(state).note_id, "n8")
})

test("the same note stays the same while its words or its column change", () => {
  const spotlit = spotlitOn(BOARD, note("n3"))
  assert.equal(idOf({ ...spotlit, column: BOARD.columns[1] }), idOf(spotlit))
  assert.notEqual(idOf(spotlitOn(BOARD, column("a"))), idOf(spotlit))
})
