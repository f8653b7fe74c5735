/** What is in the spotlight: the hall's own, or at once what who stands at the wall turns it to, until the hall's has followed. */

/**
 * @param {{send: (command: Object) => Promise<Object>, changed: () => void}} line
 * @returns {{of: Function, turn: Function}} of(state): {question_id, note_id, column_id} or null
 */
export function createSpotlight({ send, changed }) {
  let own = null

  function of(state) {
    const halls = state.workshop.spotlight || null
    if (own && isOver(own, state, halls)) own = null
    return own ? own.spotlight : halls
  }

  /** @param {{note_id?: string, column_id?: string}} what neither ends it */
  async function turn(state, what) {
    const questionId = state.workshop.current_question_id
    const empty = !what.note_id && !what.column_id
    const spotlight = empty ? null : { question_id: questionId, note_id: null, column_id: null, ...what }
    const mine = { spotlight, questionId, seq: Infinity, before: undefined }
    own = mine
    changed()
    const answer = await send({ type: "set-spotlight", question_id: questionId, ...what })
    // Without network the wall still obeys who stands at it, until the hall's own spotlight turns.
    if (answer.ok) mine.seq = answer.seq
    else mine.before = keyOf(state.workshop.spotlight)
    changed()
  }

  return { of, turn }
}

function isOver({ questionId, seq, before }, state, halls) {
  if (questionId !== state.workshop.current_question_id || state.seq >= seq) return true
  return before !== undefined && before !== keyOf(halls)
}

function keyOf(spotlight) {
  return JSON.stringify(spotlight || null)
}

/**
 * Where it hangs on this board. Pure.
 *
 * @returns {{note: Object|null, column: Object|null}|null} note: null for a whole column; column: null for an unsorted note
 */
export function spotlitOn(board, spotlight) {
  if (!spotlight || spotlight.question_id !== board.question?.question_id) return null
  if (!spotlight.note_id) {
    const column = board.columns.find(({ id }) => id === spotlight.column_id)
    return column ? { note: null, column } : null
  }
  const hangs = (notes) => notes.find(({ ids }) => ids.includes(spotlight.note_id))
  for (const column of board.columns) {
    const note = hangs(column.notes)
    if (note) return { note, column }
  }
  const note = hangs(board.unsorted)
  return note ? { note, column: null } : null
}

/** The note or column beside this one, for who goes through them one by one; null at the ends. */
export function besideOf(board, { note, column }, step) {
  const row = note ? (column ? column.notes : board.unsorted) : board.columns
  const at = row.findIndex(({ id }) => id === (note || column).id)
  const next = row[at + step]
  if (!next) return null
  return note ? { note_id: next.id } : { column_id: next.id }
}

/** One from another, as a key. */
export function idOf(spotlit) {
  if (!spotlit) return null
  return spotlit.note ? `note ${spotlit.note.id}` : `column ${spotlit.column.id}`
}
