/** The timer's digits. */

import { countdown } from "../shared/countdown.js"

/** @returns {{minutes: string, seconds: string, late: boolean, over: boolean}|null} null: no timer runs */
export function timeLeft(endsAt, now) {
  const counted = countdown(endsAt, now)
  if (!counted) return null
  const { left: _, ...digits } = counted
  return digits
}
