import assert from "node:assert/strict"
import { test } from "node:test"
import { intentOf } from "../../../static/js/console/keys.js"
import { notesIn, tooLong } from "../../../static/js/console/lines.js"
import { oneByOne } from "../../../static/js/console/one_by_one.js"
import { chosenBy, targetsOf } from "../../../static/js/console/targets.js"
import { clockGap, oneMinuteMore, timeLeft } from "../../../static/js/console/timer.js"

const AT_REST = { typing: false, onCard: false }
const press = (key, more = {}) => ({ key, ...more })

test("Ctrl+Z undoes, with Shift it redoes; Command does the same on a Mac", () => {
  assert.equal(intentOf(press("z", { ctrlKey: true }), AT_REST), "undo")
  assert.equal(intentOf(press("Z", { metaKey: true, shiftKey: true }), AT_REST), "redo")
})

test("while someone types, every key belongs to the text", () => {
  const typing = { typing: true, onCard: false }
  for (const event of [press("m"), press("?"), press("Escape"), press("z", { ctrlKey: true })]) {
    assert.equal(intentOf(event, typing), null)
  }
})

test("M and F both lead to the move menu, unless single letters are switched off", () => {
  assert.equal(intentOf(press("m"), AT_REST), "move")
  assert.equal(intentOf(press("F"), AT_REST), "move")
  assert.equal(intentOf(press("m"), { ...AT_REST, singles: false }), null)
  assert.equal(intentOf(press("Escape"), { ...AT_REST, singles: false }), "clear")
})

test("signs of the keyboard steer the sorting, and only outside of text", () => {
  assert.equal(intentOf(press("+"), AT_REST), "finer")
  assert.equal(intentOf(press("-"), AT_REST), "coarser")
  assert.equal(intentOf(press("s"), AT_REST), "sort-now")
  assert.equal(intentOf(press("o"), AT_REST), "toggle")
  assert.equal(intentOf(press("t"), AT_REST), "minute")
  assert.equal(intentOf(press("o"), { ...AT_REST, singles: false }), null)
  assert.equal(intentOf(press("d"), { typing: false, onCard: true }), "split-note")
  assert.equal(intentOf(press("-"), { typing: true, onCard: false }), null)
  assert.equal(intentOf(press("+", { ctrlKey: true }), AT_REST), null)
})

test("the browser keeps Ctrl+F and Alt+arrows", () => {
  assert.equal(intentOf(press("f", { ctrlKey: true }), AT_REST), null)
  assert.equal(intentOf(press("ArrowLeft", { altKey: true }), { typing: false, onCard: true }), null)
})

test("arrows move only from a card", () => {
  assert.equal(intentOf(press("ArrowDown"), { typing: false, onCard: true }), "ArrowDown")
  assert.equal(intentOf(press("ArrowDown"), AT_REST), null)
})

const columns = (...letters) => letters.map((letter) => ({ column_id: `col-${letter}`, letter }))

test("a letter chooses its column, N a new one, U the unsorted lane", () => {
  const targets = targetsOf(columns("A", "F"))
  assert.equal(chosenBy(targets, "f").column.column_id, "col-F")
  assert.equal(chosenBy(targets, "n").kind, "new")
  assert.equal(chosenBy(targets, "u").kind, "unsorted")
  assert.equal(chosenBy(targets, "q"), null)
})

test("columns N and U keep their letters and the lane and the new column take signs", () => {
  const targets = targetsOf(columns("N", "U"))
  assert.equal(chosenBy(targets, "n").column.column_id, "col-N")
  assert.equal(chosenBy(targets, "+").kind, "new")
  assert.equal(chosenBy(targets, "-").kind, "unsorted")
})

test("a column is never offered to be merged into itself", () => {
  const targets = targetsOf(columns("A", "B"), { without: "col-A", extras: false })
  assert.deepEqual(targets.map((target) => target.key), ["B"])
})

test("a pasted list becomes notes without its bullets and numbers", () => {
  const text = "- Billige tomter\r\n\n  2) Flott natur  \n• God skole\n2020 var bra\n-5 grader om vinteren"
  assert.deepEqual(notesIn(text), ["Billige tomter", "Flott natur", "God skole", "2020 var bra", "-5 grader om vinteren"])
})

test("length is counted in signs, so an emoji is one", () => {
  assert.deepEqual(tooLong(["🙂".repeat(280)]), [])
  assert.equal(tooLong(["x".repeat(281)]).length, 1)
})

test("the timer counts down in minutes and seconds and stays at nought", () => {
  assert.equal(timeLeft(null, 0), null)
  assert.equal(timeLeft(400_000, 0).text, "06:40")
  assert.deepEqual(timeLeft(1_000, 9_000), { seconds: 0, text: "00:00", late: true, over: true })
})

test("one minute more is added to what is left, or to nothing when the time is over", () => {
  assert.deepEqual(oneMinuteMore(400_000, 0), { type: "set-timer", seconds: 460 })
  assert.deepEqual(oneMinuteMore(1_000, 90_000), { type: "set-timer", seconds: 60 })
})

test("a clock that is a second off is left alone, a wrong one is corrected", () => {
  const server = "Tue, 25 Feb 2020 18:00:00 GMT"
  assert.equal(clockGap(server, Date.parse(server) - 900), 0)
  assert.equal(clockGap(server, Date.parse(server) - 60_000), 60_000)
})

test("lines are sent in turn, and what a refusal leaves is sent again under the same id", async () => {
  const sent = []
  let line = "down"
  const send = oneByOne(async (text, id) => {
    sent.push([text, id])
    return { ok: text !== "buss" || line === "up" }
  })
  const { left, refusal } = await send(["vei", "buss", "bane"])
  assert.deepEqual([left, refusal.ok], [["buss", "bane"], false])
  line = "up"
  assert.deepEqual(await send(left), { left: [], refusal: null })
  assert.deepEqual(sent.map(([text]) => text), ["vei", "buss", "buss", "bane"])
  assert.equal(sent[1][1], sent[2][1])
  assert.equal(new Set(sent.map(([, id]) => id)).size, 3)
})
