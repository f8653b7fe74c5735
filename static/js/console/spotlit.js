/** What is in the spotlight, from the state. Pure. */

const NOTHING = { up: false, note: null, column: null }

/** @returns {{up: boolean, note: Object|null, column: Object|null}} note: null while a whole column is up; column: the note's own, or null */
export function spotlitIn(state) {
  const { spotlight } = state.workshop
  const note = (spotlight && state.notes.get(spotlight.note_id)) || null
  const column = (spotlight && state.columns.get(note ? note.column_id : spotlight.column_id)) || null
  return note || column ? { up: true, note, column } : NOTHING
}

/** Whether the wall is at the question in view: only what hangs there can be held up. */
export function canHoldUp(state, question) {
  return Boolean(question) && question.question_id === state.workshop.current_question_id && question.status !== "planned"
}
