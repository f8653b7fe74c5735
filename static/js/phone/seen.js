/** What a phone keeps of the meeting for the time without network: what its screen shows, so of notes the own, and those on its ballot. Pure. */

import { targetsOf, voteAt } from "../shared/votes.js"

const KEPT = ["parts", "questions", "columns"]
/** A longer ballot would fill the storage, in which the own notes must find room. */
const LONGEST_BALLOT = 300

/**
 * @param {Object} state the fold of frames
 * @param {Object[]} owns the own notes of this phone
 * @returns {{seq: number, state: Object}} a snapshot as the server sends it
 */
export function keptOf(state, owns) {
  const collections = Object.fromEntries(KEPT.map((name) => [name, [...state[name].values()]]))
  const ballot = ballotOf(state)
  const own = owns.map((own) => state.notes.get(own.note_id)).filter(Boolean)
  const notes = [...own, ...ballot.notes.filter((note) => !own.some(({ note_id }) => note_id === note.note_id))]
  // Half a ballot of notes would count the dots wrongly.
  const votes = [...state.votes.values()].filter((vote) => vote.kind === "columns" || vote === ballot.vote)
  return { seq: state.seq, state: { role: state.role, workshop: state.workshop, ...collections, notes, votes } }
}

/** The vote on notes before the hall and what it is on: other people's notes, so no longer than it is open. */
function ballotOf(state) {
  const vote = voteAt(state, state.workshop.current_question_id)
  const notes = vote?.kind === "notes" && vote.status === "open" ? targetsOf(state, vote).map(({ id }) => state.notes.get(id)) : []
  if (!notes.length || notes.length > LONGEST_BALLOT) return { vote: null, notes: [] }
  return { vote, notes: notes.map(({ note_id, question_id, text, column_id, status, order }) => ({ note_id, question_id, text, column_id, status, order })) }
}
