/** Asks the server who is here; only it can count who has written, because no screen is told whose note is whose. */

const ASK_AGAIN_MS = 15_000

/** Keeps `desk.attendance` fresh, for what "Needs you" says of silent groups. */
export async function watchAttendance(desk) {
  const { affiliation, table } = desk.state.workshop.asks || {}
  if (affiliation || table) await askAttendance(desk)
  setTimeout(() => watchAttendance(desk), ASK_AGAIN_MS)
}

/** Puts {questionId, affiliation?, table?} on the desk, the groups as the server counts them for the question in view. */
export async function askAttendance(desk) {
  const questionId = desk.question()?.question_id ?? null
  const { workshop_id: workshopId, token } = desk.facts
  const about = questionId ? `?question=${encodeURIComponent(questionId)}` : ""
  try {
    const answer = await fetch(`/api/workshops/${workshopId}/attendance${about}`, { headers: { Authorization: `Bearer ${token}` } })
    if (!answer.ok) return
    desk.attendance = { questionId, ...await answer.json() }
    desk.draw()
  } catch {
    // The line is down; the bar at the top says so already.
  }
}
