/** The commands of an author, and which of them still have to go out after a reload. Pure. */

import { idOf } from "../shared/outbox.js"

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

/** Everything that this seat has written; it names no note, so what is sent after it waits for it. */
export function eraseCommand(commandId) {
  return { type: "erase-own-notes", command_id: commandId }
}

/**
 * What waits in the outbox, and everything own that got lost on its way there (the browser was killed in between).
 * Sending a command twice counts once, so too much does no harm.
 */
export function unfinished(waiting, owns, erasing = null) {
  const kept = new Set(waiting.map(idOf))
  const lost = owns.flatMap(unanswered).filter((command) => !kept.has(idOf(command)))
  return [...(erasing && !kept.has(erasing) ? [eraseCommand(erasing)] : []), ...waiting, ...lost]
}

function unanswered({ withdrawn, edit, choice, ...own }) {
  if (withdrawn) return []
  return [
    underWay(own) && postCommand(own),
    underWay(edit) && editCommand(own.note_id, edit.text, edit.command_id),
    underWay(choice) && chooseCommand(own.note_id, choice.column_id, choice.command_id),
  ].filter(Boolean)
}

function underWay(change) {
  return Boolean(change) && change.seq === null && !change.refused
}

/** An id that no other phone makes. */
export function newId() {
  const letters = crypto.getRandomValues(new Uint8Array(12))
  return `n${[...letters].map((n) => n.toString(16).padStart(2, "0")).join("")}`
}
