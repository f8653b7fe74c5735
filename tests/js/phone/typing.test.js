import assert from "node:assert/strict"
import { test } from "node:test"

import { asCode } from "../../../static/js/home/code.js"
import { charactersLeft, fitOf, tidied } from "../../../static/js/phone/lengths.js"
import { lineOf } from "../../../static/js/phone/line.js"

test("an emoji and a composed letter count as one character each", () => {
  assert.equal(charactersLeft("🙂"), 279)
  assert.equal(charactersLeft("a\u030a"), 279)
})

test("a note is one line, as on the wall", () => {
  assert.equal(tidied("  two\n lines "), "two lines")
})

test("280 characters fit and 281 do not", () => {
  assert.deepEqual([fitOf(" \n"), fitOf("å".repeat(280)), fitOf("å".repeat(281))], ["empty", "fits", "too-long"])
})

test("a code may be typed in small letters and with spaces", () => {
  assert.equal(asCode(" k7m 4qx"), "K7M4QX")
})

test("no network and no server are told apart", () => {
  assert.deepEqual([lineOf("connected", false), lineOf("offline", true), lineOf("connected", true)], ["offline", "unreachable", "connected"])
})
