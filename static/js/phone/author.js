/** What an author does with own notes: remember first, then send, then take the answer in. */

import { chooseCommand, editCommand, eraseCommand, newId, postCommand, unfinished, withdrawCommand } from "./commands.js"
import { isLate, mayGo, setOut } from "./late.js"
import { tidied } from "./lengths.js"
import { written } from "./own.js"

/**
 * @param {Object} memory of this phone
 * @param {function(Object): Promise} post sends a command until it is answered
 * @param {{onChange: function, onRefused: function(string), onHung: function(Object), giveUp: function(): Promise,
 *   looksFirst: function(string): boolean}} heard a refusal's sentence; an own note; `giveUp`: nothing that waits to be sent may go
 *   out any more; `looksFirst`: whether the facilitator looks at what goes to the question before the hall does
 */
export function authorOf(memory, post, { onChange, onRefused, onHung, giveUp, looksFirst }) {
  return { write, edit, withdraw, discard, choose, eraseAll, resume }

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

  async function eraseAll() {
    await giveUp()
    const command = eraseCommand(newId())
    memory.forget(command.command_id)
    return send(command)
  }

  /**
   * @param {Object[]} waiting the commands in the outbox: kept over a reload, or from a tab that may be closed by now
   * @param {Object} state the fold of frames: what came too late goes out where the question is open again
   */
  function resume(waiting, state) {
    for (const own of memory.notes) if (mayGo(own, state)) memory.change(own.note_id, setOut(own, Date.now()))
    for (const command of unfinished(waiting, memory.notes, memory.erasing)) send(command)
  }

  async function send(command) {
    onChange()
    // Written in another tab perhaps, and still there: nothing about a note may arrive before it.
    if (command.type !== "post-note" && find(command.note_id)?.seq === null) send(postCommand(find(command.note_id)))
    const answer = await post(command)
    if (command.type === "erase-own-notes") takeErasing(answer)
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

  function takeErasing(answer) {
    memory.forgotten()
    if (!answer.ok) onRefused(answer.message)
  }

  function takePost(own, answer) {
    // Taken: the first answer was lost and the note has been edited since, so it hangs already.
    const hangs = answer.ok || answer.code === "note-id-taken"
    if (!hangs) {
      // What has never hung has no edit: its text is the newest.
      memory.change(own.note_id, { text: own.edit?.text ?? own.text, edit: null, ...outcomeOf(answer) })
      tell(answer)
    } else if (own.seq === null) {
      memory.change(own.note_id, { seq: answer.seq || 0, held: looksFirst(own.question_id) })
      if (!own.withdrawn) onHung(find(own.note_id))
    }
  }

  function takeEdit(command, own, answer) {
    if (own.edit?.command_id !== command.command_id) return
    const held = answer.ok ? { held: own.held || looksFirst(own.question_id) } : {}
    memory.change(own.note_id, { edit: { ...own.edit, ...outcomeOf(answer) }, ...held })
    tell(answer)
  }

  function takeChoice(command, own, answer) {
    if (own.choice?.command_id !== command.command_id) return
    memory.change(own.note_id, { choice: { ...own.choice, ...outcomeOf(answer) } })
    tell(answer)
  }

  /** What came too late is no refusal to its author: it waits, and its card says so. */
  function tell(answer) {
    if (!answer.ok && !isLate(answer)) onRefused(answer.message)
  }

  function find(noteId) {
    return memory.notes.find((own) => own.note_id === noteId)
  }
}

function outcomeOf(answer) {
  return answer.ok ? { seq: answer.seq } : { refused: answer.message, code: answer.code }
}
