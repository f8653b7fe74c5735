import assert from "node:assert/strict"
import { test } from "node:test"
import { idOf, openOutbox } from "../../../static/js/shared/outbox.js"

test("where the browser forbids a database, the outbox keeps commands in memory and in order", async () => {
  const outbox = await openOutbox("private-window")
  await outbox.put({ type: "post-note", note_id: "n1" })
  await outbox.put({ type: "edit-note", note_id: "n1", command_id: "c1" })
  await outbox.remove("n1")
  assert.deepEqual((await outbox.all()).map(idOf), ["c1"])
})

test("a command that is given again waits once", async () => {
  const outbox = await openOutbox("private-window")
  for (const text of ["light", "light"]) await outbox.put({ type: "post-note", note_id: "n1", text })
  assert.equal((await outbox.all()).length, 1)
})

test("a command waits under its own id, a note under the note's", () => {
  assert.equal(idOf({ note_id: "n1" }), "n1")
  assert.equal(idOf({ note_id: "n1", command_id: "c1" }), "c1")
})
