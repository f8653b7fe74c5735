/** What the phone shows: it follows the facilitator, but never takes a half-written note away. Pure. */

import { isPoll } from "../shared/polls.js"
import { currentQuestion, inOrder } from "../shared/state.js"
import { tidied } from "./lengths.js"

/**
 * @param {Object} state the fold of frames
 * @param {Object<string, string>} drafts unsent text by question
 * @param {string|null} chosen the question that the person chose to stay at or go to; null follows the facilitator
 * @returns {{kind: "loading"|"before"|"write"|"poll"|"look", question, next, unsent: Object[], others: Object[]}}
 *   `next`: the question the meeting has gone on to, while the person stays at another; `others`: still open elsewhere
 */
export function screenOf(state, drafts, chosen) {
  const current = currentQuestion(state)
  const picked = isOpen(state, chosen) ? state.questions.get(chosen) : null
  const question = picked || current
  const kind = kindOf(state, question)
  const next = picked && current && picked !== current ? current : null
  const writingAt = kind === "write" ? question.question_id : null
  const open = inOrder(state.questions).filter((other) => other.status === "open" && other !== question && other !== next)
  return { kind, question, next, unsent: unsentOf(state, drafts, writingAt), others: open }
}

/** The question to stay at when the meeting goes on: only somebody who is writing there stays. */
export function heldAt(before, state, typing) {
  const moved = before && state.workshop.current_question_id !== before
  return moved && typing && isOpen(state, before) ? before : null
}

/** Minutes left as a person says them, rounded up; null without a running timer. */
export function minutesLeft(state, now) {
  const endsAt = state.workshop.timer_ends_at
  return endsAt && endsAt > now ? Math.ceil((endsAt - now) / 60_000) : null
}

function kindOf(state, question) {
  if (!state.seq) return "loading"
  if (!question) return "before"
  if (isPoll(question)) return "poll"
  return question.status === "open" ? "write" : "look"
}

function unsentOf(state, drafts, writingAt) {
  return Object.entries(drafts)
    .filter(([questionId, text]) => questionId !== writingAt && tidied(text) && state.questions.has(questionId))
    .map(([questionId, text]) => ({ question: state.questions.get(questionId), text, open: isOpen(state, questionId) }))
}

function isOpen(state, questionId) {
  return state.questions.get(questionId)?.status === "open"
}
