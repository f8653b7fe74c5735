/** The timer: when it ends is in the state. */

import { countdown } from "../shared/countdown.js"

export const START_S = 5 * 60
const ADD_S = 60

/** What is left, as {seconds, text: "06:40", late: a minute or less, over}; null when no timer runs. */
export function timeLeft(endsAt, now) {
  const counted = countdown(endsAt, now)
  if (!counted) return null
  const { left, minutes, seconds, late, over } = counted
  return { seconds: left, text: `${minutes}:${seconds}`, late, over }
}

/** The command that gives one more minute, counted from what is left. */
export function oneMinuteMore(endsAt, now) {
  return { type: "set-timer", seconds: (timeLeft(endsAt, now)?.seconds || 0) + ADD_S }
}

/** How far the server's clock is ahead, in ms, from its `Date` header; its whole seconds hide smaller gaps. */
export function clockGap(dateHeader, now) {
  const gap = Date.parse(dateHeader) - now
  return Math.abs(gap) > 1500 ? gap : 0
}
