/** What came when its question was closed already: it waits on the phone, and goes out by itself when the question is open again. Pure. */

/** @param {Object|null} change an own note, its edit, or the answer to either */
export function isLate(change) {
  return change?.code === "question-closed"
}

/** Whether an own note that came too late, or its edit, can go out now. */
export function mayGo(own, state) {
  return !own.withdrawn && (isLate(own) || isLate(own.edit)) && state.questions.get(own.question_id)?.status === "open"
}

/** The fields of an own note that sets out again after it came too late. */
export function setOut(own, now) {
  const anew = { refused: null, code: null }
  return { ...(isLate(own) ? anew : { edit: { ...own.edit, ...anew } }), sent_at: now }
}
