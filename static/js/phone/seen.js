/** What a phone keeps of the meeting for the time without network: what its screen shows, so of notes only the own. Pure. */

const KEPT = ["parts", "questions", "columns"]

/**
 * @param {Object} state the fold of frames
 * @param {Object[]} owns the own notes of this phone
 * @returns {{seq: number, state: Object}} a snapshot as the server sends it
 */
export function keptOf(state, owns) {
  const collections = Object.fromEntries(KEPT.map((name) => [name, [...state[name].values()]]))
  const notes = owns.map((own) => state.notes.get(own.note_id)).filter(Boolean)
  // A ballot of notes would need other people's, and half a ballot counts the dots wrongly.
  const votes = [...state.votes.values()].filter((vote) => vote.kind !== "notes")
  return { seq: state.seq, state: { role: state.role, workshop: state.workshop, ...collections, notes, votes } }
}
