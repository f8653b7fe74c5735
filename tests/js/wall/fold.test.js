import assert from "node:assert/strict"
import { test } from "node:test"
import { foldAlike } from "../../../static/js/wall/alike.js"
import { ranks } from "../../../static/js/wall/central.js"
import { fold } from "../../../static/js/wall/fold.js"
import { looseGeometry } from "../../../static/js/wall/fit_first.js"
import { pack } from "../../../static/js/wall/lane.js"
import { measure } from "./walls.js"

const notes = (...texts) => texts.map((text, index) => ({ id: `n${index}`, text }))
const body = (room, more = {}) => ({ room, gap: 0, more: 10, ...more })

test("a column with room folds nothing", () => {
  const kept = fold(notes("a", "b"), [10, 10], body(20))
  assert.equal(kept.folded, 0)
})

test("the most central notes stay, the note without words folds first", () => {
  const crowd = notes("👍", "raskere byggesak", "byggesak tar tid", "lunsjen var god", "byggesak")
  const kept = fold(crowd, [10, 10, 10, 10, 10], body(40))
  assert.deepEqual([...kept.shown].sort(), ["n1", "n2", "n4"])
  assert.equal(kept.folded, 2)
  assert.equal(ranks(crowd)[0], -1)
})

test("votes stand above centrality", () => {
  const crowd = notes("byggesak", "byggesak nå", "lunsjen")
  crowd[2].votes = 2
  assert.ok(fold(crowd, [10, 10, 10], body(20)).shown.has("n2"))
})

test("a line that the hall has read stays when an equally central note comes", () => {
  const before = new Set(["n1"])
  const kept = fold(notes("gode veier", "gode veier her", "gode veier der"), [10, 10, 10], body(20, { before }))
  assert.ok(kept.shown.has("n1"))
})

test("notes with the same words become one card", () => {
  const cards = foldAlike([
    { id: "a", text: "Bygglov!", alike: 1, ids: ["a"] },
    { id: "b", text: "bygglov", alike: 1, ids: ["b"] },
    { id: "c", text: "👍", alike: 1, ids: ["c"] },
  ])
  assert.deepEqual(cards.map((card) => card.ids), [["a", "b"], ["c"]])
  assert.equal(cards[0].alike, 2)
})

test("the lane keeps the oldest in place and always shows the newest", () => {
  const g = looseGeometry(10, 2)
  const many = notes(...Array.from({ length: 30 }, (_, n) => `lapp nummer ${n}`))
  const cell = { width: 900, height: 60, g, measure, oneLine: true, more: 100 }
  const packed = pack(many, cell)
  assert.ok(packed.shown.has("n0") && packed.shown.has("n29"))
  assert.ok(packed.folded > 0)
  assert.equal(packed.shown.size + packed.folded, 30)
})
