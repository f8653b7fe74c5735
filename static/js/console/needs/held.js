/** Notes that wait until the facilitator lets the hall see them. */
import { inOrder } from "../../shared/state.js"
import { isHeld } from "../board_view.js"

/** A matter for each of them, the oldest first, and before these one for all where there are several. */
export function heldMatters(state, questionId) {
  const held = inOrder(state.notes).filter((note) => isHeld(note) && state.questions.has(note.question_id))
  const each = held.map((note) => ({
    id: `held ${note.note_id}`, kind: "held", note, question: note.question_id === questionId ? null : state.questions.get(note.question_id),
  }))
  return held.length > 1 ? [{ id: "held", kind: "held-together", noteIds: held.map((note) => note.note_id) }, ...each] : each
}
