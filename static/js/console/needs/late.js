/** Late notes: those that came to a question after the hall went on, until this browser has looked at them. */
import { notesOf } from "../../shared/state.js"
import { isVisible } from "../board_view.js"

/** How many late notes a question has. @param {Map<string, number>} seen question id -> the `seq` up to which it was looked at */
export function lateNotes(state, question, seen) {
  const { current_question_id: current, left } = state.workshop
  const { question_id: questionId } = question
  if (questionId === current || !left?.[questionId]) return 0
  const known = Math.max(left[questionId], seen.get(questionId) || 0)
  // What a facilitator writes elsewhere comes as no surprise.
  return notesOf(state, questionId).filter((note) => note.by === "participant" && isVisible(note) && note.order > known).length
}

/** The question is in view: whatever hangs there has been looked at. */
export function lookedAt(desk) {
  const questionId = desk.question()?.question_id
  if (!questionId || questionId === desk.state.workshop.current_question_id) return
  desk.seen.set(questionId, desk.state.seq)
  try {
    localStorage.setItem(keyOf(desk.facts), JSON.stringify([...desk.seen]))
  } catch {
    return // A browser may refuse storage; it is remembered until the page is closed.
  }
}

export function seenEarlier(facts) {
  try {
    return new Map(JSON.parse(localStorage.getItem(keyOf(facts)) || "[]"))
  } catch {
    return new Map()
  }
}

function keyOf({ workshop_id: workshopId }) {
  return `tingwall-seen-${workshopId}`
}
