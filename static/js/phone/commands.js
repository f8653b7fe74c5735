/** The commands of an author, and which of them still have to go out after a reload. Pure. */

export function postCommand(own) {
  return { type: "post-note", note_id: own.note_id, question_id: own.question_id, text: own.text }
}

export function editCommand(noteId, text, commandId) {
  return { type: "edit-note", note_id: noteId, text, command_id: commandId }
}

export function withdrawCommand(noteId) {
  return { type: "withdraw-note", note_id: noteId, command_id: `${noteId}-withdraw` }
}

export function chooseCommand(noteId, columnId, commandId) {
  return { type: "choose-column", note_id: noteId, column_id: columnId, command_id: commandId }
}

/**
 * What waits in the outbox, and every own note that got lost on its way there (the browser was killed in between).
 * Sending a note twice counts once, so too much does no harm.
 */
export function unfinished(waiting, owns) {
  const kept = new Set(waiting.filter((command) => command.type === "post-note").map((command) => command.note_id))
  const lost = owns.filter((own) => own.seq === null && !own.refused && !own.withdrawn && !kept.has(own.note_id))
  return [...waiting, ...lost.map(postCommand)]
}

/** An id that no other phone makes. */
export function newId() {
  const letters = crypto.getRandomValues(new Uint8Array(12))
  return `n${[...letters].map((n) => n.toString(16).padStart(2, "0")).join("")}`
}
