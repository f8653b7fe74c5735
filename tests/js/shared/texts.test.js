import assert from "node:assert/strict"
import { test } from "node:test"
import { t, tn, useTexts } from "../../../static/js/shared/texts.js"

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

test("values are filled in, and a place without a value stays to be seen", () => {
  useTexts({})
  assert.equal(t("%(n)s of %(m)s", { n: 3, m: "<b>" }), "3 of <b>")
  assert.equal(t("Hello %(name)s"), "Hello %(name)s")
})
