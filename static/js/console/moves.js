/** Commands about notes and columns, with the sentences that tell what they did. */
import { t, tn } from "../shared/texts.js"

/** @param {string} [title] of a column so new that its frame has not come yet, nor its letter */
export async function moveTo(desk, noteIds, columnId, title = "") {
  const letter = desk.state.columns.get(columnId)?.letter || title
  const n = noteIds.length
  const text = columnId
    ? tn("%(n)s note moved to %(letter)s", "%(n)s notes moved to %(letter)s", n, { letter })
    : tn("%(n)s note is unsorted again", "%(n)s notes are unsorted again", n)
  const answer = await desk.ask({ type: "move-notes", note_ids: noteIds, column_id: columnId }, { text, undo: true })
  if (answer.ok) letGo(desk, noteIds)
  return answer
}

/**
 * A new column, with these notes in it. Notes from one column are split off it, which is one step to undo;
 * others need a column first and a move then.
 */
export async function moveToNew(desk, noteIds, title) {
  const question = desk.question()
  const columnId = crypto.randomUUID()
  const from = sharedColumn(desk, noteIds)
  const make = from
    ? { type: "split-column", column_id: from, note_ids: noteIds, title, new_column_id: columnId }
    : { type: "create-column", question_id: question.question_id, title, column_id: columnId }
  const answer = await desk.connection.send(make)
  if (!answer.ok) return answer
  if (!from && noteIds.length) return moveTo(desk, noteIds, columnId, title)
  letGo(desk, noteIds)
  return answer
}

/** @param {string|null|undefined} beforeId as `column_order` tells it */
export async function moveColumn(desk, columnId, beforeId) {
  if (beforeId === undefined) return
  const { letter } = desk.state.columns.get(columnId)
  const before = desk.state.columns.get(beforeId)
  const text = before
    ? t("Column %(letter)s now stands before %(before)s", { letter, before: before.letter })
    : t("Column %(letter)s now stands last", { letter })
  await desk.ask({ type: "move-column", column_id: columnId, before_column_id: beforeId }, { text, undo: true })
}

/** The one column that holds all these notes, or null. */
export function sharedColumn(desk, noteIds) {
  const columns = new Set(noteIds.map((noteId) => desk.state.notes.get(noteId)?.column_id ?? null))
  return columns.size === 1 ? [...columns][0] : null
}

/** One command for all, so that a single undo takes them down again. @param {number} asOf the `seq` of what was read */
export async function approve(desk, noteIds, asOf) {
  const text = tn("%(n)s note is on the wall", "%(n)s notes are on the wall", noteIds.length)
  await desk.ask({ type: "approve-notes", note_ids: noteIds, as_of: asOf }, { text, undo: true })
}

export async function hide(desk, noteIds) {
  await each(desk, noteIds, "hide-note", (n) => tn("%(n)s note is hidden from the hall", "%(n)s notes are hidden from the hall", n))
}

export async function restore(desk, noteIds) {
  await each(desk, noteIds, "restore-note", (n) => tn("%(n)s note is back on the wall", "%(n)s notes are back on the wall", n))
}

export async function eraseNotes(desk, noteIds) {
  await each(desk, noteIds, "erase-note", (n) => tn("%(n)s note is erased", "%(n)s notes are erased", n), false)
}

async function each(desk, noteIds, type, tell, undoable = true) {
  for (const [index, noteId] of noteIds.entries()) {
    const last = index === noteIds.length - 1
    // Only a single step can be taken back from the sentence; for several there is the log.
    const done = last ? { text: tell(noteIds.length), undo: undoable && noteIds.length === 1 } : null
    const answer = await desk.ask({ type, note_id: noteId }, done)
    if (!answer.ok) return
  }
  letGo(desk, noteIds)
}

/** What has been dealt with is no longer selected. */
function letGo(desk, noteIds) {
  desk.selected = new Set([...desk.selected].filter((noteId) => !noteIds.includes(noteId)))
  desk.draw()
}
