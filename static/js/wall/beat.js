/**
 * When the wall draws: at once when it has rested, else four times a second, with all that came meanwhile. No eye follows ten notes
 * a second one by one, and each drawing costs the browser as much as forty frames of movement between two of them.
 */

import { MOVE_EVERY_MS } from "./pace.js"

/** As long as a move takes its turn: else every other move would wait for a drawing of its own. */
export const REST_MS = MOVE_EVERY_MS

/**
 * @param {(now: number) => void} draw
 * @param {{frame: Function, wait: Function, clear: Function, clock: Function}} [page]
 * @returns {{soon: () => void, now: () => void}} soon: when the wall has rested; now: in the next frame
 */
export function createBeat(draw, page = inBrowser()) {
  let drawn = -Infinity
  let framed = false
  let timer = null

  function soon() {
    if (framed || timer !== null) return
    const rest = Math.ceil(drawn + REST_MS - page.clock())
    if (rest > 0) timer = page.wait(now, rest)
    else now()
  }

  function now() {
    page.clear(timer)
    timer = null
    if (framed) return
    framed = true
    page.frame(() => {
      framed = false
      drawn = page.clock()
      draw(drawn)
    })
  }

  return { soon, now }
}

function inBrowser() {
  return {
    frame: (call) => requestAnimationFrame(call),
    wait: (call, ms) => setTimeout(call, ms),
    clear: (timer) => clearTimeout(timer),
    clock: () => performance.now(),
  }
}
