/** What is left of the timer, counted from when it ends. */

const LATE_S = 60

/** As {left: in s, minutes: "06", seconds: "40", late: a minute or less, over}; null when no timer runs. */
export function countdown(endsAt, now) {
  if (!endsAt) return null
  const left = Math.max(0, Math.ceil((endsAt - now) / 1000))
  const two = (n) => String(n).padStart(2, "0")
  return { left, minutes: two(Math.floor(left / 60)), seconds: two(left % 60), late: left <= LATE_S, over: left === 0 }
}
