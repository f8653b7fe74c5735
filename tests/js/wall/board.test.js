import assert from "node:assert/strict"
import { test } from "node:test"
import { fromSnapshot } from "../../../static/js/shared/state.js"
import { arrivals } from "../../../static/js/wall/announce.js"
import { boardOf } from "../../../static/js/wall/board.js"
import { timeLeft } from "../../../static/js/wall/timer.js"
import { viewOf, wantsCell } from "../../../static/js/wall/view.js"

const note = (id, column, order) =>
  ({ note_id: id, question_id: "q1", text: `text ${id}`, column_id: column, status: "visible", placed_by: null, order })

function stateWith({ notes = [], columns = [] } = {}) {
  return fromSnapshot({ seq: 1, state: {
    role: "wall",
    workshop: { title: "Dialogue", code: "K7M4QX", current_question_id: "q1", people: 3, timer_ends_at: null },
    parts: [{ part_id: "p1", title: "First", order: 1 }, { part_id: "p2", title: "Second", order: 2 }],
    questions: [
      { question_id: "q1", part_id: "p2", text: "What?", status: "open", order: 1 },
      { question_id: "q2", part_id: "p2", text: "Why?", status: "closed", order: 2 },
    ],
    columns, notes, seats: [], log: [],
  } })
}

const column = (id, title = id) =>
  ({ column_id: id, question_id: "q1", title, letter: "A", hue: 1, pinned: false, named: false, order: 1 })

test("notes hang in their columns in the order they came, the rest is unsorted", () => {
  const state = stateWith({ columns: [column("c1")], notes: [note("b", "c1", 2), note("a", "c1", 1), note("x", null, 3)] })
  const board = boardOf(state, new Map())
  assert.deepEqual(board.columns[0].notes.map((card) => card.id), ["a", "b"])
  assert.deepEqual(board.unsorted.map((card) => card.id), ["x"])
  assert.equal(board.noteCount, 3)
})

test("a note whose move waits hangs where it hung, and a column that is gone holds none", () => {
  const state = stateWith({ columns: [column("c1")], notes: [note("a", "c1", 1), note("b", "c1", 2)] })
  const board = boardOf(state, new Map([["a", null], ["b", "gone"]]))
  assert.deepEqual(board.unsorted.map((card) => card.id), ["a", "b"])
})

test("part and place say where in the programme the hall is", () => {
  const board = boardOf(stateWith(), new Map())
  assert.deepEqual(board.part, { title: "Second", number: 2 })
  assert.deepEqual(board.place, { number: 1, of: 2 })
})

test("without a question the wall is a lobby; without notes and columns it is the first minute", () => {
  const state = stateWith()
  assert.equal(viewOf(boardOf(state, new Map()), { spotlit: null, loose: false }), "first")
  state.workshop = { ...state.workshop, current_question_id: null }
  assert.equal(viewOf(boardOf(state, new Map()), { spotlit: null, loose: false }), "lobby")
})

test("a column in the spotlight is shown in focus, also before it has notes", () => {
  const board = boardOf(stateWith({ columns: [column("c1")] }), new Map())
  assert.equal(viewOf(board, { spotlit: { note: null, column: board.columns[0] }, loose: false }), "focus")
  assert.equal(viewOf(board, { spotlit: null, loose: false }), "first")
})

test("many unsorted notes get a cell and keep it until few are left", () => {
  const board = (unsorted, all) => ({ unsorted: new Array(unsorted), noteCount: all })
  assert.equal(wantsCell(board(8, 20), false), true)
  assert.equal(wantsCell(board(5, 20), false), false)
  assert.equal(wantsCell(board(5, 20), true), true)
  assert.equal(wantsCell(board(2, 20), true), false)
})

test("arrivals are said in one sentence, the fullest column first", () => {
  const state = stateWith({
    columns: [column("c1", "Roads"), column("c2", "Schools")],
    notes: [note("a", "c1", 1), note("b", "c2", 2), note("c", "c2", 3), note("d", null, 4), note("old", "c1", 0)],
  })
  const said = arrivals(boardOf(state, new Map()), new Set(["a", "b", "c", "d"]))
  assert.equal(said, "4 new notes, 2 in Schools, 1 in Roads, 1 unsorted")
  assert.equal(arrivals(boardOf(state, new Map()), new Set()), "")
})

test("the timer counts down to zero and marks the last minute", () => {
  assert.deepEqual(timeLeft(400_000, 0), { minutes: "06", seconds: "40", late: false, over: false })
  assert.deepEqual(timeLeft(400_000, 350_000), { minutes: "00", seconds: "50", late: true, over: false })
  assert.deepEqual(timeLeft(400_000, 900_000), { minutes: "00", seconds: "00", late: true, over: true })
  assert.equal(timeLeft(null, 0), null)
})
