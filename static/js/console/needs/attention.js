/** What the facilitator should look at now; only what the console really knows. */
import { inOrder, notesOf } from "../../shared/state.js"
import { groupsOf } from "../attendance/groups.js"
import { boardOf, isVisible, sameAs } from "../board_view.js"
import { questionAfter } from "../programme.js"
import { heldMatters } from "./held.js"
import { lateNotes } from "./late.js"
import { inTurn, standing } from "./suggestions.js"

// Before a handful of notes everybody is silent.
const NOTES_BEFORE_SILENCE = 5

/**
 * The matters, most pressing first: {id, kind: "organiser" | "held-together" | "held" | "over" | "late" | "unsorted" | "suggestion" | "same" | "silent", ...},
 * and how many suggestions wait until these are dealt with. An `id` stays with its matter for as long as it lasts.
 *
 * Args:
 *   seen: what this browser has looked at, see `lateNotes`
 *   organiser: how the machine sorts, see `sortsFully`
 *   advised: keys of the suggestions on the screen, in their order
 *   attendance: what the server has counted, see `attendance/asking.js`
 */
export function mattersOf(state, questionId, { organiser, seen = new Map(), advised = [], attendance = null }) {
  const matters = []
  if (!sortsFully(organiser)) matters.push({ id: "organiser", kind: "organiser", organiser })
  matters.push(...heldMatters(state, questionId))
  if (isOver(state)) matters.push({ id: "over", kind: "over" })
  for (const question of inOrder(state.questions)) {
    const count = question.question_id === questionId ? 0 : lateNotes(state, question, seen)
    if (count) matters.push({ id: `late ${question.question_id}`, kind: "late", question, count })
  }
  const unsorted = questionId ? boardOf(state, questionId).unsorted : { count: 0 }
  if (unsorted.count) matters.push({ id: "unsorted", kind: "unsorted", count: unsorted.count })
  const { now, later } = inTurn(standing(state, questionId), advised)
  for (const suggestion of now) matters.push({ id: `suggestion ${suggestion.key}`, kind: "suggestion", suggestion })
  const same = questionId ? notesOf(state, questionId).filter((note) => sameAs(state, note)) : []
  if (same.length) matters.push({ id: "same", kind: "same", noteIds: same.map((note) => note.note_id) })
  const groups = silentGroups(state, questionId, attendance)
  if (groups.length) matters.push({ id: "silent", kind: "silent", groups })
  return { matters, later }
}

/** The hall has come to the end of the programme and nobody can write any more. */
export function isOver(state) {
  const asked = [...state.questions.values()].map(({ status }) => status)
  const last = !questionAfter(state, state.workshop.current_question_id)
  return asked.includes("closed") && !asked.includes("open") && (last || !asked.includes("planned"))
}

/** Whether notes are sorted by what they mean; whatever reads them may have any name but these two. */
export function sortsFully(organiser) {
  return !["lexical", "starting"].includes(organiser)
}

/** Affiliations and tables with people in the hall and no note under the open question. */
export function silentGroups(state, questionId, attendance) {
  const notes = questionId ? notesOf(state, questionId).filter(isVisible) : []
  if (state.questions.get(questionId)?.status !== "open" || notes.length < NOTES_BEFORE_SILENCE) return []
  return groupsOf(state, questionId, attendance).flatMap(({ groups }) => groups).filter(({ name, told }) => name !== null && told === "silent")
}
