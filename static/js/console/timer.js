/** The timer: when it ends is in the state, how much is left is counted here. */

export const START_S = 5 * 60
const ADD_S = 60
const LATE_S = 60

/** What is left, as {seconds, text: "06:40", late: a minute or less, over}; null when no timer runs. */
export function timeLeft(endsAt, now) {
  if (!endsAt) return null
  const seconds = Math.max(0, Math.ceil((endsAt - now) / 1000))
  const two = (n) => String(n).padStart(2, "0")
  return {
    seconds,
    text: `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`,
    late: seconds <= LATE_S,
    over: seconds === 0,
  }
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
