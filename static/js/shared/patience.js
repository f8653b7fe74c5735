/** How long screens wait before they try again: longer every time, and each another while. Pure. */

const FIRST_MS = 1_000
const LONGEST_MS = 10_000
const SPREAD = 0.5

/** The same for the socket's library, which reconnects by itself. */
export const RECONNECTING = { reconnectionDelay: FIRST_MS, reconnectionDelayMax: LONGEST_MS, randomizationFactor: SPREAD }

/**
 * @param {number} tries how often it has been tried in vain; 0 before the first repetition
 * @param {function(): number} random from 0 to 1: a whole hall loses the server in the same moment, and must not come back in one
 * @returns {number} ms
 */
export function waitAfter(tries, random = Math.random) {
  const middle = Math.min(FIRST_MS * 2 ** tries, LONGEST_MS)
  return middle * (1 - SPREAD + 2 * SPREAD * random())
}
