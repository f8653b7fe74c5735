import assert from "node:assert/strict"
import { test } from "node:test"
import { openMemory } from "../../../static/js/phone/memory.js"
import { dotsLeft, voterOf } from "../../../static/js/phone/voter.js"

function storage() {
  const kept = new Map()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}

function pia(answer, dots = {}) {
  const sent = []
  const said = []
  const memory = openMemory(storage(), "w1")
  const post = async (command) => {
    sent.push(command)
    return answer
  }
  const voter = voterOf(memory, post, { fetchDots: async () => dots, onChange: () => {}, onRefused: (words) => said.push(words) })
  return { memory, voter, sent, said }
}

test("a dot is remembered before it is sent, as how many and not how many more", async () => {
  const { memory, voter, sent } = pia({ ok: true, seq: 7 })
  const going = voter.set("v1", "a", 2)
  assert.deepEqual(memory.dots, { v1: { a: 2 } })
  await going
  assert.deepEqual(sent.map(({ type, target_id, dots }) => [type, target_id, dots]), [["cast-dots", "a", 2]])
})

test("after a refusal the server's word counts, and the sentence is said", async () => {
  const { memory, voter, said } = pia({ ok: false, code: "vote-closed", message: "The vote is closed." }, { v1: { a: 1 } })
  await voter.set("v1", "a", 2)
  assert.deepEqual([memory.dots, said], [{ v1: { a: 1 } }, ["The vote is closed."]])
})

test("what waits in the outbox is sent once, and other people's commands are left alone", () => {
  const { voter, sent } = pia(new Promise(() => {}))
  const waiting = [{ type: "cast-dots", command_id: "c1", vote_id: "v1" }, { type: "post-note", note_id: "n1" }]
  voter.resume(waiting)
  voter.resume(waiting)
  assert.equal(sent.length, 1)
})

test("a dot that was remembered when its page closed is sent by the next page, though no outbox has it", async () => {
  const shelf = storage()
  const around = { fetchDots: async () => null, onChange: () => {}, onRefused: () => {} }
  voterOf(openMemory(shelf, "w1"), () => new Promise(() => {}), around).set("v1", "a", 2)
  const sent = []
  const memory = openMemory(shelf, "w1")
  const next = voterOf(memory, async (command) => sent.push(command) && { ok: true, seq: 7 }, around)
  next.resume([])
  await Promise.resolve()
  assert.deepEqual(sent.map(({ target_id, dots }) => [target_id, dots]), [["a", 2]])
  await new Promise(setImmediate)
  next.resume([])
  assert.deepEqual([sent.length, memory.casts, memory.dots], [1, [], { v1: { a: 2 } }])
})

test("an answer about the own dots that has been overtaken by a newer dot is dropped", async () => {
  let tell
  const memory = openMemory(storage(), "w1")
  const fetchDots = () => new Promise((resolve) => (tell = resolve))
  const voter = voterOf(memory, async () => ({ ok: true, seq: 7 }), { fetchDots, onChange: () => {}, onRefused: () => {} })
  const asked = voter.sync()
  await voter.set("v1", "a", 2)
  tell({ v1: { a: 1 } })
  await asked
  assert.deepEqual(memory.dots, { v1: { a: 2 } })
})

test("dots on what hangs no more have come back", () => {
  assert.equal(dotsLeft({ dots: 3 }, [{ id: "a" }], { a: 1, gone: 2 }), 2)
})
