/** Polls: what was asked, and how it was answered. Pure. */

/** Whether the question is answered by choosing; a question that was kept from earlier has no kind, and is a wall. */
export function isPoll(question) {
  return Boolean(question?.kind) && question.kind !== "wall"
}

/** The ballot of a poll, null before its first opening. It has the id of its question. */
export function ballotOf(state, question) {
  return isPoll(question) ? state.votes.get(question.question_id) || null : null
}

/** The steps of a scale have numbers, and words at the ends only. @returns {string} never empty */
export function nameOf(question, { id, text }) {
  if (question.kind !== "scale") return text
  return text ? `${id} – ${text}` : id
}

/**
 * The alternatives in their order with the answers that each has got.
 *
 * @returns {{rows: {id, text, count: number, share: number}[], most: number, mean: number|null}}
 *   share: of those who answered; most: the largest count; mean: of a scale that somebody has answered, with one decimal
 */
export function resultOf(question, vote) {
  const rows = question.alternatives.map(({ id, text }) => {
    const count = vote.counts[id] || 0
    return { id, text, count, share: vote.voters ? count / vote.voters : 0 }
  })
  const given = rows.reduce((sum, row) => sum + row.count, 0)
  const mean = question.kind === "scale" && given ? rows.reduce((sum, row) => sum + row.count * Number(row.id), 0) / given : null
  return { rows, most: Math.max(0, ...rows.map((row) => row.count)), mean: mean && Math.round(mean * 10) / 10 }
}
