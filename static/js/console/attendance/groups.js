/** What the counts say of each group, without any DOM. */
import { inOrder, notesOf } from "../../shared/state.js"
import { isVisible } from "../board_view.js"

const KINDS = ["affiliation", "table"]

/**
 * The groups of each kind that was asked for: [{by, groups: [{by, name, people, wrote, told}]}].
 * told: "unsaid" (the server does not count so few) | "silent" | "for" (none has, but Freya has written for them) | "wrote"
 */
export function groupsOf(state, questionId, attendance) {
  if (attendance?.questionId !== questionId) return []
  const writtenFor = new Set(questionId ? notesOf(state, questionId).filter(isVisible).map((note) => note.entered_for) : [])
  return KINDS.filter((by) => attendance[by]).map((by) => ({
    by, groups: attendance[by].map((group) => ({ by, ...group, told: toldOf(group, writtenFor) })),
  }))
}

/** Who has given a name, in the order of the alphabet, and how many have not. */
export function namesOf(state, locales) {
  const seats = inOrder(state.seats)
  const named = seats.filter((seat) => seat.name).sort((a, b) => a.name.localeCompare(b.name, locales))
  return { named, nameless: seats.length - named.length }
}

function toldOf({ name, wrote }, writtenFor) {
  if (wrote === null) return "unsaid"
  if (wrote) return "wrote"
  return name !== null && writtenFor.has(name) ? "for" : "silent"
}
