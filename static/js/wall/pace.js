/**
 * Lets moves come one at a time, so that the eye can follow them: the wall shows where a note hung until its turn comes.
 * New notes hang at once. Where many moves wait, a few take their turn together; when more wait than anyone could follow, all
 * are made at once.
 */

export const MOVE_EVERY_MS = 250

/** For each of so many that wait one more takes its turn: ten notes a second are kept up with, without a rush now and then. */
const WAITING_A_TURN = 6
const MOST_WAITING = 24

export function createPace() {
  let placed = new Map()
  let lastMove = -Infinity

  /**
   * @param {{note_id: string, column_id: string|null, placed_by: string|null}[]} notes of the question on the wall
   * @param {{now: number, columns: Set<string>, hold?: boolean, instant?: boolean}} moment
   *        columns: ids that exist; hold: a column is in focus, the machine's moves wait; instant: no pacing
   * @returns {{placed: Map<string, string|null>, arrived: string[], moved: string[], wait: number|null}}
   *          wait: ms until the next move may come, null when none waits
   */
  function follow(notes, { now, columns, hold = false, instant = false }) {
    const next = new Map()
    const arrived = []
    const due = []
    const moved = []
    for (const note of notes) {
      const at = placed.get(note.note_id)
      if (!placed.has(note.note_id)) arrived.push(note.note_id)
      const stays = placed.has(note.note_id) && at !== note.column_id
      next.set(note.note_id, stays ? at : note.column_id)
      if (!stays) continue
      // A column that is gone cannot hold its notes until their turn comes.
      if (instant || (at !== null && !columns.has(at))) moved.push(note.note_id)
      else if (!(hold && note.placed_by === "organiser")) due.push(note.note_id)
    }
    if (due.length > MOST_WAITING) moved.push(...due.splice(0))
    else if (due.length && now - lastMove >= MOVE_EVERY_MS) {
      moved.push(...due.splice(0, Math.ceil(due.length / WAITING_A_TURN)))
      lastMove = now
    }
    const goals = new Map(notes.map((note) => [note.note_id, note.column_id]))
    for (const id of moved) next.set(id, goals.get(id))
    placed = next
    return { placed, arrived, moved, wait: due.length ? Math.max(0, lastMove + MOVE_EVERY_MS - now) : null }
  }

  /** Another question: nothing hangs yet. */
  function reset() {
    placed = new Map()
  }

  return { follow, reset }
}
