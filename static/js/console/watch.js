/** Asks the server how it sorts, until it sorts at its best; its clock comes along. */
import { sortsFully } from "./needs/attention.js"
import { clockGap } from "./timer.js"

const ASK_AGAIN_MS = 20_000

export async function watchOrganiser(desk) {
  try {
    const answer = await fetch("/healthz")
    desk.clockGap = clockGap(answer.headers.get("date"), Date.now())
    const { organiser } = await answer.json()
    if (organiser && organiser !== desk.organiser) {
      desk.organiser = organiser
      desk.draw()
    }
  } catch {
    // The line is down; the bar at the top says so already.
  }
  if (!sortsFully(desk.organiser)) setTimeout(() => watchOrganiser(desk), ASK_AGAIN_MS)
}
