import assert from "node:assert/strict"
import { test } from "node:test"
import { boardOf, countsOf, lanesOf } from "../../../static/js/console/board_view.js"
import { column, meeting, note } from "./meeting.js"

const state = () => meeting({
  columns: [column("B"), column("A"), column("C", { question_id: "q2" })],
  notes: [
    note("n2", { column_id: "col-A" }), note("n1", { column_id: "col-A" }), note("n3", { column_id: "col-A", status: "hidden" }),
    note("n4"), note("n5", { column_id: "col-removed" }), note("n6", { question_id: "q2" }),
  ],
})

test("columns stand by letter with their notes by age, the rest lies unsorted", () => {
  const board = boardOf(state(), "q1")
  assert.deepEqual(board.columns.map((lane) => lane.column.letter), ["A", "B"])
  assert.deepEqual(lanesOf(board), [["n1", "n2", "n3"], [], ["n4", "n5"]])
})

test("a hidden note is shown to the facilitator but not counted", () => {
  const board = boardOf(state(), "q1")
  assert.equal(board.columns[0].notes.length, 3)
  assert.equal(board.columns[0].count, 2)
  assert.equal(board.count, 4)
})

test("each question has its own count", () => {
  assert.deepEqual([...countsOf(state())], [["q1", 4], ["q2", 1]])
})

test("without a question the board is empty, not broken", () => {
  assert.deepEqual(boardOf(meeting(), null), { columns: [], unsorted: { notes: [], count: 0 }, count: 0 })
})
