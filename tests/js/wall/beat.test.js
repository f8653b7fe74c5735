import assert from "node:assert/strict"
import { test } from "node:test"
import { createBeat, REST_MS } from "../../../static/js/wall/beat.js"

/** A page whose time stands still until it is told; a frame comes with the next millisecond. */
function pageAt(start) {
  let [time, next] = [start, 1]
  const due = new Map()
  const at = (call, ms) => (due.set(next, { call, when: time + ms }), next++)
  return {
    frame: (call) => at(call, 1),
    wait: at,
    clear: (id) => due.delete(id),
    clock: () => time,
    pass(ms) {
      for (const end = time + ms; time < end; ) {
        time += 1
        for (const [id, { call, when }] of [...due]) if (when <= time && due.delete(id)) call()
      }
    },
  }
}

function drawings() {
  const page = pageAt(1000)
  const drawn = []
  return { page, drawn, beat: createBeat((now) => drawn.push(now), page) }
}

test("what comes to a wall at rest is drawn in the next frame", () => {
  const { page, drawn, beat } = drawings()
  beat.soon()
  page.pass(1)
  assert.deepEqual(drawn, [1001])
})

test("while notes rain the wall draws four times a second, and the last note is drawn too", () => {
  const { page, drawn, beat } = drawings()
  for (let n = 0; n < 10; n += 1) {
    beat.soon()
    page.pass(100)
  }
  page.pass(REST_MS)
  assert.equal(drawn.length, 5)
  assert.ok(drawn.slice(1).every((time, index) => time - drawn[index] >= REST_MS))
})

test("what cannot wait is drawn in the next frame, once, with what waited", () => {
  const { page, drawn, beat } = drawings()
  beat.soon()
  page.pass(10)
  beat.soon()
  beat.now()
  beat.now()
  page.pass(1000)
  assert.deepEqual(drawn, [1001, 1011])
})
