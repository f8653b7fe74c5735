import assert from "node:assert/strict"
import { test } from "node:test"
import { createMeasure, pieces } from "../../../static/js/wall/measure.js"

// Half an em a letter, so that ten letters take five em.
const measure = createMeasure((word) => 0.5 * [...word].length)
const TYPE = { size: 10, weight: 480, tracking: 0 }

test("words that fit stay on one line", () => {
  assert.equal(measure.lines("flott natur", 60, TYPE), 1)
})

test("a word that does not fit goes to the next line", () => {
  assert.equal(measure.lines("flott natur", 40, TYPE), 2)
  assert.equal(measure.lines("flott natur og gode folk", 60, TYPE), 3)
})

test("a line may break after / and +, but not before", () => {
  assert.deepEqual(pieces("telefon/internett a+b /").map((piece) => piece.word), ["telefon/", "internett", "a+", "b", "/"])
  assert.equal(measure.lines("telefon/internett", 60, TYPE), 2)
})

test("a word wider than the line is broken, and takes at least its own width", () => {
  assert.ok(measure.lines("a".repeat(40), 60, TYPE) >= 4)
})

test("the longest piece decides whether a column is wide enough", () => {
  assert.ok(measure.longest("en samferdselskommune", TYPE) >= 85)
})

test("a row of emoji breaks anywhere between them, and never within one", () => {
  assert.deepEqual(pieces("bra👍👍").map((piece) => piece.word), ["bra", "👍", "👍"])
  assert.deepEqual(pieces("👩‍🚒❤️").map((piece) => piece.word), ["👩‍🚒", "❤️"])
  assert.ok(measure.longest("👍".repeat(30), TYPE) <= 10)
})

test("a slip of the keyboard is no word that needs a wide column", () => {
  assert.equal(measure.longest("bra " + "a".repeat(75), TYPE), measure.longest("bra", TYPE))
  assert.ok(measure.lines("a".repeat(75), 100, TYPE) >= 4)
})

test("tracking narrows every letter", () => {
  assert.ok(measure.width("Beliggenhet", { ...TYPE, tracking: -0.1 }) < measure.width("Beliggenhet", TYPE))
})

test("each word is measured once, until a font has come", () => {
  let asked = 0
  const counting = createMeasure((word) => {
    asked += 1
    return word.length
  })
  counting.lines("gode folk", 100, TYPE)
  const first = asked
  for (let width = 10; width < 100; width += 1) counting.lines("gode folk", width, TYPE)
  assert.ok(asked - first <= 90)
  counting.forget()
  counting.lines("gode folk", 100, TYPE)
  assert.ok(asked > first)
})
