import assert from "node:assert/strict"
import { test } from "node:test"
import { boardOf } from "../../../static/js/console/board_view.js"
import { cutInTwo } from "../../../static/js/console/sorting/cutting.js"
import { levelWords, steppedDetail } from "../../../static/js/console/sorting/detail.js"
import { isConfirmed, placeWords, shareOf } from "../../../static/js/console/sorting/placing.js"
import { column, meeting, note } from "./meeting.js"

test("a note is cut at its strongest seam", () => {
  assert.deepEqual(cutInTwo("Frokostmøter / nyhetsbrev, gjerne digitalt"), ["Frokostmøter", "nyhetsbrev, gjerne digitalt"])
  assert.deepEqual(cutInTwo("Buss; vei og bane"), ["Buss", "vei og bane"])
  assert.deepEqual(cutInTwo("Billige tomter.\nRask behandling"), ["Billige tomter.", "Rask behandling"])
  assert.deepEqual(cutInTwo("Flott natur og snille folk"), ["Flott natur", "snille folk"])
  assert.deepEqual(cutInTwo("Bättre vägar och fler bussar"), ["Bättre vägar", "fler bussar"])
})

test("among equal seams the one nearest to the middle is taken", () => {
  assert.deepEqual(cutInTwo("vei, buss, bane til byen, sykkel"), ["vei, buss", "bane til byen, sykkel"])
})

test("a note without a seam stays whole, and a seam at its edge is none", () => {
  assert.deepEqual(cutInTwo("Nærhet til alt"), ["Nærhet til alt", ""])
  assert.deepEqual(cutInTwo("Fiber, "), ["Fiber,", ""])
  assert.deepEqual(cutInTwo("Skogen"), ["Skogen", ""])
})

test("cutting at a sign loses no letter and no number", () => {
  const letters = (text) => text.match(/[\p{L}\p{N}]/gu).join("")
  for (const text of ["kafé/kino", "Mer mat, drikke; og musikk", "Kultur og/eller idrett", "Vei – og bane"]) {
    const [first, second] = cutInTwo(text)
    assert.ok(second, text)
    assert.equal(letters(first + second), letters(text))
  }
  assert.deepEqual(cutInTwo("3,5 millioner til vei"), ["3,5 millioner til vei", ""])
})

const placed = (by, columnId = "col-A", more = {}) => note("n1", { placed_by: by, column_id: columnId, ...more })

test("confirmed are the notes that their authors or Freya have placed, of those that can be seen", () => {
  const notes = [placed("author"), placed("facilitator"), placed("organiser"), placed(null, null), placed("author", "col-A", { status: "hidden" })]
  assert.deepEqual(shareOf(notes), { author: 1, facilitator: 1, organiser: 1, unsorted: 1, left: 0, confirmed: 2, of: 4 })
  assert.deepEqual(shareOf([]), { author: 0, facilitator: 0, organiser: 0, unsorted: 0, left: 0, confirmed: 0, of: 0 })
})

test("unsorted are all that hang in no column, as in the lane, also those that a person wants there", () => {
  const notes = [note("n1"), placed("author", null), placed("facilitator", null), placed("author", null, { status: "hidden" }), placed("author")]
    .map((one, index) => ({ ...one, note_id: `n${index}` }))
  const { author, facilitator, unsorted, left, confirmed, of } = shareOf(notes)
  assert.deepEqual({ author, facilitator, unsorted, left, confirmed, of }, { author: 1, facilitator: 0, unsorted: 3, left: 2, confirmed: 3, of: 4 })
  assert.equal(boardOf(meeting({ columns: [column("A")], notes }), "q1").unsorted.count, 3)
})

test("a card can tell who put it there", () => {
  assert.match(placeWords(placed("author")), /one who wrote it/)
  assert.match(placeWords(placed("facilitator")), /by hand/)
  assert.match(placeWords(placed("organiser")), /by the sorting/)
  assert.match(placeWords(placed(null, null)), /Not sorted/)
})

test("an author's no to all columns is a word of a person too", () => {
  assert.ok(isConfirmed(placed("author", null)))
  assert.match(placeWords(placed("author", null)), /none of these/)
  assert.equal(isConfirmed(placed("organiser", null)), false)
})

test("columns get finer or coarser step by step, to the ends and not beyond", () => {
  const at = (detail) => ({ question_id: "q1", detail })
  assert.deepEqual(steppedDetail(at(0), 1), { type: "set-detail", question_id: "q1", detail: 1 })
  assert.equal(steppedDetail(at(2), 1), null)
  assert.equal(steppedDetail(at(-2), -1), null)
  assert.equal(new Set([-2, -1, 0, 1, 2].map(levelWords)).size, 5)
})
