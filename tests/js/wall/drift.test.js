import assert from "node:assert/strict"
import { test } from "node:test"
import { adrift, fadeFrom, halt, moveFrom } from "../../../static/js/wall/drift.js"

/** An element as the browser has it, whose movements are as far as the test says. */
function element() {
  const animations = []
  return {
    animations,
    animate(frames, timing) {
      const animation = { frames, timing, progress: 0, cancel: () => (animation.progress = null) }
      animation.effect = { getComputedTiming: () => ({ progress: animation.progress }) }
      animations.push(animation)
      return animation
    },
  }
}

const running = ({ animations }) => animations.filter(({ progress }) => progress !== null)

test("an element at rest is at its place", () => {
  assert.deepEqual(adrift(element()), { x: 0, y: 0 })
})

test("while it moves it is as far off as the eye sees it, and at its place when that is over", () => {
  const card = element()
  const move = moveFrom(card, { x: 40, y: -100 }, {})
  move.progress = 0.75
  assert.deepEqual(adrift(card), { x: 10, y: -25 })
  move.progress = null
  assert.deepEqual(adrift(card), { x: 0, y: 0 })
})

test("another movement takes the place of the first: two at once would be drawn by the page, not by the compositor", () => {
  const card = element()
  moveFrom(card, { x: 40, y: 0 }, {})
  moveFrom(card, { x: 0, y: 8 }, {})
  assert.equal(running(card).length, 1)
  assert.deepEqual(adrift(card), { x: 0, y: 8 })
})

test("every movement replaces what was, and names both its ends", () => {
  const card = element()
  moveFrom(card, { x: 1, y: 2, scale: 0.5 }, { duration: 300 })
  fadeFrom(card, 0, { duration: 300 })
  for (const { frames, timing } of card.animations) {
    assert.equal(timing.composite, undefined)
    assert.deepEqual(Object.keys(frames[0]), Object.keys(frames[1]))
  }
})

test("what fades in already goes on with that, and may fade in again later", () => {
  const card = element()
  const first = fadeFrom(card, 0, {})
  assert.equal(fadeFrom(card, 0.25, {}), first)
  first.progress = null
  assert.notEqual(fadeFrom(card, 0.25, {}), first)
})

test("a halted element neither moves nor fades", () => {
  const card = element()
  moveFrom(card, { x: 40, y: 0 }, {})
  fadeFrom(card, 0, {})
  halt(card)
  assert.deepEqual(running(card), [])
  halt(element())
})
