/**
 * The state of a screen: a fold of frames. Pure; the same fold as `workshop/domain/views.py`, and a test keeps it so.
 * Collections are Maps by id; their items are replaced whole, never changed in place.
 */

const KEYS = {
  parts: "part_id", questions: "question_id", columns: "column_id", notes: "note_id", outcomes: "outcome_id", votes: "vote_id",
  seats: "seat", log: "seq",
}

export function emptyState() {
  const collections = Object.fromEntries(Object.keys(KEYS).map((name) => [name, new Map()]))
  return { seq: 0, role: null, workshop: {}, ...collections }
}

/** @param {{seq: number, state: Object}} snapshot as the server sends it */
export function fromSnapshot({ seq, state }) {
  const result = { ...emptyState(), seq, role: state.role, workshop: state.workshop }
  for (const name of Object.keys(KEYS)) putAll(result[name], name, state[name] || [])
  return result
}

/**
 * Fold one frame into the state, in place.
 * @returns {"applied"|"old"|"gap"} old: known already; gap: frames before it are missing, ask for a replay
 */
export function applyFrame(state, frame) {
  if (frame.seq <= state.seq) return "old"
  if ((frame.first ?? frame.seq) > state.seq + 1) return "gap"
  for (const [name, items] of Object.entries(frame.put || {})) {
    if (name === "workshop") state.workshop = items
    else putAll(state[name], name, items)
  }
  for (const [name, ids] of Object.entries(frame.gone || {})) for (const id of ids) state[name].delete(String(id))
  state.seq = frame.seq
  return "applied"
}

function putAll(map, name, items) {
  for (const item of items) map.set(String(item[KEYS[name]]), item)
}

/** The items of a Map by their `order` (the log by `seq`). */
export function inOrder(map) {
  return [...map.values()].sort((a, b) => (a.order ?? a.seq) - (b.order ?? b.seq))
}

export function notesOf(state, questionId) {
  return inOrder(state.notes).filter((note) => note.question_id === questionId)
}

export function columnsOf(state, questionId) {
  return inOrder(state.columns).filter((column) => column.question_id === questionId)
}

/** The question that wall and phones show, or null before the first. */
export function currentQuestion(state) {
  return state.questions.get(state.workshop.current_question_id) || null
}
