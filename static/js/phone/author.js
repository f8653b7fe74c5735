/** What an author does with own notes: remember first, then send, then take the answer in. */

import { chooseCommand, editCommand, newId, postCommand, unfinished, withdrawCommand } from "./commands.js"
import { tidied } from "./lengths.js"
import { written } from "./own.js"

/**
 * @param {Object} memory of this phone
 * @param {function(Object): Promise} post sends a command until it is answered
 * @param {{onChange: function, onRefused: function(string)}} heard
 */
export function authorOf(memory, post, { onChange, onRefused }) {
  return { write, edit, withdraw, discard, choose, resume }

  function write(questionId, text) {
    const own = written(newId(), questionId, tidied(text), Date.now())
    memory.add(own)
    return send(postCommand(own))
  }

  /** A note that was refused has never hung anywhere: its corrected text goes out as a new note. */
  function edit(noteId, text) {
    const own = find(noteId)
    if (own.refused) {
      discard(noteId)
      return write(own.question_id, text)
    }
    const command = editCommand(noteId, tidied(text), newId())
    const change = { text: command.text, seq: null, refused: null, command_id: command.command_id }
    memory.change(noteId, { edit: change, sent_at: Date.now() })
    return send(command)
  }

  function withdraw(noteId) {
    memory.change(noteId, { withdrawn: true })
    return send(withdrawCommand(noteId))
  }

  /** Gives up what was refused: the edit, or the whole note. */
  function discard(noteId) {
    if (find(noteId).edit) memory.change(noteId, { edit: null })
    else memory.drop(noteId)
    onChange()
  }

  function choose(noteId, columnId) {
    const command = chooseCommand(noteId, columnId, newId())
    memory.change(noteId, { choice: { column_id: columnId, seq: null, refused: null, command_id: command.command_id } })
    return send(command)
  }

  /** @param {Object[]} waiting the commands in the outbox: kept over a reload, or from a tab that may be closed by now */
  function resume(waiting) {
    for (const command of unfinished(waiting, memory.notes)) send(command)
  }

  async function send(command) {
    onChange()
    // Written in another tab perhaps, and still there: nothing about a note may arrive before it.
    if (command.type !== "post-note" && find(command.note_id)?.seq === null) send(postCommand(find(command.note_id)))
    const answer = await post(command)
    const own = find(command.note_id)
    if (own) take(command, own, answer)
    onChange()
    return answer
  }

  function take(command, own, answer) {
    if (command.type === "post-note") takePost(own, answer)
    if (command.type === "edit-note") takeEdit(command, own, answer)
    if (command.type === "choose-column") takeChoice(command, own, answer)
    if (command.type === "withdraw-note" && !answer.ok && answer.code !== "note-unknown") {
      memory.change(own.note_id, { withdrawn: false })
      onRefused(answer.message)
    }
  }

  function takePost(own, answer) {
    // Taken: the first answer was lost and the note has been edited since, so it hangs already.
    const hangs = answer.ok || answer.code === "note-id-taken"
    memory.change(own.note_id, hangs ? { seq: answer.seq || 0 } : { refused: answer.message })
    if (!hangs) onRefused(answer.message)
  }

  function takeEdit(command, own, answer) {
    if (own.edit?.command_id !== command.command_id) return
    const outcome = answer.ok ? { seq: answer.seq } : { refused: answer.message }
    memory.change(own.note_id, { edit: { ...own.edit, ...outcome } })
    if (!answer.ok) onRefused(answer.message)
  }

  function takeChoice(command, own, answer) {
    if (own.choice?.command_id !== command.command_id) return
    const outcome = answer.ok ? { seq: answer.seq } : { refused: answer.message, code: answer.code }
    memory.change(own.note_id, { choice: { ...own.choice, ...outcome } })
    if (!answer.ok) onRefused(answer.message)
  }

  function find(noteId) {
    return memory.notes.find((own) => own.note_id === noteId)
  }
}
