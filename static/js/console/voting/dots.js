/** The dots of a revealed vote, beside what they were given to. */
import { tn } from "../../shared/texts.js"
import { revealedDots } from "../../shared/votes.js"
import { setHidden, setText } from "../patch.js"

export function drawDots(place, state, questionId, kind, id) {
  const dots = state.votes.size ? revealedDots(state, questionId, kind)?.[id] : 0
  setHidden(place, !dots)
  if (dots) setText(place, tn("%(n)s dot", "%(n)s dots", dots))
}
