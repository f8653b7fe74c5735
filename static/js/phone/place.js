/** Where an own note hangs, who put it there, and what its author may say about that. Pure. */

import { columnsOf } from "../shared/state.js"

const NOWHERE = { column: null, by: null, waits: false, wrong: null, offer: null }

/**
 * @param {Object} own
 * @param {Object} state the fold of frames
 * @param {{connected: boolean}} line
 * @returns {{column: Object|null, by: string|null, waits: boolean, wrong: string|null, offer: Object|null}}
 *   `by`: null | organiser | author | facilitator; `waits`: what the author chose has not gone out; `wrong`: why it was refused;
 *   `offer`: null where there is nothing to say, else `{likely, others}`, the columns in which the note does not hang, by letter
 */
export function placeOf(own, state, line) {
  const hanging = state.notes.get(own.note_id)
  if (!hanging || own.withdrawn) return NOWHERE
  const choice = standing(own.choice, state)
  const column = state.columns.get(choice ? choice.column_id : hanging.column_id) || null
  const by = choice ? "author" : hanging.placed_by
  return {
    column, by, waits: choice?.seq === null && !line.connected, wrong: wrong(own, by, state), offer: offerOf(hanging, column, by, state),
  }
}

/** Whether the frames have caught up with a change that the server has answered. */
export function seen(change, state) {
  return change.seq !== null && state.seq >= change.seq
}

/** What the author chose, as long as the frames know nothing of it; a column that has gone is no choice any more. */
function standing(choice, state) {
  if (!choice || choice.refused || seen(choice, state)) return null
  return choice.column_id === null || state.columns.has(choice.column_id) ? choice : null
}

function wrong(own, by, state) {
  const { refused, code } = own.choice || {}
  const over = by === "facilitator" || (code === "choosing-off" && maySort(own.question_id, state))
  return refused && !over ? refused : null
}

function offerOf(hanging, column, by, state) {
  if (by === "facilitator" || !maySort(hanging.question_id, state)) return null
  const columns = columnsOf(state, hanging.question_id).filter((one) => one !== column)
  if (!column && !columns.length) return null
  // By letter and not best first: what is new advice to the organiser must not swap two columns under a finger.
  const likely = columns.filter((one) => hanging.likely.includes(one.column_id))
  return { likely, others: columns.filter((one) => !likely.includes(one)) }
}

function maySort(questionId, state) {
  return Boolean(state.questions.get(questionId)?.authors_sort)
}
