/** Votes with dots: which one stands before the hall, what it is about, and how it went. Pure. */

import { columnsOf, inOrder, notesOf } from "./state.js"

export const REVEALED = ["shown", "kept"]

/** The vote that stands before the hall at a question: the one that runs or is shown, else the last; null without any. */
export function voteAt(state, questionId) {
  const votes = inOrder(state.votes).filter((vote) => vote.question_id === questionId)
  return votes.find((vote) => vote.status === "open" || vote.status === "shown") || votes.at(-1) || null
}

/**
 * What can be voted on, in the order of the wall.
 *
 * @returns {{id: string, text: string, column: Object|null}[]} column: the column itself, or the one in which the note hangs
 */
export function targetsOf(state, vote) {
  const columns = columnsOf(state, vote.question_id)
  if (vote.kind === "columns") return columns.map((column) => ({ id: column.column_id, text: column.title, column }))
  const notes = notesOf(state, vote.question_id).filter((note) => note.status === "visible")
  const place = new Map(columns.map((column, index) => [column.column_id, index]))
  const placeOf = (note) => place.get(note.column_id) ?? columns.length
  return notes.sort((a, b) => placeOf(a) - placeOf(b))
    .map((note) => ({ id: note.note_id, text: note.text, column: columns[placeOf(note)] || null }))
}

/** The targets with their dots, most first; of equals the order of the wall. */
export function rankingOf(state, vote) {
  return targetsOf(state, vote).map((target) => ({ ...target, dots: vote.counts[target.id] || 0 }))
    .sort((a, b) => b.dots - a.dots)
}

/** The dots that are revealed on the columns or the notes of a question, by id; null where no such vote is revealed. */
export function revealedDots(state, questionId, kind) {
  const vote = [...state.votes.values()].find((one) =>
    one.question_id === questionId && one.kind === kind && REVEALED.includes(one.status))
  return vote ? vote.counts : null
}
