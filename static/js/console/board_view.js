/** What the console's wall shows of one question, without any DOM. */
import { columnsOf, inOrder, notesOf } from "../shared/state.js"

/**
 * Columns with their cards and the unsorted lane. Hidden notes are among the cards but not in the counts,
 * which say what the hall sees; what is held is not here, but with what needs the facilitator.
 */
export function boardOf(state, questionId) {
  const columns = columnsOf(state, questionId)
  const known = new Set(columns.map((column) => column.column_id))
  const notes = notesOf(state, questionId).filter((note) => !isHeld(note))
  const lane = (belongs) => {
    const own = notes.filter(belongs)
    return { notes: own, count: own.filter(isVisible).length }
  }
  return {
    columns: columns.map((column) => ({ column, ...lane((note) => note.column_id === column.column_id) })),
    unsorted: lane((note) => !known.has(note.column_id)),
    count: notes.filter(isVisible).length,
  }
}

/** Note ids lane by lane, as the eye meets them: the columns, then the unsorted. */
export function lanesOf(board) {
  return [...board.columns, board.unsorted].map((lane) => lane.notes.map((note) => note.note_id))
}

export function isVisible(note) {
  return note.status === "visible"
}

/** It hangs nowhere yet, because the facilitator looks first. */
export function isHeld(note) {
  return note.status === "held"
}

/** The earlier note that says the same as this one, or null; a hidden one says nothing to the hall. */
export function sameAs(state, note) {
  const other = isVisible(note) && note.same_as ? state.notes.get(note.same_as) : null
  return other && isVisible(other) && other.question_id === note.question_id ? other : null
}

/** How many visible notes each question has. */
export function countsOf(state) {
  const counts = new Map()
  for (const note of inOrder(state.notes)) {
    if (isVisible(note)) counts.set(note.question_id, (counts.get(note.question_id) || 0) + 1)
  }
  return counts
}
