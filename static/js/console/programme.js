/** The programme: parts and their questions in the order of the meeting, and what comes before and after. */
import { inOrder } from "../shared/state.js"

/** Parts with their questions; questions without a known part come last, under `part: null`. */
export function programmeOf(state) {
  const questions = inOrder(state.questions)
  const of = (part) => questions.filter((question) => question.part_id === part.part_id)
  const parts = inOrder(state.parts).map((part) => ({ part, questions: of(part) }))
  const loose = questions.filter((question) => !state.parts.has(question.part_id))
  if (loose.length) parts.push({ part: null, questions: loose })
  return parts
}

export function questionsInTurn(state) {
  return programmeOf(state).flatMap(({ questions }) => questions)
}

/** The question after `questionId`; the first one when nothing has been shown yet. */
export function questionAfter(state, questionId) {
  const turn = questionsInTurn(state)
  return turn[turn.findIndex((question) => question.question_id === questionId) + 1] || null
}

export function questionBefore(state, questionId) {
  const turn = questionsInTurn(state)
  return turn[turn.findIndex((question) => question.question_id === questionId) - 1] || null
}

/** Its place in the meeting: {n, m} for "question n of m". */
export function placeOf(state, questionId) {
  const turn = questionsInTurn(state)
  return { n: turn.findIndex((question) => question.question_id === questionId) + 1, m: turn.length }
}

/** The command that brings the hall to a question: a planned one is opened, any other is shown as it stands. */
export function goTo(question) {
  const type = question.status === "planned" ? "open-question" : "show-question"
  return { type, question_id: question.question_id }
}

/** The question on the console: the one being looked at, else the hall's, else the first of the programme. */
export function questionInView(state, lookingAt) {
  return state.questions.get(lookingAt)
    || state.questions.get(state.workshop?.current_question_id)
    || questionsInTurn(state)[0]
    || null
}
