import assert from "node:assert/strict"
import { test } from "node:test"
import { RECONNECTING, waitAfter } from "../../../static/js/shared/patience.js"
import { Manager } from "../../../static/vendor/socket.io/socket.io.esm.min.js"

const PHONES = 1_000
const WINDOW_MS = 100

/** A generator of numbers from 0 to 1 that gives the same every time (mulberry32). */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** When each phone comes to a server that was lost at 0 and is there again at `backMs`. */
function arrivals(backMs, waits) {
  return Array.from({ length: PHONES }, () => {
    const next = waits()
    let at = 0
    while (at < backMs) at += next()
    return at
  })
}

/** The most that come within 100 ms. */
function crowd(times) {
  const counts = new Map()
  for (const at of times) counts.set(Math.floor(at / WINDOW_MS), (counts.get(Math.floor(at / WINDOW_MS)) || 0) + 1)
  return Math.max(...counts.values())
}

/** The library's own waits, as the connection sets it up. */
function reconnecting() {
  const { backoff } = new Manager("http://localhost", { autoConnect: false, ...RECONNECTING })
  return () => backoff.duration()
}

function repeating(random) {
  let tries = 0
  return () => waitAfter(tries++, random)
}

test("waits double up to ten seconds, and no phone waits as long as another", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 40].map((tries) => waitAfter(tries, () => 0.5)), [1_000, 2_000, 4_000, 8_000, 10_000, 10_000])
  assert.deepEqual([0, 1].map((random) => waitAfter(0, () => random)), [500, 1_500])
})

for (const [outage, backMs] of [["a hiccup", 50], ["a restart", 3_000], ["a minute", 60_000]]) {
  test(`after ${outage} a thousand phones do not storm the server: at most a seventh come within 100 ms`, () => {
    const random = numbers(backMs)
    const real = Math.random
    Math.random = random
    try {
      assert.ok(crowd(arrivals(backMs, reconnecting)) <= PHONES / 7)
    } finally {
      Math.random = real
    }
    assert.ok(crowd(arrivals(backMs, () => repeating(random))) <= PHONES / 7)
  })
}

test("phones that all waited the same would storm it", () => {
  assert.equal(crowd(arrivals(3_000, () => repeating(() => 0.5))), PHONES)
})
