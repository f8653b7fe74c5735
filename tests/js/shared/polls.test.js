import assert from "node:assert/strict"
import { test } from "node:test"
import { countWords, pollWords } from "../../../static/js/shared/poll_words.js"
import { isPoll, nameOf, resultOf } from "../../../static/js/shared/polls.js"
import { useTexts } from "../../../static/js/shared/texts.js"
import { screenOf } from "../../../static/js/phone/screen.js"
import { openMemory } from "../../../static/js/phone/memory.js"
import { keptOf } from "../../../static/js/phone/seen.js"
import { voterOf } from "../../../static/js/phone/voter.js"
import { emptyState } from "../../../static/js/shared/state.js"
import { boardOf } from "../../../static/js/wall/board.js"
import { fitPoll } from "../../../static/js/wall/fit_poll.js"
import { measure } from "../wall/walls.js"
import { viewOf } from "../../../static/js/wall/view.js"

const LEAST_TYPE = 100 / 55
const choice = { question_id: "q1", kind: "choice", most: 1, status: "open", order: 0, alternatives: ["a", "b"].map((id) => ({ id, text: `Word ${id}` })) }
const scale = { ...choice, kind: "scale", alternatives: ["No", "", "", "", "Yes"].map((text, step) => ({ id: String(step + 1), text })) }
const ballot = (fields) => ({ vote_id: "q1", question_id: "q1", kind: "answers", dots: 1, status: "open", order: 1, counts: {}, voters: 0, ...fields })

function meeting(question, vote) {
  const state = { ...emptyState(), seq: 1, workshop: { current_question_id: "q1" } }
  state.questions.set("q1", question)
  if (vote) state.votes.set("q1", vote)
  return state
}

test("shares are of those who answered, also where several answers were possible", () => {
  const { rows, most } = resultOf(choice, ballot({ counts: { a: 3, b: 2 }, voters: 4 }))
  assert.deepEqual(rows.map(({ count, share }) => [count, share]), [[3, 0.75], [2, 0.5]])
  assert.equal(most, 3)
})

test("a scale has a mean once somebody has answered, and names for its steps", () => {
  assert.equal(resultOf(scale, ballot({ counts: { 5: 2, 4: 1 }, voters: 3 })).mean, 4.7)
  assert.equal(resultOf(scale, ballot({})).mean, null)
  assert.deepEqual(scale.alternatives.map((one) => nameOf(scale, one)), ["1 – No", "2", "3", "4", "5 – Yes"])
})

test("numbers and shares are written as the language does", () => {
  useTexts({}, "nb")
  assert.equal(countWords({ count: 1200, share: 0.381 }).replace(/\u00a0/g, " "), "1 200 · 38 %")
  useTexts({}, "en")
  assert.equal(countWords({ count: 1200, share: 0.381 }), "1,200 · 38%")
  assert.equal(pollWords(ballot({ voters: 2 }), { people: 5 }), "Poll: 2 of 5 have answered")
})

test("a question that was kept from before there were polls is a wall", () => {
  assert.equal(isPoll({ question_id: "q1", text: "?" }), false)
  assert.equal(isPoll(null), false)
})

test("the phone shows a poll as one, open or closed, and keeps what was half written elsewhere", () => {
  const state = meeting(choice, ballot())
  state.questions.set("q0", { question_id: "q0", text: "?", status: "open", kind: "wall", order: 1 })
  const screen = screenOf(state, { q0: "half a" }, null)
  assert.equal(screen.kind, "poll")
  assert.deepEqual(screen.unsent.map(({ text }) => text), ["half a"])
  assert.equal(screenOf(meeting({ ...choice, status: "closed" }, ballot()), {}, null).kind, "poll")
})

test("the own answer takes the place of the one before it, and a snapshot for later has the poll", async () => {
  const kept = new Map()
  const memory = openMemory({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }, "w1")
  const sent = []
  const post = async (command) => sent.push([command.target_id, command.dots]) && { ok: true, seq: 7 }
  const voter = voterOf(memory, post, { fetchDots: async () => null, onChange: () => {}, onRefused: () => {} })
  await voter.set("q1", "a", 1, true)
  await voter.set("q1", "b", 1, true)
  assert.deepEqual(memory.dots, { q1: { b: 1 } })
  assert.deepEqual(sent, [["a", 1], ["b", 1]])
  assert.deepEqual(keptOf(meeting(choice, ballot()), []).state.votes.map((vote) => vote.vote_id), ["q1"])
})

test("the wall shows a poll from its opening on, before the first and after the last answer", () => {
  for (const status of ["open", "closed", "shown", "kept"]) {
    const board = boardOf(meeting(choice, ballot({ status })), new Map())
    assert.deepEqual([viewOf(board, { spotlit: null, loose: false }), board.vote], ["poll", null])
  }
})

test("every alternative stands whole beside its bar, and none smaller than is read at 8 m", () => {
  const words = "Trygge skoleveier og bedre fylkesveier langs hele strekningen fra sentrum og ut "
  for (const [width, height] of [[1860, 780], [980, 540]]) {
    const u = Math.min(height / 0.72, width * 0.77) / 100
    for (const count of [2, 5, 8]) {
      for (const kind of ["choice", "scale"]) {
        const alternatives = Array.from({ length: count }, (_, index) => ({ id: String(index), text: words.slice(0, 20 + 60 * (index % 2)).trim() }))
        const { row, type } = fitPoll({ kind, alternatives }, { u, width, height, measure })
        assert.ok(count * row <= height / u - 11)
        assert.ok(type >= LEAST_TYPE)
        const room = ((width / u - 9.6 - 5.6 * type) * 5 / 9 - (kind === "scale" ? 2.2 * type : 0)) * u
        for (const { text } of alternatives) assert.ok(measure.lines(text, room, { size: type * u, weight: 600, tracking: 0 }) * type * 1.15 <= row, `${width} ${count} ${kind}`)
      }
    }
  }
})

test("few short alternatives stand larger than many long ones", () => {
  const room = { u: 10.8, width: 1860, height: 780, measure }
  const of = (count, text) => fitPoll({ kind: "choice", alternatives: Array(count).fill({ text }) }, room).type
  assert.ok(of(2, "Ja") > of(8, "x ".repeat(40).trim()))
})
