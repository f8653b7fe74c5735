import assert from "node:assert/strict"
import { test } from "node:test"
import { addressOf, kindOf } from "../../../static/js/worker/kinds.js"

const ORIGIN = "https://wall.example"
const kind = (address, mode = "cors", method = "GET") => kindOf(method, mode, new URL(address, ORIGIN), ORIGIN)

test("the worker knows files of our own and pages that people join by", () => {
  assert.deepEqual(["/static/0123456789/js/phone/main.js", "/static/x/fonts/nordic.woff2"].map((path) => kind(path)), ["file", "file"])
  assert.deepEqual(["/", "/j/K7M4QX", "/j/K7M4QX?language=en"].map((path) => kind(path, "navigate")), ["page", "page", "page"])
})

test("what people wrote goes past the worker: answers, sockets, walls, consoles, minutes, files", () => {
  const others = ["/api/workshops/w1", "/api/join", "/socket.io/?EIO=4", "/w/w1/wall", "/w/w1/console", "/w/w1/report",
    "/api/workshops/w1/export.pdf", "/j/K7M4QX/qr.svg", "/j/K7M4QX/app.webmanifest", "/healthz"]
  for (const path of others) for (const mode of ["cors", "navigate"]) assert.equal(kind(path, mode), "other", path)
  assert.equal(kind("/j/K7M4QX"), "other")
  assert.equal(kind("/j/K7M4QX", "navigate", "POST"), "other")
  assert.equal(kind("https://elsewhere.example/static/x.js"), "other")
})

test("a page is kept once, in whatever language it was asked for", () => {
  assert.equal(addressOf(`${ORIGIN}/j/K7M4QX?language=en`), "/j/K7M4QX")
})
