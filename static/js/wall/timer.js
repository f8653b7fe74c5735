/** The timer's digits. */

const LAST_MINUTE_S = 60

/** @returns {{minutes: string, seconds: string, late: boolean, over: boolean}|null} null: no timer runs */
export function timeLeft(endsAt, now) {
  if (!endsAt) return null
  const left = Math.max(0, Math.ceil((endsAt - now) / 1000))
  const two = (n) => String(n).padStart(2, "0")
  return { minutes: two(Math.floor(left / 60)), seconds: two(left % 60), late: left <= LAST_MINUTE_S, over: left === 0 }
}
