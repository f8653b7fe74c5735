import assert from "node:assert/strict"
import { test } from "node:test"
import { sentenceOf } from "../../../static/js/console/sentences.js"
import { useTexts } from "../../../static/js/shared/texts.js"

const freya = (type, about) => ({ type, by: "facilitator", about })
const sorting = (about) => ({ type: "notes-placed", by: "organiser", about })

test("a single moved note is told by its words, several by their number", () => {
  assert.equal(sentenceOf(freya("notes-moved", { note: "Billige tomter", count: 1, letter: "E" })), "Moved “Billige tomter” to E")
  assert.equal(sentenceOf(freya("notes-moved", { count: 3, letter: "E" })), "Moved 3 notes to E")
  assert.equal(sentenceOf(freya("notes-moved", { count: 3 })), "Moved 3 notes to Unsorted")
})

test("pinning and unpinning are told apart", () => {
  assert.equal(sentenceOf(freya("column-pinned", { letter: "F", pinned: 1 })), "Pinned column F")
  assert.equal(sentenceOf(freya("column-pinned", { letter: "F", pinned: 0 })), "Unpinned column F")
})

test("the organiser's placing names new columns when it made any", () => {
  assert.equal(sentenceOf(sorting({ count: 12, columns: 1 })), "The sorting placed 12 notes and made 1 new column")
  assert.equal(sentenceOf(sorting({ count: 2, columns: 0 })), "The sorting placed 2 notes")
  assert.equal(sentenceOf(sorting({ note: "Fiber", count: 1, columns: 0 })), "The sorting placed “Fiber”")
  assert.equal(sentenceOf(sorting({ note: "Fiber", letter: "C", count: 1 })), "The sorting placed “Fiber” in C")
  assert.equal(sentenceOf(sorting({ columns: 0 })), "The sorting gave columns better names")
})

test("a split note is told by both its halves", () => {
  assert.equal(sentenceOf(freya("note-split", { note: "Frokostmøter", new_note: "nyhetsbrev" })),
    "Split a note into “Frokostmøter” and “nyhetsbrev”")
})

test("steering the sorting is told in words, not in numbers", () => {
  assert.equal(sentenceOf(freya("detail-set", { detail: -1 })), "Set how fine the columns are: A bit coarser")
  assert.equal(sentenceOf(freya("authors-sort-set", { authors_sort: 0 })), "Switched off that authors choose the column")
  assert.equal(sentenceOf(freya("authors-sort-set", { authors_sort: 1 })), "Let authors choose the column")
})

test("what was agreed is told as the decision or the action that it is", () => {
  assert.equal(sentenceOf(freya("outcome-added", { kind: "decision", outcome: "Vi møtes" })), "Wrote down the decision “Vi møtes”")
  assert.equal(sentenceOf(freya("outcome-added", { kind: "action", outcome: "Flere busser" })), "Wrote down the action “Flere busser”")
  assert.equal(sentenceOf(freya("outcome-marked", { outcome: "Flere busser", done: 1 })), "Marked “Flere busser” as done")
  assert.equal(sentenceOf(freya("outcome-marked", { outcome: "Flere busser", done: 0 })), "Marked “Flere busser” as not done")
})

test("a step of an unknown kind still gets a sentence", () => {
  assert.equal(sentenceOf(freya("moon-landed", {})), "Something was changed")
  assert.equal(sentenceOf({ type: "moon-landed", by: "organiser" }), "The sorting changed something")
})

test("every step that the rules record has a sentence of its own", () => {
  const kinds = ["note-posted", "note-edited", "note-hidden", "note-restored", "notes-moved", "column-created",
    "column-renamed", "columns-merged", "column-split", "column-pinned", "column-moved", "column-removed", "question-added",
    "question-edited", "question-opened", "question-closed", "workshop-renamed", "note-split", "detail-set", "authors-sort-set",
    "approve-first-set", "notes-approved",
    "outcome-added", "outcome-edited", "outcome-marked", "outcome-removed"]
  for (const kind of kinds) assert.notEqual(sentenceOf(freya(kind, {})), "Something was changed", kind)
})

test("no sentence says who of the facilitators it was", () => {
  for (const type of ["notes-moved", "column-renamed", "question-opened", "moon-landed"]) assert.doesNotMatch(sentenceOf(freya(type, {})), /\byou\b/i)
})

test("words of people are filled in as they are, also when they look like a placeholder", () => {
  assert.equal(sentenceOf(freya("note-hidden", { note: "%(letter)s" })), "Hid “%(letter)s”")
})

test("a long note shows after a whole word that it goes on", () => {
  const long = "Bedre telefon- og internettdekning over hele Skiptvet og til a"
  assert.match(sentenceOf(freya("note-hidden", { note: long })), /og til\u00a0…”$/)
})

test("the sentence is spoken in the page's language", () => {
  useTexts({ "Pinned column %(letter)s": "Festet kolonne %(letter)s" })
  assert.equal(sentenceOf(freya("column-pinned", { letter: "F", pinned: 1 })), "Festet kolonne F")
  useTexts({})
})

test("a step that quoted an erased note says so in its place", () => {
  assert.equal(sentenceOf({ type: "note-hidden", by: "facilitator", about: { erased: 1 } }), "Hid “[erased]”")
})
