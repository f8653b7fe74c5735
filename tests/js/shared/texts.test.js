import assert from "node:assert/strict"
import { test } from "node:test"
import { t, timeOfDay, tn, useTexts } from "../../../static/js/shared/texts.js"

test("without a catalogue the English text speaks", () => {
  useTexts({})
  assert.equal(t("Send"), "Send")
  assert.equal(tn("%(n)s note", "%(n)s notes", 2), "2 notes")
})

test("a catalogue gives singular and plural", () => {
  useTexts({ "Send": "Heng opp", "%(n)s note": ["%(n)s lapp", "%(n)s lapper"] })
  assert.equal(t("Send"), "Heng opp")
  assert.equal(tn("%(n)s note", "%(n)s notes", 1), "1 lapp")
  assert.equal(tn("%(n)s note", "%(n)s notes", 0), "0 lapper")
})

test("the form is the one that CLDR chooses, however many a language has", () => {
  const lappu = { "%(n)s note": ["%(n)s lappu", "%(n)s lappua"] }
  useTexts(lappu, "fi")
  assert.deepEqual([0, 1, 2, 21].map((n) => tn("%(n)s note", "%(n)s notes", n)), ["0 lappua", "1 lappu", "2 lappua", "21 lappua"])
  useTexts({ "%(n)s note": ["%(n)s notatka", "%(n)s notatki", "%(n)s notatek", "%(n)s notatki"] }, "pl")
  assert.deepEqual([1, 2, 5, 22].map((n) => tn("%(n)s note", "%(n)s notes", n)), ["1 notatka", "2 notatki", "5 notatek", "22 notatki"])
})

test("numbers and times are written as the language writes them", () => {
  const written = (language) => {
    useTexts({}, language)
    return [tn("%(n)s note", "%(n)s notes", 1234), timeOfDay(new Date(2026, 1, 3, 14, 5))]
  }
  assert.deepEqual(written("en"), ["1,234 notes", "14:05"])
  assert.deepEqual(written("da"), ["1.234 notes", "14.05"])
  assert.deepEqual(written("nn"), ["1\u00a0234 notes", "14:05"])
  assert.deepEqual(written("fi"), ["1\u00a0234 notes", "14.05"])
})

test("values are filled in, and a place without a value stays to be seen", () => {
  useTexts({})
  assert.equal(t("%(n)s of %(m)s", { n: 3, m: "<b>" }), "3 of <b>")
  assert.equal(t("Hello %(name)s"), "Hello %(name)s")
})
