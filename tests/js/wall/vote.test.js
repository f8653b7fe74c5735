import assert from "node:assert/strict"
import { test } from "node:test"
import { rankingOf, targetsOf, voteAt } from "../../../static/js/shared/votes.js"
import { fitVote, fitWords } from "../../../static/js/wall/fit_vote.js"
import { createMeasure } from "../../../static/js/wall/measure.js"

const HEIGHT = 74
const LEAST_TYPE = 100 / 55

function dotted(...dots) {
  return dots.map((n, index) => ({ id: `n${index}`, dots: n }))
}

test("what fits is shown whole, what does not is counted, and nothing stands smaller than is read at 8 m", () => {
  for (const count of [1, 3, 9, 12, 60, 300]) {
    const { shown, folded, row, type } = fitVote(dotted(...Array(count).fill(1)), HEIGHT)
    assert.equal(shown + folded, count)
    assert.ok(shown * row <= HEIGHT, `${count}`)
    assert.ok(type >= LEAST_TYPE, `${count}`)
  }
})

test("a dozen columns fit on a wall of 16:9 without folding any", () => {
  assert.equal(fitVote(dotted(...Array(12).fill(1)), 72).folded, 0)
})

test("who writes at length is read whole in smaller type, and whoever is brief stands large", () => {
  const measure = createMeasure((word) => 0.55 * word.length)
  const room = { width: 1774, u: 10, measure }
  const layout = fitVote(dotted(2, 1, 1), HEIGHT)
  const [long, brief] = ["a word ".repeat(35), "Light"].map((text) => fitWords({ text, column: null }, layout, room))
  assert.equal(brief.type, layout.type)
  assert.ok(long.type < brief.type && long.type >= LEAST_TYPE)
  assert.ok(long.lines > 2 && long.lines * long.type <= layout.row)
})

test("of a hundred notes those are shown that somebody has chosen, of a few columns all", () => {
  assert.equal(fitVote(dotted(3, 2, ...Array(98).fill(0)), HEIGHT).shown, 2)
  assert.equal(fitVote(dotted(3, 2, 0, 0), HEIGHT).shown, 4)
})

const state = {
  columns: new Map(["a", "b"].map((id, order) => [id, { column_id: id, question_id: "q1", title: id, order }])),
  notes: new Map([["n1", "b"], ["n2", null], ["n3", "a"]].map(([id, column_id], order) =>
    [id, { note_id: id, question_id: "q1", text: id, column_id, status: "visible", order }])),
  votes: new Map(),
}

test("notes are voted on in the order of the wall, the unsorted ones last", () => {
  assert.deepEqual(targetsOf(state, { kind: "notes", question_id: "q1" }).map(({ id }) => id), ["n3", "n1", "n2"])
})

test("a result has most dots first, and of equals the order of the wall", () => {
  const vote = { kind: "notes", question_id: "q1", counts: { n2: 2 } }
  assert.deepEqual(rankingOf(state, vote).map(({ id, dots }) => [id, dots]), [["n2", 2], ["n3", 0], ["n1", 0]])
})

test("the vote before the hall is the one that runs or is shown, else the last", () => {
  const votes = [["v1", "shown"], ["v2", "closed"]].map(([id, status], order) => [id, { vote_id: id, question_id: "q1", status, order }])
  assert.equal(voteAt({ votes: new Map(votes) }, "q1").vote_id, "v1")
  votes[0][1].status = "kept"
  assert.equal(voteAt({ votes: new Map(votes) }, "q1").vote_id, "v2")
  assert.equal(voteAt({ votes: new Map(votes) }, "q2"), null)
})
