import assert from "node:assert/strict"
import { test } from "node:test"
import { boardOf } from "../../../static/js/wall/board.js"
import { fitEarlier } from "../../../static/js/wall/fit_earlier.js"
import { viewOf } from "../../../static/js/wall/view.js"
import { fromSnapshot } from "../../../static/js/shared/state.js"

const HEIGHT = 74
const LEAST_TYPE = 100 / 55

test("every action fits or is counted, and nothing stands smaller than is read at 8 m", () => {
  for (const count of [1, 3, 5, 10, 11, 20, 23, 60, 200]) {
    const { shown, folded, perRow, row, type } = fitEarlier(count, HEIGHT)
    assert.equal(shown + folded, count)
    assert.ok(Math.ceil(shown / perRow) * row <= HEIGHT, `${count}`)
    assert.ok(type >= LEAST_TYPE, `${count}`)
  }
})

test("a dozen stand below each other as long as they can, more in two columns", () => {
  assert.deepEqual([5, 10, 12, 20].map((count) => fitEarlier(count, HEIGHT).perRow), [1, 1, 2, 2])
  assert.equal(fitEarlier(20, HEIGHT).folded, 0)
})

test("what became of the actions comes before everything else, also before the first question", () => {
  const outcome = (id, order) => ({ outcome_id: id, kind: "action", text: id, done: false, agreed_on: "2026-03-12", order })
  const state = (outcomes) => fromSnapshot({ seq: 1, state: { role: "wall", workshop: { code: "K7M4QX", current_question_id: null }, outcomes } })
  const board = boardOf(state([outcome("b", -1), outcome("a", -2)]), new Map())
  assert.deepEqual(board.earlier.map(({ text }) => text), ["a", "b"])
  assert.equal(viewOf(board, { spotlit: null, loose: false }), "earlier")
  assert.equal(viewOf(boardOf(state([]), new Map()), { spotlit: null, loose: false }), "lobby")
})
